// A cost of the home: what a person said of a paper's, or one they typed in themselves. What a paper says stands in the paper.
import { Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';

/**
 * What money spent on a home is, for the gain on a sale: upkeep brings it back to what it was, an improvement makes it more than it was,
 * running costs keep it going, and a purchase is buying the home itself with what that costs.
 */
export const natures = ['maintenance', 'improvement', 'running', 'purchase'] as const;

/** Whether it is added up: as the rules say, or as the person says. */
export const countings = ['', 'yes', 'no'] as const;

/** In the smallest unit of the currency; negative: money back. A billion kroner is more than any home costs. */
export const Ore = Type.Integer({ minimum: -1e11, maximum: 1e11 });

/** What is empty or absent is as the paper says; a cost without a paper says all of it itself. */
export const costFields = {
  homeId: Type.String({ maxLength: 80 }),
  /** '' when it was typed in. */
  documentId: Type.String({ maxLength: 80 }),
  /** ISO day. */
  date: Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2})?$', maxLength: 10 }),
  amount: Type.Optional(Ore),
  /** Of the amount. */
  vat: Type.Optional(Ore),
  /** ISO 4217; '' as the paper says, else the currency of the home's market. */
  currency: Type.String({ pattern: '^([A-Z]{3})?$', maxLength: 3 }),
  /** What was bought or done. */
  title: Type.String({ maxLength: 200 }),
  payee: Type.String({ maxLength: 200 }),
  contactId: Type.String({ maxLength: 80 }),
  /** Of the home's building parts; `none` when the person says it belongs to none. */
  partId: Type.String({ maxLength: 160 }),
  taskId: Type.String({ maxLength: 160 }),
  nature: oneOf(['', ...natures]),
  counted: oneOf(countings),
  note: Type.String({ maxLength: 1_000 }),
};

/** The id of a paper's cost is the paper's; of one typed in, its own. */
export const costs = defineRecord({
  name: 'costs',
  version: 0,
  schema: Type.Object({ ...recordFields, ...costFields }, { additionalProperties: false }),
  indexes: ['homeId'],
  migrations: {},
  merge: { documentId: 'immutable', homeId: 'latest' },
});
export type Cost = Readonly<RecordOf<typeof costs>>;
