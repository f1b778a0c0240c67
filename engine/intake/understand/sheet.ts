// The words of a paper as cells: runs of words that stand together, with their neighbours to the right and below.
import type { Box, ReadPage, Word } from '../../../shared/documents/page';
import type { Place } from '../../../shared/documents/understanding';
import { foldText } from '../../../shared/values/folded-text';

export interface Cell {
  readonly page: number;
  /** Position among all cells of the sheet, in reading order. */
  readonly index: number;
  /** Straightened where the page was scanned aslant, so that rows are rows. */
  readonly words: readonly Word[];
  /** The same words where they stand on the page. */
  readonly seen: readonly Word[];
  /** The words joined by one space, and where in it each word begins. */
  readonly text: string;
  readonly folded: string;
  readonly starts: readonly number[];
  readonly box: Box;
  /** Height of the letters against the page's usual height. */
  readonly size: number;
  /** Distance from the top of the page, 0..1. */
  readonly depth: number;
  /** Least confidence of its words. */
  readonly confidence: number;
}

export interface Sheet {
  readonly cells: readonly Cell[];
  readonly pages: readonly (readonly Cell[])[];
  /** Pages of the paper, also those not looked at. */
  readonly pageCount: number;
  readonly recognised: boolean;
}

/** What a paper says of itself stands on its first pages and its last; a 3,000-page one is not read through for it. */
const firstPages = 14;
const lastPages = 4;
const wordsPerPage = 3_000;
/** Longer than any word or line on a paper; what exceeds it was made to weary whoever reads it. */
const longestWord = 160;
const longestCell = 600;

export function layOut(pages: readonly ReadPage[]): Sheet {
  const chosen =
    pages.length <= firstPages + lastPages ? pages : [...pages.slice(0, firstPages), ...pages.slice(-lastPages)];
  const cells: Cell[] = [];
  const byPage: Cell[][] = [];
  for (const page of chosen) {
    const ofPage = cellsOf(page, cells.length);
    byPage.push(ofPage);
    cells.push(...ofPage);
  }
  return {
    cells,
    pages: byPage,
    pageCount: pages.length,
    recognised: chosen.some((page) => page.textFrom === 'ocr'),
  };
}

function cellsOf(page: ReadPage, firstIndex: number): Cell[] {
  const seen = page.words.length > wordsPerPage ? page.words.slice(0, wordsPerPage) : page.words;
  const slant = slantOf(seen);
  const words = slant === 0 ? seen : seen.map((word) => ({ ...word, y: word.y - slant * (word.x + word.w / 2) }));
  const usual = median(words.map((word) => word.h)) || 100;
  const column = columnGap(words, usual);
  const pageHeight = (page.height / page.width) * 10_000;
  const cells: Cell[] = [];
  let run: Word[] = [];
  let shown: Word[] = [];
  let letters = 0;
  const close = () => {
    if (run.length > 0) cells.push(cellFrom(run, shown, page.index, firstIndex + cells.length, usual, pageHeight));
    run = [];
    shown = [];
    letters = 0;
  };
  for (const [index, word] of words.entries()) {
    if (word.text.length > longestWord) continue;
    if (word.text.trim() === '' || /^[|_[\]{}·•.…—–-]{1,2}$|^[._…]{3,}$/.test(word.text)) {
      // Rules and leaders of a form part what stands on either side, except a dash between words.
      if (!/^[-–—]$/.test(word.text)) continue;
    }
    const last = run[run.length - 1];
    if (last && (word.line !== last.line || partedBy(last, word, column) || letters > longestCell)) close();
    run.push(word);
    shown.push(seen[index] ?? word);
    letters += word.text.length + 1;
  }
  close();
  return cells;
}

/** How far lines sink or rise per unit of width, told from the longer of them; 0 where the page is straight. */
function slantOf(words: readonly Word[]): number {
  const slopes: number[] = [];
  let first: Word | undefined;
  let last: Word | undefined;
  const note = () => {
    if (first && last && last.x - first.x > 1_500) {
      slopes.push((last.y + last.h / 2 - first.y - first.h / 2) / (last.x - first.x));
    }
  };
  for (const word of words) {
    if (first?.line !== word.line) {
      note();
      first = word;
    }
    last = word;
  }
  note();
  const slope = slopes.length < 4 ? 0 : median(slopes);
  return Math.abs(slope) < 0.004 || Math.abs(slope) > 0.2 ? 0 : slope;
}

/** From which width a gap is a column and no space: wider than letters are high, and than spaces on this page are wide. */
function columnGap(words: readonly Word[], usual: number): number {
  const gaps: number[] = [];
  words.forEach((word, index) => {
    const last = words[index - 1];
    const gap = last && last.line === word.line ? word.x - (last.x + last.w) : 0;
    if (gap > 0) gaps.push(gap);
  });
  gaps.sort((a, b) => a - b);
  const space = gaps[Math.floor(gaps.length * 0.35)] ?? 0;
  return Math.min(usual * 2, Math.max(usual * 1.2, space * 2.2));
}

function partedBy(last: Word, word: Word, column: number): boolean {
  const gap = word.x - (last.x + last.w);
  // Large print has large spaces.
  return gap > Math.max(column, Math.min(last.h, word.h) * 0.9) || gap < -column * 3;
}

function cellFrom(
  words: readonly Word[],
  seen: readonly Word[],
  page: number,
  index: number,
  usual: number,
  pageHeight: number,
): Cell {
  let text = '';
  const starts: number[] = [];
  // "S K J Ø T E": a title spaced out letter by letter is one word.
  const spacedOut = words.length >= 4 && words.every((word) => /^\p{L}$/u.test(word.text));
  for (const word of words) {
    if (text !== '' && !spacedOut) text += ' ';
    starts.push(text.length);
    text += word.text;
  }
  const box = boxAround(words);
  return {
    page,
    index,
    words,
    seen,
    text,
    folded: foldText(text),
    starts,
    box,
    size: median(words.map((word) => word.h)) / usual,
    depth: pageHeight > 0 ? box.y / pageHeight : 0,
    confidence: words.reduce((least, word) => Math.min(least, word.confidence), 1),
  };
}

export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}

/** The words of a cell that a stretch of its text covers. */
export function wordsWithin(cell: Cell, start: number, end: number, among = cell.words): readonly Word[] {
  return among.filter((word, index) => {
    const from = cell.starts[index] ?? 0;
    return from < end && from + word.text.length > start;
  });
}

export function placeOf(cell: Cell, start = 0, end = cell.text.length): Place {
  const words = wordsWithin(cell, start, end, cell.seen);
  return { page: cell.page, boxes: [roundBox(boxAround(words.length > 0 ? words : cell.seen))] };
}

const roundBox = (box: Box): Box => ({
  x: Math.round(box.x),
  y: Math.round(box.y),
  w: Math.round(box.w),
  h: Math.round(box.h),
});

/** Cells on the same row, to the right, nearest first. */
export function cellsRightOf(sheet: Sheet, cell: Cell, from: Box = cell.box): readonly Cell[] {
  const page = pageOf(sheet, cell);
  const middle = from.y + from.h / 2;
  return page
    .filter((other) => {
      if (other === cell || other.box.x < from.x + from.w - from.h * 0.5) return false;
      const otherMiddle = other.box.y + other.box.h / 2;
      return Math.abs(otherMiddle - middle) < Math.max(from.h, other.box.h) * 0.62;
    })
    .sort((a, b) => a.box.x - b.box.x);
}

/** Cells beneath that share some of the width, nearest first, no further down than `reach` heights. */
export function cellsBelow(sheet: Sheet, cell: Cell, from: Box = cell.box, reach = 3.2): readonly Cell[] {
  const bottom = from.y + from.h;
  const height = Math.min(from.h, 260);
  return pageOf(sheet, cell)
    .filter((other) => {
      if (other === cell || other.box.y < bottom - height * 0.4) return false;
      if (other.box.y - bottom > height * reach) return false;
      return other.box.x < from.x + from.w + height && other.box.x + other.box.w > from.x - height * 0.5;
    })
    .sort((a, b) => {
      const down = a.box.y + a.box.h / 2 - (b.box.y + b.box.h / 2);
      const sameRow = Math.abs(down) < Math.max(a.box.h, b.box.h) * 0.5;
      return sameRow ? Math.abs(a.box.x - from.x) - Math.abs(b.box.x - from.x) : down;
    });
}

/** The nearest cell above that shares some of the width. */
export function cellAbove(sheet: Sheet, cell: Cell, reach = 2.2): Cell | undefined {
  const height = Math.min(cell.box.h, 260);
  return pageOf(sheet, cell)
    .filter((other) => {
      const gap = cell.box.y - (other.box.y + other.box.h);
      if (other === cell || gap < -height * 0.4 || gap > height * reach) return false;
      return other.box.x < cell.box.x + cell.box.w && other.box.x + other.box.w > cell.box.x - height;
    })
    .sort((a, b) => b.box.y - a.box.y)[0];
}

/** The cells on the same row to the left, nearest first. */
export function cellsLeftOf(sheet: Sheet, cell: Cell): readonly Cell[] {
  const middle = cell.box.y + cell.box.h / 2;
  return pageOf(sheet, cell)
    .filter((other) => {
      if (other === cell || other.box.x + other.box.w > cell.box.x + cell.box.h * 0.5) return false;
      return Math.abs(other.box.y + other.box.h / 2 - middle) < Math.max(cell.box.h, other.box.h) * 0.62;
    })
    .sort((a, b) => b.box.x - a.box.x);
}

export const pageOf = (sheet: Sheet, cell: Cell): readonly Cell[] =>
  sheet.pages.find((page) => page[0]?.page === cell.page) ?? [];

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
