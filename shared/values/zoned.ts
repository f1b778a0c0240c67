// Moments as a clock of one time zone shows them, summer time and all; and back again.
import { fromAbsolute, parseDateTime, toZoned } from '@internationalized/date';

/** What the clock of that zone shows: `2026-04-27` and `14:30`. `zone`: an IANA name. */
export function wallTime(at: number, zone: string): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = fromAbsolute(at, zone).toString().split('T');
  return { day, time: time.slice(0, 5) };
}

/** The moment when that clock shows this. An hour that is skipped in spring is taken for the one after, one that comes twice in autumn for the first. */
export function momentOf(day: string, time: string, zone: string): number {
  return toZoned(parseDateTime(`${day}T${time}`), zone, 'compatible')
    .toDate()
    .getTime();
}
