import { h, show } from './dom.js';
import { commands, get } from './api.js';
import { commandForm } from './command.js';
import { t, word } from './words.js';

/** As a case goes through them. */
const PHASES = [
  'Registration', 'Settlement', 'Honour', 'Training', 'Placement', 'Family', 'Benefit', 'Hardship', 'Subject', 'Move', 'Deadline',
  'Privacy', 'CaseLife',
];

const place = phase => (PHASES.includes(phase) ? PHASES.indexOf(phase) : PHASES.length);

const byPhase = entries => Map.groupBy(
  entries.toSorted((one, other) => place(one.command.phase) - place(other.command.phase)), ({ command }) => command.phase);

/** Why a command cannot be sent now: the rule that stands in the way, or whose command it is. */
const hindrance = ({ verdict }) => (verdict.rule
  ? `${verdict.rule} ${verdict.title}${verdict.notSet ? ` (${word('Label', 'notSet')}: ${word('Label', verdict.notSet)})` : ''}`
  : verdict.senders.map(role => word('Role', role)).join(t('comma')));

/** What can be done in a case now, by phase, each as a form; and what cannot, with the rule that stands in the way. */
export async function allowed(base, version, done) {
  const [all, now] = await Promise.all([commands(), get(`${base}/allowed-commands`)]);
  const known = new Map(all.filter(command => command.path.startsWith('/api/v1/cases/')).map(command => [command.command, command]));
  const entries = now.commands.map(verdict => ({ verdict, command: known.get(verdict.command) }));
  const target = h('div');
  const open = ({ command, verdict }) => {
    show(target, commandForm({ command, path: `${base}/${command.command}`, version, seen: verdict.seen, done }));
    target.scrollIntoView({ block: 'nearest' });
  };
  const can = byPhase(entries.filter(({ verdict }) => verdict.allowed));
  const cannot = byPhase(entries.filter(({ verdict }) => !verdict.allowed));
  return h('section', {},
    h('h2', {}, t('canDo')),
    can.size ? [...can].map(([phase, of]) => h('p', { class: 'phase' },
      h('strong', {}, word('Phase', phase)),
      of.map(entry => h('button', { type: 'button', 'data-command': entry.command.command, onclick: () => open(entry) },
        word('Command', entry.command.command))))) : h('p', {}, t('nothing')),
    target,
    h('details', {}, h('summary', {}, t('cannotDo')),
      [...cannot].flatMap(([phase, of]) => [h('h3', {}, word('Phase', phase)),
        h('dl', { class: 'cannot' }, of.flatMap(entry =>
          [h('dt', {}, word('Command', entry.command.command)), h('dd', {}, hindrance(entry))]))])));
}
