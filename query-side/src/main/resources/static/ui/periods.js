import { h, show, table } from './dom.js';
import { claims, onceKey, post } from './api.js';
import { group, today } from './form.js';
import { caseLink } from './lists.js';
import { problemBox } from './problem.js';
import { about, t, word } from './words.js';

/** What can be tried out: the law in force, or another length of a rule's period. */
const ASKED = {
  properties: {
    inForce: { type: 'boolean' },
    period: {
      type: 'object',
      required: [],
      properties: {
        rule: { type: 'string', maxLength: 40 },
        length: { type: 'integer', minimum: 1, maximum: 3650 },
        unit: { type: 'string', enum: ['DAYS', 'MONTHS', 'WORKING_DAYS'] },
        rolled: { type: 'boolean' },
        from: { type: 'string', format: 'date' },
      },
    },
  },
  required: [],
};

/** How many the server counts in one call. */
const AT_ONCE = 500;

const row = item => h('tr', {},
  h('td', {}, caseLink(item.caseId, item.caseId)),
  h('td', {}, word('Deadline.Kind', item.kind), about(item)),
  h('td', {}, item.rule),
  h('td', {}, item.before.dueOn),
  h('td', {}, item.after.dueOn),
  h('td', {}, item.hindrance ? word('Hindrance', item.hindrance) : ''));

/** Which last days a change would move; where the law in force is tried, they can be counted by it. */
export async function periods(main) {
  const target = h('div');
  const asked = group(ASKED);
  const moved = [];
  /** So many at a time; what was counted stays in sight where a later part fails. */
  const apply = async () => {
    let recomputed = 0;
    let refused = 0;
    moved.splice(0, moved.length, ...moved.filter(item => !item.hindrance));
    while (moved.length) {
      const deadlines = moved.slice(0, AT_ONCE).map(({ caseId, version, kind, ref }) => ({ caseId, version, deadline: kind, ref }));
      const answer = await post('/api/v1/deadlines/recompute', { occurredOn: today(), deadlines }, { 'Idempotency-Key': onceKey() });
      moved.splice(0, AT_ONCE);
      recomputed += answer.recomputed;
      refused += answer.refused;
      show(target, h('p', { class: 'done', role: 'status' }, `${t('recomputed')} ${recomputed}, ${t('refused')} ${refused}`));
    }
  };
  const failed = problem => show(target, problemBox(problem, form));
  const stopped = problem => target.append(problemBox(problem, form));
  const preview = async (body, cursor) => {
    const answer = await post('/api/v1/deadlines/preview', { ...body, limit: 200, cursor });
    moved.push(...answer.items);
    show(target,
      moved.length ? table([t('cases'), t('kind'), t('rule'), t('before'), t('after'), t('hindrance')], moved.map(row)) : h('p', {}, t('nothing')),
      answer.nextCursor ? h('p', {}, h('button', { type: 'button', onclick: () => preview(body, answer.nextCursor).catch(failed) }, t('more'))) : null,
      moved.some(item => !item.hindrance) && body.inForce && claims().role === 'DISTRICT_OFFICER'
        ? h('p', {}, h('button', { class: 'main', type: 'button', onclick: () => apply().catch(stopped) }, t('recompute'))) : null);
  };
  const form = h('form', {
    class: 'command',
    onsubmit: event => {
      event.preventDefault();
      moved.length = 0;
      preview(asked.read()).catch(failed);
    },
  }, asked.node, h('p', {}, h('button', {}, t('show'))));
  show(main, h('h1', {}, t('periods')), h('p', { class: 'faint' }, t('periodsHint')), form, target);
}
