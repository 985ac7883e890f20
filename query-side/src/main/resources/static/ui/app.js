import { h, show } from './dom.js';
import { claims, demoToken, demoUsers, forget, keep, token } from './api.js';
import { load, switchLanguage, t, word } from './words.js';
import { cases, figureCases, handovers } from './lists.js';
import { opening } from './opening.js';
import { periods } from './periods.js';
import { problemBox } from './problem.js';
import { resource, resources } from './resources.js';
import { workList } from './worklist.js';
import { caseFile } from './casefile.js';
import { dashboard } from './dashboard.js';
import { machines, parkedFacts, staff } from './administration.js';
import { notices } from './breakglass.js';

const bar = document.getElementById('bar');
const main = document.getElementById('page');

const pages = [
  [/^#\/work(?:\/([a-z]+))?$/, (page, view) => workList(page, view ?? 'team')],
  [/^#\/cases$/, cases],
  [/^#\/open$/, opening],
  [/^#\/case\/([0-9a-f-]{36})(?:\/(\d+))?$/, caseFile],
  [/^#\/resources(?:\/([a-z-]+))?$/, resources],
  [/^#\/resource\/([a-z-]+)\/([0-9a-f-]{36})$/, resource],
  [/^#\/handovers$/, handovers],
  [/^#\/periods$/, periods],
  [/^#\/dashboard$/, dashboard],
  [/^#\/staff$/, staff],
  [/^#\/machines$/, machines],
  [/^#\/parked\/([a-z-]+)\/([0-9a-f-]{36})$/, parkedFacts],
  [/^#\/glass$/, notices],
  [/^#\/figure(\/dashboard\/[a-z-]+\/cases\?.*)$/, (page, path) => figureCases(page, `/api/v1${path}`)],
];

/** What each role may see, the page it begins with first; the server alone decides what is shown there. */
const OFFERED = {
  DISTRICT_LEADER: ['dashboard'],
  SECURITY_ADMIN: ['staff'],
  AUDIT_ADMIN: ['staff'],
  SYSTEM_ADMIN: ['machines'],
  NEIGHBOURHOOD_WORKER: ['work', 'cases', 'resources', 'handovers'],
  STATION_HEAD: ['work', 'cases', 'dashboard', 'resources', 'handovers', 'glass'],
  DISTRICT_OFFICER: ['work', 'cases', 'dashboard', 'resources', 'handovers', 'periods', 'glass'],
  DISTRICT_APPROVER: ['work', 'cases', 'dashboard', 'resources', 'handovers', 'periods', 'glass'],
  PRIVACY_OFFICER: ['work', 'cases', 'dashboard', 'resources', 'handovers', 'glass'],
  AUDITOR: ['work', 'cases', 'dashboard', 'resources', 'handovers', 'periods', 'glass', 'staff'],
};

const offered = () => OFFERED[claims().role] ?? ['work', 'cases', 'dashboard', 'resources', 'handovers'];

const first = () => `#/${offered()[0]}`;

function header() {
  const link = (hash, key) => h('a', { href: hash, class: location.hash.startsWith(hash) ? 'here' : null }, t(key));
  const user = claims();
  show(bar,
    h('strong', {}, t('title')),
    token() ? offered().map(page => link(`#/${page}`, page)) : [],
    h('span', { class: 'space' }),
    token() ? h('span', {}, `${user.sub ?? ''} · ${word('Role', user.role)} · ${user.station ?? ''}`) : null,
    h('button', { type: 'button', onclick: () => switchLanguage().then(route) }, t('other')),
    token() ? h('button', { type: 'button', onclick: () => { forget(); location.hash = '#/sign-in'; } }, t('signOut')) : null);
}

async function signIn(page) {
  const enter = value => {
    keep(value.trim());
    location.hash = first();
  };
  const box = h('textarea', { 'aria-label': t('token'), placeholder: t('tokenHint') });
  const users = await demoUsers();
  show(page, h('section', { class: 'signin' },
    h('h1', {}, t('signIn')),
    h('form', { onsubmit: event => { event.preventDefault(); enter(box.value); } }, box, h('p', {}, h('button', {}, t('signIn')))),
    users.length ? [
      h('h2', {}, t('demo')),
      h('ul', {}, users.map(user => h('li', {},
        h('button', { type: 'button', onclick: async () => enter(await demoToken(user.account)) },
          `${user.account} · ${word('Role', user.role)} · ${user.station}`)))),
    ] : []));
}

let asked = 0;

/** The page that was asked for last is shown: one that comes late writes where nobody looks. */
async function route() {
  const mine = asked += 1;
  header();
  const found = pages.map(([form, open]) => [location.hash.match(form), open]).find(([match]) => match);
  if (token() && !found) {
    location.hash = first();
    return;
  }
  const page = h('div');
  try {
    await (token() ? found[1](page, ...found[0].slice(1)) : signIn(page));
  } catch (problem) {
    show(page, problemBox(problem));
  }
  if (mine === asked) show(main, page);
}

window.addEventListener('hashchange', route);
await load();
await route();
