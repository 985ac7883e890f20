import { h } from './dom.js';
import { get } from './api.js';
import { t } from './words.js';

/** Red only where a share is known and not reached. */
const share = year => (year.properPercent === null || year.properPercent === undefined
  ? h('span', { class: 'faint' }, t('shareUnknown'))
  : h('span', { class: year.reached === false ? 'late' : '' }, `${t('shareProper')} ${year.properPercent} %`));

/** How many of those whom state enterprises hired are soldiers' spouses, year by year (FAM-05). */
export async function yearlyHirings() {
  const { items } = await get('/api/v1/spouse-hirings/yearly');
  return h('section', {}, items.map(year => h('details', {},
    h('summary', {}, `${t('hiringOf')} ${year.year}: ${year.spouses} / ${year.newHires}${year.percent === null || year.percent === undefined ? '' : ` = ${year.percent} %`}, `, share(year)),
    h('p', { class: 'faint' }, `${year.rule}: ${year.source ?? ''}`))));
}
