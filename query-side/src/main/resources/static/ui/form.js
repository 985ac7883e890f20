import { h, show } from './dom.js';
import { commands, get, stations } from './api.js';
import { query } from './lists.js';
import { coded, named, t, word } from './words.js';

/** Ids that are chosen from a list of the server's. */
const CHOSEN = {
  classId: 'training-classes', planId: 'post-plans', fundId: 'hardship-funds', cohortId: 'training-cohorts', fairId: 'job-fairs',
};

/** Codes that the law may add to: known ones are offered, others can be typed. */
const CODES = {
  category: 'BenefitCategory', item: 'BundleItem', deadline: 'Deadline.Kind', command: 'Command', causeCode: 'CauseCode', ground: 'EntitlementGround',
  processingRule: 'ProcessingRule',
};

const REGION = '^(?:\\d{12})$';

/** Values that are known: of ids those of the list, of open codes those with a name, of regions those that have a station. */
async function known(name, schema) {
  if (CHOSEN[name]) {
    const { items } = await get(`/api/v1/${CHOSEN[name]}?${query({ limit: 200 })}`);
    return items.map(item => [item.id, [item.year, item.provider, item.openedOn].filter(Boolean).join(' · ')]);
  }
  if (CODES[name]) return named(CODES[name]);
  if (schema.pattern !== REGION) return [];
  const codes = node => [[node.station.code, word('Stream', 'stations')], ...node.below.flatMap(codes)];
  return (await stations()).flatMap(codes);
}

export const today = () => new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** The codes that a value is one of, where the schema says so: as an enumeration, or as a pattern of nothing else. */
export const codes = schema =>
  schema.enum ?? schema.pattern?.match(/^\^\(\?:([A-Z][A-Z0-9_]*(?:\|[A-Z][A-Z0-9_]*)*)\)\$$/)?.[1].split('|');

const isMoney = name => name.endsWith('Fen');

const text = node => (node.value.trim() === '' ? undefined : node.value.trim());

function choice(options, required) {
  const node = h('select', { required }, h('option', { value: '' }, ''),
    options.map(([value, label]) => h('option', { value, selected: required && options.length === 1 }, label)));
  return { node, read: () => text(node) };
}

const yesOrNo = required => {
  const { node } = choice([['true', t('yes')], ['false', t('no')]], required);
  return { node, read: () => (node.value === '' ? undefined : node.value === 'true') };
};

function number(name, schema, required) {
  const per = isMoney(name) ? 100 : 1;
  const node = h('input', {
    type: 'number', required, step: 1 / per,
    min: schema.minimum === undefined ? null : schema.minimum / per,
    max: schema.maximum === undefined ? null : schema.maximum / per,
  });
  return { node, read: () => (node.value === '' ? undefined : Math.round(Number(node.value) * per)) };
}

/** The digest of a file that stays where it is. */
async function digest(file) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return `sha256:${[...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
}

let lists = 0;

function line(name, schema, required) {
  const attributes = { required, maxlength: schema.maxLength, minlength: schema.minLength || null };
  if (schema.maxLength > 200) {
    const node = h('textarea', { ...attributes, rows: 2 });
    return { node, read: () => text(node) };
  }
  const list = h('datalist', { id: `known-${lists += 1}` });
  const input = h('input', {
    ...attributes,
    type: schema.format === 'date' ? 'date' : 'text',
    title: schema.pattern?.replace(/^\^\(\?:(.*)\)\$$/, '$1'),
    placeholder: schema.pattern === REGION ? t('regionCode') : null,
    value: name === 'occurredOn' ? today() : null,
    list: list.id,
  });
  const read = () => text(input);
  known(name, schema).then(values => show(list, values.map(([each, label]) => h('option', { value: each }, label))), () => {});
  // browsers count digests on secure pages only; elsewhere it is typed
  if (schema.pattern?.includes('sha256') && crypto.subtle) {
    const file = h('input', {
      type: 'file', 'aria-label': t('digestOf'), title: t('digestOf'),
      onchange: async () => { if (file.files[0]) input.value = await digest(file.files[0]); },
    });
    return { node: h('span', {}, input, list, file), read };
  }
  return { node: h('span', {}, input, list), read };
}

/** Tells the fields of a row which one it is among those that are sent; a row that is left out is none of them. */
function renumber(row, at, number) {
  const place = at.split('/').length;
  row.querySelectorAll('[data-at]').forEach(each => {
    const names = each.dataset.at.split('/');
    names[place] = number;
    each.dataset.at = names.join('/');
  });
}

function several(name, schema, at, command) {
  const options = codes(schema.items);
  if (options) {
    const boxes = options.map(code => [code, h('input', { type: 'checkbox' })]);
    const read = () => boxes.filter(([, box]) => box.checked).map(([code]) => code);
    return { node: h('span', {}, boxes.map(([code, box]) => h('label', {}, box, ' ', coded(name, code, command)))), read };
  }
  const rows = new Map();
  const list = h('div');
  const add = () => {
    const row = value(name, schema.items, true, `${at}/${rows.size}`, command);
    const whole = h('div', { class: 'row' }, row.node, ' ',
      h('button', { type: 'button', onclick: () => { rows.delete(whole); whole.remove(); } }, t('leaveOut')));
    rows.set(whole, row);
    list.append(whole);
  };
  const node = h('div', {}, list, h('button', { type: 'button', onclick: add }, t('add')));
  const read = () => {
    const sent = [];
    rows.forEach((row, whole) => {
      const entered = row.read();
      renumber(whole, at, entered === undefined ? 'none' : sent.length);
      if (entered !== undefined) sent.push(entered);
    });
    return sent;
  };
  return { node, read };
}

/** What another command of a case says: its fields are drawn by draw() once it is named. */
function within(at) {
  const node = h('div');
  let said = { read: () => undefined };
  const draw = async name => {
    const all = await commands();
    const named = all.find(each => each.command === name && each.path.startsWith('/api/v1/cases/'));
    const { because, ...properties } = named?.schema.properties ?? {};
    said = group({ properties, required: named?.schema.required ?? [] }, { command: name, at });
    show(node, said.node);
  };
  return { node, read: () => said.read(), draw };
}

/** A control for a value of this schema, and read() for what was entered: undefined for nothing. */
function value(name, schema, required, at, command) {
  const options = schema.labels ?? codes(schema)?.map(code => [code, coded(name, code, command)]);
  if (options) return choice(options, required);
  switch (schema.type) {
    case 'object': return schema['x-body-of'] ? within(at) : group(schema, { command, at, needed: required });
    case 'array': return several(name, schema, at, command);
    case 'boolean': return yesOrNo(required);
    case 'integer': return number(name, schema, required);
    default: return line(name, schema, required);
  }
}

function labelled(name, schema, required, at, command) {
  const { node, read, draw } = value(name, schema, required, at, command);
  const caption = [word('Label', name), isMoney(name) ? ` (${t('yuan')})` : '', required ? ' *' : ''].join('');
  const wrong = h('span', { class: 'wrong', 'data-at': at });
  const whole = schema.type === 'object' || schema.type === 'array'
    ? h('fieldset', {}, h('legend', {}, caption), node, wrong)
    : h('label', { class: 'field' }, h('span', {}, caption), node, wrong);
  return { node: whole, read, draw };
}

/**
 * Fields for all that an object of this schema holds.
 *
 * @param command whose body it is, where it is one's
 * @param needed whether it is sent although nothing was entered, and its own fields must be filled
 */
export function group(schema, { command, at = '', needed = true } = {}) {
  const fields = Object.entries(schema.properties).map(([name, part]) =>
    [name, labelled(name, part, needed && schema.required?.includes(name), `${at}/${name}`, command)]);
  fields.filter(([, each]) => each.draw).forEach(([name, { draw }]) => {
    const [, naming] = fields.find(([other]) => other === schema.properties[name]['x-body-of']);
    naming.node.addEventListener('change', event => draw(event.target.value));
  });
  const read = () => {
    const entered = fields.map(([name, each]) => [name, each.read()])
      .filter(([name, each]) => each !== undefined && !(Array.isArray(each) && !each.length && !schema.required?.includes(name)));
    return entered.length || needed ? Object.fromEntries(entered) : undefined;
  };
  return { node: h('div', { class: 'fields' }, fields.map(([, each]) => each.node)), read };
}
