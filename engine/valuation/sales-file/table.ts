// A list of sales from anywhere, as rows of cells: whatever it was written with, and refused with a reason where it is no such list.
import { parse } from 'papaparse';
import { type Problem, problem } from '../../../shared/problem';

export type Table = {
  readonly names: readonly string[];
  /** Each as long as `names`. */
  readonly rows: readonly (readonly string[])[];
  /** Rows with more or fewer cells than the first, and left out for that. */
  readonly uneven: number;
};

export const mostTableBytes = 64 * 1024 * 1024;
export const mostRows = 60_000;
export const mostColumns = 400;
const longestCell = 2_000;
const separators = [',', ';', '\t', '|'] as const;
/** A list of which more is uneven than this was taken apart wrongly. */
const mostUneven = 0.2;

export function readTable(bytes: Uint8Array): Table | Problem {
  if (bytes.length > mostTableBytes) return problem('too-large', { limit: mostTableBytes / 1024 / 1024 });
  const text = decode(bytes).trim();
  if (text === '') return problem('empty-file');
  if (text.includes('\0')) return problem('not-a-table');
  const { separator, body } = separated(text);
  const { data, errors } = parse<string[]>(body, {
    delimiter: separator,
    skipEmptyLines: 'greedy',
    preview: mostRows + 2,
  });
  // A quote that is never closed swallows the rest of the file.
  if (errors.some(({ code }) => code === 'MissingQuotes')) return problem('open-quote', { row: errors[0]?.row ?? 0 });
  const start = headAt(data);
  const head = data[start] ?? [];
  if (head.length < 2 || data.length - start < 2) return problem('not-a-table');
  if (head.length > mostColumns) return problem('too-many-columns', { limit: mostColumns });
  if (data.length - start - 1 > mostRows) return problem('too-many-rows', { limit: mostRows });
  const names = distinctNames(head);
  const after = data.slice(start + 1);
  const rows = after.flatMap((row) => evened(row, names.length));
  const uneven = after.length - rows.length;
  if (uneven > mostUneven * after.length) return problem('uneven-table', { rows: uneven });
  return { names, rows, uneven };
}

export const isProblem = (value: object): value is Problem => 'code' in value;

function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** As spreadsheets say it in a first line of its own, or else the one that parts the first lines most evenly. */
function separated(text: string): { readonly separator: string; readonly body: string } {
  const said = /^sep=(.)\r?\n/i.exec(text);
  if (said?.[1]) return { separator: said[1], body: text.slice(said[0].length) };
  const scored = separators.map((separator) => {
    const { data } = parse<string[]>(text.slice(0, 64 * 1024), {
      delimiter: separator,
      skipEmptyLines: 'greedy',
      preview: 40,
    });
    const widths = new Map<number, number>();
    for (const row of data) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const [width = 1, rows = 0] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [];
    return { separator, score: width < 2 ? 0 : (rows / Math.max(1, data.length)) * Math.log(1 + width) };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return { separator: best.score > 0 ? best.separator : ',', body: text };
}

/** Titles and notes may stand above the names of the columns: these are the first row as wide as most. */
function headAt(rows: readonly (readonly string[])[]): number {
  const widths = rows.slice(0, 60).map((row) => row.length);
  const usual = [...widths].sort((a, b) => a - b)[widths.length >> 1] ?? 0;
  const found = widths.findIndex(
    (width, at) => width >= usual && (rows[at] ?? []).filter((cell) => cell.trim() !== '').length >= Math.min(2, usual),
  );
  return Math.max(0, found);
}

function distinctNames(head: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return head.map((cell, index) => {
    const plain =
      cell
        .replace(/^\uFEFF/, '')
        .trim()
        .slice(0, 120) || `column ${index + 1}`;
    let name = plain;
    for (let number = 2; taken.has(name); number++) name = `${plain} (${number})`;
    taken.add(name);
    return name;
  });
}

/** Empty cells at the end are often left out, or one too many. */
function evened(row: readonly string[], width: number): readonly (readonly string[])[] {
  const cells = row.map((cell) => (cell.length > longestCell ? cell.slice(0, longestCell) : cell).trim());
  while (cells.length > width && cells[cells.length - 1] === '') cells.pop();
  if (cells.length > width || cells.length < width - Math.max(1, width * 0.2)) return [];
  while (cells.length < width) cells.push('');
  return [cells];
}
