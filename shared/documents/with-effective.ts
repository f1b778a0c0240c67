// A document's fields for lists and search, from what was read of it and what its owner said.
import { dayOf } from '../values/instant';
import { categoryOf } from './catalogue';
import type { Document } from './document';
import { effectiveFact, likelyFrom } from './effective';
import type { FactValue } from './understanding';

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
  | 'leftBy'
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

function dayFrom(document: Readings, name: string): string {
  const value = effectiveFact(document, name);
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
}

function wantsALook(document: Readings, kindSaid: boolean): boolean {
  if (document.state !== 'read') return false;
  // A stranger's paper is of the home when its owner says so.
  if (document.leftBy?.kept === false) return true;
  if (!kindSaid && document.readKindConfidence < likelyFrom) return true;
  return document.readFacts.some(
    (fact) => fact.confidence < likelyFrom && !Object.hasOwn(document.corrections, fact.name),
  );
}

const textOf = (value: FactValue | null | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
