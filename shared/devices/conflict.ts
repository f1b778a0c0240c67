// What two machines changed apart and only a person can settle: which of two words holds, or whether something that was erased shall stay.
import { Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';

/** `field`: both changed one field. `whole`: both changed the record and no field could be merged. `erased`: one erased what the other changed. */
export const conflictKinds = ['field', 'whole', 'erased'] as const;

/** What the person said: as it stands, or the other. */
export const answers = ['', 'kept', 'other'] as const;

/** JSON; '' when nothing stands there. A record with thousands of contents is longer than any field. */
const KeptValue = Type.String({ maxLength: 1_000_000 });

export const conflicts = defineRecord({
  name: 'conflicts',
  version: 0,
  schema: Type.Object(
    {
      ...recordFields,
      what: oneOf(conflictKinds),
      collection: Type.String({ maxLength: 40 }),
      recordId: Type.String({ maxLength: 160 }),
      /** Path of the field, '' for the record as a whole. */
      field: Type.String({ maxLength: 400 }),
      /** What holds meanwhile. */
      kept: KeptValue,
      other: KeptValue,
      answer: oneOf(answers),
    },
    { additionalProperties: false },
  ),
  indexes: [],
  migrations: {},
  merge: {
    what: 'immutable',
    collection: 'immutable',
    recordId: 'immutable',
    field: 'immutable',
    kept: 'immutable',
    other: 'immutable',
    // Whoever answered last: their answer is what stands in the record, too.
    answer: 'latest',
  },
});
export type Conflict = Readonly<RecordOf<typeof conflicts>>;
