// A reminder in words: how much it is, and the first few by name.
import { taskTitle } from '../../shared/i18n/upkeep-words';
import { type Language, wordsIn } from '../../shared/i18n/words';
import type { Reminder } from '../../shared/maintenance/reminder';

const mostNamed = 3;

export function reminderText({ overdue, due }: Reminder, language: Language): { title: string; body: string } {
  const say = wordsIn(language);
  const all = [...overdue, ...due];
  const named = all.slice(0, mostNamed).map((task) => taskTitle(say, task));
  const more = all.length - named.length;
  return {
    title: say('reminder.title', { overdue: overdue.length, due: due.length }),
    body: [...named, ...(more > 0 ? [say('reminder.more', { count: more })] : [])].join('\n').slice(0, 400),
  };
}
