// Numbers and days as lists of sales have them: which mark parts decimals, and which of day and month comes first, the whole column tells.
import { foldText } from '../../../shared/values/folded-text';
import { monthSpellings } from '../../../shared/values/months';

/** NaN for what says nothing or is none. */
export type ReadNumber = (cell: string) => number;

const nothing = new Set([
  '',
  '-',
  '--',
  '.',
  '?',
  'na',
  'n/a',
  '#n/a',
  'nan',
  'null',
  'none',
  'nil',
  'ukjent',
  'unknown',
  'missing',
  'inf',
  '-inf',
]);
export const saysNothing = (cell: string): boolean => nothing.has(cell.toLowerCase());

const unit =
  /(?:kr|nok|sek|dkk|eur|usd|gbp|chf|aud|cad|\$|€|£|,-|kvm|m²|m2|sqm|sq\.? ?ft|sqft|ft²|ft2|km|m|år|years?|%)\.?$/i;
const sign = /^(?:kr\.?|nok|sek|dkk|eur|usd|gbp|chf|aud|cad|us\$|a\$|c\$|\$|€|£|ca\.?|~|≈)\s*/i;
const large = /^([-+]?[\d.,]+)\s*(mill\.?|millioner|million|mio\.?|mnok|mkr|k|tusen)$/i;
/** Two rooms, a third floor: a number and what it counts. */
const counted = /^([-+]?[\d.,]*\d)[a-zæøå]{2,12}\.?$/i;
const plain = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const marked = /^[-+]?[\d.,]+$/;
const grouped = { ',': /^[-+]?\d{1,3}(?:,\d{3})+$/, '.': /^[-+]?\d{1,3}(?:\.\d{3})+$/ } as const;

/** `isWhole`: a price or an area, where three digits after a lone mark are thousands. */
export function numberReader(cells: readonly string[], isWhole: boolean): ReadNumber {
  const bare = cells.map(stripped).filter((cell) => marked.test(cell));
  const decimal = decimalMark(bare, isWhole);
  return (cell) => {
    if (saysNothing(cell)) return Number.NaN;
    const text = stripped(cell);
    const times = large.exec(text);
    // Nobody writes thousands of millions with a mark between.
    if (times?.[1] && times[2])
      return digits(times[1].replace(',', '.'), '.') * (/^(k|t)/i.test(times[2]) ? 1_000 : 1_000_000);
    return digits(counted.exec(text)?.[1] ?? text, decimal);
  };
}

function stripped(cell: string): string {
  let text = cell
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace('−', '-')
    .replace(sign, '');
  for (let length = 0; length !== text.length; ) {
    length = text.length;
    if (!large.test(text)) text = text.replace(unit, '');
  }
  return text;
}

function digits(text: string, decimal: ',' | '.'): number {
  // As programs write numbers; a comma column has its points between thousands only.
  if (decimal === '.' && plain.test(text)) return Number(text);
  if (!marked.test(text) && !plain.test(text)) return Number.NaN;
  if (/e/i.test(text)) return Number(text);
  const other = decimal === ',' ? '.' : ',';
  const whole = text.replaceAll(other, '').replace(decimal, '.');
  return plain.test(whole) ? Number(whole) : Number.NaN;
}

function decimalMark(cells: readonly string[], isWhole: boolean): ',' | '.' {
  let commaThousands = 0;
  let commaDecimals = 0;
  let pointThousands = 0;
  let pointDecimals = 0;
  for (const cell of cells) {
    const comma = cell.lastIndexOf(',');
    const point = cell.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      if (comma > point) commaDecimals += 5;
      else pointDecimals += 5;
    } else if (comma >= 0) {
      if (grouped[','].test(cell)) commaThousands++;
      else commaDecimals += 2;
    } else if (point >= 0) {
      if (!grouped['.'].test(cell)) pointDecimals += 2;
      else if (isWhole || cell.indexOf('.') !== point) pointThousands++;
      else pointDecimals++;
    }
  }
  if (commaDecimals > 0 || pointDecimals > 0) return commaDecimals > pointDecimals ? ',' : '.';
  if (pointThousands > 0) return ',';
  return commaThousands > 0 && !isWhole ? ',' : '.';
}

/** Days since 1970; NaN for what is no day. */
export type ReadDay = (cell: string) => number;

const months = new Map(monthSpellings.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/;
const run = /^(\d{4})(\d{2})(\d{2})(?:T?\d*)?$/;
const parted = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?: .*)?$/;
const named = /^(?:(\d{1,2})[.\s-]*)?([a-z]{3,})\.?,?[\s-]*(?:(\d{1,2}),?\s+)?(\d{4}|'?\d{2})$/;
/** Days since 1900 as spreadsheets count them. */
const serial = /^[2-6]\d{4}(?:\.\d+)?$/;
const serialOf1970 = 25_569;
const middleOfMonth = 15;

export function dayReader(cells: readonly string[]): ReadDay {
  let first = 0;
  let second = 0;
  for (const cell of cells) {
    const found = parted.exec(cell);
    if (Number(found?.[1]) > 12) first++;
    if (Number(found?.[2]) > 12) second++;
  }
  // Day first is how most of the world writes; American lists show themselves by a thirteenth.
  const monthFirst = second > first;
  return (cell) => dayIn(cell.trim(), monthFirst);
}

function dayIn(cell: string, monthFirst: boolean): number {
  const found = iso.exec(cell) ?? run.exec(cell);
  if (found) return dayNumber(Number(found[1]), Number(found[2]), found[3] ? Number(found[3]) : middleOfMonth);
  const pair = parted.exec(cell);
  if (pair) {
    const [one, other] = [Number(pair[1]), Number(pair[2])];
    return dayNumber(century(Number(pair[3])), monthFirst ? one : other, monthFirst ? other : one);
  }
  if (serial.test(cell)) return Math.floor(Number(cell)) - serialOf1970;
  const spelt = named.exec(foldText(cell));
  const month = spelt ? months.get(spelt[2] ?? '') : undefined;
  if (spelt && month)
    return dayNumber(century(Number(spelt[4]?.replace("'", ''))), month, Number(spelt[1] ?? spelt[3] ?? middleOfMonth));
  return Number.NaN;
}

const century = (year: number) => (year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year);

export function dayNumber(year: number, month: number, day: number): number {
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}
