import { h, show } from './dom.js';
import { claims, post } from './api.js';
import { problemBox } from './problem.js';
import { t } from './words.js';

const MAY = ['STREET_CASE_WORKER', 'STATION_HEAD', 'DISTRICT_OFFICER'];

/** A case out of reach: where it went, and for those who may, the way to read it for some hours with a reason. */
export function breakGlass(base, problem, opened) {
  const { transferredTo, transferredOn } = problem.said;
  const reason = h('textarea', { required: true, maxlength: 500, rows: 3 });
  const said = h('div', { 'aria-live': 'polite' });
  const open = async event => {
    event.preventDefault();
    try {
      await post(`${base}/break-glass`, { reason: reason.value });
      await opened();
    } catch (refused) {
      show(said, problemBox(refused));
    }
  };
  return h('section', {},
    problemBox(problem),
    transferredTo ? h('p', {}, `${t('passedTo')} ${transferredTo}, ${transferredOn}`) : null,
    MAY.includes(claims().role) ? h('form', { class: 'command', onsubmit: open },
      h('h2', {}, t('breakGlass')), h('p', {}, t('breakGlassHint')),
      h('label', { class: 'field' }, h('span', {}, `${t('reason')} *`), reason),
      h('p', {}, h('button', { class: 'main' }, t('openIt'))), said) : null);
}
