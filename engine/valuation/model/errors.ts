// How far off a valuation may be: learnt from the errors on sales not seen, so that eight of ten such homes are sold inside the interval.
//
// First how large errors are for homes like this (trees on the size of the error); then, in units of that, between which limits eight of ten errors
// lay (split conformal prediction, with a fold left out each time). So the interval is narrow where the model does well and wide where it
// does not, and holds what it promises whatever shape the errors have.
import { binned, binOf, type Edges, edgesOf } from '../learning/bins';
import { growTrees, type Trees, tellByTrees } from '../learning/boosting';
import { dealt } from '../learning/random';
import { quantileOf, sortedFinite } from '../learning/statistics';
import { type Compared, missOfCompared } from './comparables';
import type { Homes } from './homes';
import { sameColumns } from './tree-columns';
import { type Trend, wanderOf } from './trend';

export const promisedShare = 0.8;

export type Errors = {
  /** Of trees on the logarithm of the error's size, one without each fold; empty where sales are too few. */
  readonly sizes: readonly Trees[];
  readonly edges: readonly Edges[];
  /** In units of the size told: eight of ten lie between. */
  readonly low: number;
  readonly high: number;
  /** How far the market wanders in a day, in logarithms: what is added for each day after the last sale. */
  readonly wander: number;
  /** Share of unseen sales inside, each by limits that its fold had no part in. */
  readonly coverage: number;
};

export type ErrorColumns = {
  readonly homes: Homes;
  readonly told: Float64Array;
  /** Between the trees and the regression. */
  readonly apart: Float64Array;
  readonly spread: Float32Array;
  readonly distance: Float32Array;
  readonly compared: Compared;
  /** Of the sales. */
  readonly left: Float64Array;
};

type Input = ErrorColumns & {
  readonly foldOf: Uint8Array;
  readonly folds: number;
  readonly weights: Float32Array;
  readonly missed: Float64Array;
  readonly trend: Trend | undefined;
};

const leastForTrees = 300;
/** Errors below this are as good as none. */
const floor = 0.02;
const settings = {
  rounds: 120,
  rate: 0.06,
  leaves: 8,
  leastInLeaf: 20,
  rowShare: 0.6,
  columnShare: 0.35,
  shrink: 10,
  patience: 30,
};

export function fitErrors(input: Input): Errors {
  const { foldOf, folds, missed, trend } = input;
  const columns = columnsOf(input);
  const edges = columns.map(edgesOf);
  const bins = columns.map((values, column) => binned(edges[column] as Edges, values));
  const target = missed.map((value) => Math.log(Math.abs(value) + floor));
  const even = new Float32Array(missed.length).fill(1);
  const sizes: Trees[] = [];
  const size = new Float64Array(missed.length).fill(1);
  if (missed.length >= leastForTrees)
    for (let fold = 0; fold < folds; fold++) {
      const { rows, keptBack } = dealt(foldOf, fold);
      const grown = growTrees(bins, target, even, rows, keptBack, { ...settings, seed: 501 + fold });
      sizes.push(grown);
      for (const home of keptBack)
        size[home] = Math.exp(tellByTrees(grown, (column) => bins[column]?.bins[home] as number));
    }
  // A price taken for a mistake is none to hold a promise about.
  const scaled = missed.map((value, home) =>
    (input.weights[home] as number) > 0 ? value / (size[home] as number) : Number.NaN,
  );
  const { low, high } = limitsOf(scaled);
  let inside = 0;
  let count = 0;
  for (let fold = 0; fold < folds; fold++) {
    const others = limitsOf(scaled.map((value, home) => (foldOf[home] === fold ? Number.NaN : value)));
    scaled.forEach((value, home) => {
      if (foldOf[home] !== fold || Number.isNaN(value)) return;
      count++;
      if (value >= others.low && value <= others.high) inside++;
    });
  }
  return { sizes, edges, low, high, wander: wanderOf(trend), coverage: count > 0 ? inside / count : Number.NaN };
}

/** Of each home: how far below and above the value told eight of ten would be sold, in logarithms. */
export function intervalsFor(
  errors: Errors,
  columns: ErrorColumns,
  lastDay: number,
): { readonly low: Float64Array; readonly high: Float64Array } {
  const values = columnsOf(columns);
  const { count, days } = columns.homes;
  const low = new Float64Array(count);
  const high = new Float64Array(count);
  for (let home = 0; home < count; home++) {
    const bin = (column: number) => binOf(errors.edges[column] as Edges, values[column]?.[home] as number);
    let size = 1;
    if (errors.sizes.length > 0) {
      let sum = 0;
      for (const one of errors.sizes) sum += tellByTrees(one, bin);
      size = Math.exp(sum / errors.sizes.length);
    }
    const after = Math.max(0, (days[home] as number) - lastDay) || 0;
    const drift = promisedSpreads * promisedSpreads * errors.wander * errors.wander * after;
    const grown = size * (1 + mostGrowth * Math.min(1, after / growsForDays));
    const widened = (limit: number) => Math.sign(limit) * Math.sqrt(limit * limit * grown * grown + drift);
    low[home] = widened(errors.low);
    high[home] = widened(errors.high);
  }
  return { low, high };
}

/** What is sold, and what people pay for, shifts too: half a year after the last sale errors were a twentieth larger (tried on sales of four years). */
const mostGrowth = 0.05;
const growsForDays = 180;
/** Eight of ten of a normal distribution lie within so many standard deviations. */
const promisedSpreads = 1.2816;

function columnsOf({
  homes,
  told,
  apart,
  spread,
  distance,
  compared,
  left,
}: ErrorColumns): readonly ArrayLike<number>[] {
  const miss = new Float64Array(homes.count);
  for (let home = 0; home < homes.count; home++) miss[home] = missOfCompared(compared, left, home);
  return [...sameColumns(homes), told, apart, spread, distance, compared.strength, miss];
}

/** The limits for one more sale: a little wider than those of the sales there are, the more so the fewer. */
function limitsOf(scaled: Float64Array): { readonly low: number; readonly high: number } {
  const sorted = sortedFinite(scaled);
  const outside = Math.max(0, ((1 - promisedShare) / 2) * (1 + 1 / sorted.length) - 1 / sorted.length);
  return { low: quantileOf(sorted, outside), high: quantileOf(sorted, 1 - outside) };
}
