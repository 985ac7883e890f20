import { h } from './dom.js';
import { get } from './api.js';
import { counted } from './due.js';
import { t } from './words.js';

const standing = fair => (fair.heldOn
  ? [`${t('fairHeld')} `, h('a', { href: `#/resource/job-fairs/${fair.fairId}` }, fair.heldOn)]
  : [h('span', { class: fair.daysLeft < 0 ? 'late' : fair.daysLeft <= 90 ? 'soon' : '' },
    `${t('fairMissing')}, ${t('due')} ${fair.dueOn}, ${t('daysLeft')} ${fair.daysLeft}`)]);

/** The job fair that the bureau owes in each calendar year, and by which rule (PLC-14). */
export async function yearlyFairs() {
  const { items } = await get('/api/v1/job-fairs/yearly');
  return h('section', {}, items.map(fair => h('details', {},
    h('summary', {}, `${t('yearlyFair')} ${fair.year}: `, standing(fair)),
    h('p', { class: 'faint' }, `${fair.rule} ${fair.why.title}: ${counted(fair.why)}`))));
}
