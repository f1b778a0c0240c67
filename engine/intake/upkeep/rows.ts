// The rows of a long report: what stands beside one another on a page, without the heads and feet that every page repeats.
import type { ReadPage } from '../../../shared/documents/page';
import { type Cell, layOut } from '../understand/sheet';

export interface Row {
  readonly page: number;
  /** From left to right. */
  readonly cells: readonly Cell[];
  readonly y: number;
  readonly height: number;
}

/** Of a report of hundreds of pages, the photographs at its end say nothing. */
const mostPages = 120;
/** Laid out whole at once; see sheet.ts. */
const pagesAtOnce = 14;

export function rowsOf(pages: readonly ReadPage[]): readonly Row[] {
  const rows: Row[] = [];
  const chosen = pages.slice(0, mostPages);
  for (let start = 0; start < chosen.length; start += pagesAtOnce) {
    const sheet = layOut(chosen.slice(start, start + pagesAtOnce).map(mended));
    for (const page of sheet.pages) rows.push(...rowsOfPage(page));
  }
  const often = repeated(rows, chosen.length);
  return rows.filter((row) => !often.has(textOf(row)));
}

export const textOf = ({ cells }: Row): string => cells.map(({ text }) => text).join(' ');

function rowsOfPage(cells: readonly Cell[]): readonly Row[] {
  const rows: { cells: Cell[]; y: number; height: number }[] = [];
  for (const cell of [...cells].sort((a, b) => middle(a) - middle(b))) {
    const last = rows.at(-1);
    const first = last?.cells[0];
    if (last && first && Math.abs(middle(cell) - middle(first)) < Math.max(cell.box.h, first.box.h) * 0.6)
      last.cells.push(cell);
    else rows.push({ cells: [cell], y: cell.box.y, height: cell.box.h });
  }
  return rows.map(({ cells: ofRow, y, height }) => ({
    page: ofRow[0]?.page ?? 0,
    cells: ofRow.sort((a, b) => a.box.x - b.box.x),
    y,
    height,
  }));
}

const middle = ({ box }: Cell): number => box.y + box.h / 2;

/** The same words but for their numbers, on three pages or more and not just twice on one. */
function repeated(rows: readonly Row[], pageCount: number): ReadonlySet<string> {
  if (pageCount < 3) return new Set();
  const pagesByShape = new Map<string, { readonly pages: Set<number>; readonly texts: Set<string> }>();
  for (const row of rows) {
    const text = textOf(row);
    // A label that stands once in each section is no page head.
    if (text.length < 16) continue;
    const shape = text.replace(/\d+/g, '#');
    const known = pagesByShape.get(shape) ?? { pages: new Set(), texts: new Set() };
    known.pages.add(row.page);
    known.texts.add(text);
    pagesByShape.set(shape, known);
  }
  const often = new Set<string>();
  for (const { pages, texts } of pagesByShape.values())
    if (pages.size >= Math.max(3, pageCount / 3)) for (const text of texts) often.add(text);
  return often;
}

/** Ligatures of a well-known report program come out as these signs: "u琀昀ørelse" is "utførelse". */
const ligatures: Readonly<Record<string, string>> = { 琀: 't', 椀: 'i', 昀: 'f', 氀: 'l' };

const mended = (page: ReadPage): ReadPage =>
  page.words.some(({ text }) => /[琀椀昀氀]/.test(text))
    ? {
        ...page,
        words: page.words.map((word) => ({
          ...word,
          text: word.text.replace(/[琀椀昀氀]/g, (sign) => ligatures[sign] ?? sign),
        })),
      }
    : page;
