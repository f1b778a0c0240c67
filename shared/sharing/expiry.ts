// How long a share is open, and how its rest is told: whole days while there are some, then hours.
import { longestShareDays } from './share';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Days from `now`, at most a year. */
export const expiryAfter = (now: number, days: number): number =>
  now + Math.min(Math.max(days, 0), longestShareDays) * dayMs;

export type TimeLeft = { readonly unit: 'days' | 'hours' | 'minutes'; readonly count: number };

/** Rounded down, except that the first day counts as begun: a share of seven days says seven, not six. Undefined when it is over. */
export function timeLeft(expiresAt: number, now: number): TimeLeft | undefined {
  const left = expiresAt - now;
  if (left <= 0) return undefined;
  if (left >= 2 * dayMs - hourMs) return { unit: 'days', count: Math.floor((left + hourMs) / dayMs) };
  if (left >= hourMs) return { unit: 'hours', count: Math.round(left / hourMs) };
  return { unit: 'minutes', count: Math.max(1, Math.round(left / 60_000)) };
}

/** Nearer than this deserves the eye. */
export const isSoonOver = (expiresAt: number, now: number): boolean => expiresAt - now < dayMs;
