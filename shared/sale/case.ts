// A sale of a home: its stage, what the seller decided and said, and who came. Bids and what else happened are lines of its journal (entries).
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';
import { SalePerson } from './person';
import { stages } from './stages';

const Id = Type.String({ maxLength: 80 });
const Instant = Type.Integer({ minimum: 0, maximum: 8.64e15, multipleOf: 1 });
/** In øre, or the hundredth of whatever the market's currency is. */
const Amount = Type.Integer({ minimum: 0, maximum: 1e14 });

/** What the person said of a step of the guide; what the archive shows needs no saying. */
export const StepSaid = Type.Object(
  { done: Type.Boolean(), at: Instant, note: Type.String({ maxLength: 1_000 }) },
  { additionalProperties: false },
);
export type StepSaid = Readonly<Static<typeof StepSaid>>;

/** Sold by its owner, or by a licensed agent for somebody: some rules of bidding differ. */
export const sellers = ['private', 'agent'] as const;

/** As many as a large development's interest list. */
export const mostPeople = 2_000;

export const cases = defineRecord({
  name: 'cases',
  version: 0,
  schema: Type.Object(
    {
      ...recordFields,
      homeId: Id,
      /** The person's own; '' takes the home's address. */
      title: Type.String({ maxLength: 120 }),
      seller: oneOf(sellers),
      stage: oneOf(stages),
      /** When it came to the stage it is at. */
      stageSince: Instant,
      /** By step of the guide. */
      steps: Type.Record(Type.String({ maxLength: 60 }), StepSaid),
      /** Prisantydning; absent until it is set. */
      asking: Type.Optional(Amount),
      /** Of a share of an association's debt that comes with the home. */
      sharedDebt: Type.Optional(Amount),
      people: Type.Array(SalePerson, { maxItems: mostPeople }),
    },
    { additionalProperties: false },
  ),
  indexes: [],
  migrations: {},
  merge: {
    homeId: 'immutable',
    stage: 'latest',
    stageSince: 'latest',
    steps: 'entries',
    people: 'union',
  },
});
export type Case = Readonly<RecordOf<typeof cases>>;
