// The columns that the trees of one fold see: what a home has, where it lies, what homes around it and with the same words were sold for, and what the
// regression says. A sale's own price, and those of its fold, are in none of its own columns.
import type { Homes } from './homes';
import { type Levels, levelOf } from './levels';
import { type Around, surroundingsOf } from './surroundings';

/** What one fold's part of the model knows of the sales. */
export type SeenSales = {
  readonly homes: Homes;
  readonly flat: Float64Array;
  readonly weights: Float32Array;
  readonly foldOf: Uint8Array;
  /** The fold that is left out. */
  readonly without: number;
  /** What the small and the whole regression leave of each sale. */
  readonly leftPlain: Float64Array;
  readonly leftFull: Float64Array;
  readonly levels: readonly Levels[];
};

export type Columns = {
  /** In the order of `sameColumns`, then what differs from fold to fold. */
  readonly moving: readonly Float32Array[];
  /** What the nearest sales, above all those alike, lie above the regression by; 0 where there are none. */
  readonly local: Float32Array;
  readonly spread: Float32Array;
  readonly distance: Float32Array;
};

/** The same for all folds. Place also aslant: a tree cuts along the axes only. */
export function sameColumns(homes: Homes): readonly Float64Array[] {
  const { east, north } = homes;
  return [
    ...homes.numbers.map(({ values }) => values),
    east,
    north,
    east.map((value, home) => value + (north[home] as number)),
    east.map((value, home) => value - (north[home] as number)),
    homes.days,
  ];
}

export function movingColumns(
  homes: Homes,
  around: Around,
  ownFold: Uint8Array | undefined,
  hedonic: Float32Array,
  seen: SeenSales,
): Columns {
  const common = {
    homes,
    around,
    ownFold,
    sales: seen.homes,
    logPrices: seen.flat,
    weights: seen.weights,
    foldOf: seen.foldOf,
    without: seen.without,
  };
  const plain = surroundingsOf({ ...common, left: seen.leftPlain });
  const full = surroundingsOf({ ...common, left: seen.leftFull });
  const words = seen.levels.map((levels, column) => {
    const codes = homes.codes[column]?.codes;
    const values = new Float32Array(homes.count);
    for (let home = 0; home < homes.count; home++)
      values[home] = levelOf(levels, codes?.[home] ?? -1, seen.without, ownFold?.[home] ?? -1);
    return values;
  });
  const { near, alike, wide, lately, spread, distance, level } = plain;
  return {
    moving: [near, alike, wide, lately, spread, distance, level, full.alike, full.wide, ...words, hedonic],
    local: full.alike.map((value) => (Number.isNaN(value) ? 0 : value)),
    spread: full.spread,
    distance,
  };
}
