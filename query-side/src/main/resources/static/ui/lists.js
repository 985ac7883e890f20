import { h, show, table } from './dom.js';
import { get, maySend, post } from './api.js';
import { problemBox } from './problem.js';
import { about, t, word } from './words.js';

/** A list that grows by its cursor; fetchPart(cursor) answers {items, nextCursor}. */
export async function list(target, heads, row, fetchPart) {
  const body = [];
  let cursor = null;
  const more = async () => {
    const part = await fetchPart(cursor);
    cursor = part.nextCursor;
    body.push(...part.items.map(row));
    show(target,
      body.length ? table(heads, body) : h('p', {}, t('nothing')),
      cursor ? h('p', {}, h('button', { type: 'button', onclick: more }, t('more'))) : null);
  };
  await more();
}

export const query = values => Object.entries(values)
  .filter(([, value]) => value !== null && value !== undefined && value !== '')
  .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  .join('&');

export const caseLink = (id, text) => h('a', { href: `#/case/${id}` }, text);

/** Stages that a list can be narrowed to. */
const STAGES = ['OPENED', 'REGISTRATION', 'BUNDLE', 'TRAINING', 'PLACEMENT', 'ASSISTANCE', 'CLOSED', 'ARCHIVED', 'TRANSFERRED_OUT', 'MERGED'];

const caseHeads = () => [t('name'), t('number'), t('phone'), t('subject'), t('stage'), t('street'), t('opened'), t('nextDue')];

const caseRow = item => h('tr', {},
  h('td', {}, caseLink(item.caseId, item.name), item.breakGlass ? ` (${t('breakGlass')})` : ''),
  h('td', {}, item.citizenId),
  h('td', {}, item.phone ?? ''),
  h('td', {}, word('SubjectKind', item.subjectKind)),
  h('td', {}, word('CaseStage', item.stage)),
  h('td', {}, item.street),
  h('td', {}, item.openedOn),
  h('td', {}, item.nextDueOn ?? ''));

export async function cases(main) {
  const target = h('div');
  const box = h('input', { type: 'search', placeholder: t('searchHint'), 'aria-label': t('search') });
  const stages = h('select', { 'aria-label': t('stage') },
    h('option', { value: '' }, t('all')),
    STAGES.map(stage => h('option', { value: stage }, word('CaseStage', stage))));
  const all = () => list(target, caseHeads(), caseRow,
    cursor => get(`/api/v1/cases?${query({ stage: stages.value, cursor, limit: 50 })}`));
  const find = () => list(target, caseHeads(), caseRow,
    cursor => post('/api/v1/cases/search', { text: box.value, limit: 50, ...(cursor ? { cursor } : {}) }));
  const form = h('form', {
    class: 'filters',
    onsubmit: event => {
      event.preventDefault();
      (box.value.trim() ? find() : all()).catch(problem => show(target, problemBox(problem)));
    },
  }, box, h('button', {}, t('search')), stages,
  await maySend('open-case') ? h('a', { class: 'button', href: '#/open' }, t('openCase')) : null);
  stages.addEventListener('change', () => { box.value = ''; all(); });
  show(main, h('h1', {}, t('cases')), form, target);
  await all();
}

/** What an entry counts for: the code in words, and which of several things in the case. */
const counts = ({ dimension, label, part }) => {
  if (!part || !label) return [label, part?.match(/\d+$/)?.[0]].filter(Boolean).join(' ');
  const kind = `${dimension}-`;
  return label + (part.startsWith(kind) ? about({ kind: dimension, ref: part.slice(kind.length) }) : part.replace(/^\D*/, ' '));
};

export async function figureCases(main, path) {
  const target = h('div');
  show(main, h('p', {}, h('a', { href: '#/dashboard' }, t('back'))), h('h1', {}, t('open')), target);
  await list(
    target,
    [t('day'), t('name'), t('stage'), t('street'), t('what'), t('share')],
    entry => h('tr', {},
      h('td', {}, entry.day ?? ''),
      h('td', {}, caseLink(entry.caseId, entry.name)),
      h('td', {}, word('CaseStage', entry.stage)),
      h('td', {}, entry.street),
      h('td', {}, counts(entry)),
      h('td', { class: 'number' }, entry.denominator ? `${entry.numerator} / ${entry.denominator}` : String(entry.numerator))),
    cursor => get(`${path}&${query({ cursor, limit: 50 })}`));
}

/** Cases that went to another station: to whom and when, and nothing else of them. */
export async function handovers(main) {
  const target = h('div');
  show(main, h('h1', {}, t('handovers')), target);
  await list(
    target,
    [t('cases'), t('passedTo'), t('day')],
    ({ caseId, to, on }) => h('tr', {}, h('td', {}, caseLink(caseId, caseId)), h('td', {}, to), h('td', {}, on)),
    cursor => get(`/api/v1/handovers?${query({ cursor, limit: 50 })}`));
}
