// What holds of a document's facts: the user's word where there is one, else what the machine read.
import type { Document } from './document';
import type { FactValue, ReadFact } from './understanding';

/** At this confidence a reading is taken for sure; at the other it is probable; below, a person should look. */
export const sureFrom = 0.85;
export const likelyFrom = 0.6;

/** Below this a reading is a guess: offered to the person, and stated nowhere. An empty answer is better than a wrong one. */
export const statedFrom = 0.5;

type Readings = Pick<Document, 'corrections' | 'readFacts'>;

/** The fact that holds; null when there is none, or the user says so. */
export function effectiveFact(document: Readings, name: string): FactValue | null {
  const said = Object.hasOwn(document.corrections, name) ? document.corrections[name] : undefined;
  if (said) return said.value;
  const read = readFact(document, name);
  return read && read.confidence >= statedFrom ? read.value : null;
}

/** What the paper is about in money, whichever way the money goes; undefined when it names none. In main units. */
export function amountOf(document: Readings): number | undefined {
  for (const name of ['total', 'price', 'premium']) {
    const value = effectiveFact(document, name);
    if (typeof value === 'number' && Number.isFinite(value)) return Math.abs(value);
  }
  return undefined;
}

export const readFact = (document: Pick<Readings, 'readFacts'>, name: string): ReadFact | undefined =>
  document.readFacts.find((fact) => fact.name === name);
