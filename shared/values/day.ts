// Days of the calendar as ISO text (YYYY-MM-DD): found in running text in the forms papers use, and written out again.
import { foldText } from './folded-text';
import { monthSpellings } from './months';

export interface FoundDay {
  readonly day: string;
  readonly start: number;
  readonly end: number;
  /** False when the century was left out or a character had to be read charitably. */
  readonly whole: boolean;
}

const monthOf = new Map(monthSpellings.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const monthNames = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');
/** Recognition takes these for digits; only tried where a whole date results. */
const digit = '[0-9oil]';
const year = `(?:(?:1[6-9]|[2z]0)${digit}{2})`;

const forms: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' }[] = [
  { pattern: new RegExp(`(?<![\\d.-])(${year})-(\\d{2})-(\\d{2})(?!\\d)`, 'g'), order: 'ymd' },
  { pattern: new RegExp(`(?<![\\d.-])(${year})\\.(\\d{2})\\.(\\d{2})(?![\\d.]\\d)`, 'g'), order: 'ymd' },
  {
    pattern: new RegExp(
      `(?<![\\w.,/])(?<!(?<!\\d{4})-)(${digit}{1,2})\\s?[.,]\\s?(${digit}{1,2})\\s?[.,]\\s?(${year}|'?${digit}{2})(?![\\w%]|[.,]\\d)`,
      'g',
    ),
    order: 'dmy',
  },
  {
    pattern: new RegExp(`(?<![\\w.,/-])(${digit}{1,2})[/-](${digit}{1,2})[/-](${year}|'?${digit}{2})(?![\\w/-])`, 'g'),
    order: 'dmy',
  },
  {
    pattern: new RegExp(
      `(?<![\\w.,])(${digit}{1,2})\\s?(?:\\.|st|nd|rd|th|er|de)?[\\s-]*(?:of\\s)?(${monthNames})\\.?,?[\\s-]*(${year}|'\\d{2})(?!\\d)`,
      'g',
    ),
    order: 'dmy',
  },
  {
    pattern: new RegExp(`(?<![a-z])(${monthNames})\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(${year})(?!\\d)`, 'g'),
    order: 'mdy',
  },
];

/** Every day in the text, in order. `today` decides the century of a two-digit year. */
export function findDays(text: string, today: string): readonly FoundDay[] {
  if (!/\d/.test(text)) return [];
  const folded = foldText(text);
  const found: FoundDay[] = [];
  for (const { pattern, order } of forms) {
    for (const match of folded.matchAll(pattern)) {
      const [whole = '', a = '', b = '', c = ''] = match;
      const parts = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
      const day = composeDay(parts[0] ?? '', parts[1] ?? '', parts[2] ?? '', today);
      const start = match.index;
      const end = start + whole.length;
      if (day && !found.some((other) => start < other.end && other.start < end)) found.push({ ...day, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function composeDay(yearText: string, monthText: string, dayText: string, today: string) {
  const yearDigits = charitable(yearText.replace("'", ''));
  const named = monthOf.get(monthText);
  let month = named ?? Number(charitable(monthText));
  let day = Number(charitable(dayText));
  // 10/25/2015 can only be American.
  if (named === undefined && month > 12 && day <= 12) [month, day] = [day, month];
  const whole = yearDigits.length === 4 && yearDigits === yearText;
  const fullYear = yearDigits.length === 2 ? centuryFor(Number(yearDigits), today) : Number(yearDigits);
  const iso = isoDay(fullYear, month, day);
  return iso === undefined ? undefined : { day: iso, whole };
}

const charitable = (digits: string): string => digits.replace(/o/g, '0').replace(/[il]/g, '1').replace(/z/g, '2');

/** Papers look back sixty years and forward forty: a guarantee may run to '45, a deed may be from '68. */
function centuryFor(twoDigits: number, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  const candidate = Math.floor(thisYear / 100) * 100 + twoDigits;
  return candidate > thisYear + 30 ? candidate - 100 : candidate;
}

export function isoDay(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1600 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day that many days after, by the calendar alone. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
