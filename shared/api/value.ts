// The contract of valuations: homes valued from comparable sales, with the error that is to be reckoned with.
import { type Static, type TOptional, type TString, Type } from '@sinclair/typebox';
import { type SaleRole, saleRoles } from '../property/sale-columns';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Name = Type.String({ maxLength: 200 });

/** By the columns' own names; see `SaleMapping`. */
export const Mapping = Type.Object(
  {
    ...(Object.fromEntries(saleRoles.map((role) => [role, Type.Optional(Name)])) as Record<
      SaleRole,
      TOptional<TString>
    >),
    ignored: Type.Optional(Type.Array(Name, { maxItems: 400 })),
  },
  { additionalProperties: false },
);

/** A sale that a value rests on. */
const Carrier = Type.Object({
  /** What the list calls it, or its place in it from 1. */
  id: Type.String(),
  /** Of all that the home is compared with; together 1. */
  weight: Type.Number(),
  /** What it was sold for, brought to the day and the kind of the home valued. */
  adjustedPrice: Type.Number(),
});

/** In the main unit of the list's own currency. */
export const ValuedLine = Type.Object({
  id: Type.String(),
  estimate: Type.Number(),
  /** Such a share of homes like this is sold between them. */
  low: Type.Number(),
  high: Type.Number(),
  coverage: Type.Number(),
  comparables: Type.Array(Carrier),
});
export type ValuedLine = Readonly<Static<typeof ValuedLine>>;

/** How the model does on sales that it has not seen. */
export const Trial = Type.Object({
  sales: Type.Integer(),
  /** Half of them were missed by less. */
  medianError: Type.Number(),
  within10: Type.Number(),
  within20: Type.Number(),
  /** Share inside the interval. */
  inside: Type.Number(),
});
export type Trial = Readonly<Static<typeof Trial>>;

export const TablesEvent = Type.Union([
  Type.Object({ type: Type.Literal('progress'), done: Type.Integer(), total: Type.Integer() }),
  Type.Object({ type: Type.Literal('done'), lines: Type.Array(ValuedLine), trial: Trial }),
]);
export type TablesEvent = Readonly<Static<typeof TablesEvent>>;

// ---- of a home, by a list kept in the vault -----------------------------------------------------------------------

const Id = Type.String({ maxLength: 80 });
/** A DOM File; spelled out because `shared` knows no DOM. */
const SalesFile = Type.Unsafe<{ readonly name: string; readonly size: number; arrayBuffer(): Promise<ArrayBuffer> }>(
  Type.Any(),
);

/** What a column of a list is taken for: '' is a feature of the homes, or nothing for the reason `leftOut`. */
export const SalesColumn = Type.Object({
  name: Type.String(),
  role: oneOf(['', ...saleRoles]),
  leftOut: Type.String(),
});
export type SalesColumn = Readonly<Static<typeof SalesColumn>>;

export const SalesSet = Type.Object({
  id: Id,
  name: Type.String(),
  addedAt: Type.Integer(),
  rows: Type.Integer(),
  /** Left out for having more or fewer cells than the first. */
  uneven: Type.Integer(),
  currency: Type.String(),
  mapping: Mapping,
  columns: Type.Array(SalesColumn),
});
export type SalesSet = Readonly<Static<typeof SalesSet>>;

/** A column that the home is described by. */
const Described = Type.Object({
  name: Type.String(),
  role: oneOf(['', ...saleRoles]),
  value: Type.String(),
  from: oneOf(['register', 'said', '']),
  /** What may stand in it, where the list has words; empty for numbers. */
  words: Type.Array(Type.String()),
  /** What most homes of the list have. */
  usual: Type.String(),
  /** What it makes of the estimate, beside a home that has the usual; absent where the home says nothing. */
  moved: Type.Optional(Type.Number()),
});

/** Why a value must be trusted less. */
export const doubts = [
  'few-sales',
  'old-sales',
  'outside',
  'unknown-word',
  'mixed-standard',
  'old-standard',
  'no-area',
  'no-place',
  'guessed-place',
  'wide',
  'poor-trial',
  'currencies',
] as const;

const Comparable = Type.Object({
  /** Place in the list, from 0. */
  row: Type.Integer(),
  label: Type.String(),
  /** '' when the list does not say. */
  date: Type.String(),
  area: Type.String(),
  price: Type.Number(),
  adjustedPrice: Type.Number(),
  weight: Type.Number(),
  /** In metres, where both places are known. */
  metres: Type.Optional(Type.Number()),
  east: Type.Optional(Type.Number()),
  north: Type.Optional(Type.Number()),
});

const Dot = Type.Object({ date: Type.String(), price: Type.Number() });

export const HomeValue = Type.Object({
  type: Type.Literal('done'),
  /** The day it is valued at: of the last sale; '' where no day is known. */
  day: Type.String(),
  currency: Type.String(),
  estimate: Type.Number(),
  low: Type.Number(),
  high: Type.Number(),
  coverage: Type.Number(),
  sales: Type.Integer(),
  trial: Trial,
  described: Type.Array(Described),
  place: oneOf(['said', 'street', 'postal-code', 'unknown', 'none']),
  here: Type.Optional(Type.Object({ east: Type.Number(), north: Type.Number() })),
  comparables: Type.Array(Comparable),
  /** Some of the sales, and what this home would have fetched through the years. */
  dots: Type.Array(Dot),
  line: Type.Array(Dot),
  doubts: Type.Array(
    Type.Object({
      code: oneOf(doubts),
      params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
    }),
  ),
  /** What was given for it, and what the list's own line makes of that; absent when it is not known or lies outside the list's years. */
  purchase: Type.Optional(Type.Object({ on: Type.String(), price: Type.Number(), now: Type.Number() })),
});
export type HomeValue = Readonly<Static<typeof HomeValue>>;

const Learning = Type.Object({ type: Type.Literal('learning'), done: Type.Integer(), total: Type.Integer() });

/** `said`: by the columns' names, what holds instead of the register's word. */
const asked = {
  homeId: Id,
  setId: Id,
  said: Type.Record(Type.String({ maxLength: 200 }), Type.String({ maxLength: 200 })),
};

export const valueContract = {
  'valuation.sets': live(Type.Object({ homeId: Id }), Type.Object({ sets: Type.Array(SalesSet) })),
  /** Takes a list of sales into the vault. */
  'valuation.importSales': call(
    Type.Object({ homeId: Id, file: SalesFile, mapping: Mapping }),
    Type.Object({ id: Id, rows: Type.Integer() }),
  ),
  'valuation.mapSales': call(Type.Object({ id: Id, homeId: Id, mapping: Mapping }), Type.Object({})),
  /** For good. */
  'valuation.removeSales': call(Type.Object({ id: Id, homeId: Id }), Type.Object({})),
  'valuation.estimate': live(Type.Object(asked), Type.Union([Learning, HomeValue])),
  /** The same on paper, into the file that the person chose. */
  'valuation.write': call(
    Type.Object({ ...asked, token: Type.String({ maxLength: 200 }), language: oneOf(['nb', 'en']) }),
    Type.Object({ bytes: Type.Integer() }),
  ),
  /** Two lists that main offers under these tokens: the homes of one valued by the sales of the other. Ends with `done`; nothing of it is kept. */
  'valuation.tables': live(
    Type.Object({
      sales: Type.String({ maxLength: 200 }),
      subjects: Type.String({ maxLength: 200 }),
      mapping: Mapping,
    }),
    TablesEvent,
  ),
};
