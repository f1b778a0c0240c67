// The contract of costs: what the papers of a home say it cost, what the person says of that, and what runs out when.
import { type Static, Type } from '@sinclair/typebox';
import { costFields, countings, natures, Ore } from '../costs/cost';
import { uncountedWhys } from '../costs/counting';
import { natureColumns } from '../costs/sums';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Id = Type.String({ maxLength: 80 });
/** Four digits; `none` for costs without a day, '' for all. */
const Year = Type.String({ pattern: '^(\\d{4}|none)?$', maxLength: 4 });
const Standing = oneOf(['said', 'sure', 'suggested', 'unknown']);

/** At most this many rows in one answer. */
export const costWindowRows = 200;

/** Sums are in hundredths of the currency. */
export const CostView = Type.Object({
  /** Of the paper, or of a cost that was typed in. */
  id: Id,
  homeId: Id,
  /** '' when it was typed in. */
  documentId: Id,
  date: Type.String(),
  title: Type.String(),
  payee: Type.String(),
  kind: Type.String(),
  category: Type.String(),
  pageCount: Type.Integer(),
  /** Absent when nobody knows; negative: money back. */
  amount: Type.Optional(Type.Integer()),
  vat: Type.Optional(Type.Integer()),
  currency: Type.String(),
  amountStands: Standing,
  /** Of the home's building parts, '' when none. */
  partId: Type.String(),
  partStands: Standing,
  partWords: Type.Array(Type.String()),
  nature: oneOf(['', ...natures]),
  natureStands: Standing,
  /** Words under `nature.why.<id>`; '' when no rule suggests anything. */
  natureRule: Type.String(),
  natureWords: Type.Array(Type.String()),
  /** Only what became better than before is an improvement. */
  partly: Type.Boolean(),
  taskId: Type.String(),
  contactId: Type.String(),
  note: Type.String(),
  counted: Type.Boolean(),
  uncountedWhy: oneOf(['', 'person', ...uncountedWhys]),
  /** The paper that is counted instead, or that a credit note is about; '' when none. */
  about: Type.String(),
  aboutTitle: Type.String(),
  /** The person is asked about its sum or what it was for. */
  wantsAnswer: Type.Boolean(),
});
export type CostView = Readonly<Static<typeof CostView>>;

const Sums = Type.Object({
  ...(Object.fromEntries(natureColumns.map((name) => [name, Type.Integer()])) as Record<
    (typeof natureColumns)[number],
    ReturnType<typeof Type.Integer>
  >),
  total: Type.Integer(),
});
export type Sums = Readonly<Static<typeof Sums>>;

export const costShows = ['all', 'ask', 'uncounted'] as const;

export const CostQuestion = Type.Object({
  homeId: Id,
  year: Year,
  /** A building part; `none` for costs of no part. */
  partId: Type.Optional(Type.String({ maxLength: 160 })),
  nature: Type.Optional(oneOf([...natureColumns])),
  show: Type.Optional(oneOf(costShows)),
  query: Type.Optional(Type.String({ maxLength: 200 })),
  from: Type.Optional(Type.Integer({ minimum: 0 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: costWindowRows })),
});

export const CostList = Type.Object({
  rows: Type.Array(CostView),
  /** That match, not only those in `rows`. */
  count: Type.Integer(),
  /** ISO 4217: the currency of all sums. */
  currency: Type.String(),
  /** Every year with costs, newest first; `none` last. */
  years: Type.Array(Type.Object({ year: Type.String(), sums: Sums, count: Type.Integer() })),
  /** Of the year asked for. */
  sums: Sums,
  parts: Type.Array(Type.Object({ partId: Type.String(), sums: Sums })),
  /** Of the year, in other currencies: never added to the sums. */
  others: Type.Array(Type.Object({ currency: Type.String(), amount: Type.Integer(), count: Type.Integer() })),
  /** Of the year. */
  asks: Type.Integer(),
  uncounted: Type.Integer(),
  /** Papers whose words are still being looked through for suggestions. */
  looking: Type.Integer(),
});
export type CostList = Readonly<Static<typeof CostList>>;

/** What a person says of a cost; '' and null: as the paper says. Absent: as it was said before. */
export const CostSaid = Type.Object(
  {
    /** Of the paper, or of a cost that was typed in. */
    id: Id,
    amount: Type.Optional(Type.Union([Ore, Type.Null()])),
    vat: Type.Optional(Type.Union([Ore, Type.Null()])),
    date: Type.Optional(costFields.date),
    currency: Type.Optional(costFields.currency),
    title: Type.Optional(costFields.title),
    payee: Type.Optional(costFields.payee),
    contactId: Type.Optional(costFields.contactId),
    partId: Type.Optional(costFields.partId),
    taskId: Type.Optional(costFields.taskId),
    nature: Type.Optional(costFields.nature),
    counted: Type.Optional(oneOf(countings)),
    note: Type.Optional(costFields.note),
  },
  { additionalProperties: false },
);
export type CostSaid = Readonly<Static<typeof CostSaid>>;

const { homeId, documentId: _, counted: __, amount: ___, ...typedFields } = costFields;
/** A cost without a paper. */
export const TypedCost = Type.Object(
  { id: Type.Optional(Id), homeId, ...typedFields, amount: Ore },
  { additionalProperties: false },
);
export type TypedCost = Readonly<Static<typeof TypedCost>>;

/** Something that runs out: a guarantee, an insurance, the warranty of an installation. */
export const Expiring = Type.Object({
  /** Of the paper; '' when the register says so. */
  documentId: Id,
  what: oneOf(['guarantee', 'insurance', 'installation']),
  title: Type.String(),
  sender: Type.String(),
  /** ISO day: the last it holds. */
  until: Type.String(),
  /** From today; negative when it is over. */
  days: Type.Integer(),
});
export type Expiring = Readonly<Static<typeof Expiring>>;

export const costsContract = {
  'costs.list': live(CostQuestion, CostList),
  /** Answers with what was said before, which undoes it. */
  'costs.say': call(
    Type.Object({ costs: Type.Array(CostSaid, { minItems: 1, maxItems: 1000 }) }),
    Type.Object({ before: Type.Array(CostSaid) }),
  ),
  /** Takes what was suggested for what was said: of these costs, or of all of a year that ask. */
  'costs.confirm': call(
    Type.Object({ homeId: Id, year: Year, ids: Type.Optional(Type.Array(Id, { maxItems: 1000 })) }),
    Type.Object({ before: Type.Array(CostSaid) }),
  ),
  'costs.add': call(TypedCost, Type.Object({ id: Id })),
  /** Only those typed in; answers with what was removed, which `costs.add` puts back. */
  'costs.remove': call(Type.Object({ id: Id }), TypedCost),
  /** Writes a year, or all, as CSV to a file that main created under this token (shell `files.write`). */
  'costs.export': call(
    Type.Object({ homeId: Id, year: Year, token: Type.String({ maxLength: 200 }), language: oneOf(['nb', 'en']) }),
    Type.Object({ rows: Type.Integer() }),
  ),
  /** Next to run out first; what is over for more than a year is left out. */
  'costs.expiring': live(Type.Object({ homeId: Id }), Type.Object({ expiring: Type.Array(Expiring) })),
};
