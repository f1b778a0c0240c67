// What a home costs its buyer besides the price, by the rates of a day. Pure; money in øre.
import type { DatedRate, SaleRules, SaleSource } from '../markets/sale-rules';

export const purchaseCostIds = ['documentTax', 'deed', 'share', 'mortgage', 'mortgageExcerpt'] as const;

export interface PurchaseCost {
  /** Words under `purchaseCost.<id>`. */
  readonly id: (typeof purchaseCostIds)[number];
  readonly amount: number;
  /** From when the rate holds. */
  readonly from: string;
  readonly source: SaleSource;
}

export interface PurchaseSum {
  readonly price: number;
  readonly sharedDebt: number;
  readonly costs: readonly PurchaseCost[];
  /** Price, shared debt and costs: what the buyer takes on. */
  readonly total: number;
  /** Rates that are not known for that day: the total then lacks them. */
  readonly unknown: readonly string[];
}

/** The rate of a day; undefined before the first that is known. */
export function rateOn(rates: readonly DatedRate[], id: string, day: string): DatedRate | undefined {
  return rates
    .filter((rate) => rate.id === id && rate.from <= day)
    .reduce<DatedRate | undefined>((best, rate) => (best && best.from > rate.from ? best : rate), undefined);
}

const thousandKroner = 100_000;
const tenKroner = 1_000;

/** With one mortgage for the buyer, as is usual. */
export function purchaseSum(
  rules: Pick<SaleRules, 'rates' | 'taxedTenures'>,
  asked: {
    readonly price: number;
    readonly sharedDebt?: number | undefined;
    readonly tenure: string;
    readonly day: string;
  },
): PurchaseSum {
  const { price, sharedDebt = 0, tenure, day } = asked;
  const isTaxed = rules.taxedTenures.includes(tenure);
  type Wanted = readonly [id: PurchaseCost['id'], rateId: string, amount: (rate: DatedRate) => number];
  const tax: Wanted = ['documentTax', 'documentTax', (rate) => taxOn(rules.rates, rate, price, day)];
  const wanted: readonly Wanted[] = [
    ...(isTaxed ? [tax] : []),
    [isTaxed ? 'deed' : 'share', 'registration', ({ value }) => value],
    ['mortgage', 'registration', ({ value }) => value],
    ['mortgageExcerpt', 'mortgageExcerpt', ({ value }) => value],
  ];
  const known = wanted.map(([id, rateId, amount]) => ({ id, rateId, amount, rate: rateOn(rules.rates, rateId, day) }));
  const costs = known.flatMap(({ id, amount, rate }): readonly PurchaseCost[] =>
    rate ? [{ id, amount: amount(rate), from: rate.from, source: rate.source }] : [],
  );
  return {
    price,
    sharedDebt,
    costs,
    total: costs.reduce((sum, { amount }) => sum + amount, price + sharedDebt),
    unknown: known.filter(({ rate }) => !rate).map(({ id }) => id),
  };
}

/** On each whole thousand kroner of the value; what is due is rounded down to ten kroner. */
function taxOn(rates: readonly DatedRate[], { value }: DatedRate, price: number, day: string): number {
  const due = Math.floor((Math.floor(price / thousandKroner) * value) / tenKroner) * tenKroner;
  return Math.max(due, rateOn(rates, 'documentTaxLeast', day)?.value ?? 0);
}
