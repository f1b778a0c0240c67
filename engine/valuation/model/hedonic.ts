// The regression: what each thing a home has goes with, added up. Fitted once without each fold, so that every sale has been told by one that never saw it.
import { dot, foldSums, type Matrix, solveRidge } from '../learning/ridge';
import type { Design } from './design';

export type Hedonic = {
  /** Coefficients without each of the folds. */
  readonly without: readonly Float64Array[];
  /** Of each sale, by the coefficients that have not seen it. */
  readonly told: Float64Array;
};

/** How strongly coefficients are drawn to nothing: the one that tells unseen sales best is taken. */
const strengths = [0.5, 2, 6, 20, 60, 200] as const;

export function crossFit(
  matrix: Matrix,
  design: Design,
  target: Float64Array,
  weights: Float32Array,
  foldOf: Uint8Array,
  folds: number,
): Hedonic {
  const sums = foldSums(matrix, target, weights, foldOf, folds);
  let best: Hedonic = { without: [], told: new Float64Array(matrix.rows) };
  let least = Number.POSITIVE_INFINITY;
  for (const strength of strengths) {
    const penalties = design.penalties.map((value) => value * strength);
    const without = Array.from({ length: folds }, (_, fold) => solveRidge(sums, fold, penalties));
    const told = new Float64Array(matrix.rows);
    let error = 0;
    for (let row = 0; row < matrix.rows; row++) {
      const value = dot(matrix, row, without[foldOf[row] as number] as Float64Array);
      told[row] = value;
      error += (weights[row] as number) * Math.abs((target[row] as number) - value);
    }
    if (error < least) {
      least = error;
      best = { without, told };
    }
  }
  return best;
}
