// Costs added up: by year, by building part, by what the money was for; each currency for itself. Pure; hundredths throughout.
import { natures } from './cost';
import type { CostRow, Nature } from './derive';

/** `open`: nobody knows yet what the money was for. */
export const natureColumns = [...natures, 'open'] as const;
export type NatureColumn = (typeof natureColumns)[number];
export type NatureSums = Readonly<Record<NatureColumn, number>> & { readonly total: number };

export const yearOf = ({ date }: Pick<CostRow, 'date'>): string => date.slice(0, 4) || 'none';

const columnOf = (nature: Nature | ''): NatureColumn => nature || 'open';

const isCounted = (row: CostRow): row is CostRow & { readonly amount: number } =>
  row.counted && row.amount !== undefined;

export function sumUp(rows: Iterable<CostRow>, currency: string): NatureSums {
  const sums = { maintenance: 0, improvement: 0, running: 0, purchase: 0, open: 0, total: 0 };
  for (const row of rows) {
    if (!isCounted(row) || row.currency !== currency) continue;
    sums[columnOf(row.nature)] += row.amount;
    sums.total += row.amount;
  }
  return sums;
}

/** Groups in the order of their first row. */
export function sumsBy(
  rows: Iterable<CostRow>,
  currency: string,
  keyOf: (row: CostRow) => string,
): readonly { readonly key: string; readonly sums: NatureSums }[] {
  const groups = new Map<string, CostRow[]>();
  for (const row of rows) {
    if (!isCounted(row) || row.currency !== currency) continue;
    const key = keyOf(row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, some]) => ({ key, sums: sumUp(some, currency) }));
}

/** What was spent in other currencies: said beside the sums, never changed into them. */
export function otherCurrencies(
  rows: Iterable<CostRow>,
  currency: string,
): readonly { readonly currency: string; readonly amount: number; readonly count: number }[] {
  const found = new Map<string, { amount: number; count: number }>();
  for (const row of rows) {
    if (!isCounted(row) || row.currency === currency) continue;
    const known = found.get(row.currency) ?? { amount: 0, count: 0 };
    found.set(row.currency, { amount: known.amount + row.amount, count: known.count + 1 });
  }
  return [...found]
    .map(([code, sums]) => ({ currency: code, ...sums }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** What a person is asked about: a sum that is not sure, or a suggestion of what the money was for. */
export function wantsAnswer(row: CostRow): boolean {
  if (!row.counted) return false;
  return row.amountStands === 'unknown' || row.amountStands === 'suggested' || asksNature(row);
}

/** Only upkeep and improvement make a difference for the gain on a sale. */
const asksNature = ({ natureStands, nature }: CostRow): boolean =>
  natureStands === 'unknown' || (natureStands === 'suggested' && nature !== 'running');
