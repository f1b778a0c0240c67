// A search the user wants to ask again: the words and the filters, under a name of theirs.
import { Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';
import { mostTagLetters } from './document';

/** What is asked; '' or absent: anything. */
export const searchFields = {
  name: Type.String({ minLength: 1, maxLength: 80 }),
  /** '': in every home. */
  homeId: Type.String({ maxLength: 80 }),
  query: Type.String({ maxLength: 400 }),
  category: Type.String({ maxLength: 40 }),
  kind: Type.String({ maxLength: 40 }),
  /** Four digits, or `none` for papers without a date. */
  year: Type.String({ pattern: '^(\\d{4}|none)?$', maxLength: 4 }),
  sender: Type.String({ maxLength: 200 }),
  tag: Type.String({ maxLength: mostTagLetters }),
  amountFrom: Type.Optional(Type.Number({ minimum: 0 })),
  amountTo: Type.Optional(Type.Number({ minimum: 0 })),
  /** '': the best hits first when there are words, else the newest papers. */
  sort: oneOf(['', 'date', 'title', 'best']),
};

export const savedSearches = defineRecord({
  name: 'savedSearches',
  version: 1,
  schema: Type.Object({ ...recordFields, ...searchFields }, { additionalProperties: false }),
  indexes: [],
  // Until version 1 papers had no tags.
  migrations: { 1: (before) => ({ ...before, tag: '' }) },
  // One person writes all of it: renamed on one machine and narrowed on another, both hold.
  merge: {
    homeId: 'immutable',
    query: 'latest',
    category: 'latest',
    kind: 'latest',
    year: 'latest',
    sender: 'latest',
    tag: 'latest',
    amountFrom: 'latest',
    amountTo: 'latest',
    sort: 'latest',
  },
});
export type SavedSearch = Readonly<RecordOf<typeof savedSearches>>;
