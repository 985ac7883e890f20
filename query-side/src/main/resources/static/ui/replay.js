import { h, show } from './dom.js';
import { get, page } from './api.js';
import { query } from './lists.js';
import { attempt, problemBox } from './problem.js';
import { tree } from './tree.js';
import { t } from './words.js';

/** The case as a fact left it, as the office knew it at a moment, or as it was true on a day. */
export function replay(base, now, timeline, file) {
  const label = h('span', {}, `${now.version} (${t('now')})`);
  const slider = h('input', { type: 'range', min: 0, max: now.version, value: now.version, 'aria-label': t('version') });
  const sentence = h('p', { class: 'faint' });
  const knownAt = h('input', { type: 'datetime-local', step: 1 });
  const validAt = h('input', { type: 'date' });
  let asked = 0;
  const shown = async (moment, said) => {
    const turn = ++asked;
    sentence.textContent = said;
    try {
      const state = moment ? await get(`${base}?${moment}`) : now;
      if (turn === asked) show(file, said ? h('p', { class: 'faint' }, said) : null, tree(state));
    } catch (problem) {
      if (turn === asked) show(file, problemBox(problem));
    }
  };
  slider.addEventListener('input', () => {
    const version = Number(slider.value);
    const last = version === now.version;
    label.textContent = last ? `${version} (${t('now')})` : String(version);
    shown(last ? '' : query({ atVersion: version }), timeline[version]?.sentence ?? '');
  });
  const onTime = event => {
    event.preventDefault();
    const known = knownAt.value && new Date(knownAt.value).toISOString();
    shown(query({ knownAt: known, validAt: validAt.value }),
      [knownAt.value && `${t('knownAt')} ${knownAt.value}`, validAt.value && `${t('validAt')} ${validAt.value}`].filter(Boolean).join(', '));
  };
  return h('div', {},
    h('div', { class: 'replay' }, h('label', {}, t('version'), ' ', label), slider),
    h('form', { class: 'filters', onsubmit: onTime },
      h('label', {}, t('knownAt'), ' ', knownAt), h('label', {}, t('validAt'), ' ', validAt), h('button', {}, t('show'))),
    sentence);
}

export function compare(base, last) {
  const number = value => h('input', { type: 'number', min: 0, max: last, value });
  const from = number(Math.max(0, last - 1));
  const to = number(last);
  const result = h('div', { class: 'only' });
  const only = h('input', { type: 'checkbox', checked: true, onchange: () => result.classList.toggle('only', only.checked) });
  const run = async event => {
    event.preventDefault();
    await attempt(result, async () => {
      const answer = await page(`${base}/diff?from=${from.value}&to=${to.value}`);
      show(result, new DOMParser().parseFromString(answer, 'text/html').querySelector('table'));
    });
  };
  return h('div', {},
    h('form', { class: 'filters', onsubmit: run },
      h('label', {}, t('from'), ' ', from), h('label', {}, t('to'), ' ', to),
      h('button', {}, t('show')), h('label', {}, only, ' ', t('only'))),
    result);
}
