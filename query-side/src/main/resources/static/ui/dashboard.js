import { h, show } from './dom.js';
import { get } from './api.js';
import { problemBox } from './problem.js';
import { moment, yuan } from './tree.js';
import { t } from './words.js';

function amount(figure, value) {
  if (value === null || value === undefined) return '';
  return figure.unit === 'fen' ? yuan(value) : String(value);
}

/** The cases behind a figure, or behind one part of it. */
function casesOf(figure, part = {}) {
  const [path, asked] = figure.cases.replace('/api/v1', '').split('?');
  const wanted = new URLSearchParams(asked);
  if (part.code) wanted.set('dimension', part.code);
  if (part.street) wanted.set('street', part.street);
  return `#/figure${path}?${wanted}`;
}

/** A part of a rate, or a share, in percent. */
const rated = part => part.denominator === null ? ''
  : ` / ${part.denominator}${part.value === null ? '' : ` (${(100 * part.value).toFixed(1)} %)`}`;

function share(figure, part) {
  const text = [part.street, part.label].filter(Boolean).join(' ');
  return h('li', {},
    figure.cases && part.items ? h('a', { href: casesOf(figure, part) }, text) : text,
    ': ', part.hidden ? '–' : amount(figure, part.numerator) + rated(part),
    part.oldestDays === undefined ? null : ` (${t('oldest')}: ${part.oldestDays})`);
}

/** What has passed its last day, of which there should be none. */
const LATE = ['placement-overdue', 'open-tasks', 'open-tasks-by-worker', 'spouse-files-over-six-months'];

const isLate = figure => LATE.includes(figure.metric) && figure.numerator > 0;

function tile(figure, counted) {
  const ratio = figure.denominator === null ? null : `${amount(figure, figure.numerator)} / ${amount(figure, figure.denominator)}`;
  const late = isLate(figure);
  return h('section', { class: late ? 'tile late' : 'tile' },
    h('h2', {}, figure.title),
    late ? h('p', { class: 'mark' }, `⚠ ${t('overdue')}`) : null,
    h('strong', {}, figure.display),
    ratio ? h('div', {}, ratio) : null,
    figure.hidden ? h('div', { class: 'faint' }, t('hidden')) : null,
    figure.medianDays === undefined ? null : h('div', {}, `${t('median')}: ${figure.medianDays}`),
    figure.oldestDays === undefined ? null : h('div', {}, `${t('oldest')}: ${figure.oldestDays}`),
    figure.split.length ? h('details', {}, h('summary', {}, t('split')),
      h('ul', {}, figure.split.map(part => share(figure, part)))) : null,
    h('p', { class: 'faint' }, figure.formula, figure.from ? ` (${figure.from} – ${figure.to})` : ''),
    h('p', { class: 'faint' }, counted),
    figure.cases ? h('a', { href: casesOf(figure) }, t('open')) : null);
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
    const counted = `${t('asOf')} ${moment(figures.asOf)} · ${t('lag')} ${figures.lagMillis}`;
    show(target,
      h('p', { class: 'faint' }, figures.street ?? t('district')),
      h('div', { class: 'tiles' }, figures.figures.map(figure => tile(figure, counted))));
  };
  const form = h('form', {
    class: 'filters',
    onsubmit: event => {
      event.preventDefault();
      load().catch(problem => show(target, problemBox(problem)));
    },
  }, h('label', {}, t('from'), ' ', from), h('label', {}, t('to'), ' ', to), h('label', {}, t('street'), ' ', street), h('button', {}, t('show')));
  show(main, h('h1', {}, t('dashboard')), form, target);
  await load();
}
