// Puts the words of a text layer into the order one reads them: rows, and columns of prose where the page is set in columns.
import type { Word } from '../../shared/documents/page';
import type { LayerWord } from './text-layer';

/** Words that stand together on one row; a table's cells are segments of one row. */
type Segment = {
  readonly words: readonly LayerWord[];
  readonly x0: number;
  readonly x1: number;
  readonly letters: number;
};
type Row = {
  readonly segments: readonly Segment[];
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
};

/** Rows that a gutter must run past, and letters that a line of prose has, to be taken for columns and not for a table. */
const columnRows = 5;
const proseLetters = 18;

export function arrange(words: readonly LayerWord[]): readonly Word[] {
  const rows = rowsOf(words.filter((word) => !word.sideways));
  const ordered: Word[] = [];
  let line = 0;
  let block = 0;
  const put = (word: LayerWord) => {
    const { text, x, y, w, h } = word;
    ordered.push({ text, x, y, w, h, line, block, confidence: 1 });
  };
  for (const part of partsOf(rows, 0)) {
    let previous: Row | undefined;
    for (const row of part) {
      if (previous && row.top - previous.bottom > Math.max(row.height, previous.height) * 0.75) block++;
      for (const segment of row.segments) segment.words.forEach(put);
      line++;
      previous = row;
    }
    block++;
  }
  for (const word of words.filter((candidate) => candidate.sideways)) {
    put(word);
    line++;
  }
  return ordered;
}

function rowsOf(words: readonly LayerWord[]): readonly Row[] {
  const sorted = [...words].sort((a, b) => a.y + a.h / 2 - (b.y + b.h / 2));
  type Growing = { words: LayerWord[]; middle: number; height: number };
  const rows: Growing[] = [];
  for (const word of sorted) {
    const middle = word.y + word.h / 2;
    const row = rows.slice(-4).find((candidate) => {
      const least = Math.min(candidate.height, word.h);
      return (
        Math.abs(candidate.middle - middle) < least * 0.5 && !candidate.words.some((other) => overlap(other, word))
      );
    });
    if (row) {
      row.middle = (row.middle * row.words.length + middle) / (row.words.length + 1);
      row.height = Math.max(row.height, word.h);
      row.words.push(word);
    } else rows.push({ words: [word], middle, height: word.h });
  }
  return rows
    .map(({ words: inRow, height }) => ({
      segments: segmentsOf([...inRow].sort((a, b) => a.x - b.x)),
      top: Math.min(...inRow.map((word) => word.y)),
      bottom: Math.max(...inRow.map((word) => word.y + word.h)),
      height,
    }))
    .sort((a, b) => a.top + a.bottom - (b.top + b.bottom));
}

const overlap = (a: LayerWord, b: LayerWord) =>
  Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) > Math.min(a.w, b.w) * 0.5;

function segmentsOf(words: readonly LayerWord[]): readonly Segment[] {
  const segments: LayerWord[][] = [];
  for (const word of words) {
    const current = segments[segments.length - 1];
    const last = current?.[current.length - 1];
    if (current && last && word.x - (last.x + last.w) < Math.min(word.h, last.h) * 0.9) current.push(word);
    else segments.push([word]);
  }
  return segments.map((inSegment) => ({
    words: inSegment,
    x0: Math.min(...inSegment.map((word) => word.x)),
    x1: Math.max(...inSegment.map((word) => word.x + word.w)),
    letters: inSegment.reduce((sum, word) => sum + word.text.length + 1, 0),
  }));
}

/** Splits rows that are set in columns of prose: what stands above, the left column, the right column, what stands below. */
function partsOf(rows: readonly Row[], depth: number): readonly (readonly Row[])[] {
  const gutter = depth < 4 ? widestGutter(rows) : undefined;
  if (!gutter) return rows.length > 0 ? [rows] : [];
  const { first, last, x } = gutter;
  const side = (keep: (segment: Segment) => boolean) =>
    rows.slice(first, last + 1).flatMap((row) => {
      const segments = row.segments.filter(keep);
      return segments.length > 0 ? [tight(row, segments)] : [];
    });
  return [
    ...partsOf(rows.slice(0, first), depth + 1),
    ...partsOf(
      side((segment) => segment.x1 <= x),
      depth + 1,
    ),
    ...partsOf(
      side((segment) => segment.x0 >= x),
      depth + 1,
    ),
    ...partsOf(rows.slice(last + 1), depth + 1),
  ];
}

const tight = (row: Row, segments: readonly Segment[]): Row => ({
  ...row,
  segments,
  top: Math.min(...segments.flatMap(({ words }) => words.map((word) => word.y))),
  bottom: Math.max(...segments.flatMap(({ words }) => words.map((word) => word.y + word.h))),
});

/** The gutter between two columns of prose that runs past the most rows. */
function widestGutter(rows: readonly Row[]) {
  if (rows.length < columnRows) return undefined;
  let best: { readonly first: number; readonly last: number; readonly x: number } | undefined;
  for (let x = 1_500; x <= 8_500; x += 100) {
    let first = -1;
    for (let at = 0; at <= rows.length; at++) {
      const row = rows[at];
      const free = row?.segments.every((segment) => segment.x1 <= x || segment.x0 >= x);
      if (free && first < 0) first = at;
      if (free || first < 0) continue;
      const run = { first, last: at - 1, x };
      first = -1;
      if (best && run.last - run.first <= best.last - best.first) continue;
      if (isProse(rows, run, (segment) => segment.x1 <= x) && isProse(rows, run, (segment) => segment.x0 >= x))
        best = run;
    }
  }
  return best;
}

function isProse(
  rows: readonly Row[],
  { first, last }: { readonly first: number; readonly last: number },
  onSide: (segment: Segment) => boolean,
): boolean {
  let lines = 0;
  let letters = 0;
  for (const row of rows.slice(first, last + 1)) {
    const segments = row.segments.filter(onSide);
    if (segments.length !== 1) continue;
    lines++;
    letters += segments[0]?.letters ?? 0;
  }
  return lines >= columnRows && letters >= lines * proseLetters;
}
