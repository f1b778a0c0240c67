// Values homes by a fitted model: what each is worth, between which limits, and which sales carry that.
import { binOf, type Edges } from '../learning/bins';
import { tellByTrees } from '../learning/boosting';
import { dot } from '../learning/ridge';
import { compareHomes, leftOfCompared, mostCompared } from './comparables';
import { writeHomes } from './design';
import { type ErrorColumns, intervalsFor } from './errors';
import { blendOf, type Fitted, reach } from './fit';
import type { Homes } from './homes';
import { aroundOf } from './surroundings';
import { movingColumns, sameColumns } from './tree-columns';
import { levelAt } from './trend';

export type Comparable = {
  /** The place of the sale in its set. */
  readonly sale: number;
  /** Of all that the home is compared with; together 1. */
  readonly weight: number;
  readonly metres: number;
  /** In logarithms: its price brought to the day and the kind of the home valued. */
  readonly adjusted: number;
};

/** All in logarithms. */
export type Valued = {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** What the model says before the comparables; the estimate lies between it and what they say, by the model's `pull`. */
  readonly byModel: number;
  readonly comparables: readonly Comparable[];
  /** How good the comparables are, all their weights added up; 12 would be twelve like twins next door, last week. */
  readonly strength: number;
};

export function valueHomes(fitted: Fitted, homes: Homes): readonly Valued[] {
  const { columns, level } = tell(fitted, homes);
  const { told, compared } = columns;
  const { low, high } = intervalsFor(fitted.errors, columns, fitted.lastDay);
  return Array.from({ length: homes.count }, (_, home) => {
    const byModel = (told[home] as number) + (level[home] as number);
    const estimate = byModel + fitted.pull * leftOfCompared(compared, fitted.left, home);
    const comparables: Comparable[] = [];
    for (let at = home * mostCompared; at < (home + 1) * mostCompared; at++) {
      const sale = compared.sales[at] as number;
      if (sale < 0) break;
      comparables.push({
        sale,
        weight: compared.shares[at] as number,
        metres: compared.metres[at] as number,
        adjusted: byModel + (fitted.left[sale] as number),
      });
    }
    return {
      estimate,
      low: estimate + (low[home] as number),
      high: estimate + (high[home] as number),
      byModel,
      comparables,
      strength: compared.strength[home] as number,
    };
  });
}

function tell(fitted: Fitted, homes: Homes): { readonly columns: ErrorColumns; readonly level: Float64Array } {
  const { count } = homes;
  const around = aroundOf(fitted.nearest, homes, reach, false);
  const full = writeHomes(fitted.designs.full, homes);
  const simple = writeHomes(fitted.designs.simple, sizeOf(homes));
  const same = sameColumns(homes);
  const told = new Float64Array(count);
  const apart = new Float64Array(count);
  const spread = new Float32Array(count);
  const distance = new Float32Array(count);
  const share = 1 / fitted.folds.length;
  for (const part of fitted.folds) {
    const hedonic = Float32Array.from({ length: count }, (_, home) => dot(full, home, part.full));
    const { moving, local, ...near } = movingColumns(homes, around, undefined, hedonic, part.seen);
    const columns = [...same, ...moving];
    for (let home = 0; home < count; home++) {
      const locally = (hedonic[home] as number) + (local[home] as number);
      const byTrees = part.trees
        ? tellByTrees(part.trees, (column) => binOf(part.edges[column] as Edges, columns[column]?.[home] as number))
        : locally;
      const three = { trees: byTrees, local: locally, simple: dot(simple, home, part.simple) };
      (told[home] as number) += share * blendOf(fitted.blend, three);
      (apart[home] as number) += share * (fitted.blend.trees > 0 ? Math.abs(byTrees - locally) : 0);
      (spread[home] as number) += share * (near.spread[home] as number);
      (distance[home] as number) += share * (near.distance[home] as number);
    }
  }
  const compared = compareHomes({
    homes,
    told,
    around,
    sales: fitted.sales.homes,
    salesTold: fitted.told,
    weights: fitted.weights,
  });
  return {
    columns: { homes, told, apart, spread, distance, compared, left: fitted.left },
    level: homes.days.map((day) => levelAt(fitted.trend, day)),
  };
}

const sizeOf = (homes: Homes): Homes => ({
  ...homes,
  numbers: homes.numbers.filter((_, column) => column === homes.areaAt),
  codes: [],
});
