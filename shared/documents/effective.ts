// What holds of a document: the user's word where there is one, else what the machine read.
import { dayOf } from '../values/instant';
import { categoryOf } from './catalogue';
import type { Document } from './document';
import type { FactValue, ReadFact } from './understanding';

/** At this confidence a reading is taken for sure; at the other it is probable; below, a person should look. */
export const sureFrom = 0.85;
export const likelyFrom = 0.6;

/** Below this a reading is a guess: offered to the person, and stated nowhere. An empty answer is better than a wrong one. */
export const statedFrom = 0.5;

type Readings = Pick<
  Document,
  | 'state'
  | 'fileName'
  | 'corrections'
  | 'filedAs'
  | 'readKind'
  | 'readKindConfidence'
  | 'readCategory'
  | 'readTitle'
  | 'readFacts'
  | 'createdAt'
>;
type Effective = Pick<Document, 'kind' | 'category' | 'title' | 'sender' | 'date' | 'sortDate' | 'unsure'>;

/** Lists and search look at these fields alone; whoever changes a reading or a correction passes the document through here. */
export function withEffective<T extends Readings>(document: T): T & Effective {
  const saidKind = textOf(document.corrections.kind?.value);
  const saidCategory = textOf(document.corrections.category?.value);
  const kind = saidKind ?? (document.readKind || 'annet');
  const date = dayFrom(document, 'date') || dayFrom(document, 'meetingDate');
  return {
    ...document,
    kind,
    category: saidCategory ?? impliedCategory(document, saidKind),
    title: textOf(document.corrections.title?.value) ?? (document.readTitle || document.fileName.slice(0, 200)),
    sender: String(effectiveFact(document, 'sender') ?? '').slice(0, 200),
    date,
    sortDate: date || dayOf(document.createdAt),
    unsure: wantsALook(document, saidKind !== undefined),
  };
}

/** A kind that the user chose brings its own category along; a folder that they filed it in says more than a reading. */
function impliedCategory({ filedAs, readCategory }: Readings, saidKind: string | undefined): string {
  return saidKind === undefined ? filedAs || readCategory || 'annet' : categoryOf(saidKind);
}

/** The fact that holds; null when there is none, or the user says so. */
export function effectiveFact(document: Pick<Readings, 'corrections' | 'readFacts'>, name: string): FactValue | null {
  const said = Object.hasOwn(document.corrections, name) ? document.corrections[name] : undefined;
  if (said) return said.value;
  const read = readFact(document, name);
  return read && read.confidence >= statedFrom ? read.value : null;
}

/** What the paper is about in money, whichever way the money goes; undefined when it names none. In main units. */
export function amountOf(document: Pick<Readings, 'corrections' | 'readFacts'>): number | undefined {
  for (const name of ['total', 'price', 'premium']) {
    const value = effectiveFact(document, name);
    if (typeof value === 'number' && Number.isFinite(value)) return Math.abs(value);
  }
  return undefined;
}

export const readFact = (document: Pick<Readings, 'readFacts'>, name: string): ReadFact | undefined =>
  document.readFacts.find((fact) => fact.name === name);

function dayFrom(document: Readings, name: string): string {
  const value = effectiveFact(document, name);
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
}

function wantsALook(document: Readings, kindSaid: boolean): boolean {
  if (document.state !== 'read') return false;
  if (!kindSaid && document.readKindConfidence < likelyFrom) return true;
  return document.readFacts.some(
    (fact) => fact.confidence < likelyFrom && !Object.hasOwn(document.corrections, fact.name),
  );
}

const textOf = (value: FactValue | null | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
