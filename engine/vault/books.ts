// Adding to a book in turn, each line chained to the one before.
//
// A book has one writer: the id of a book names the machine that writes it. Two machines that add at once so write two books, and
// neither can break the other's chain; whoever reads puts the books of a case together (docs/decisions/0005).
import type { Entry } from '../../shared/entries/entry';
import { type Head, type Line, lineHash } from '../security/chain';
import { type LinePlace, sealForPerson } from '../security/sealed-line';
import { inTurn } from './records/in-turn';
import type { Vault } from './vault';

export type NewLine = Pick<Line, 'what' | 'subjectId'> & {
  /** When it happened; now where nothing is said. */
  readonly at?: number;
  /** The body as everybody may read it. `sealed` is what only the person's key opens, '' when there is nothing of the kind. */
  readonly body: (sealed: string) => string;
  /** Whom it is about, and what of it is sealed for them. */
  readonly person?: { readonly id: string; readonly key: string; readonly words: string };
};

export type Books = {
  /** Resolves when the lines are durable, all or none, in this order and with nothing between. */
  append(book: Line['book'], bookId: string, lines: readonly NewLine[]): Promise<readonly Entry[]>;
};

export function openBooks(entries: Vault['entries'], now: () => number = Date.now): Books {
  const turns = inTurn();
  const heads = new Map<string, Head | undefined>();
  // A backup or another machine may bring lines of a book of ours.
  entries.watch((changes) => {
    for (const { after } of changes)
      if (after && after.sequence > (heads.get(after.bookId)?.sequence ?? -1)) heads.delete(after.bookId);
  });

  const headOf = async (bookId: string): Promise<Head | undefined> => {
    if (heads.has(bookId)) return heads.get(bookId);
    const lines = await entries.select({ bookId });
    return lines.reduce<Head | undefined>(
      (last, line) => (last && last.sequence >= line.sequence ? last : line),
      undefined,
    );
  };

  return {
    append: (book, bookId, lines) =>
      turns([bookId], async () => {
        const written: Line[] = [];
        let head = await headOf(bookId);
        for (const { what, subjectId, at = now(), body, person } of lines) {
          const place: LinePlace = {
            ...{ book, bookId, what, subjectId },
            sequence: (head?.sequence ?? -1) + 1,
            personId: person?.id ?? '',
          };
          const sealed = person ? await sealForPerson(person.key, place, person.words) : '';
          const line = {
            // Two lines in one place, should a copied folder ever write them, must both survive to be seen.
            ...{ id: `e-${crypto.randomUUID()}`, at, body: body(sealed), previous: head?.hash ?? '' },
            ...place,
          };
          head = { sequence: place.sequence, hash: await lineHash(line) };
          written.push({ ...line, hash: head.hash });
        }
        const added = await entries.insert(written);
        heads.set(bookId, head);
        return added;
      }),
  };
}
