import { h, show } from './dom.js';
import { tree } from './tree.js';
import { t, word } from './words.js';

const law = ({ name, code, article } = {}) => [name ?? code, article].filter(Boolean).join(' ');

/** Where in the form a pointer points. */
export const place = pointer => pointer.split('/').filter(Boolean).map(name => word('Label', name)).join(' › ');

/** A refusal as people read it: what, by which rule of which law, at which fields, and what others did meanwhile. */
export function problemBox(problem, form) {
  const { said = {} } = problem;
  form?.querySelectorAll('.wrong').forEach(each => each.replaceChildren());
  const elsewhere = (said.errors ?? []).filter(error => {
    const at = form?.querySelector(`[data-at="${error.pointer}"]`);
    at?.append(error.detail);
    return !at;
  });
  return h('div', { class: 'problem', role: 'alert' },
    h('p', {}, problem.message),
    said.rule ? h('p', {}, h('strong', {}, `${said.rule} ${said.ruleTitle ?? ''}`), said.law ? ` (${law(said.law)})` : '') : null,
    Object.entries(said.facts ?? {}).map(([name, value]) => h('div', { class: 'faint' }, `${word('Label', name)}: `, tree(value, name))),
    elsewhere.length ? h('ul', {}, elsewhere.map(error => h('li', {}, `${place(error.pointer)}: ${error.detail}`))) : null,
    said.intervening ? h('p', {}, t('intervening')) : null,
    said.intervening ? h('ul', {}, said.intervening.map(fact =>
      h('li', {}, `${fact.version} · ${fact.occurredOn} · ${word('Role', fact.role)}`))) : null,
    said.code === 'version-conflict' ? h('p', {}, h('button', { type: 'button', onclick: () => location.reload() }, t('readAgain'))) : null,
    said.code === 'duplicate-person' && said.caseId ? h('p', {}, h('a', { href: `#/case/${said.caseId}` }, t('firstCase'))) : null);
}

/** Does it; what it is refused for is said in that place. */
export async function attempt(said, call) {
  try {
    await call();
  } catch (refused) {
    show(said, problemBox(refused));
  }
}
