// A linear classifier for kinds, trained on the words of the papers whose kind the user said: softmax over hashed words.
import type { Marks } from './marks';

export interface Taught {
  readonly kind: string;
  readonly marks: Marks;
}

export interface KindGuess {
  readonly kind: string;
  /** 0..1 among the kinds that were taught. */
  readonly confidence: number;
}

export type KindGuesser = (marks: Marks) => KindGuess | undefined;

const buckets = 4_096;
const rate = 0.6;
/** Steps taken in all: few papers are gone through often, many seldom, so that it never costs more than a moment. */
const mostSteps = 6_000;
const mostRounds = 24;
/** A kind taught by fewer papers is not guessed. */
const leastPapers = 3;
/** Part of a paper's words that must have been seen in papers of the kind: what is unlike all that was taught is not guessed at. */
const leastKnown = 0.3;

/** The same lessons in the same order give the same guesses. */
export function trainKindWords(taught: readonly Taught[]): KindGuesser {
  const kinds = [...new Set(taught.map(({ kind }) => kind))].sort();
  if (kinds.length < 2) return () => undefined;
  const weights = kinds.map(() => new Float32Array(buckets));
  const papers = taught.map(({ kind, marks }) => ({ target: kinds.indexOf(kind), at: placesOf(marks) }));
  const rounds = Math.max(1, Math.min(mostRounds, Math.floor(mostSteps / papers.length)));
  for (let round = 0; round < rounds; round++)
    for (const { target, at } of papers) {
      const chances = softmax(weights, at);
      for (const [index, own] of weights.entries()) {
        const step = (rate * ((index === target ? 1 : 0) - (chances[index] ?? 0))) / Math.sqrt(at.length || 1);
        for (const place of at) own[place] = (own[place] ?? 0) + step;
      }
    }
  const seen = kinds.map(
    (_, index) => new Set(papers.filter(({ target }) => target === index).flatMap(({ at }) => at)),
  );
  const counts = kinds.map((_, index) => papers.filter(({ target }) => target === index).length);
  return (marks) => {
    const at = placesOf(marks);
    const chances = softmax(weights, at);
    const best = chances.indexOf(Math.max(...chances));
    const known = at.filter((place) => seen[best]?.has(place)).length / Math.max(1, at.length);
    const kind = kinds[best];
    if (kind === undefined || (counts[best] ?? 0) < leastPapers || known < leastKnown) return undefined;
    return { kind, confidence: chances[best] ?? 0 };
  };
}

function placesOf({ words, head }: Marks): readonly number[] {
  const places = new Set<number>();
  for (const mark of words) places.add(mark % buckets);
  // A word of the letterhead counts as itself and as that.
  for (const mark of head) places.add(((mark ^ 0x5bd1e995) >>> 0) % buckets);
  return [...places];
}

function softmax(weights: readonly Float32Array[], at: readonly number[]): readonly number[] {
  const scores = weights.map(
    (own) => at.reduce((sum, place) => sum + (own[place] ?? 0), 0) / Math.sqrt(at.length || 1),
  );
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
