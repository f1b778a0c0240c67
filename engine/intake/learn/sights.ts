// Every value on a paper that could be a given fact, each with what points at it: the label before, left of or above it, and its place.
import { factSorts } from '../../../shared/documents/facts';
import type { FactValue, Place } from '../../../shared/documents/understanding';
import { isAccountNumber, isOrgNumber, kidCheck, looksLikePersonNumber } from '../../../shared/markets/no/identifiers';
import { findDays } from '../../../shared/values/day';
import { foldText } from '../../../shared/values/folded-text';
import { findIbans } from '../../../shared/values/iban';
import { findMoney } from '../../../shared/values/money';
import { type Cell, cellAbove, cellsLeftOf, placeOf, type Sheet } from '../understand/sheet';

export interface Sight {
  readonly value: FactValue;
  readonly place: Place;
  /** Confidence of recognition, 0..1. */
  readonly read: number;
  readonly checks: readonly string[];
  /** `behind|label|nth`, `right|label|nth`, `below|label|nth`, `at|page|x|y`. */
  readonly pointers: readonly string[];
}

interface Value {
  readonly value: FactValue;
  readonly start: number;
  readonly end: number;
  readonly checks?: readonly string[];
}

/** A page made to weary its reader is left where it is. */
const mostSights = 400;
const pagesLookedAt = 6;
const labelWords = 4;
const labelLength = 60;

/** Values that are names rather than figures are not sought by their labels. */
const unsought = new Set(['sender', 'recipient', 'address', 'currency']);

export function sightsOf(sheet: Sheet, name: string, today: string): readonly Sight[] {
  if (unsought.has(name)) return [];
  const sights: Sight[] = [];
  for (const cell of sheet.cells) {
    if (cell.page >= pagesLookedAt || sights.length >= mostSights) break;
    if (!/\d/.test(cell.text) && name !== 'energyGrade') continue;
    sights.push(...sightsIn(sheet, cell, valuesIn(name, cell.text, today)));
  }
  return sights;
}

/** The same label; or much the same place, since a page is never scanned twice alike. */
export function sameDirection(one: string, other: string): boolean {
  if (one === other) return true;
  if (!one.startsWith('at|') || !other.startsWith('at|')) return false;
  const [, page, x, y] = one.split('|').map(Number);
  const [, otherPage, otherX, otherY] = other.split('|').map(Number);
  return page === otherPage && Math.abs((x ?? 0) - (otherX ?? 0)) < 250 && Math.abs((y ?? 0) - (otherY ?? 0)) < 150;
}

/** One value however it is spaced. */
export const sameValue = (one: FactValue | null, other: FactValue | null): boolean =>
  one === other || (one !== null && other !== null && plain(one) === plain(other));

const plain = (value: FactValue): string =>
  typeof value === 'string' ? foldText(value).replace(/[\s.,-]/g, '') : String(value);

/** Where a name stands, if it stands anywhere. */
export function placeOfText(sheet: Sheet, text: string): Place | undefined {
  const sought = plain(text);
  const wanted = foldText(text).trim();
  for (const cell of sheet.cells) {
    const start = cell.folded.indexOf(wanted);
    if (start >= 0) return placeOf(cell, start, start + wanted.length);
    if (sought.length > 4 && plain(cell.text).includes(sought)) return placeOf(cell);
  }
  // An address may stand on two lines.
  const first = wanted.split(',')[0] ?? '';
  const line = first.length > 6 ? sheet.cells.find((cell) => cell.folded.includes(first)) : undefined;
  return line && placeOf(line);
}

function sightsIn(sheet: Sheet, cell: Cell, values: readonly Value[]): readonly Sight[] {
  if (values.length === 0) return [];
  const left = labelledBy(cellsLeftOf(sheet, cell).slice(0, 6));
  const above = cellAbove(sheet, cell);
  const over = above ? labelOf(above.text) : '';
  let label = '';
  let nth = 0;
  let from = 0;
  return values.map(({ value, start, end, checks = [] }, index): Sight => {
    const between = labelOf(cell.text.slice(from, start));
    from = end;
    if (between !== '') {
      label = between;
      nth = 0;
    } else nth += 1;
    const pointers = [
      ...(label === '' ? [] : [`behind|${label}|${nth}`]),
      ...(left && cell.text.slice(0, start).trim().length < 6 ? [`right|${left.label}|${left.apart + index}`] : []),
      ...(over === '' || label !== '' ? [] : [`below|${over}|${index}`]),
      ...(cell.page < 2 && values.length === 1
        ? [`at|${cell.page}|${Math.round(cell.box.x)}|${Math.round(cell.box.y)}`]
        : []),
    ];
    return { value, place: placeOf(cell, start, end), read: cell.confidence, checks, pointers };
  });
}

/** The nearest words to the left, and how many cells without words stand between. */
function labelledBy(cells: readonly Cell[]): { readonly label: string; readonly apart: number } | undefined {
  for (const [apart, cell] of cells.entries()) {
    const label = labelOf(cell.text);
    if (label !== '') return { label, apart };
  }
  return undefined;
}

/** The last words of a text, without figures and marks: what a label is known again by. */
function labelOf(text: string): string {
  const words = foldText(text)
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== 'kr' && word !== 'nok');
  const label = words.slice(-labelWords).join(' ').slice(-labelLength);
  return label.length < 2 ? '' : label;
}

function valuesIn(name: string, text: string, today: string): readonly Value[] {
  switch (Object.hasOwn(factSorts, name) ? factSorts[name as keyof typeof factSorts] : 'text') {
    case 'day':
      return findDays(text, today).map(({ day, start, end }) => ({ value: day, start, end }));
    case 'money':
      return findMoney(text).map(({ amount, start, end }) => ({ value: amount, start, end }));
    case 'number':
      return found(text, /(?<![\d.,/-])\d{1,6}(?:[.,]\d{1,2})?(?![\d/-])/g).map((one) => ({
        ...one,
        value: Number(String(one.value).replace(',', '.')),
      }));
    default:
      return codesIn(name, text);
  }
}

/** Numbers that name something; what has check digits must pass them, whatever was learnt. */
function codesIn(name: string, text: string): readonly Value[] {
  switch (name) {
    case 'kid':
      return found(text, /(?<![\w.,/-])\d(?: ?\d){3,24}-?(?![\w])/g)
        .map((one) => ({ ...one, value: String(one.value).replace(/ /g, '') }))
        .flatMap((one) => {
          const check = kidCheck(one.value);
          return check ? [{ ...one, checks: [check] }] : [];
        });
    case 'accountNumber':
      return found(text, /(?<![\w.,/-])\d{4}[. ]?\d{2}[. ]?\d{5}(?!\w)/g)
        .map((one) => ({ ...one, value: String(one.value).replace(/\D/g, ''), checks: ['mod11'] }))
        .filter(({ value }) => isAccountNumber(value));
    case 'orgNumber':
      return found(text, /(?<![\d.,/-])\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)/g)
        .map((one) => ({ ...one, value: String(one.value).replace(/\D/g, ''), checks: ['mod11'] }))
        .filter(({ value }) => isOrgNumber(value));
    case 'iban':
      return findIbans(text)
        .filter(({ valid }) => valid)
        .map(({ iban, start, end }) => ({ value: iban, start, end, checks: ['mod97'] }));
    case 'energyGrade':
      return found(text, /(?<![\p{L}\d])[A-G](?![\p{L}\d])/gu);
    default:
      return found(text, /(?<![\p{L}\d])(?=[\p{L}./-]*\d)[\p{L}\d][\p{L}\d./-]{1,30}(?<![./-])/gu).filter(
        ({ value }) =>
          !looksLikePersonNumber(String(value).replace(/\D/g, '')) && findDays(value, '2026-01-01').length === 0,
      );
  }
}

const found = (text: string, pattern: RegExp): readonly (Value & { readonly value: string })[] =>
  [...text.matchAll(pattern)].map((match) => ({
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
