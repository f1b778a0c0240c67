// How a sale is settled, step by step, and what was found at the takeover. The money is a professional's to hold: the app follows it, and holds none. Pure.
import { type Static, Type } from '@sinclair/typebox';
import type { CompletionRules, SettlementStep } from '../markets/completion-rules';
import { oneOf } from '../schema/one-of';
import { daysBetween } from '../values/calendar';

const Day = Type.String({ maxLength: 10, pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' });
const Amount = Type.Integer({ minimum: 0, maximum: 1e14 });
const Key = Type.String({ minLength: 1, maxLength: 60 });
const ItemId = Type.String({ minLength: 1, maxLength: 40 });

export const StepDone = Type.Object(
  { on: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), note: Type.String({ maxLength: 1_000 }) },
  { additionalProperties: false },
);
export type StepDone = Readonly<Static<typeof StepDone>>;

export const Reading = Type.Object(
  {
    id: ItemId,
    what: oneOf(['electricity', 'water', 'heating', 'gas', 'other']),
    meter: Type.String({ maxLength: 60 }),
    /** As it stands on the meter. */
    reading: Type.String({ maxLength: 40 }),
  },
  { additionalProperties: false },
);
export type Reading = Readonly<Static<typeof Reading>>;

/** Something paid for a time that both live in: municipal charges, common costs. */
export const SharedCost = Type.Object(
  {
    id: ItemId,
    what: Type.String({ minLength: 1, maxLength: 120 }),
    amount: Amount,
    from: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    /** The last day of it. */
    to: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    paidBy: oneOf(['seller', 'buyer']),
  },
  { additionalProperties: false },
);
export type SharedCost = Readonly<Static<typeof SharedCost>>;

export const settlementFields = {
  /** By step, in whatever order it was done. */
  done: Type.Record(Key, StepDone),
  readings: Type.Array(Reading, { maxItems: 20 }),
  keys: Type.Integer({ minimum: 0, maximum: 1_000 }),
  isCleared: Type.Boolean(),
  /** What the buyer found at the takeover. */
  remarks: Type.String({ maxLength: 4_000 }),
  /** Of the price, kept back on the client account until it is put right. */
  withheld: Amount,
  /** The seller's loans that are paid out of the price. */
  loans: Amount,
  sharedCosts: Type.Array(SharedCost, { maxItems: 40 }),
  takenOverOn: Day,
};
export const Settlement = Type.Object(settlementFields, { additionalProperties: false });
export type Settlement = Readonly<Static<typeof Settlement>>;
/** What is absent stays, among the steps too; null takes a step back. Other lists come whole. */
export const SettlementEdit = Type.Object(
  {
    ...Type.Partial(Type.Omit(Settlement, ['done'])).properties,
    done: Type.Optional(Type.Record(Key, Type.Union([StepDone, Type.Null()]))),
  },
  { additionalProperties: false },
);
export type SettlementEdit = Readonly<Static<typeof SettlementEdit>>;

export const emptySettlement: Settlement = {
  done: {},
  readings: [],
  keys: 0,
  isCleared: false,
  remarks: '',
  withheld: 0,
  loans: 0,
  sharedCosts: [],
  takenOverOn: '',
};

export type StepStanding = SettlementStep & {
  readonly state: 'done' | 'next' | 'waiting';
  /** Steps it waits for. */
  readonly waitsFor: readonly string[];
  readonly done: StepDone | undefined;
  /** Done before what should have come first: the money or the title may be at risk. */
  readonly isEarly: boolean;
};

export function standingSteps(
  { steps }: Pick<CompletionRules, 'steps'>,
  tenure: string,
  done: Settlement['done'],
): readonly StepStanding[] {
  const own = steps.filter(({ tenures }) => !tenures || tenures.includes(tenure));
  const isThere = (id: string) => own.some((step) => step.id === id);
  return own.map((step) => {
    const waitsFor = step.after.filter((id) => isThere(id) && done[id] === undefined);
    const said = done[step.id];
    return {
      ...step,
      state: said ? 'done' : waitsFor.length === 0 ? 'next' : 'waiting',
      waitsFor,
      done: said,
      isEarly: said !== undefined && step.after.some((id) => isThere(id) && (done[id]?.on ?? '9999') > said.on),
    };
  });
}

/** What the other owes who paid, in øre: by days, the day of the takeover being the buyer's. */
export function owedOf(
  cost: SharedCost,
  takeoverOn: string,
): { readonly by: 'seller' | 'buyer'; readonly amount: number } {
  const days = daysBetween(cost.from, cost.to) + 1;
  const sellers = Math.min(days, Math.max(0, daysBetween(cost.from, takeoverOn)));
  const sellersPart = days > 0 ? Math.round((cost.amount * sellers) / days) : 0;
  return cost.paidBy === 'seller'
    ? { by: 'buyer', amount: cost.amount - sellersPart }
    : { by: 'seller', amount: sellersPart };
}

export type SettlementSums = {
  /** What the buyer pays in: price, costs, what they owe the seller. */
  readonly paidIn: number;
  readonly costs: number;
  /** What the buyer owes for shared costs, less what the seller owes. */
  readonly balance: number;
  readonly loans: number;
  readonly withheld: number;
  /** What is left for the seller. */
  readonly payout: number;
};

export function settlementSums(
  price: number,
  costs: readonly { readonly amount: number }[],
  { sharedCosts, loans, withheld }: Pick<Settlement, 'sharedCosts' | 'loans' | 'withheld'>,
  takeoverOn: string,
): SettlementSums {
  const balance =
    takeoverOn === ''
      ? 0
      : sharedCosts
          .map((cost) => owedOf(cost, takeoverOn))
          .reduce((sum, { by, amount }) => sum + (by === 'buyer' ? amount : -amount), 0);
  const fees = costs.reduce((sum, { amount }) => sum + amount, 0);
  return {
    paidIn: price + fees + balance,
    costs: fees,
    balance,
    loans,
    withheld,
    payout: price + balance - loans - withheld,
  };
}
