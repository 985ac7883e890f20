let words = {};
let language = localStorage.getItem('language') ?? 'zh';

export async function load() {
  const answer = await fetch(`/ui/words/${language}.json`);
  words = await answer.json();
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  document.title = t('title');
}

export function current() {
  return language === 'en' ? 'en' : 'zh-CN';
}

export async function switchLanguage() {
  language = language === 'en' ? 'zh' : 'en';
  localStorage.setItem('language', language);
  await load();
}

/** A text of the pages. */
export function t(key) {
  return word('Ui', key);
}

/** What a code is called; the code itself where it has no name yet. */
export function word(group, code) {
  return words[group]?.[code] ?? code ?? '';
}

/** What a code in a field is called: in this command, else in any field of this name, else in the first group that has it. */
export function coded(field, code, command) {
  const own = words[`${command}.${field}`]?.[code] ?? words[field.charAt(0).toUpperCase() + field.slice(1)]?.[code];
  return own ?? Object.values(words).map(group => group[code]).find(Boolean) ?? code;
}

/** All codes of a group and what they are called. */
export const named = group => Object.entries(words[group] ?? {});

/** What is decided on, such as {@code application/1}. */
export function matter(about) {
  const [kind, number] = about.split('/');
  return [word('Matter', kind), number].filter(Boolean).join(' ');
}

/** Tasks that are about something with a name. */
const NAMED = { BUNDLE_ITEM: 'BundleItem', TRAINING_OFFER: 'TrainingKind', FOLLOW_UP: 'FollowUp' };

/** What a task is about, after its kind: by its name, or its number. */
export function about(task) {
  if (!task.ref) return '';
  return ` ${NAMED[task.kind] ? word(NAMED[task.kind], task.ref) : task.ref}`;
}
