// What a condition report finds of one building part, and what work a paper shows: read by the machine, beside the facts.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { Place } from './understanding';

/** Grades of condition after NS 3600; TGIU: not inspected. */
export const conditionGrades = ['TG0', 'TG1', 'TG2', 'TG3', 'TGIU'] as const;
export type ConditionGrade = (typeof conditionGrades)[number];

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
