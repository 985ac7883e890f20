import { h, show } from './dom.js';
import { claims, commands, get } from './api.js';
import { commandForm } from './command.js';
import { yearlyFairs } from './fairs.js';
import { yearlyHirings } from './hirings.js';
import { list, query } from './lists.js';
import { problemBox } from './problem.js';
import { tree } from './tree.js';
import { t, word } from './words.js';

/** What cases compete for and what is about no one case, each with what its list shows. */
const LISTS = {
  'training-classes': ['openedOn', 'terms', 'provider', 'settlementMode', 'seats', 'taken', 'free', 'cancelledOn'],
  'post-plans': ['openedOn', 'year', 'taken', 'free', 'withdrawn'],
  'hardship-funds': ['openedOn', 'year', 'budget', 'committed', 'paid', 'free'],
  'training-cohorts': ['openedOn', 'settlementMode', 'reportedFrom', 'reportedTo', 'trainBy', 'targetPercent'],
  'job-fairs': ['openedOn', 'heldOn', 'region', 'employers', 'posts', 'visitors'],
  'spouse-hirings': ['openedOn', 'year', 'employer', 'newHires', 'spouses', 'percent', 'withdrawn'],
  stations: ['openedOn', 'code', 'head', 'staff', 'inspectedOn'],
};

/** What was given to somebody shows in the sums of a fund. */
const OF_MONEY = ['DISTRICT_OFFICER', 'DISTRICT_APPROVER', 'DECISION_RECORDER', 'FINANCE', 'AUDITOR'];

const shown = () => Object.keys(LISTS).filter(kind => kind !== 'hardship-funds' || OF_MONEY.includes(claims().role));

const mine = async test => (await commands()).filter(command => command.senders.includes(claims().role) && test(command));

const button = (command, open) => h('button', { type: 'button', 'data-command': command.command, onclick: open }, word('Command', command.command));

/** The stations stand in a tree. */
const below = node => [node.station, ...node.below.flatMap(below)];

const part = async (kind, cursor) => {
  if (kind !== 'stations') return get(`/api/v1/${kind}?${query({ cursor, limit: 50 })}`);
  const { stations } = await get('/api/v1/stations');
  return { items: stations.flatMap(below), nextCursor: null };
};

/** The commands that begin one of this kind, for those who may send them, and where their form comes. */
export async function opener(main, kind) {
  const form = h('div');
  const done = ({ version, ...ids }) => resource(main, kind, Object.values(ids).find(id => typeof id === 'string'), version);
  const open = await mine(command => command.opens && command.path === `/api/v1/${kind}`);
  return [...open.map(command => h('p', {}, button(command, () => show(form, commandForm({ command, path: command.path, done }))))), form];
}

export async function resources(main, kind = 'training-classes') {
  const target = h('div');
  show(main,
    h('h1', {}, t('resources')),
    h('nav', { class: 'tabs' }, shown().map(each =>
      h('a', { href: `#/resources/${each}`, class: each === kind ? 'here' : null }, word('Stream', each)))),
    kind === 'job-fairs' ? await yearlyFairs().catch(problemBox) : null,
    kind === 'spouse-hirings' ? await yearlyHirings().catch(problemBox) : null,
    await opener(main, kind), target);
  const heads = LISTS[kind];
  await list(target, [...heads.map(name => word('Label', name)), ''],
    item => h('tr', {},
      heads.map(name => h('td', {}, item[name] === null || item[name] === undefined ? '' : tree(item[name], name))),
      h('td', {}, h('a', { href: `#/resource/${kind}/${item.id}` }, t('look')))),
    cursor => part(kind, cursor));
}

/** The views follow the log within moments. */
async function come(path, version) {
  for (let tried = 0; ; tried++) {
    const item = await get(path).catch(problem => { if (tried === 20 || version === undefined) throw problem; return null; });
    if (item && (version === undefined || item.version >= version || tried === 20)) return item;
    await new Promise(soon => { setTimeout(soon, 100); });
  }
}

async function coverage(path) {
  const reading = await get(`${path}/coverage`);
  return h('p', {}, h('strong', {}, `${t('coverage')} ${reading.percent ?? ''} %`), ` (${reading.completed} / ${reading.cohort}) `,
    h('a', { href: `#/figure${reading.cases.replace('/api/v1', '')}` }, t('open')));
}

/** One of them, and the commands that its reader may send to it. */
export async function resource(main, kind, id, version) {
  const path = `/api/v1/${kind}/${id}`;
  const item = await come(path, version);
  const form = h('div');
  const own = await mine(command => !command.opens && command.path.startsWith(`/api/v1/${kind}/`));
  const done = answer => resource(main, kind, id, answer.version);
  show(main,
    h('p', {}, h('a', { href: kind === 'staff' ? '#/staff' : `#/resources/${kind}` }, t('back'))),
    h('h1', {}, word('Stream', kind), ' ', h('span', { class: 'faint' }, `${t('version')} ${item.version}`)),
    kind === 'training-cohorts' ? await coverage(path).catch(() => null) : null,
    h('p', { class: 'phase' }, own.map(command => button(command, () =>
      show(form, commandForm({ command, path: `${path}/${command.command}`, version: item.version, done }))))),
    form,
    h('section', { class: 'tree' }, tree(item)));
}
