import { h, show } from './dom.js';
import { get } from './api.js';
import { attempt } from './problem.js';
import { t, word } from './words.js';

const others = (caption, facts) => (facts.length ? [h('dt', {}, caption), h('dd', {}, h('ul', {}, facts.map(fact =>
  h('li', {}, `${fact.version} · ${fact.occurredOn} · ${fact.sentence}`, fact.link ? ` (${word('Link', fact.link)})` : ''))))] : []);

const rule = ({ code, title, lawName, law, article }) => h('li', {},
  [code, title, [lawName ?? law, article].filter(Boolean).join(' ')].filter(Boolean).join(' · '));

const told = answer => h('dl', { class: 'why' },
  h('dt', {}, t('by')), h('dd', {}, [answer.role, answer.by?.person, answer.by?.station].filter(Boolean).join(' · ')),
  answer.command?.name ? [h('dt', {}, t('sent')), h('dd', {}, word('Command', answer.command.name))] : [],
  answer.reason ? [h('dt', {}, t('reason')), h('dd', {}, answer.reason)] : [],
  answer.rules.length ? [h('dt', {}, t('rules')), h('dd', {}, h('ul', {}, answer.rules.map(rule)))] : [],
  answer.legalBasis?.length ? [h('dt', {}, word('Label', 'legalBasis')), h('dd', {}, answer.legalBasis.join(', '))] : [],
  answer.evidence?.length ? [h('dt', {}, word('Label', 'evidence')), h('dd', {}, answer.evidence.join(', '))] : [],
  others(t('together'), answer.together),
  others(t('restedOn'), answer.restedOn));

/** What led to an entry of the timeline; asked for when it is opened. */
export function why(base, entry) {
  const target = h('div');
  const details = h('details', {
    class: 'faint',
    ontoggle: async () => {
      if (!details.open || target.childElementCount) return;
      await attempt(target, async () => show(target, told(await get(`${base}/why/${entry.eventId}`))));
    },
  }, h('summary', {}, t('whyFact')), target);
  return details;
}
