// Which building part a paper seems to be about, from its words. Pure; a suggestion, never more.
import { phrases } from '../documents/phrase';
import { partWords } from '../markets/no/part-words';
import { foldText } from '../values/folded-text';

export type PartHint = {
  /** Id of a kind of building part. */
  readonly kind: string;
  /** The words that say so, as they stand on the paper; at most three. */
  readonly words: readonly string[];
};

/** Longer papers are about more than one thing; and time is bounded. */
const mostLetters = 20_000;
/** The title says what the paper is about; a sure word anywhere says more than a hint. */
const [inTitle, sureWord, hint] = [4, 2, 1];
const enough = 2;

/** The likeliest first; empty when nothing tells. */
export function partHints(title: string, text: string): readonly PartHint[] {
  const cut = text.slice(0, mostLetters);
  const [foldedTitle, folded] = [foldText(title), foldText(cut)];
  const found = partWords.map(([kind, sure, hints]) => {
    const words = new Map<string, string>();
    let score = 0;
    for (const [list, weight] of [
      [sure, sureWord],
      [hints, hint],
    ] as const) {
      if (list === '') continue;
      for (const { index, 0: match } of foldedTitle.matchAll(phrases(list))) {
        if (!words.has(match)) score += weight * inTitle;
        words.set(match, title.slice(index, index + match.length));
      }
      for (const { index, 0: match } of folded.matchAll(phrases(list))) {
        if (!words.has(match)) score += weight;
        words.set(match, cut.slice(index, index + match.length));
      }
    }
    return { kind, score, words: [...words.values()].slice(0, 3) };
  });
  return found
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score)
    .map(({ kind, words }) => ({ kind, words }));
}
