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

/** Tasks that are about something with a name. */
const NAMED = { BUNDLE_ITEM: 'BundleItem', TRAINING_OFFER: 'TrainingKind' };

/** What a task is about, after its kind: by its name, or its number. */
export function about(task) {
  if (!task.ref) return '';
  return ` ${NAMED[task.kind] ? word(NAMED[task.kind], task.ref) : task.ref}`;
}
