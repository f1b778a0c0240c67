// Where a condition report names a building part with its grade: in a summary, a table, or above the section about it.
import {
  gradedLists,
  gradeExplanations,
  reportChapters,
  sentenceEndings,
} from '../../../shared/documents/kinds/valuation/condition-words';
import { phraseSource, phrasesOf } from '../../../shared/documents/phrase';
import type { Finding } from '../../../shared/documents/understanding';
import { foldText } from '../../../shared/values/folded-text';
import type { Cell } from '../understand/sheet';
import { type Row, textOf } from './rows';

export type Grade = Finding['grade'];

/** A part with its grade, and the row where it stands. */
export interface Graded {
  /** The last of the rows that name it. */
  readonly row: number;
  /** The first: its heading may stand above its grade. */
  readonly from: number;
  readonly grade: Grade;
  readonly heading: string;
  readonly cell: Cell;
  /** Listed, with no section of its own below. */
  readonly listed: boolean;
}

const alone =
  /^\(?(?:tilstandsgrad(?:en)?\s*:?\s*)?(?:tg[\s.:-]*(iu|[0-3])|(?<=tilstandsgrad(?:en)?\s*:?\s*)(iu|[0-3]))\)?$/;
const leading = /^\(?(?:tilstandsgrad\s*:?\s*)?tg[\s.-]*(iu|[0-3])(?![0-9a-z])\)?[\s:,.–-]*/;
const trailing = /[\s:,(–-]*\b(?:tilstandsgrad\s*:?\s*)?tg[\s.-]*(iu|[0-3])(?![0-9a-z])\)?(?:\s*[-–:]\s*[^.]{0,60})?$/;
const longestHeading = 90;
/** A grade alone on its row belongs to the heading at most this many of its heights above. */
const headingReach = 3.5;
/** A list in a summary has no more entries. */
const longestList = 80;

const explanation = anchored(gradeExplanations);
const sentence = new RegExp(
  `\\b(?:${phrasesOf(sentenceEndings)
    .map((word) => foldText(word))
    .join('|')})$`,
);
const chapter = anchored(reportChapters);

export function gradedRows(rows: readonly Row[]): readonly Graded[] {
  const found: Graded[] = [];
  let list: { readonly grade: Grade; left: number } | undefined;
  for (const [index, row] of rows.entries()) {
    const folded = foldText(textOf(row)).trim();
    const listGrade = listHeading(folded);
    if (listGrade) {
      list = { grade: listGrade, left: longestList };
      continue;
    }
    const graded = gradedRow(rows, index);
    if (graded) {
      found.push(graded);
      continue;
    }
    const entry = list && list.left > 0 ? listEntry(row, index, list.grade) : undefined;
    if (entry) found.push(entry);
    if (list) list.left -= 1;
  }
  return found;
}

function gradedRow(rows: readonly Row[], index: number): Graded | undefined {
  const row = rows[index];
  if (!row) return undefined;
  for (const cell of row.cells) {
    const grade = gradeAlone(cell.folded.trim());
    if (grade) {
      const beside = besides(row, cell);
      const heading = beside ? tidy(beside.text) : '';
      if (beside && isHeading(heading)) return { row: index, from: index, grade, heading, cell: beside, listed: false };
      if (row.cells.length > 1) return undefined;
      return above(rows, index, grade);
    }
  }
  for (const cell of row.cells) {
    const split = splitGrade(cell);
    if (split && isHeading(split.heading)) return { row: index, from: index, cell, listed: false, ...split };
  }
  return undefined;
}

function gradeAlone(folded: string): Grade | undefined {
  const match = alone.exec(folded);
  return match ? gradeOf(match[1] ?? match[2] ?? '') : undefined;
}

const gradeOf = (text: string): Grade => `TG${text.toUpperCase()}` as Grade;

/** To the right of the grade, as reports set it, else to the left, as tables do. */
function besides(row: Row, grade: Cell): Cell | undefined {
  const hasWords = ({ folded }: Cell) => /[a-z]{3}/.test(folded) && !/^(?:kr|over|under|inntil)\b.*\d/.test(folded);
  const right = row.cells.filter((cell) => cell.box.x > grade.box.x && hasWords(cell));
  const left = row.cells.filter((cell) => cell.box.x < grade.box.x && hasWords(cell));
  return right[0] ?? left.at(-1);
}

function above(rows: readonly Row[], index: number, grade: Grade): Graded | undefined {
  const row = rows[index];
  for (const at of [index - 1, index + 1]) {
    const other = rows[at];
    if (!row || !other || other.page !== row.page || Math.abs(other.y - row.y) > row.height * headingReach) continue;
    const [cell] = other.cells;
    if (!cell || gradeAlone(cell.folded.trim())) continue;
    const heading = tidy(textOf(other));
    if (isHeading(heading))
      return { row: Math.max(at, index), from: Math.min(at, index), grade, heading, cell, listed: false };
  }
  return undefined;
}

function splitGrade(cell: Cell): { readonly grade: Grade; readonly heading: string } | undefined {
  const { folded, text } = cell;
  if (folded.length > 160) return undefined;
  const before = leading.exec(folded);
  if (before) return { grade: gradeOf(before[1] ?? ''), heading: tidy(text.slice(before[0].length)) };
  const after = trailing.exec(folded);
  if (!after) return undefined;
  const rest = folded.slice(0, after.index).trim();
  return sentence.test(rest)
    ? undefined
    : { grade: gradeOf(after[1] ?? ''), heading: tidy(text.slice(0, after.index)) };
}

function listHeading(folded: string): Grade | undefined {
  if (folded.length > longestHeading || /[>›»]/.test(folded)) return undefined;
  const bare = folded.replace(leading, '').replace(trailing, '').trim();
  if (bare === '') return undefined;
  for (const [grade, list] of gradedLists) if (anchored(list).test(bare) && bare.split(/\s+/).length <= 7) return grade;
  return undefined;
}

/** "Utvendig > Taktekking". */
function listEntry(row: Row, index: number, grade: Grade): Graded | undefined {
  const [cell] = row.cells;
  if (!cell || !/[>›»]/.test(cell.text)) return undefined;
  const pieces = cell.text.split(/\s*[>›»]\s*/);
  if (pieces.length < 2 || !chapter.test(foldText(tidy(pieces[0] ?? '')))) return undefined;
  // The rooms of a wet room are told by the piece between.
  const heading = tidy(pieces.slice(pieces.length > 2 ? -2 : -1).join(', '));
  return isHeading(heading) ? { row: index, from: index, grade, heading, cell, listed: true } : undefined;
}

export function isHeading(heading: string): boolean {
  const folded = foldText(heading);
  if (folded.length < 3 || folded.length > longestHeading || !/[a-z]{3}/.test(folded)) return false;
  if (/[.;]\s+\S/.test(folded.replace(/\b\d\.\s/g, '')) || /[;:]$/.test(folded)) return false;
  return !explanation.test(folded);
}

/** Without its number, bullets and the path to it. */
export const tidy = (text: string): string =>
  text
    .replace(/^[\s•·*\u25cf–-]+/, '')
    .replace(/^(?:\d+[.)]\s*)+(?=\p{L})/u, '')
    .replace(/^.*[>›»]\s*(?=\S)/, '')
    .replace(/[\s:,;.–-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

function anchored(list: string): RegExp {
  return new RegExp(`^(?:${phrasesOf(list).map(phraseSource).join('|')})`);
}
