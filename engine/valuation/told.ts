// What a valuation says, in the money of its list: rounded to what anybody would read of it.
import type { Trial, ValuedLine } from '../../shared/api/value';
import { quantileOf, sortedFinite } from './learning/statistics';
import { promisedShare } from './model/errors';
import type { Fitted } from './model/fit';
import type { ValuedRow } from './value-tables';

export function lineOf({ id, valued }: ValuedRow, nameOf: (sale: number) => string): ValuedLine {
  return {
    id,
    estimate: money(valued.estimate),
    low: money(valued.low),
    high: money(valued.high),
    coverage: promisedShare,
    comparables: valued.comparables.map(({ sale, weight, adjusted }) => ({
      id: nameOf(sale),
      weight: Math.round(weight * 10_000) / 10_000,
      adjustedPrice: money(adjusted),
    })),
  };
}

/** Six digits: a list may be in millions, or in kroner. */
export const money = (logarithm: number): number => Number(Math.exp(logarithm).toPrecision(6));

/** Prices taken for mistakes are not held against it. */
export function trialOf({ missed, weights, errors }: Fitted): Trial {
  const off = sortedFinite(
    missed.map((value, sale) => ((weights[sale] as number) > 0 ? Math.abs(Math.exp(-value) - 1) : Number.NaN)),
  );
  const within = (share: number) => off.filter((value) => value <= share).length / off.length;
  return {
    sales: off.length,
    medianError: quantileOf(off, 0.5),
    within10: within(0.1),
    within20: within(0.2),
    inside: errors.coverage,
  };
}
