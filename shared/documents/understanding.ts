// What the app makes of a paper: language, kind, category, title and facts, each with its confidence and its place.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { Box } from './page';

/** A fact's value: text, an ISO date (YYYY-MM-DD), or a number (money in the currency's main unit, areas in m²). */
export const FactValue = Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean()]);
export type FactValue = Static<typeof FactValue>;

/** Where a fact stands: page index from 0 and one box per line it covers. */
export const Place = Type.Object(
  {
    page: Type.Integer({ minimum: 0 }),
    boxes: Type.Array(Box, { maxItems: 20 }),
  },
  { additionalProperties: false },
);
export type Place = Readonly<Static<typeof Place>>;

export const Candidate = Type.Object(
  {
    value: FactValue,
    confidence: Type.Number({ minimum: 0, maximum: 1 }),
    place: Type.Optional(Place),
  },
  { additionalProperties: false },
);
export type Candidate = Readonly<Static<typeof Candidate>>;

/** A fact the machine read. `checks` names what was verified, e.g. `mod10`, `sum-of-lines`, `org-number`. */
export const ReadFact = Type.Object(
  {
    name: Type.String({ maxLength: 60 }),
    value: FactValue,
    confidence: Type.Number({ minimum: 0, maximum: 1 }),
    place: Type.Optional(Place),
    checks: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 10 })),
    /** Other readings of the same fact, best first, offered when the user corrects it. */
    others: Type.Optional(Type.Array(Candidate, { maxItems: 6 })),
  },
  { additionalProperties: false },
);
export type ReadFact = Readonly<Static<typeof ReadFact>>;

/** Grades of condition after NS 3600; TGIU: not inspected. */
export const conditionGrades = ['TG0', 'TG1', 'TG2', 'TG3', 'TGIU'] as const;

export const Finding = Type.Object(
  {
    grade: oneOf(conditionGrades),
    /** As the report heads it, the fuller where summary and section differ. */
    heading: Type.String({ minLength: 1, maxLength: 160 }),
    /** A kind of building part; '' when the words tell none. */
    part: Type.String({ maxLength: 40 }),
    reason: Type.String({ maxLength: 1_200 }),
    consequence: Type.String({ maxLength: 600 }),
    measure: Type.String({ maxLength: 600 }),
    /** What it would cost to put right, in the currency's main unit; "over 300 000" has no high, "under 10 000" no low. */
    costLow: Type.Optional(Type.Number({ minimum: 0, maximum: 1e9 })),
    costHigh: Type.Optional(Type.Number({ minimum: 0, maximum: 1e9 })),
    place: Type.Optional(Place),
  },
  { additionalProperties: false },
);
export type Finding = Readonly<Static<typeof Finding>>;
/** More than the longest report of a house has. */
export const mostFindings = 120;

/** A rule of upkeep whose work the paper shows, and the line that says so. */
export const ShownWork = Type.Object(
  {
    rule: Type.String({ maxLength: 60 }),
    line: Type.String({ maxLength: 160 }),
    page: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);
export type ShownWork = Readonly<Static<typeof ShownWork>>;
export const mostWorks = 20;

export const Understanding = Type.Object(
  {
    /** BCP 47, or `und` when it cannot be told. */
    language: Type.String({ maxLength: 12 }),
    languageConfidence: Type.Number({ minimum: 0, maximum: 1 }),
    /** An id of the catalogue of kinds; `annet` when unsure. */
    kind: Type.String({ maxLength: 40 }),
    kindConfidence: Type.Number({ minimum: 0, maximum: 1 }),
    /** Other kinds that were close, best first. */
    otherKinds: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 4 }),
    category: Type.String({ maxLength: 40 }),
    title: Type.String({ maxLength: 200 }),
    facts: Type.Array(ReadFact, { maxItems: 60 }),
  },
  { additionalProperties: false },
);
export type Understanding = Readonly<Omit<Static<typeof Understanding>, 'facts'>> & {
  readonly facts: readonly ReadFact[];
};
