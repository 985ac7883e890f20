import { h, show } from './dom.js';
import { onceKey, post } from './api.js';
import { group } from './form.js';
import { place, problemBox } from './problem.js';
import { matter, t, word } from './words.js';

/** The schema with what there is to be seen of each matter in place of a digest that nobody types. */
function withSeen(schema, seen) {
  const { because } = schema.properties;
  const { seen: digest, ...others } = because.properties;
  const matters = Object.entries(seen).map(([about, value]) => [value, matter(about)]);
  const asked = matters.length
    ? { properties: { ...others, seen: { ...digest, labels: matters } }, required: [...because.required, 'seen'] }
    : { properties: others };
  return { ...schema, properties: { ...schema.properties, because: { ...because, ...asked } } };
}

/** What was recorded, or could be, and what of it is to be looked at twice. */
const accepted = (text, { warnings = [] }) => h('div', { class: 'done', role: 'status' },
  h('p', {}, h('strong', {}, text)),
  warnings.length ? h('p', {}, t('lookTwice')) : null,
  warnings.length ? h('ul', {}, warnings.map(each =>
    h('li', {}, [place(each.pointer), `${each.ruleTitle} (${each.rule})`].filter(Boolean).join(': ')))) : null);

/**
 * Any command as a form, drawn from the catalogue.
 *
 * @param command its entry in the catalogue
 * @param path where it is sent
 * @param version the one on the screen; left out where a stream is opened
 * @param seen by matter, the digest that a decision on it names
 * @param done is given the answer once it is recorded
 */
export function commandForm({ command, path, version, seen = {}, done }) {
  const body = group(withSeen(command.schema, seen), { command: command.command });
  const said = h('div', { 'aria-live': 'polite' });
  let sent = { text: null, key: null };
  const send = async trial => {
    const entered = body.read();
    const now = JSON.stringify(entered);
    // sent again after a broken line it is the same call, and recorded once
    if (now !== sent.text) sent = { text: now, key: onceKey() };
    let answer;
    try {
      answer = await post(path, entered, {
        ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
        ...(trial ? { Prefer: 'handling=dry-run' } : { 'Idempotency-Key': sent.key }),
      });
    } catch (problem) {
      show(said, problemBox(problem, form));
      return;
    }
    form.querySelectorAll('.wrong').forEach(each => each.replaceChildren());
    if (trial) {
      show(said, accepted(t('wouldHold'), answer));
      return;
    }
    // it is recorded, even where what follows cannot be read
    const recorded = accepted(`${t('recordedAs')} ${answer.version}`, answer);
    show(said, recorded);
    try {
      await done(answer);
      // the page may have been drawn anew, and is then read from the top
      if (!form.isConnected) {
        document.querySelector('main h1')?.after(recorded);
        window.scrollTo(0, 0);
      }
    } catch (problem) {
      said.append(problemBox(problem));
    }
  };
  const form = h('form', { class: 'command', onsubmit: event => { event.preventDefault(); send(false); } },
    h('h3', {}, word('Command', command.command)),
    body.node,
    h('p', {},
      h('button', { class: 'main' }, t('record')), ' ',
      h('button', { type: 'button', onclick: () => form.reportValidity() && send(true) }, t('tryIt'))),
    said);
  return form;
}
