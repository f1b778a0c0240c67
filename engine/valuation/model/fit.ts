// Learns from sales what homes are worth. For each fold of the sales there is a part of the model that has never seen it: a home is valued by all parts
// together, and what each says of its own fold is how well the whole does on sales it has not seen.
import { binned, type Edges, edgesOf } from '../learning/bins';
import { type BoostingSettings, growTrees, type Trees, tellByTrees } from '../learning/boosting';
import { type Nearest, nearestOf } from '../learning/nearest';
import { dealFolds, dealt } from '../learning/random';
import { dot, type Matrix } from '../learning/ridge';
import { huberWeight, robustSpread, sortedFinite } from '../learning/statistics';
import { type Compared, compareHomes, leftOfCompared } from './comparables';
import { type Design, designFor, writeHomes } from './design';
import { type Errors, fitErrors } from './errors';
import { crossFit, type Hedonic } from './hedonic';
import type { Homes, Sales } from './homes';
import { levelsOf } from './levels';
import { aroundOf } from './surroundings';
import { movingColumns, type SeenSales, sameColumns } from './tree-columns';
import { levelAt, type Trend, trendOf } from './trend';

export type FoldModel = {
  readonly seen: SeenSales;
  readonly full: Float64Array;
  readonly simple: Float64Array;
  /** Of all columns its trees see. */
  readonly edges: readonly Edges[];
  /** Absent where the sales are too few for trees. */
  readonly trees: Trees | undefined;
};

/** How much each of the three counts; together 1. */
export type Blend = { readonly trees: number; readonly local: number; readonly simple: number };

export type Fitted = {
  readonly sales: Sales;
  readonly trend: Trend | undefined;
  /** The last day of a sale; NaN when no day is known. */
  readonly lastDay: number;
  /** How far each sale is believed; 0: left out as a mistake. */
  readonly weights: Float32Array;
  readonly designs: { readonly full: Design; readonly simple: Design };
  readonly folds: readonly FoldModel[];
  readonly nearest: Nearest;
  readonly blend: Blend;
  /** How far a home's value goes with what its comparables fetched beyond what the model said of them. */
  readonly pull: number;
  /** Of each sale, by the part that has not seen it and before its comparables; on the level of the market's line. */
  readonly told: Float64Array;
  /** What was fetched beyond that. */
  readonly left: Float64Array;
  /** The same after its comparables: the error of a whole valuation. */
  readonly missed: Float64Array;
  readonly errors: Errors;
};

export const reach = 56;
/** So far from the regression, in spreads and in logarithms, a price is taken for a mistake. */
const mistaken = { spreads: 6, least: 0.7 } as const;
const bendAt = 2.5;
/** Below this trees only learn the sales by heart. */
const leastForTrees = 120;

export type Progress = (done: number, total: number) => void;

export function fitSales(sales: Sales, onProgress: Progress = () => {}): Fitted {
  const { homes } = sales;
  const { count } = homes;
  const folds = count < 150 ? Math.min(10, count) : 5;
  const foldOf = dealFolds(count, folds, 7);
  const { trend, flat, weights } = levelled(sales, foldOf, folds);

  const fullDesign = designFor(homes);
  const full = writeHomes(fullDesign, homes);
  const plainHomes = fewWords(homes);
  const plainDesign = designFor(plainHomes);
  const plain = writeHomes(plainDesign, plainHomes);
  const simpleDesign = designFor(sizeOnly(homes));
  const simple = writeHomes(simpleDesign, sizeOnly(homes));
  const fullFit = crossFit(full, fullDesign, flat, weights, foldOf, folds);
  const plainFit = crossFit(plain, plainDesign, flat, weights, foldOf, folds);
  const simpleFit = crossFit(simple, simpleDesign, flat, weights, foldOf, folds);

  const nearest = nearestOf(homes.east, homes.north);
  const around = aroundOf(nearest, homes, reach, true);
  const same = sameColumns(homes);
  const sameEdges = same.map(edgesOf);
  const sameBins = same.map((values, column) => binned(sameEdges[column] as Edges, values));

  const toldByTrees = new Float64Array(count);
  const toldLocally = new Float64Array(count);
  const toldSimply = new Float64Array(count);
  const spread = new Float32Array(count);
  const distance = new Float32Array(count);
  const parts: FoldModel[] = [];
  for (let fold = 0; fold < folds; fold++) {
    onProgress(fold, folds + 1);
    const leftPlain = leftBy(plain, plainFit, fold, flat);
    const leftFull = leftBy(full, fullFit, fold, flat);
    const leftSimple = leftBy(simple, simpleFit, fold, flat);
    const levels = homes.codes.map((column) => levelsOf(column, leftPlain, weights, foldOf, folds));
    const seen: SeenSales = { homes, flat, weights, foldOf, without: fold, leftPlain, leftFull, levels };
    const columns = movingColumns(homes, around, foldOf, Float32Array.from(fullFit.told), seen);
    const { rows, keptBack } = dealt(foldOf, fold);
    const movingEdges = columns.moving.map((values) => edgesOf(gathered(values, rows)));
    let trees: Trees | undefined;
    if (count >= leastForTrees) {
      const bins = [
        ...sameBins,
        ...columns.moving.map((values, column) => binned(movingEdges[column] as Edges, values)),
      ];
      const grown = growTrees(bins, flat, weights, rows, keptBack, settingsFor(count, fold));
      trees = grown;
      for (const home of keptBack)
        toldByTrees[home] = tellByTrees(grown, (column) => bins[column]?.bins[home] as number);
    }
    for (const home of keptBack) {
      toldLocally[home] = (fullFit.told[home] as number) + (columns.local[home] as number);
      toldSimply[home] = (flat[home] as number) - (leftSimple[home] as number);
      spread[home] = columns.spread[home] as number;
      distance[home] = columns.distance[home] as number;
    }
    parts.push({
      seen,
      full: fullFit.without[fold] as Float64Array,
      simple: simpleFit.without[fold] as Float64Array,
      edges: [...sameEdges, ...movingEdges],
      trees,
    });
  }
  onProgress(folds, folds + 1);

  const three = { trees: toldByTrees, local: toldLocally, simple: toldSimply };
  const blend = bestBlend(three, flat, weights, count >= leastForTrees);
  const told = blended(blend, three);
  const left = minus(flat, told);
  const compared = compareHomes({ homes, told, around, sales: homes, salesTold: told, weights });
  const pull = bestPull(compared, left, weights);
  const missed = left.map((value, home) => value - pull * leftOfCompared(compared, left, home));
  const errors = fitErrors({
    homes,
    foldOf,
    folds,
    weights,
    told,
    missed,
    left,
    apart: toldByTrees.map((value, home) => (blend.trees > 0 ? Math.abs(value - (toldLocally[home] as number)) : 0)),
    spread,
    distance,
    compared,
    trend,
  });
  return {
    sales,
    trend,
    lastDay: lastOf(homes.days),
    weights,
    designs: { full: fullDesign, simple: simpleDesign },
    folds: parts,
    nearest,
    blend,
    pull,
    told,
    left,
    missed,
    errors,
  };
}

/** The market's level first, then what it leaves, twice over: each is estimated better with the other taken out. */
function levelled({ homes, logPrices }: Sales, foldOf: Uint8Array, folds: number) {
  const few = fewWords(homes);
  const design = designFor(few);
  const matrix = writeHomes(design, few);
  const weights = new Float32Array(homes.count).fill(1);
  let flat = logPrices;
  let trend: Trend | undefined;
  for (let pass = 0; pass < 2; pass++) {
    const { told } = crossFit(matrix, design, flat, weights, foldOf, folds);
    trend = trendOf(homes.days, minus(logPrices, told));
    const line = trend;
    flat = logPrices.map((price, home) => price - levelAt(line, homes.days[home] as number));
    const left = minus(flat, told);
    const spread = robustSpread(left);
    left.forEach((value, home) => {
      const isMistake = Math.abs(value) > Math.max(mistaken.least, mistaken.spreads * spread);
      weights[home] = isMistake ? 0 : huberWeight(value, spread, bendAt);
    });
  }
  return { trend, flat, weights };
}

/** Without the words that there are many of: what is left is then what place and neighbours are worth. */
const fewWords = (homes: Homes): Homes => ({ ...homes, codes: homes.codes.filter(({ size }) => size <= 2) });
const sizeOnly = (homes: Homes): Homes => ({
  ...homes,
  numbers: homes.numbers.filter((_, column) => column === homes.areaAt),
  codes: [],
});

const minus = (values: Float64Array, others: Float64Array) =>
  values.map((value, home) => value - (others[home] as number));

function leftBy(matrix: Matrix, hedonic: Hedonic, fold: number, flat: Float64Array): Float64Array {
  const coefficients = hedonic.without[fold] as Float64Array;
  return flat.map((value, home) => value - dot(matrix, home, coefficients));
}

const gathered = (values: Float32Array, rows: Int32Array) => Float32Array.from(rows, (row) => values[row] as number);

/** Tried on three sets of sales: smaller sets want smaller trees, and each tree few of the columns. */
function settingsFor(count: number, fold: number): BoostingSettings {
  return {
    rounds: 1200,
    rate: count < 4_000 ? 0.1 : 0.07,
    leaves: count < 4_000 ? 14 : count < 12_000 ? 24 : 32,
    leastInLeaf: count < 12_000 ? 6 : 10,
    rowShare: 0.6,
    columnShare: 0.25,
    shrink: 3,
    patience: 50,
    seed: 101 + fold,
  };
}

type Three<T> = { readonly trees: T; readonly local: T; readonly simple: T };

export function blendOf(blend: Blend, told: Three<number>): number {
  return blend.trees * told.trees + blend.local * told.local + blend.simple * told.simple;
}

const blended = (blend: Blend, { trees, local, simple }: Three<Float64Array>) =>
  local.map((value, home) =>
    blendOf(blend, { trees: trees[home] as number, local: value, simple: simple[home] as number }),
  );

const tenths = 10;
const mostPull = 0.8;

/** The shares that tell unseen sales best. */
function bestBlend(told: Three<Float64Array>, flat: Float64Array, weights: Float32Array, hasTrees: boolean): Blend {
  let best: Blend = { trees: 0, local: 1, simple: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (let trees = hasTrees ? tenths : 0; trees >= 0; trees--)
    for (let local = tenths - trees; local >= 0; local--) {
      const blend = { trees: trees / tenths, local: local / tenths, simple: (tenths - trees - local) / tenths };
      const error = missOf(minus(flat, blended(blend, told)), weights);
      if (error < least) {
        least = error;
        best = blend;
      }
    }
  return best;
}

/** As far as costs next to nothing: a value that can be followed from sale to home is worth more than the last thousandth of error. */
const nextToNothing = 1.003;

function bestPull(compared: Compared, left: Float64Array, weights: Float32Array): number {
  const errors = Array.from({ length: mostPull * tenths + 1 }, (_, pull) =>
    missOf(
      left.map((value, home) => value - (pull / tenths) * leftOfCompared(compared, left, home)),
      weights,
    ),
  );
  const least = Math.min(...errors);
  return errors.findLastIndex((error) => error <= least * nextToNothing) / tenths;
}

function missOf(left: Float64Array, weights: Float32Array): number {
  let sum = 0;
  for (let home = 0; home < left.length; home++) sum += (weights[home] as number) * Math.abs(left[home] as number);
  return sum;
}

function lastOf(days: Float64Array): number {
  const sorted = sortedFinite(days);
  return sorted[sorted.length - 1] ?? Number.NaN;
}
