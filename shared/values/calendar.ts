// Arithmetic on days of the calendar as ISO text: no clock and no time zone, so that a change to summer time moves nothing.
import { addDays, isoDay } from './day';

export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

/** A month that is too short takes its last day: a month after 31 January is 28 or 29 February. */
export function addTo(day: string, count: number, unit: CalendarUnit): string {
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week') return addDays(day, count * 7);
  const months = unit === 'year' ? count * 12 : count;
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  return isoDay(year, month, Number(day.slice(8))) ?? monthEnd(year, month);
}

export function monthEnd(year: number, month: number): string {
  for (const day of [31, 30, 29]) {
    const last = isoDay(year, month, day);
    if (last !== undefined) return last;
  }
  return `${year}-02-28`;
}

export const monthStart = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const yearOf = (day: string): number => Number(day.slice(0, 4));

export const laterOf = (a: string, b: string): string => (a > b ? a : b);
export const earlierOf = (a: string, b: string): string => (a < b ? a : b);
