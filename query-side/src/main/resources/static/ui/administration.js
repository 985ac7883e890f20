import { h, show, table } from './dom.js';
import { get } from './api.js';
import { list, query } from './lists.js';
import { opener } from './resources.js';
import { t, word } from './words.js';

/** Who holds which role, for those who give and watch them; a line for each role that was ever asked for. */
export async function staff(main) {
  const target = h('div');
  show(main, h('h1', {}, t('staff')), await opener(main, 'staff'), target);
  await list(
    target,
    [t('person'), t('account'), t('role'), t('station'), t('standing'), t('since'), t('by')],
    ({ id, person, grant }) => h('tr', {},
      h('td', {}, h('a', { href: `#/resource/staff/${id}` }, person)),
      h('td', {}, grant?.account ?? ''),
      h('td', {}, grant ? word('Role', grant.role) : ''),
      h('td', {}, grant?.station ?? ''),
      h('td', {}, grant ? word('Standing', grant.standing) : ''),
      h('td', {}, grant?.since ?? ''),
      h('td', {}, grant?.by ?? '')),
    async cursor => {
      const part = await get(`/api/v1/staff?${query({ cursor, limit: 50 })}`);
      const lines = part.items.flatMap(({ id, person, grants }) =>
        (grants.length ? grants : [null]).map(grant => ({ id, person, grant })));
      return { items: lines, nextCursor: part.nextCursor };
    });
}

/** How far the readers of the log have come, and what they could not take. */
export async function machines(main) {
  const { items } = await get('/api/v1/admin/projections');
  const letters = h('div');
  show(main,
    h('h1', {}, t('machines')),
    table([t('reader'), t('standing'), t('lag'), t('parked')], items.map(item => h('tr', {},
      h('td', {}, item.reader),
      h('td', {}, word('ReaderStatus', item.status)),
      h('td', { class: 'number' }, String(item.lagMs)),
      h('td', { class: 'number' }, String(item.deadLetters))))),
    h('h2', {}, t('parked')),
    letters);
  await list(
    letters,
    [t('reader'), t('stream'), t('version'), t('what'), t('parked')],
    letter => h('tr', {},
      h('td', {}, letter.reader),
      h('td', {}, letter.stream),
      h('td', { class: 'number' }, String(letter.firstVersion)),
      h('td', {}, letter.type),
      h('td', { class: 'number' }, String(letter.facts))),
    cursor => get(`/api/v1/admin/dead-letters?${query({ cursor, limit: 50 })}`));
}
