// Ridge regression on a matrix of columns: the sums of squares are added up once for each fold, so that leaving a fold out costs a subtraction.

/** Row after row; the first column is all ones and is not shrunk. */
export type Matrix = { readonly rows: number; readonly columns: number; readonly cells: Float32Array };

/** The lower half of X'WX with X'Wy below it, for each fold. */
export type FoldSums = { readonly columns: number; readonly sums: readonly Float64Array[] };

export function foldSums(
  matrix: Matrix,
  target: Float64Array,
  weights: Float32Array,
  foldOf: Uint8Array,
  folds: number,
): FoldSums {
  const { columns, cells } = matrix;
  const sums = Array.from({ length: folds }, () => new Float64Array((columns * (columns + 1)) / 2 + columns));
  const present = new Int32Array(columns);
  for (let row = 0; row < matrix.rows; row++) {
    const weight = weights[row] ?? 0;
    if (weight === 0) continue;
    const into = sums[foldOf[row] ?? 0] as Float64Array;
    const from = row * columns;
    // Most columns are words that a home does not have: only those that say something are multiplied.
    let count = 0;
    for (let column = 0; column < columns; column++) if (cells[from + column] !== 0) present[count++] = column;
    const tail = (columns * (columns + 1)) / 2;
    const value = weight * (target[row] ?? 0);
    for (let a = 0; a < count; a++) {
      const column = present[a] as number;
      const scaled = weight * (cells[from + column] as number);
      const at = (column * (column + 1)) / 2;
      for (let b = 0; b <= a; b++) {
        const other = present[b] as number;
        (into[at + other] as number) += scaled * (cells[from + other] as number);
      }
      (into[tail + column] as number) += value * (cells[from + column] as number);
    }
  }
  return { columns, sums };
}

/** The coefficients without one fold (-1: with all), each column drawn towards nothing by its own penalty. */
export function solveRidge(sums: FoldSums, without: number, penalties: Float64Array): Float64Array {
  const { columns } = sums;
  const half = (columns * (columns + 1)) / 2;
  const system = new Float64Array(half + columns);
  sums.sums.forEach((fold, index) => {
    if (index !== without) for (let at = 0; at < system.length; at++) (system[at] as number) += fold[at] as number;
  });
  for (let column = 0; column < columns; column++)
    (system[(column * (column + 1)) / 2 + column] as number) += penalties[column] ?? 0;
  return solveSymmetric(system, columns);
}

/** By Cholesky's factors, in place. */
function solveSymmetric(system: Float64Array, columns: number): Float64Array {
  const at = (row: number) => (row * (row + 1)) / 2;
  const half = at(columns);
  for (let row = 0; row < columns; row++) {
    const rowAt = at(row);
    for (let column = 0; column <= row; column++) {
      const columnAt = at(column);
      let sum = system[rowAt + column] as number;
      for (let k = 0; k < column; k++) sum -= (system[rowAt + k] as number) * (system[columnAt + k] as number);
      system[rowAt + column] =
        column === row ? Math.sqrt(Math.max(sum, 1e-10)) : sum / (system[columnAt + column] as number);
    }
  }
  const solution = system.slice(half);
  for (let row = 0; row < columns; row++) {
    let sum = solution[row] as number;
    for (let k = 0; k < row; k++) sum -= (system[at(row) + k] as number) * (solution[k] as number);
    solution[row] = sum / (system[at(row) + row] as number);
  }
  for (let row = columns - 1; row >= 0; row--) {
    let sum = solution[row] as number;
    for (let k = row + 1; k < columns; k++) sum -= (system[at(k) + row] as number) * (solution[k] as number);
    solution[row] = sum / (system[at(row) + row] as number);
  }
  return solution;
}

export function dot(matrix: Matrix, row: number, coefficients: Float64Array): number {
  const from = row * matrix.columns;
  let sum = 0;
  for (let column = 0; column < matrix.columns; column++)
    sum += (matrix.cells[from + column] as number) * (coefficients[column] as number);
  return sum;
}
