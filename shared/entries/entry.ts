// A line of a book that is only ever added to: what somebody did (audit), what happened in a sale (journal), sales to compare with (sales).
import { Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';

export const books = ['audit', 'journal', 'sales'] as const;

/** Letters of a line's body: what is larger is divided among lines. */
export const mostBodyLetters = 262_144;

const Id = Type.String({ maxLength: 80 });
/** SHA-256 in base64url; '' in books that are not chained. */
const Hash = Type.String({ maxLength: 43 });

export const entries = defineRecord({
  name: 'entries',
  version: 0,
  schema: Type.Object(
    {
      ...recordFields,
      book: oneOf(books),
      /** Which one: a device, a case, a set of sales. One writer at a time adds to a chained book. */
      bookId: Id,
      /** Place in its book, from 0. */
      sequence: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, multipleOf: 1 }),
      /** When it happened, epoch ms by the writer's clock. */
      at: Type.Integer({ minimum: 0, maximum: 8.64e15, multipleOf: 1 }),
      /** `bid.placed`, `document.opened` … */
      what: Type.String({ maxLength: 60 }),
      /** The record it concerns, '' for none. */
      subjectId: Id,
      /** Whose key seals the body; '' when it is not sealed under a person's. */
      personId: Id,
      /** JSON, or what is sealed of it (base64url). */
      body: Type.String({ maxLength: mostBodyLetters }),
      /** Hash of the line before, '' for the first. */
      previous: Hash,
      /** Over everything above, `previous` included. */
      hash: Hash,
    },
    { additionalProperties: false },
  ),
  indexes: ['bookId', 'subjectId'],
  migrations: {},
  merge: {
    book: 'immutable',
    bookId: 'immutable',
    sequence: 'immutable',
    at: 'immutable',
    what: 'immutable',
    subjectId: 'immutable',
    personId: 'immutable',
    body: 'immutable',
    previous: 'immutable',
    hash: 'immutable',
  },
});
export type Entry = Readonly<RecordOf<typeof entries>>;
