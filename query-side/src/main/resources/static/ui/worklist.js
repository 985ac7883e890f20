import { h, show } from './dom.js';
import { claims, get, post, rules } from './api.js';
import { counted, granted, standing } from './due.js';
import { yearlyFairs } from './fairs.js';
import { caseLink, list, query } from './lists.js';
import { problemBox } from './problem.js';
import { about, named, t, word } from './words.js';

const VIEWS = ['mine', 'team', 'unassigned', 'overdue', 'waiting', 'stuck'];

const today = () => new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());

const leads = () => ['STATION_HEAD', 'DISTRICT_OFFICER'].includes(claims().role);

function days(left) {
  if (left === undefined) return h('td', { class: 'number' }, '');
  return h('td', { class: `number ${left < 0 ? 'late' : left <= 3 ? 'soon' : ''}` }, String(left));
}

/** The last day, and what it was counted from once somebody asks. */
function due(task) {
  const day = task.standingSince ? standing({ from: task.standingSince, ground: task.standingGround }) : task.dueOn ?? '';
  if (!task.base) return h('td', { class: task.standingSince ? null : 'code' }, day);
  const why = h('div', { class: 'faint' });
  const open = async event => {
    if (!event.target.open || why.hasChildNodes()) return;
    const { items } = await get(`/api/v1/cases/${task.caseId}/deadlines`);
    const found = items.find(item => item.kind === task.kind && item.ref === task.ref);
    show(why, found?.why ? `${found.why.title}: ${counted(found.why)}` : t('nothing'),
      found?.localGrant ? h('div', {}, granted(found.localGrant)) : null);
  };
  return h('td', {}, h('details', { ontoggle: open }, h('summary', { title: t('why'), class: task.standingSince ? null : 'code' }, day), why));
}

/** Which cases are chosen, each as of the version that is on the screen. */
function selection(changed) {
  const chosen = new Map();
  const box = task => h('td', {}, h('input', {
    type: 'checkbox',
    'aria-label': `${t('select')} ${task.name}`,
    'data-case': task.caseId,
    onchange: event => {
      // a case may stand in several rows, and is chosen as a whole
      document.querySelectorAll(`[data-case="${task.caseId}"]`).forEach(other => { other.checked = event.target.checked; });
      if (event.target.checked) chosen.set(task.caseId, task);
      else chosen.delete(task.caseId);
      changed(chosen);
    },
  }));
  return { chosen, box };
}

/** Why a case stayed where it was. */
const refusal = (each, titles) => (each.rule ? `${each.rule} ${titles.get(each.rule) ?? ''}` : word('ProblemCode', each.code));

/** What became of each case, and the way back. */
function outcome(answer, names, titles, again) {
  const refused = answer.cases.filter(each => each.outcome === 'REFUSED');
  return h('div', { class: refused.length ? 'problem' : 'done', role: 'status' },
    `${t('movedCases')} ${answer.moved}, ${t('refusedCases')} ${answer.refused} `,
    answer.moved ? h('button', { type: 'button', onclick: () => again(answer.assignment) }, t('reverse')) : null,
    refused.length ? h('ul', {}, refused.map(each =>
      h('li', {}, caseLink(each.caseId, names.get(each.caseId) ?? each.caseId), ` ${refusal(each, titles)}`))) : null);
}

/** Whoever leads a station gives the chosen cases to somebody, or takes them back. */
async function assigning(reload) {
  const { items } = await get('/api/v1/work-list/case-workers');
  const message = h('div');
  const names = new Map();
  const count = h('span', {}, `0 ${t('selected')}`);
  const who = h('select', { 'aria-label': t('chooseWorker') },
    h('option', { value: '' }, t('chooseWorker')),
    [...new Map(items.map(item => [item.person, item])).values()].map(item =>
      h('option', { value: item.person }, `${item.person} · ${word('Role', item.role)} · ${item.station}`)));
  const send = async (path, body) => {
    try {
      const answer = await post(path, { occurredOn: today(), ...body });
      show(message, outcome(answer, names, await rules(), id => send(`/api/v1/assignments/${id}/reverse`, {})));
      // the views follow the log within moments
      await new Promise(soon => { setTimeout(soon, 500); });
      await reload();
    } catch (problem) {
      show(message, h('p', { class: 'problem', role: 'alert' }, problem.message));
    }
  };
  const chosenCases = chosen => [...chosen.values()].map(({ caseId, version }) => ({ caseId, version }));
  const bar = chosen => h('div', { class: 'filters' }, count, who,
    h('button', {
      type: 'button',
      onclick: () => who.value && chosen.size && send('/api/v1/assignments', { caseWorker: who.value, cases: chosenCases(chosen) }),
    }, t('assign')),
    h('button', {
      type: 'button',
      onclick: () => chosen.size && send('/api/v1/assignments', { cases: chosenCases(chosen) }),
    }, t('takeBack')));
  const changed = chosen => {
    chosen.forEach((task, id) => names.set(id, task.name));
    show(count, `${chosen.size} ${t('selected')}`);
  };
  return { message, bar, changed };
}

const task = box => item => h('tr', {},
  box ? box(item) : null,
  due(item),
  days(item.daysLeft),
  h('td', {}, word('Deadline.Kind', item.kind), about(item), item.priority ? ` ★ ${t('priority')}` : ''),
  h('td', {}, caseLink(item.caseId, item.name)),
  h('td', {}, word('CaseStage', item.stage)),
  h('td', {}, item.caseWorker ?? ''),
  h('td', {}, item.waitsFor ? word('WaitsFor', item.waitsFor) : ''),
  h('td', { class: 'code' }, item.rule),
  h('td', { class: 'code' }, item.since));

const stuck = box => item => h('tr', {},
  box ? box(item) : null,
  h('td', { class: 'code' }, item.since),
  h('td', {}, word('Stalled', item.stalled)),
  h('td', {}, caseLink(item.caseId, item.name)),
  h('td', {}, word('CaseStage', item.stage)),
  h('td', {}, item.caseWorker ?? ''),
  h('td', {}, item.neighbourhood));

/** What the list is narrowed to; kept while other views are looked at. */
const wanted = { kind: '', street: '', within: '', overdue: '' };

/** The filters that the list knows (kind, street, days that are left, late or not). */
function filters(load) {
  const field = (name, input) => {
    input.value = wanted[name];
    input.addEventListener('change', () => { wanted[name] = input.value; });
    return h('label', {}, t(name), ' ', input);
  };
  return h('form', {
    class: 'filters',
    onsubmit: event => {
      event.preventDefault();
      load();
    },
  },
  field('kind', h('select', {}, h('option', { value: '' }, t('all')),
    named('Deadline.Kind').map(([code, name]) => h('option', { value: code }, name)))),
  field('street', h('input', { pattern: '\\d{12}', size: 12 })),
  field('within', h('input', { type: 'number', min: 0, max: 3650 })),
  field('overdue', h('select', {}, h('option', { value: '' }, t('all')),
    h('option', { value: 'true' }, t('yes')), h('option', { value: 'false' }, t('no')))),
  h('button', {}, t('show')));
}

const TASK = ['due', 'daysLeft', 'kind', 'name', 'stage', 'caseWorker', 'waitsFor', 'rule', 'since'];
const STUCK = ['untouchedSince', 'stalled', 'name', 'stage', 'caseWorker', 'neighbourhood'];

async function tabs(target, view) {
  const counts = await get('/api/v1/work-list/counts');
  const shown = count => (count >= counts.most ? `${counts.most}+` : String(count));
  show(target, VIEWS.map(each => h('a', { href: `#/work/${each}`, class: each === view ? 'here' : null },
    t(each), ' ', h('span', { class: 'faint' }, shown(counts[each])))));
}

export async function workList(main, view) {
  const target = h('div');
  const bar = h('div');
  const head = h('nav', { class: 'tabs' });
  let assign = null;
  const load = async () => {
    const pick = assign ? selection(assign.changed) : null;
    if (assign) {
      assign.changed(pick.chosen);
      show(bar, assign.bar(pick.chosen));
    }
    const [row, names, path] = view === 'stuck'
      ? [stuck(pick?.box), STUCK, '/api/v1/work-list/stuck?']
      : [task(pick?.box), TASK, '/api/v1/work-list?'];
    const narrowed = view === 'stuck' ? {} : { view, ...wanted };
    await Promise.all([
      tabs(head, view),
      list(target, [...(pick ? [''] : []), ...names.map(t)], row, cursor => get(`${path}${query({ ...narrowed, cursor, limit: 50 })}`))]);
  };
  assign = leads() ? await assigning(load) : null;
  const duty = claims().role === 'DISTRICT_OFFICER' ? await yearlyFairs().catch(problemBox) : null;
  const narrow = view === 'stuck' ? null : filters(() => load().catch(problem => show(target, problemBox(problem))));
  show(main, h('h1', {}, t('work')), duty, head, narrow, bar, assign?.message, target);
  await load();
}
