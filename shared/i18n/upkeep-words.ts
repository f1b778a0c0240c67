// The words of the rules of upkeep, of the grade check and of the papers a home should have. Whoever shows them imports this file, and the
// sayers then know them: apart from the others, for the app's start has no use for them.
import en from './upkeep/en.json';
import nb from './upkeep/nb.json';
import { addWords, type Language, type Say, sayIfKnown } from './words';

/** English must say everything Norwegian says: a missing key does not compile. */
const words: Readonly<Record<Language, Readonly<Record<keyof typeof nb, string>>>> = { nb, en };
addWords(words);

/** What lists show of a task is enough to name it. */
export type NamedTask = { readonly ruleId: string; readonly title: string; readonly about: string };

export const taskTitle = (say: Say, { ruleId, title, about }: NamedTask): string =>
  title || sayIfKnown(say, `rule.${ruleId}.title`, ruleId, { about });

export const taskWhy = (say: Say, { ruleId }: NamedTask, why: string): string =>
  why || sayIfKnown(say, `rule.${ruleId}.why`, '');

/** One step after the other. */
export const taskHow = (say: Say, { ruleId }: NamedTask, how: string): readonly string[] =>
  (how || sayIfKnown(say, `rule.${ruleId}.how`, '')).split('\n').filter((step) => step.trim() !== '');
