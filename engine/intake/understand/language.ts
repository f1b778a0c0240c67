// Tells the language of a paper by its small words.
import { languageProfiles } from '../../../shared/documents/language-profiles';
import { foldText } from '../../../shared/values/folded-text';
import type { Sheet } from './sheet';

/** How many words are looked at; more would not change the answer. */
const enough = 4_000;

/** Words that tell of a language weigh more than words that fit several. */
const weights = Object.entries(languageProfiles).map(([language, { common, telling, endings }]) => {
  const weight = new Map<string, number>();
  for (const word of wordsOf(common)) weight.set(word, 1);
  for (const word of wordsOf(telling)) weight.set(word, 2.5);
  const ends = wordsOf(endings);
  return { language, weight, ending: ends.length > 0 ? new RegExp(`[a-z]{3}(?:${ends.join('|')})$`) : undefined };
});

/** An ending says less than a word, and a few of them say it all. */
const perEnding = 0.4;
const endingsAtMost = 6;

/** Letters that few languages have; each sight adds a little, up to a bound. */
const letters: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[æø]/gi, ['nb', 'nn', 'da']],
  [/å/gi, ['nb', 'nn', 'da', 'sv']],
  [/ä/gi, ['sv', 'de']],
  [/ö/gi, ['sv', 'de']],
  [/[üß]/gi, ['de']],
  [/[éèêàçù]/gi, ['fr']],
];
const perLetter = 0.5;
const lettersAtMost = 8;

/** Between languages that fit alike, the home's own. */
const ownFactor: Readonly<Record<string, number>> = { nb: 1.06 };

export function tellLanguage(sheet: Sheet): { readonly language: string; readonly confidence: number } {
  const counts = new Map<string, number>();
  let seen = 0;
  const byLetters = new Map<string, number>();
  for (const cell of sheet.cells) {
    for (const [letter, languages] of letters) {
      const sights = (cell.text.match(letter)?.length ?? 0) * perLetter;
      if (sights > 0)
        for (const language of languages) byLetters.set(language, (byLetters.get(language) ?? 0) + sights);
    }
    for (const [word] of cell.folded.matchAll(/[a-z]+/g)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      seen++;
    }
    if (seen > enough) break;
  }
  const scores = weights
    .map(({ language, weight, ending }) => {
      let ended = 0;
      let score = Math.min(lettersAtMost, byLetters.get(language) ?? 0);
      for (const [word, count] of counts) {
        const own = weight.get(word);
        // A word said often says little more than a word said thrice.
        if (own !== undefined) score += own * Math.min(count, 3 + Math.log2(count));
        else if (ending?.test(word)) ended += perEnding;
      }
      score += Math.min(endingsAtMost, ended);
      return { language, score: score * (ownFactor[language] ?? 1) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score < 3) return { language: 'und', confidence: 0 };
  const margin = (best.score - (second?.score ?? 0)) / best.score;
  const confidence = Math.min(0.99, 0.5 + margin * 1.2) * Math.min(1, 0.5 + best.score / 40);
  return { language: best.language, confidence: round(confidence) };
}

function wordsOf(list: string): readonly string[] {
  return list
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(foldText);
}

const round = (value: number): number => Math.round(value * 100) / 100;
