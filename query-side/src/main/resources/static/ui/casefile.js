import { counted, standing } from './due.js';
import { h, show, table } from './dom.js';
import { list, query } from './lists.js';
import { claims, get, page, post } from './api.js';
import { about, t, word } from './words.js';

/** A tree of values as nested lists of terms. */
function tree(value) {
  if (Array.isArray(value)) {
    return value.length ? h('dl', {}, value.flatMap((item, at) => [h('dt', {}, String(at + 1)), h('dd', {}, tree(item))])) : '';
  }
  if (value !== null && typeof value === 'object') {
    return h('dl', {}, Object.entries(value).flatMap(([key, item]) => [h('dt', {}, key), h('dd', {}, tree(item))]));
  }
  return String(value);
}

const timelineRow = entry => h('tr', {},
  h('td', { class: 'number' }, String(entry.version)),
  h('td', {}, entry.occurredOn),
  h('td', {}, entry.sentence,
    entry.reason ? h('div', { class: 'faint' }, `${t('reason')}: ${entry.reason}`) : null,
    entry.rules?.length ? h('div', { class: 'faint' }, `${t('rules')}: ${entry.rules.join(', ')}`) : null),
  h('td', {}, entry.role ?? '', h('div', { class: 'faint' }, entry.by?.person ?? '')),
  h('td', { class: 'faint' }, new Date(entry.recordedAt).toLocaleString()));

export async function caseFile(main, id) {
  const base = `/api/v1/cases/${id}`;
  const [now, timeline, waiting] = await Promise.all([get(base), get(`${base}/timeline`), get(`${base}/deadlines`)]);
  const file = h('section', { class: 'tree' });
  const label = h('span', {}, String(now.version));
  const slider = h('input', { type: 'range', min: 0, max: now.version, value: now.version, 'aria-label': t('version') });
  const sentence = h('p', { class: 'faint' });
  let asked = 0;
  const replay = async () => {
    const version = Number(slider.value);
    const turn = ++asked;
    label.textContent = version === now.version ? `${version} (${t('now')})` : String(version);
    sentence.textContent = timeline.items[version]?.sentence ?? '';
    const state = version === now.version ? now : await get(`${base}?atVersion=${version}`);
    if (turn === asked) show(file, tree(state));
  };
  slider.addEventListener('input', () => replay().catch(problem => show(file, h('p', { class: 'problem' }, problem.message))));
  show(main,
    h('h1', {}, now.subject.name, ' ', h('span', { class: 'faint' }, `${word('SubjectKind', now.subject.kind)} · ${word('CaseStage', now.stage)}`)),
    waiting.items.length ? table([t('kind'), t('due'), t('rule'), t('counted')], waiting.items.map(deadline => h('tr', {},
      h('td', {}, word('Deadline.Kind', deadline.kind), about(deadline)),
      h('td', {}, deadline.standing ? standing(deadline.standing) : deadline.dueOn ?? ''),
      h('td', {}, deadline.rule),
      h('td', { class: 'faint' }, deadline.why ? counted(deadline.why) : '')))) : null,
    unmasking(base),
    watchers.includes(claims().role) ? looks(id) : null,
    h('h2', {}, t('replay')),
    h('div', { class: 'replay' }, h('label', {}, t('version'), ' ', label), slider),
    sentence,
    h('h2', {}, t('diff')), compare(base, now.version),
    h('h2', {}, t('timeline')),
    table([t('version'), t('occurred'), t('what'), t('by'), t('recorded')], timeline.items.map(timelineRow)),
    h('h2', {}, t('file')), file);
  await replay();
}

function compare(base, last) {
  const number = value => h('input', { type: 'number', min: 0, max: last, value });
  const from = number(Math.max(0, last - 1));
  const to = number(last);
  const result = h('div', { class: 'only' });
  const only = h('input', { type: 'checkbox', checked: true, onchange: () => result.classList.toggle('only', only.checked) });
  const run = async event => {
    event.preventDefault();
    try {
      const answer = await page(`${base}/diff?from=${from.value}&to=${to.value}`);
      show(result, new DOMParser().parseFromString(answer, 'text/html').querySelector('table'));
    } catch (problem) {
      show(result, h('p', { class: 'problem' }, problem.message));
    }
  };
  return h('div', {},
    h('form', { class: 'filters', onsubmit: run },
      h('label', {}, t('from'), ' ', from), h('label', {}, t('to'), ' ', to),
      h('button', {}, t('show')), h('label', {}, only, ' ', t('only'))),
    result);
}

const watchers = ['AUDITOR', 'PRIVACY_OFFICER'];

/** Masked values in clear: asked for with a reason, shown once, and gone with the next page. */
function unmasking(base) {
  const fields = ['CITIZEN_ID', 'PHONE', 'BANK_ACCOUNT', 'DISABILITY'].map(kind => [kind, h('input', { type: 'checkbox' })]);
  const reason = h('input', { type: 'text', maxlength: 500, required: true, size: 40, placeholder: t('unmaskReason'), 'aria-label': t('unmaskReason') });
  const result = h('div');
  const run = async event => {
    event.preventDefault();
    const wanted = fields.filter(([, box]) => box.checked).map(([kind]) => kind);
    try {
      const answer = await post(`${base}/unmask`, { fields: wanted, reason: reason.value });
      show(result, h('dl', {}, Object.entries(answer.values).flatMap(([kind, values]) =>
        [h('dt', {}, word('Sensitive', kind)), h('dd', {}, tree(values))])));
      reason.value = '';
    } catch (problem) {
      show(result, h('p', { class: 'problem', role: 'alert' }, problem.message));
    }
  };
  return h('details', {}, h('summary', {}, t('unmask')),
    h('form', { class: 'filters', onsubmit: run },
      fields.map(([kind, box]) => h('label', {}, box, ' ', word('Sensitive', kind))), reason, h('button', {}, t('show'))),
    result);
}

/** Who looked at this case; read only when it is opened, since reading it is a look as well. */
function looks(id) {
  const target = h('div');
  const details = h('details', {
    ontoggle: () => {
      if (!details.open || target.childElementCount) return;
      list(target, [t('at'), t('account'), t('role'), t('station'), t('what'), t('purpose'), t('outcome'), t('reason')], look => h('tr', {},
        h('td', {}, new Date(look.at).toLocaleString()),
        h('td', {}, look.by.account, h('div', { class: 'faint' }, look.by.person)),
        h('td', {}, word('Role', look.by.role)),
        h('td', {}, look.by.station),
        h('td', {}, word('Fields', look.what.fields), look.breakGlass ? h('div', { class: 'late' }, t('breakGlass')) : null),
        h('td', {}, word('Purpose', look.what.purpose)),
        h('td', {}, word('Outcome', look.outcome)),
        h('td', {}, look.reason ?? '')),
      cursor => get(`/api/v1/audit/access?${query({ subject: id, cursor, limit: 50 })}`))
        .catch(problem => show(target, h('p', { class: 'problem', role: 'alert' }, problem.message)));
    },
  }, h('summary', {}, t('whoLooked')), target);
  return details;
}
