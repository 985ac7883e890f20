import { h, show } from './dom.js';
import { get } from './api.js';
import { t } from './words.js';

const fen = value => (value / 100).toLocaleString(undefined, { minimumFractionDigits: 2 });

function amount(figure, value) {
  if (value === null || value === undefined) return '';
  return figure.unit === 'fen' ? fen(value) : String(value);
}

function tile(figure) {
  const ratio = figure.denominator === null ? null : `${amount(figure, figure.numerator)} / ${amount(figure, figure.denominator)}`;
  return h('section', { class: 'tile' },
    h('h2', {}, figure.title),
    h('strong', {}, figure.display),
    ratio ? h('div', {}, ratio) : null,
    figure.hidden ? h('div', { class: 'faint' }, t('hidden')) : null,
    figure.medianDays === undefined ? null : h('div', {}, `${t('median')}: ${figure.medianDays}`),
    figure.oldestDays === undefined ? null : h('div', {}, `${t('oldest')}: ${figure.oldestDays}`),
    figure.split.length ? h('details', {}, h('summary', {}, t('split')), h('ul', {}, figure.split.map(part =>
      h('li', {}, [part.street, part.label].filter(Boolean).join(' '), ': ', part.hidden ? '–' : amount(figure, part.numerator))))) : null,
    h('p', { class: 'faint' }, figure.formula, figure.from ? ` (${figure.from} – ${figure.to})` : ''),
    figure.cases ? h('a', { href: `#/figure${figure.cases.replace('/api/v1', '')}` }, t('open')) : null);
}

export async function dashboard(main) {
  const target = h('div');
  const from = h('input', { type: 'date' });
  const to = h('input', { type: 'date' });
  const street = h('input', { pattern: '\\d{12}', placeholder: t('district') });
  const load = async () => {
    const wanted = [['from', from.value], ['to', to.value], ['street', street.value]].filter(([, value]) => value);
    const figures = await get(`/api/v1/dashboard?${new URLSearchParams(wanted)}`);
    from.value = figures.from;
    to.value = figures.to;
    show(target,
      h('p', { class: 'faint' }, `${t('asOf')} ${new Date(figures.asOf).toLocaleString()} · ${t('lag')} ${figures.lagMillis} · ${figures.street ?? t('district')}`),
      h('div', { class: 'tiles' }, figures.figures.map(tile)));
  };
  const form = h('form', {
    class: 'filters',
    onsubmit: event => {
      event.preventDefault();
      load().catch(problem => show(target, h('p', { class: 'problem' }, problem.message)));
    },
  }, h('label', {}, t('from'), ' ', from), h('label', {}, t('to'), ' ', to), h('label', {}, t('street'), ' ', street), h('button', {}, t('show')));
  show(main, h('h1', {}, t('dashboard')), form, target);
  await load();
}
