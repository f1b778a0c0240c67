// Lines of a book as a chain: each line's hash covers it and the hash of the line before, so that none is changed, moved, added between or taken out unseen.
//
// A chain proves nothing of its end: whoever takes the last lines away leaves a shorter chain that is whole. A head that was written down
// elsewhere (a receipt, an export, another machine) is the witness against that, and is given to `checkChain` as such.
import type { Entry } from '../../shared/entries/entry';
import { sha256 } from './box';
import { base64url, utf8 } from './bytes';

/** A line without what the vault stamps on it, which differs from machine to machine. */
export type Line = Omit<Entry, 'rev' | 'createdAt' | 'updatedAt'>;
type Unhashed = Omit<Line, 'hash'>;

/** Where a chain stood: the last line's place and hash. */
export type Head = Pick<Line, 'sequence' | 'hash'>;

const format = 'boligperm/line/1';

/**
 * One text for one line: a JSON list in this order, so that neither the order of keys nor where one field ends is open to reading.
 * Never changed: a new field makes a new format.
 */
const encoded = (line: Unhashed): string =>
  JSON.stringify([
    format,
    line.id,
    line.book,
    line.bookId,
    line.sequence,
    line.at,
    line.what,
    line.subjectId,
    line.personId,
    line.body,
    line.previous,
  ]);

export const lineHash = async (line: Unhashed): Promise<string> => base64url(await sha256(utf8(encoded(line))));

/**
 * What is wrong at the first place where a book is not whole: a line is not what was written; it does not follow the one before it (one
 * of the two was put there anew); it is not there; or two stand in one place.
 */
export type Breach = 'changed' | 'unlinked' | 'missing' | 'doubled';
export type ChainCheck =
  | { readonly whole: true; readonly lines: number; readonly head: Head | undefined }
  | { readonly whole: false; readonly lines: number; readonly sequence: number; readonly breach: Breach };

/** All lines of one book, in any order. `witness`: a head it is known to have had. */
export async function checkChain(lines: readonly Line[], witness?: Head): Promise<ChainCheck> {
  const inOrder = [...lines].sort((a, b) => a.sequence - b.sequence);
  const broken = (sequence: number, breach: Breach): ChainCheck => ({
    whole: false,
    lines: lines.length,
    sequence,
    breach,
  });
  let previous = '';
  for (const [place, line] of inOrder.entries()) {
    if (line.sequence !== place)
      return broken(Math.min(line.sequence, place), line.sequence < place ? 'doubled' : 'missing');
    if ((await lineHash(line)) !== line.hash) return broken(place, 'changed');
    if (line.previous !== previous) return broken(place, 'unlinked');
    if (witness?.sequence === place && witness.hash !== line.hash) return broken(place, 'changed');
    previous = line.hash;
  }
  if (witness && witness.sequence >= inOrder.length) return broken(inOrder.length, 'missing');
  return { whole: true, lines: lines.length, head: inOrder.at(-1) };
}
