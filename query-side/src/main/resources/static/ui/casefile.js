import { allowed } from './allowed.js';
import { breakGlass } from './breakglass.js';
import { counted, granted, standing } from './due.js';
import { h, show, table } from './dom.js';
import { list, query } from './lists.js';
import { claims, get, page, post, rules } from './api.js';
import { attempt, problemBox } from './problem.js';
import { compare, replay } from './replay.js';
import { moment, tree } from './tree.js';
import { about, t, word } from './words.js';
import { why } from './why.js';

const timelineRow = base => entry => h('tr', { 'data-version': entry.version },
  h('td', { class: 'number' }, String(entry.version)),
  h('td', { class: 'code' }, entry.occurredOn),
  h('td', {}, entry.sentence,
    entry.reversedBy === undefined ? null : h('div', { class: 'late' }, `${t('reversedBy')} ${entry.reversedBy}`),
    entry.reason ? h('div', { class: 'faint' }, `${t('reason')}: ${entry.reason}`) : null,
    entry.rules?.length ? h('div', { class: 'faint' }, `${t('rules')}: ${entry.rules.join(', ')}`) : null,
    why(base, entry)),
  h('td', {}, entry.role ?? '', h('div', { class: 'faint' }, entry.by?.person ?? '')),
  h('td', { class: 'faint' }, moment(entry.recordedAt)));

/** Where the case is out of reach, how it can be read all the same. */
async function reached(main, base, id, version) {
  try {
    return await get(version === undefined ? base : `${base}?version=${version}`);
  } catch (problem) {
    if (!['case-not-found', 'case-transferred'].includes(problem.said?.code)) throw problem;
    show(main, breakGlass(base, problem, () => caseFile(main, id)));
    return null;
  }
}

/** @param version that the views must have come to, after a command was recorded */
export async function caseFile(main, id, version) {
  const base = `/api/v1/cases/${id}`;
  const now = await reached(main, base, id, version);
  if (!now) return;
  const [timeline, waiting, titles] = await Promise.all([get(`${base}/timeline`), get(`${base}/deadlines`), rules()]);
  const done = answer => caseFile(main, id, answer.version);
  const file = h('section', { class: 'tree' }, tree(now));
  show(main,
    h('h1', {}, now.subject.name, ' ', h('span', { class: 'faint' },
      `${word('SubjectKind', now.subject.kind)} · ${word('CaseStage', now.stage)} · ${t('version')} ${now.version}`)),
    waiting.items.length ? table([t('kind'), t('due'), t('rule'), t('counted')], waiting.items.map(deadline => h('tr', {},
      h('td', {}, word('Deadline.Kind', deadline.kind), about(deadline),
        deadline.localGrant ? h('div', { class: 'faint' }, granted(deadline.localGrant)) : null),
      h('td', {}, deadline.standing ? standing(deadline.standing) : deadline.dueOn ?? ''),
      h('td', { title: titles.get(deadline.rule) }, deadline.rule),
      h('td', { class: 'faint' }, deadline.why ? counted(deadline.why) : '')))) : null,
    // whoever reads by break-glass does nothing in the case
    await allowed(base, now.version, done).catch(problem => (problem.said?.code === 'case-not-found' ? null : problemBox(problem))),
    unmasking(base),
    watchers.includes(claims().role) ? looks(id) : null,
    h('h2', {}, t('timeline')),
    table([t('version'), t('occurred'), t('what'), t('by'), t('recorded')], timeline.items.map(timelineRow(base))),
    h('h2', {}, t('replay')), replay(base, now, timeline.items, file),
    h('h2', {}, t('diff')), compare(base, now.version),
    h('h2', {}, t('file')), file);
}

const watchers = ['AUDITOR', 'PRIVACY_OFFICER'];

/** Masked values in clear: asked for with a reason, shown once, and gone with the next page. */
function unmasking(base) {
  const fields = ['CITIZEN_ID', 'PHONE', 'BANK_ACCOUNT', 'DISABILITY', 'OTHER', 'SUPERSEDED'].map(kind => [kind, h('input', { type: 'checkbox' })]);
  const reason = h('input', { type: 'text', maxlength: 500, required: true, size: 40, placeholder: t('unmaskReason'), 'aria-label': t('unmaskReason') });
  const result = h('div');
  const run = async event => {
    event.preventDefault();
    const wanted = fields.filter(([, box]) => box.checked).map(([kind]) => kind);
    await attempt(result, async () => {
      const answer = await post(`${base}/unmask`, { fields: wanted, reason: reason.value });
      show(result, h('dl', {}, Object.entries(answer.values).flatMap(([kind, values]) =>
        [h('dt', {}, word('Sensitive', kind)), h('dd', {}, tree(values))])));
      reason.value = '';
    });
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
        h('td', {}, moment(look.at)),
        h('td', {}, look.by.account, h('div', { class: 'faint' }, look.by.person)),
        h('td', {}, word('Role', look.by.role)),
        h('td', {}, look.by.station),
        h('td', {}, word('Fields', look.what.fields), look.breakGlass ? h('div', { class: 'late' }, t('breakGlass')) : null,
          look.what.detail ? h('div', { class: 'faint' }, look.what.detail) : null),
        h('td', {}, word('Purpose', look.what.purpose)),
        h('td', {}, word('Outcome', look.outcome)),
        h('td', {}, look.reason ?? '')),
      cursor => get(`/api/v1/audit/access?${query({ subject: id, cursor, limit: 50 })}`))
        .catch(problem => show(target, problemBox(problem)));
    },
  }, h('summary', {}, t('whoLooked')), target);
  return details;
}
