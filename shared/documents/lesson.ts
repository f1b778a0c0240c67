// What the user's answers about one paper teach: how papers like it are known, and where on them the facts stand.
import { Type } from '@sinclair/typebox';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';
import { FactValue } from './understanding';

/** Marks are words as numbers: they tell papers that are alike, and cannot be read back. */
const Marks = Type.Array(Type.Integer({ minimum: 0, maximum: 0xffff_ffff }), { maxItems: 320 });
const Pointers = Type.Array(Type.String({ maxLength: 120 }), { maxItems: 8 });

const TaughtFact = Type.Object(
  {
    name: Type.String({ maxLength: 60 }),
    /** The user's word; null: the paper states no such thing. */
    value: Type.Union([FactValue, Type.Null()]),
    /** What points at the value on the page: the label before or above it, or its place; see engine/intake/learn. */
    right: Pointers,
    /** What pointed at something else that was taken for it. */
    wrong: Pointers,
  },
  { additionalProperties: false },
);

/** One a paper, under the paper's own id: two machines may each add theirs. Forgetting erases them all but `forgotten`. */
export const lessons = defineRecord({
  name: 'lessons',
  version: 0,
  schema: Type.Object(
    {
      ...recordFields,
      /** When the user last said something of the paper; of `forgotten`, that nothing said before counts. */
      at: Type.Integer({ minimum: 0, maximum: 8.64e15 }),
      /** Who wrote it: register numbers and web addresses. */
      who: Marks,
      /** The words of the letterhead. */
      head: Marks,
      words: Marks,
      /** As the user said them; '' where they said nothing. */
      kind: Type.String({ maxLength: 40 }),
      category: Type.String({ maxLength: 40 }),
      /** The user's title with what changes from paper to paper as `{fact}`. */
      title: Type.String({ maxLength: 200 }),
      /** The kind the machine had read. */
      readKind: Type.String({ maxLength: 40 }),
      facts: Type.Array(TaughtFact, { maxItems: 40 }),
    },
    { additionalProperties: false },
  ),
  indexes: [],
  migrations: {},
  // A lesson is made of a paper's corrections as a whole, so it holds as a whole: the one that knows the last of them.
  merge: {
    at: 'machine',
    who: 'machine',
    head: 'machine',
    words: 'machine',
    kind: 'machine',
    category: 'machine',
    title: 'machine',
    readKind: 'machine',
    facts: 'machine',
  },
  reading: ({ at }) => [Number(at)],
});
export type Lesson = Readonly<RecordOf<typeof lessons>>;
export type Taught = Omit<Lesson, 'rev' | 'createdAt' | 'updatedAt'>;

/** Id of the record that says what was forgotten. */
export const forgottenId = 'forgotten';

/** Nothing that was said until then counts. */
export const forgottenAt = (at: number): Taught => ({
  id: forgottenId,
  at,
  who: [],
  head: [],
  words: [],
  kind: '',
  category: '',
  title: '',
  readKind: '',
  facts: [],
});
