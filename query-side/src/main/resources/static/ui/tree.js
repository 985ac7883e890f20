import { h } from './dom.js';
import { current, coded, matter, t, word } from './words.js';

const CODE = /^[A-Z][A-Z0-9_]+$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
const FACT = /^(?:[A-Z][a-z]+)+$/;
const MATTER = /^[a-z][a-z-]*(?:\/\d+)?$/;

/** Fen as people write money. */
export const yuan = fen => (fen / 100).toLocaleString(current(), { minimumFractionDigits: 2 });

/** A moment as people write it here, by the clock of the office. */
export const moment = at => new Date(at).toLocaleString(current(), { timeZone: 'Asia/Shanghai' });

function leaf(value, field) {
  if (value === true || value === false) return t(value ? 'yes' : 'no');
  if (field.endsWith('Fen')) return `${yuan(value)} ${t('yuan')}`;
  if (INSTANT.test(value)) return moment(value);
  if (FACT.test(value)) return word('Fact', value);
  return CODE.test(value) ? coded(field, value) : String(value);
}

const isMoney = value => typeof value.fen === 'number' && 'currency' in value;

/** What a name in a file is called: a field, or where names are matters, the matter. */
const named = (name, within) => (['seen', 'endorsed'].includes(within) && MATTER.test(name) ? matter(name)
  : CODE.test(name) ? coded(within, name) : word(FACT.test(name) ? 'Fact' : 'Label', name));

/** A tree of values as nested lists of terms, in words; what is empty is left out. */
export function tree(value, field = '') {
  if (Array.isArray(value)) {
    if (value.every(item => typeof item !== 'object')) return value.map(item => leaf(item, field)).join(t('comma'));
    return h('dl', {}, value.flatMap((item, at) => [h('dt', {}, String(at + 1)), h('dd', {}, tree(item, field))]));
  }
  if (value === null || typeof value !== 'object') return leaf(value, field);
  if (isMoney(value)) return `${yuan(value.fen)} ${t('yuan')}`;
  return h('dl', {}, Object.entries(value).filter(([, item]) => !isEmpty(item)).flatMap(([name, item]) =>
    [h('dt', {}, named(name, field)), h('dd', {}, tree(item, name))]));
}

const isEmpty = value => value === null || value === ''
  || (typeof value === 'object' && (Array.isArray(value) ? value : Object.values(value)).every(isEmpty));
