// What homes with the same word in a column (a postcode, a street, a builder) are worth beyond what the regression says, without a home's own price in it.
import type { CodeColumn } from './homes';

/** By fold and code: how much was left, and of how many. */
export type Levels = {
  readonly size: number;
  readonly sums: Float64Array;
  readonly counts: Float64Array;
  readonly folds: number;
};

/** A word met so often is believed as much as knowing nothing. */
const doubt = 6;

export function levelsOf(
  column: CodeColumn,
  left: Float64Array,
  weights: Float32Array,
  foldOf: Uint8Array,
  folds: number,
): Levels {
  const sums = new Float64Array(column.size * folds);
  const counts = new Float64Array(column.size * folds);
  for (let home = 0; home < column.codes.length; home++) {
    const code = column.codes[home] ?? -1;
    if (code < 0) continue;
    const at = (foldOf[home] ?? 0) * column.size + code;
    (sums[at] as number) += (weights[home] ?? 0) * (left[home] ?? 0);
    (counts[at] as number) += weights[home] ?? 0;
  }
  return { size: column.size, sums, counts, folds };
}

/** Drawn towards nothing the fewer there are; NaN for a word never met. */
export function levelOf(levels: Levels, code: number, without: number, alsoWithout: number): number {
  if (code < 0) return Number.NaN;
  let sum = 0;
  let count = 0;
  for (let fold = 0; fold < levels.folds; fold++) {
    if (fold === without || fold === alsoWithout) continue;
    sum += levels.sums[fold * levels.size + code] as number;
    count += levels.counts[fold * levels.size + code] as number;
  }
  return count === 0 ? Number.NaN : sum / (count + doubt);
}
