// What a line says of a person, sealed under that person's own key: when the key is gone nobody reads it any more, and the chain is as whole as before.
import { derived, importBoxKey, newKey, openBlob, sealBlob } from './box';
import { base64url, fromBase64url, textOf, utf8 } from './bytes';
import type { Line } from './chain';

/** Where the sealed words stand; elsewhere they do not open. */
export type LinePlace = Pick<Line, 'book' | 'bookId' | 'sequence' | 'what' | 'subjectId' | 'personId'>;

const label = 'boligperm/person-line/1';

export const newPersonKey = (): string => base64url(newKey());

/** `key`: base64url of 32 bytes. */
export async function sealForPerson(key: string, place: LinePlace, words: string): Promise<string> {
  return base64url(await sealBlob(await boxKey(key), context(place), utf8(words)));
}

/** Undefined when the key is another's, or a bit of it is not what was sealed. */
export async function openForPerson(key: string, place: LinePlace, sealed: string): Promise<string | undefined> {
  const bytes = fromBase64url(sealed);
  const opened = bytes && (await openBlob(await boxKey(key), context(place), bytes));
  return opened && textOf(opened);
}

async function boxKey(key: string): Promise<CryptoKey> {
  const bytes = fromBase64url(key);
  if (bytes?.length !== 32) throw new Error('no key of a person');
  return importBoxKey(await derived(bytes, label));
}

const context = ({ book, bookId, sequence, what, subjectId, personId }: LinePlace): string =>
  JSON.stringify([label, book, bookId, sequence, what, subjectId, personId]);
