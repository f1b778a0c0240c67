// The contract of valuations: homes valued from comparable sales, with the error that is to be reckoned with.
import { type Static, type TOptional, type TString, Type } from '@sinclair/typebox';
import { type SaleRole, saleRoles } from '../property/sale-columns';
import { live } from './contract';

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

export const valueContract = {
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
