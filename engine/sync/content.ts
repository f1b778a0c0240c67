// Records as they are compared and sent: without what is counted here alone, in one spelling.
import { canonical, type Plain } from '../../shared/schema/merge';
import { utf8 } from '../security/bytes';
import { hexSum } from '../security/seal';

/** Never merged with an ancestor, and many: a sum of them is enough to know that they changed. */
const summed: ReadonlySet<string> = new Set(['pages', 'history']);

export const isSummed = (collection: string): boolean => summed.has(collection);

export const keyOf = (collection: string, id: string): string => `${collection}/${id}`;

export function partsOf(key: string): readonly [collection: string, id: string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}

/** Without `rev`, which each machine counts for itself. */
export function shared({ rev: _, ...record }: Plain): Plain {
  return record;
}

/** What `Known.text` holds of a record. */
export async function textOf(collection: string, record: Plain | null | undefined): Promise<string | null> {
  if (!record) return null;
  const text = canonical(shared(record));
  return isSummed(collection) ? hexSum(utf8(text)) : text;
}

/** The record that a text was made of; undefined when only its sum was kept. */
export function recordOf(collection: string, text: string | null): Plain | null | undefined {
  if (text === null) return null;
  return isSummed(collection) ? undefined : (JSON.parse(text) as Plain);
}

/** The paper that a record says something of, and goes with. */
export function ownerOf(collection: string, record: Plain): string {
  switch (collection) {
    case 'pages':
    case 'costs':
      return String(record.documentId);
    case 'lessons':
      return String(record.id);
    case 'history':
      return String(record.recordId);
    default:
      return '';
  }
}
