// What a paper's words suggest about its cost: the building part, and what the money was for. Pure.
import { phrases } from '../documents/phrase';
import { type NatureRule, natureRules } from '../markets/no/cost-rules';
import { foldText } from '../values/folded-text';
import { type PartHint, partHints } from './part-hint';

export type NatureHint = Pick<NatureRule, 'nature' | 'partly'> & {
  readonly rule: string;
  /** As they stand on the paper; at most three. */
  readonly words: readonly string[];
};
export type CostHints = { readonly parts: readonly PartHint[]; readonly nature: NatureHint | undefined };

export const noHints: CostHints = { parts: [], nature: undefined };

const mostLetters = 20_000;
const inTitle = 3;

/** A painter's name in a title says who was paid, not what for. */
export function costHints(title: string, text: string, sender = ''): CostHints {
  const own = sender === '' ? title : title.replace(sender, ' ');
  return { parts: partHints(own, text).slice(0, 3), nature: natureHint(own, text) };
}

/** The rule with most words for it; upkeep where two weigh alike, for an improvement is what the owner has to show. */
export function natureHint(title: string, text: string): NatureHint | undefined {
  const cut = text.slice(0, mostLetters);
  const [foldedTitle, folded] = [foldText(title), foldText(cut)];
  let best: { readonly score: number; readonly hint: NatureHint } | undefined;
  for (const { id, nature, words, partly } of natureRules) {
    const found = new Map<string, string>();
    let score = 0;
    for (const [where, original, weight] of [
      [foldedTitle, title, inTitle],
      [folded, cut, 1],
    ] as const)
      for (const { index, 0: match } of where.matchAll(phrases(words))) {
        // Said with more words it is surer: "ny drenering" more than "drenering".
        if (!found.has(match)) score += weight * (1 + match.split(' ').length / 4);
        found.set(match, original.slice(index, index + match.length));
      }
    if (found.size === 0) continue;
    const hint = { rule: id, nature, words: [...found.values()].slice(0, 3), ...(partly ? { partly } : {}) };
    const wins = best === undefined || score > best.score || (score === best.score && nature === 'maintenance');
    if (wins) best = { score, hint };
  }
  return best?.hint;
}
