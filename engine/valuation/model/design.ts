// How a home is written for the regression: numbers bent at knots and cut off at their extremes, words as columns of their own, what is missing marked.

import type { Matrix } from '../learning/ridge';
import { quantileOf, sortedFinite } from '../learning/statistics';
import type { Homes } from './homes';

type NumberPiece = {
  readonly sort: 'number';
  readonly source: number;
  readonly isLog: boolean;
  readonly least: number;
  readonly most: number;
  readonly middle: number;
  readonly scale: number;
  readonly knots: readonly number[];
  readonly marksMissing: boolean;
};
type CodePiece = { readonly sort: 'code'; readonly source: number; readonly columnOf: Int32Array };

export type Design = {
  readonly pieces: readonly (NumberPiece | CodePiece)[];
  readonly columns: number;
  /** How strongly each column is drawn to nothing, before the strength that cross-validation chooses. */
  readonly penalties: Float64Array;
};

/** Columns beyond these cost more time than they tell. */
const mostCodeColumns = 220;
const leastOfCode = 4;
const skewed = 3;

export function designFor(homes: Homes): Design {
  const penalties: number[] = [0];
  const pieces: (NumberPiece | CodePiece)[] = [];
  homes.numbers.forEach((column, source) => {
    const piece = numberPiece(column.values, source, homes.count, homes.numbers.length);
    if (!piece) return;
    pieces.push(piece);
    penalties.push(0.3, ...piece.knots.map(() => 1), ...(piece.marksMissing ? [1] : []));
  });
  const counted = homes.codes.flatMap((column, source) => {
    const counts = new Int32Array(column.size);
    for (const code of column.codes) if (code >= 0) (counts[code] as number) += 1;
    return [...counts].flatMap((count, code) =>
      count >= leastOfCode && count < homes.count ? [{ source, code, count }] : [],
    );
  });
  counted.sort((a, b) => b.count - a.count || a.source - b.source || a.code - b.code);
  const kept = counted.slice(0, Math.min(mostCodeColumns, Math.floor(homes.count / 4)));
  homes.codes.forEach((column, source) => {
    const columnOf = new Int32Array(column.size).fill(-1);
    for (const one of kept.filter((candidate) => candidate.source === source).sort((a, b) => a.code - b.code)) {
      columnOf[one.code] = penalties.length;
      penalties.push(1);
    }
    pieces.push({ sort: 'code', source, columnOf });
  });
  return { pieces, columns: penalties.length, penalties: Float64Array.from(penalties) };
}

/** At which shares of the homes a line bends, by how many homes there are to a column. */
const knotsFor = (homesToColumn: number): readonly number[] =>
  homesToColumn > 60 ? [0.1, 0.3, 0.5, 0.7, 0.9] : homesToColumn > 20 ? [0.33, 0.67] : [];

function numberPiece(values: Float64Array, source: number, count: number, numbers: number): NumberPiece | undefined {
  const sorted = sortedFinite(values);
  if (sorted.length < 5) return undefined;
  const low = quantileOf(sorted, 0.005);
  const high = quantileOf(sorted, 0.995);
  const isLog =
    low >= 0 && quantileOf(sorted, 0.99) > skewed * Math.max(quantileOf(sorted, 0.5), 1e-9) && distinct(sorted) > 8;
  const written = isLog ? sorted.map((value) => Math.log1p(Math.max(0, value))) : sorted;
  const least = quantileOf(written, 0.005);
  const most = quantileOf(written, 0.995);
  const varied = most > least || high > low;
  const from = most > least ? least : (written[0] as number);
  const to = most > least ? most : (written[written.length - 1] as number);
  if (!varied && !(to > from)) return undefined;
  let sum = 0;
  let squares = 0;
  for (const value of written) {
    const cut = Math.min(to, Math.max(from, value));
    sum += cut;
    squares += cut * cut;
  }
  const middle = sum / written.length;
  const scale = Math.sqrt(Math.max(1e-12, squares / written.length - middle * middle));
  const shares = distinct(sorted) > 8 ? knotsFor(count / numbers) : [];
  const knots = [...new Set(shares.map((share) => quantileOf(written, share)))]
    .filter((knot) => knot > from && knot < to)
    .map((knot) => (knot - middle) / scale);
  const missing = count - sorted.length;
  return {
    sort: 'number',
    source,
    isLog,
    least: from,
    most: to,
    middle,
    scale,
    knots,
    marksMissing: missing > 0.01 * count,
  };
}

function distinct(sorted: Float64Array): number {
  let count = 0;
  for (let index = 0; index < sorted.length && count < 20; index++)
    if (index === 0 || sorted[index] !== sorted[index - 1]) count++;
  return count;
}

export function writeHomes(design: Design, homes: Homes): Matrix {
  const { columns } = design;
  const cells = new Float32Array(homes.count * columns);
  for (let home = 0; home < homes.count; home++) cells[home * columns] = 1;
  let column = 1;
  for (const piece of design.pieces) {
    if (piece.sort === 'code') {
      const codes = homes.codes[piece.source]?.codes;
      for (let home = 0; home < homes.count; home++) {
        const code = codes?.[home] ?? -1;
        const at = code >= 0 ? (piece.columnOf[code] ?? -1) : -1;
        if (at >= 0) cells[home * columns + at] = 1;
      }
      continue;
    }
    const values = homes.numbers[piece.source]?.values;
    for (let home = 0; home < homes.count; home++) {
      const from = home * columns + column;
      const value = values?.[home] ?? Number.NaN;
      if (!Number.isFinite(value)) {
        if (piece.marksMissing) cells[from + 1 + piece.knots.length] = 1;
        continue;
      }
      const written = piece.isLog ? Math.log1p(Math.max(0, value)) : value;
      const scaled = (Math.min(piece.most, Math.max(piece.least, written)) - piece.middle) / piece.scale;
      cells[from] = scaled;
      piece.knots.forEach((knot, index) => {
        cells[from + 1 + index] = Math.max(0, scaled - knot);
      });
    }
    column += 1 + piece.knots.length + (piece.marksMissing ? 1 : 0);
  }
  return { rows: homes.count, columns, cells };
}
