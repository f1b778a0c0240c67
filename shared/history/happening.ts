// What happened to a record: who changed what, when, from what to what. Written once, never changed, and gone with the record.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';

export const whos = ['person', 'machine', 'restore'] as const;

export const happenings = ['added', 'changed', 'removed'] as const;

/** Longer values are not kept: that it changed is told, not from what to what. */
export const mostValueLetters = 600;
export const mostDifferences = 40;

const KeptValue = Type.String({ maxLength: mostValueLetters });

export const Difference = Type.Object(
  {
    /** Path of the field: `title`, `corrections.kind`, `areas.braI`, `parts.p-roof.material` … */
    field: Type.String({ maxLength: 200 }),
    /** As JSON; '' when there was none, absent when it was too long to keep. */
    from: Type.Optional(KeptValue),
    to: Type.Optional(KeptValue),
  },
  { additionalProperties: false },
);
export type Difference = Readonly<Static<typeof Difference>>;

/** Its id begins with when it happened (epoch ms, fourteen digits), so that key order is the order of events. */
export const history = defineRecord({
  name: 'history',
  version: 0,
  schema: Type.Object(
    {
      ...recordFields,
      collection: Type.String({ maxLength: 40 }),
      recordId: Type.String({ maxLength: 160 }),
      who: oneOf(whos),
      what: oneOf(happenings),
      differences: Type.Array(Difference, { maxItems: mostDifferences }),
    },
    { additionalProperties: false },
  ),
  indexes: ['recordId'],
  migrations: {},
  merge: {
    collection: 'immutable',
    recordId: 'immutable',
    who: 'immutable',
    what: 'immutable',
    differences: 'immutable',
  },
});
export type Happening = Readonly<RecordOf<typeof history>>;
