// A sale of a home: its stage, what the seller decided and said, and who came. Bids and what else happened are lines of its journal (entries).
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';
import { Contract } from './contract';
import { Dossier } from './dossier';
import { SalePerson } from './person';
import { Settlement } from './settlement';
import { mostSignings, Signing } from './signing';
import { stages } from './stages';
import { FollowUp, mostFollowUps, mostViewings, mostVisits, Viewing, Visit } from './viewing';

const Id = Type.String({ maxLength: 80 });
const Key = Type.String({ minLength: 1, maxLength: 60 });
const Instant = Type.Integer({ minimum: 0, maximum: 8.64e15, multipleOf: 1 });
/** In øre, or the hundredth of whatever the market's currency is. */
export const SaleAmount = Type.Integer({ minimum: 0, maximum: 1e14 });

/** What the person said of a step of the guide; what the archive shows needs no saying. */
export const StepSaid = Type.Object(
  { done: Type.Boolean(), at: Instant, note: Type.String({ maxLength: 1_000 }) },
  { additionalProperties: false },
);
export type StepSaid = Readonly<Static<typeof StepSaid>>;

/** Sold by its owner, or by a licensed agent for somebody: some rules of bidding differ. */
export const sellers = ['private', 'agent'] as const;

/** How the seller answers a question about the home. */
export const answerings = ['yes', 'no', 'unknown'] as const;

/** An answer in the seller's declaration, and the papers it leans on. */
export const DeclaredAnswer = Type.Object(
  {
    answer: oneOf(answerings),
    text: Type.String({ maxLength: 2_000 }),
    documentIds: Type.Array(Id, { maxItems: 20 }),
    at: Instant,
  },
  { additionalProperties: false },
);
export type DeclaredAnswer = Readonly<Static<typeof DeclaredAnswer>>;

/** A picture of the advertisement: a page of a paper of the archive. The first is the one a list shows. */
export const SalePicture = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    documentId: Id,
    page: Type.Integer({ minimum: 0 }),
    caption: Type.String({ maxLength: 200 }),
    /** A plan stands apart from the pictures. */
    isPlan: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type SalePicture = Readonly<Static<typeof SalePicture>>;

/** Something loose or fixed that the buyer may wonder about: it stays, or goes with the seller. */
export const Movable = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    what: Type.String({ minLength: 1, maxLength: 200 }),
    stays: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type Movable = Readonly<Static<typeof Movable>>;

/** A paper of the sale as it was last made and put into the archive; its id is kind and language, `egenerklaering.nb`. */
export const MadePaper = Type.Object({ id: Key, documentId: Id, at: Instant }, { additionalProperties: false });
export type MadePaper = Readonly<Static<typeof MadePaper>>;

/** As many as a large development's interest list. */
export const mostPeople = 2_000;
export const mostPictures = 200;
export const mostMovables = 200;

/** What the seller decides and says, and may take back. */
export const saidFields = {
  /** The person's own; '' takes the home's address. */
  title: Type.String({ maxLength: 120 }),
  seller: oneOf(sellers),
  /** Prisantydning; absent until it is set. */
  asking: Type.Optional(SaleAmount),
  /** Of a share of an association's debt that comes with the home. */
  sharedDebt: Type.Optional(SaleAmount),
  /** By step of the guide. */
  steps: Type.Record(Key, StepSaid),
  /** What no register and no paper says of the home and a buyer must know, by its name in `told.ts`. */
  told: Type.Record(Key, Type.String({ maxLength: 4_000 })),
  /** By question of the seller's declaration. */
  answers: Type.Record(Key, DeclaredAnswer),
  pictures: Type.Array(SalePicture, { maxItems: mostPictures }),
  /** The advertisement in the seller's own words, by length; absent: as the templates write it. */
  texts: Type.Record(Key, Type.String({ maxLength: 8_000 })),
  movables: Type.Array(Movable, { maxItems: mostMovables }),
};

export const cases = defineRecord({
  name: 'cases',
  version: 0,
  schema: Type.Object(
    {
      ...recordFields,
      homeId: Id,
      stage: oneOf(stages),
      /** When it came to the stage it is at. */
      stageSince: Instant,
      ...saidFields,
      papers: Type.Array(MadePaper, { maxItems: 100 }),
      /** Absent until somebody said something of the agreement, and of the settlement. */
      contract: Type.Optional(Contract),
      settlement: Type.Optional(Settlement),
      signings: Type.Optional(Type.Array(Signing, { maxItems: mostSignings })),
      dossiers: Type.Optional(Type.Array(Dossier, { maxItems: 40 })),
      people: Type.Array(SalePerson, { maxItems: mostPeople }),
      viewings: Type.Array(Viewing, { maxItems: mostViewings }),
      visits: Type.Array(Visit, { maxItems: mostVisits }),
      followUps: Type.Array(FollowUp, { maxItems: mostFollowUps }),
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
    told: 'entries',
    answers: 'entries',
    texts: 'entries',
    pictures: 'union',
    movables: 'union',
    papers: 'union',
    contract: 'fields',
    settlement: 'fields',
    signings: 'union',
    dossiers: 'union',
    people: 'union',
    viewings: 'union',
    visits: 'union',
    followUps: 'union',
  },
});
export type Case = Readonly<RecordOf<typeof cases>>;

type Opened = Pick<Case, 'id' | 'homeId'> & Partial<Pick<Case, 'seller' | 'title'>>;

/** A case as it is opened: nothing done, nobody in it. */
export function newCase(
  { id, homeId, seller = 'private', title = '' }: Opened,
  now: number,
): Omit<Case, 'rev' | 'createdAt' | 'updatedAt'> {
  return {
    id,
    homeId,
    title,
    seller,
    stage: 'preparation',
    stageSince: now,
    steps: {},
    told: {},
    answers: {},
    pictures: [],
    texts: {},
    movables: [],
    papers: [],
    people: [],
    viewings: [],
    visits: [],
    followUps: [],
  };
}
