import { h, show } from './dom.js';
import { claims, get, post } from './api.js';
import { caseLink, list, query } from './lists.js';
import { attempt, problemBox } from './problem.js';
import { moment } from './tree.js';
import { t, word } from './words.js';

const MAY = ['STREET_CASE_WORKER', 'STATION_HEAD', 'DISTRICT_OFFICER'];
const MAY_NOTE = ['STATION_HEAD', 'DISTRICT_OFFICER'];

/** A case out of reach: where it went, and for those who may, the way to read it for some hours with a reason. */
export function breakGlass(base, problem, opened) {
  const { transferredTo, transferredOn } = problem.said;
  const reason = h('textarea', { required: true, maxlength: 500, rows: 3 });
  const said = h('div', { 'aria-live': 'polite' });
  const open = async event => {
    event.preventDefault();
    await attempt(said, async () => {
      await post(`${base}/break-glass`, { reason: reason.value });
      await opened();
    });
  };
  return h('section', {},
    problemBox(problem),
    transferredTo ? h('p', {}, `${t('passedTo')} ${transferredTo}, ${transferredOn}`) : null,
    MAY.includes(claims().role) ? h('form', { class: 'command', onsubmit: open },
      h('h2', {}, t('breakGlass')), h('p', {}, t('breakGlassHint')),
      h('label', { class: 'field' }, h('span', {}, `${t('reason')} *`), reason),
      h('p', {}, h('button', { class: 'main' }, t('openIt'))), said) : null);
}

/** Who took note of it for the reader's station, or for those who may, the way to do so. */
function noted(notice, done) {
  if (notice.acknowledged) {
    return [moment(notice.acknowledged.at), h('div', { class: 'faint' }, notice.acknowledged.person)];
  }
  if (!MAY_NOTE.includes(claims().role)) return '';
  const said = h('div', { 'aria-live': 'polite' });
  const note = () => attempt(said, async () => {
    await post(`/api/v1/audit/break-glass/${notice.notice}/acknowledge`);
    await done();
  });
  return [h('button', { type: 'button', class: 'code', 'data-notice': notice.notice, onclick: note }, t('takeNote')), said];
}

/** Who of another station reads a case here, and who of this one reads elsewhere; what nobody took note of comes first. */
export async function notices(main) {
  const left = h('p');
  const target = h('div');
  show(main, h('h1', {}, t('glass')), left, target);
  await list(
    target,
    [t('at'), t('cases'), t('account'), t('role'), t('station'), t('reason'), t('openUntil'), t('noted')],
    notice => h('tr', {},
      h('td', {}, moment(notice.at)),
      h('td', {}, caseLink(notice.caseId, notice.caseId)),
      h('td', {}, notice.by.account, h('div', { class: 'faint' }, notice.by.person)),
      h('td', {}, word('Role', notice.by.role)),
      h('td', { class: 'code' }, notice.by.station),
      h('td', {}, notice.reason),
      h('td', {}, notice.open ? moment(notice.until) : t('over')),
      h('td', {}, noted(notice, () => notices(main)))),
    async cursor => {
      const part = await get(`/api/v1/audit/break-glass?${query({ cursor, limit: 50 })}`);
      show(left, `${t('unacknowledged')}: `, h('strong', {}, String(part.unacknowledged)));
      return part;
    });
}
