import { h, show, table } from './dom.js';
import { claims, commands, post, rules } from './api.js';
import { commandForm } from './command.js';
import { codes } from './form.js';
import { caseLink } from './lists.js';
import { attempt } from './problem.js';
import { coded, t, word } from './words.js';

/** A case is opened; who has one already is found by the number (REG-14), and the answer leads there. */
export async function opening(main) {
  const all = await commands();
  const open = all.find(command => command.command === 'open-case');
  const done = ({ caseId, version }) => { location.hash = `#/case/${caseId}/${version}`; };
  show(main,
    h('h1', {}, t('openCase')),
    commandForm({ command: open, path: open.path, done }),
    claims().role === 'STREET_CASE_WORKER' ? plan(open, all.find(command => command.command === 'expect-arrival')) : null);
}

const fields = command => Object.entries(command.schema.properties).filter(([name]) => name !== 'because');

/** A row of the table as the interface takes it: each value goes to every part that has a field of its name. */
function row(heads, cells, parts) {
  const taken = command => Object.fromEntries(fields(command).flatMap(([name, schema]) => {
    const cell = cells[heads.indexOf(name)]?.trim();
    if (!cell) return [];
    // what is no number is sent as it was typed, and refused at its field
    if (schema.type === 'integer') return [[name, Number.isNaN(Number(cell)) ? cell : Number(cell)]];
    return [[name, codes(schema)?.find(code => coded(name, code) === cell) ?? cell]];
  }));
  return { open: taken(parts.open), expect: taken(parts.expect) };
}

/** Names of fields as they are, or as the page calls them. */
function heading(cell, known) {
  const text = cell.trim();
  return known.find(name => name === text || word('Label', name) === text) ?? text;
}

function read(text, parts) {
  const [first, ...lines] = text.split(/\r?\n/).filter(line => line.trim());
  const known = [...new Set([...fields(parts.open), ...fields(parts.expect)].map(([name]) => name))];
  const heads = (first ?? '').split('\t').map(cell => heading(cell, known));
  return lines.map(line => row(heads, line.split('\t'), parts));
}

/** The year's plan, as rows copied from a table: the first one names the fields. */
function plan(open, expect) {
  const parts = { open, expect };
  const names = [...new Set([...fields(open), ...fields(expect)].map(([name]) => name))];
  const box = h('textarea', { rows: 8, required: true, 'aria-label': t('plan') });
  const said = h('div', { 'aria-live': 'polite' });
  const send = async event => {
    event.preventDefault();
    await attempt(said, async () => {
      const titles = await rules();
      const { rows } = await post('/api/v1/arrival-plans', { rows: read(box.value, parts) });
      show(said, table([t('line'), t('outcome'), t('cases'), t('rule')], rows.map(each => h('tr', {},
        h('td', { class: 'number' }, String(each.row)),
        h('td', {}, word('PlanOutcome', each.outcome), each.opened ? ` (${t('newCase')})` : ''),
        h('td', {}, each.caseId ? caseLink(each.caseId, each.caseId) : ''),
        h('td', {}, each.rule ? `${each.rule} ${titles.get(each.rule) ?? ''}` : word('ProblemCode', each.code))))));
    });
  };
  return h('form', { class: 'command', onsubmit: send },
    h('h2', {}, t('plan')),
    h('p', { class: 'faint' }, t('planHint')),
    h('p', { class: 'faint' }, names.map(name => word('Label', name)).join(' · ')),
    box, h('p', {}, h('button', { class: 'main' }, t('record'))), said);
}
