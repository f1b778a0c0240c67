// Homes as the model sees them: columns of numbers and of codes, one entry a home. No money, no names, no units.

export type NumberColumn = { readonly name: string; readonly values: Float64Array };
/** A code is the place of the word in the column's list of words; -1 where the home says nothing. */
export type CodeColumn = { readonly name: string; readonly codes: Int32Array; readonly size: number };

export type Homes = {
  readonly count: number;
  /** Days since 1970 of the sale, or of the day it is to be valued at; NaN where unknown. */
  readonly days: Float64Array;
  /** In metres from a place of the set's own; NaN where unknown. */
  readonly east: Float64Array;
  readonly north: Float64Array;
  /** Which of `numbers` is the living area; undefined in sets without. */
  readonly areaAt: number | undefined;
  readonly numbers: readonly NumberColumn[];
  readonly codes: readonly CodeColumn[];
};

export type Sales = {
  readonly homes: Homes;
  /** Natural logarithm of the price, in whatever currency the set has. */
  readonly logPrices: Float64Array;
};
