// Chooses among readings of one fact: those that agree strengthen each other, and what is not sure enough is not said.
import type { FactName } from '../../../shared/documents/facts';
import type { FactValue, Place, ReadFact } from '../../../shared/documents/understanding';

export interface Claim {
  readonly value: FactValue;
  readonly confidence: number;
  readonly place?: Place | undefined;
  readonly checks?: readonly string[];
}

/** Below this a reading is not even worth a person's look (`statedFrom` says from where on it is stated). */
const worthALook = 0.42;

export function decide(name: FactName, claims: readonly Claim[]): ReadFact | undefined {
  const ranked = rank(claims);
  const [best, second] = ranked;
  if (!best) return;
  // A rival nearly as good makes both doubtful.
  const doubt = second && second.confidence > best.confidence * 0.96 ? 0.9 : 1;
  const confidence = round(best.confidence * doubt);
  if (confidence < worthALook) return;
  const others = ranked.slice(1, 5).filter((claim) => claim.confidence >= 0.2);
  return {
    name,
    value: best.value,
    confidence,
    ...(best.place ? { place: best.place } : {}),
    ...(best.checks && best.checks.length > 0 ? { checks: [...new Set(best.checks)].slice(0, 10) } : {}),
    ...(others.length > 0
      ? {
          others: others.map((claim) => ({
            value: claim.value,
            confidence: round(claim.confidence),
            ...(claim.place ? { place: claim.place } : {}),
          })),
        }
      : {}),
  };
}

/** Claims by value, best first; each further sight of a value takes away a part of the remaining doubt. */
export function rank(claims: readonly Claim[]): readonly Claim[] {
  const byValue = new Map<FactValue, Claim>();
  for (const claim of [...claims].sort((a, b) => b.confidence - a.confidence)) {
    const known = byValue.get(claim.value);
    byValue.set(
      claim.value,
      known
        ? {
            ...known,
            confidence: known.confidence + (1 - known.confidence) * claim.confidence * 0.25,
            checks: [...(known.checks ?? []), ...(claim.checks ?? [])],
          }
        : claim,
    );
  }
  return [...byValue.values()].sort((a, b) => b.confidence - a.confidence);
}

const round = (value: number): number => Math.round(Math.min(0.99, value) * 100) / 100;
