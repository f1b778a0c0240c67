// A day as far as it is known: a year, a month of it, or the whole day, as ISO text ("1974", "2019-05", "2019-05-03").
import { isoDay } from './day';

/** '' when nothing is known. */
export const partialDayPattern = '^(\\d{4}(-\\d{2}(-\\d{2})?)?)?$';

export function isPartialDay(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  return isoDay(Number(year), Number(month), Number(day)) !== undefined;
}

/** The first day it may stand for; '' of ''. */
export function firstDayOf(partial: string): string {
  return partial === '' ? '' : `${partial}${'-01-01'.slice(partial.length - 4)}`;
}

export const isDay = (text: string): boolean => text.length === 10 && isPartialDay(text);
