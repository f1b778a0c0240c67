// The words, days and amounts of the language the user reads, for every piece of the screen.
import { type Formats, formatsFor } from '../shared/i18n/formats';
import { type Language, type Say, sayIfKnown, wordsIn } from '../shared/i18n/words';
import type { Problem } from '../shared/problem';
import { usePreferences } from './preferences';

export type Words = { readonly say: Say; readonly formats: Formats; readonly language: Language };

const made = new Map<Language, Words>();

export function useWords(): Words {
  return wordsOf(usePreferences().language);
}

export function wordsOf(language: Language): Words {
  let words = made.get(language);
  if (!words) {
    words = { language, say: wordsIn(language), formats: formatsFor(language) };
    made.set(language, words);
  }
  return words;
}

export const kindName = (say: Say, kind: string) => sayIfKnown(say, `kind.${kind}`, kind);
export const categoryName = (say: Say, category: string) => sayIfKnown(say, `category.${category}`, category);
export const factName = (say: Say, name: string) => sayIfKnown(say, `factName.${name}`, name);

/** What is wrong, and what to do next. */
export function problemWords(say: Say, problem: Problem): { readonly what: string; readonly hint: string } {
  return {
    what: say(`problem.${problem.code}`, problem.params),
    hint: say(`problem.${problem.code}.hint`, problem.params),
  };
}
