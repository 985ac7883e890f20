import { h, show, table } from './dom.js';
import { get, post } from './api.js';
import { list, query } from './lists.js';
import { attempt } from './problem.js';
import { opener } from './resources.js';
import { moment } from './tree.js';
import { named, t, word } from './words.js';

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
      h('td', {}, h('a', { href: `#/parked/${letter.reader}/${letter.stream}` }, letter.stream)),
      h('td', { class: 'number' }, String(letter.firstVersion)),
      h('td', {}, letter.type),
      h('td', { class: 'number' }, String(letter.facts))),
    cursor => get(`/api/v1/admin/dead-letters?${query({ cursor, limit: 50 })}`));
}

/** Why, and under which number it is worked on; the two things that can be done about parked facts. */
function orders(path, done) {
  const reason = h('select', { required: true, 'aria-label': t('reason') },
    h('option', { value: '' }, t('reason')),
    named('ParkingReason').map(([code, name]) => h('option', { value: code }, name)));
  const ticket = h('input', { type: 'text', maxlength: 40, placeholder: t('ticket'), 'aria-label': t('ticket') });
  const said = h('div', { 'aria-live': 'polite' });
  const button = (action, main) => h('button', { class: main ? 'main' : null, name: action, value: action }, t(action));
  const order = async event => {
    event.preventDefault();
    await attempt(said, async () => {
      await post(`${path}/${event.submitter.value}`, { reason: reason.value, ...(ticket.value ? { ticket: ticket.value } : {}) });
      await done();
    });
  };
  return h('form', { class: 'command', onsubmit: order },
    h('p', { class: 'filters' }, reason, ticket, button('retry', true), button('discard')),
    h('p', { class: 'faint' }, t('discardHint')),
    said);
}

/** What one reader could not take of one stream, and what was done about it so far, the latest first. */
export async function parkedFacts(main, reader, stream) {
  const path = `/api/v1/admin/dead-letters/${reader}/${stream}`;
  const letter = await get(path);
  const { parked } = letter;
  const versions = item => (item.firstVersion === item.lastVersion ? item.firstVersion : `${item.firstVersion} – ${item.lastVersion}`);
  show(main,
    h('p', {}, h('a', { href: '#/machines' }, t('back'))),
    h('h1', {}, t('parked'), ' ', h('span', { class: 'faint' }, `${reader} · ${stream}`)),
    parked ? [
      table([t('version'), t('what'), t('cause'), t('since'), t('triedAt')], h('tr', {},
        h('td', { class: 'number' }, String(versions(parked))),
        h('td', { class: 'code' }, parked.type),
        h('td', {}, parked.cause),
        h('td', {}, moment(parked.parkedAt)),
        h('td', {}, parked.triedAt ? moment(parked.triedAt) : ''))),
      orders(path, () => parkedFacts(main, reader, stream)),
    ] : h('p', { class: 'done', role: 'status' }, t('noneParked')),
    h('h2', {}, t('orders')),
    letter.orders.length ? table([t('at'), t('what'), t('standing'), t('reason'), t('ticket'), t('version'), t('account')], letter.orders.map(order => h('tr', {},
      h('td', {}, moment(order.askedAt)),
      h('td', {}, word('ParkingAction', order.action)),
      h('td', {}, word('ParkingState', order.state)),
      h('td', {}, word('ParkingReason', order.reason)),
      h('td', {}, order.ticket ?? ''),
      h('td', { class: 'number' }, String(versions(order))),
      h('td', {}, order.account, h('div', { class: 'faint' }, order.person))))) : h('p', {}, t('nothing')));
}
