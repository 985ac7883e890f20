import { h, show, table } from './dom.js';
import { get, post } from './api.js';
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
    ['OPENED', 'REGISTRATION', 'BUNDLE', 'TRAINING', 'PLACEMENT', 'ASSISTANCE', 'CLOSED']
      .map(stage => h('option', { value: stage }, word('CaseStage', stage))));
  const all = () => list(target, caseHeads(), caseRow,
    cursor => get(`/api/v1/cases?${query({ stage: stages.value, cursor, limit: 50 })}`));
  const find = () => list(target, caseHeads(), caseRow,
    cursor => post('/api/v1/cases/search', { text: box.value, limit: 50, ...(cursor ? { cursor } : {}) }));
  const form = h('form', {
    class: 'filters',
    onsubmit: event => {
      event.preventDefault();
      (box.value.trim() ? find() : all()).catch(problem => show(target, h('p', { class: 'problem' }, problem.message)));
    },
  }, box, h('button', {}, t('search')), stages);
  stages.addEventListener('change', () => { box.value = ''; all(); });
  show(main, h('h1', {}, t('cases')), form, target);
  await all();
}

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
      h('td', {}, [entry.dimension, entry.part].filter(Boolean).join(' ')),
      h('td', { class: 'number' }, entry.denominator ? `${entry.numerator} / ${entry.denominator}` : String(entry.numerator))),
    cursor => get(`${path}&${query({ cursor, limit: 50 })}`));
}
