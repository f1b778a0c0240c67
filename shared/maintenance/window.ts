// When a task is due: the window that its interval gives, moved to the season it belongs in, and the best time within.
import type { Every } from '../markets/maintenance-rule';
import { addTo, daysBetween, earlierOf, laterOf, monthEnd, monthStart, yearOf } from '../values/calendar';
import { addDays } from '../values/day';

/** Both days included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}
export type Seasons = readonly (readonly [first: number, last: number])[];

/** What is due to the day has this much leeway: a quarter of its interval, at most sixty days. */
const mostLeeway = 60;
const usualDays: Readonly<Record<Every['unit'], number>> = { day: 1, week: 7, month: 30, year: 365 };

export function leewayDays({ min, max, unit }: Every): number {
  return min === max ? Math.min(mostLeeway, Math.floor((min * usualDays[unit]) / 4)) : 0;
}

/** The interval where wear is harder: never less than one of its smallest unit. */
export function shortened(every: Every, factor: number): Every {
  if (factor === 1) return every;
  const inMonths = every.unit === 'year' ? { min: every.min * 12, max: every.max * 12, unit: 'month' as const } : every;
  const less = (count: number) => Math.max(1, Math.round(count * factor));
  return { min: less(inMonths.min), max: less(inMonths.max), unit: inMonths.unit };
}

/** When it is due after it was done that day. */
export function windowAfter(done: string, every: Every, seasons: Seasons = []): Span {
  const from = addTo(done, every.min, every.unit);
  const to = addDays(addTo(done, every.max, every.unit), leewayDays(every));
  return inSeason({ from, to }, seasons, done);
}

/** Whole seasons that the window touches; when it touches none, the nearest one. None that had begun when it was done last. */
function inSeason(window: Span, seasons: Seasons, done: string): Span {
  if (seasons.length === 0) return window;
  const spans = seasonSpans(seasons, yearOf(window.from) - 1, yearOf(window.to) + 1).filter(({ from }) => from > done);
  const touched = spans.filter(({ from, to }) => to >= window.from && from <= window.to);
  const [first] = touched;
  const last = touched.at(-1);
  if (first && last) return { from: first.from, to: last.to };
  return nearest(spans, window) ?? window;
}

/** The first good time from that day on, when nothing is known of the last: a season, or the month that falls to the task. */
export function nextGoodTime(today: string, every: Every, seasons: Seasons, month: number): Span {
  const year = yearOf(today);
  const apart = monthsApart(every);
  const usual: Seasons =
    seasons.length > 0
      ? seasons
      : Array.from({ length: Math.max(1, Math.floor(12 / apart)) }, (_, index) => {
          const at = ((month - 1 + index * apart) % 12) + 1;
          return [at, at] as const;
        });
  const span = seasonSpans(usual, year - 1, year + 2).find(({ to }) => to >= today);
  return span ?? { from: today, to: addDays(today, 30) };
}

function monthsApart({ min, unit }: Every): number {
  if (unit === 'day' || unit === 'week') return 1;
  return unit === 'month' ? Math.min(12, Math.max(1, min)) : 12;
}

/** The best time in a window, from today on: the season, or else the year, nearest to its middle. */
export function bestTime(window: Span, seasons: Seasons, today: string, towardsEnd = false): Span {
  if (window.to < today) return seasons.length > 0 ? fromToday(nextSpan(seasons, today), today) : soonest(today);
  if (daysBetween(window.from, window.to) <= 200) return window;
  const middle = halfway(window.from, window.to);
  const target = middle >= today ? middle : towardsEnd ? halfway(laterOf(today, window.from), window.to) : today;
  const year = yearOf(target);
  const spans =
    seasons.length > 0
      ? seasonSpans(seasons, year - 1, year + 1)
      : [year - 1, year, year + 1].map((each) => ({ from: monthStart(each, 1), to: monthEnd(each, 12) }));
  const ahead = spans.filter(({ to, from }) => to >= today && to >= window.from && from <= window.to);
  const best = nearest(ahead, { from: target, to: target }) ?? window;
  return { from: laterOf(best.from, earlierOf(window.from, best.to)), to: best.to };
}

const fromToday = (span: Span, today: string): Span => ({ from: laterOf(span.from, today), to: span.to });
const soonest = (today: string): Span => ({ from: today, to: addDays(today, 30) });
const nextSpan = (seasons: Seasons, today: string): Span =>
  seasonSpans(seasons, yearOf(today) - 1, yearOf(today) + 2).find(({ to }) => to >= today) ?? soonest(today);

const halfway = (from: string, to: string): string => addDays(from, Math.floor(daysBetween(from, to) / 2));

/** The seasons of those years in order; one that runs over the year's end counts to the year it begins in. */
export function seasonSpans(seasons: Seasons, firstYear: number, lastYear: number): readonly Span[] {
  const spans: Span[] = [];
  for (let year = firstYear; year <= lastYear; year += 1)
    for (const [first, last] of seasons)
      spans.push({ from: monthStart(year, first), to: monthEnd(last < first ? year + 1 : year, last) });
  return spans.sort((a, b) => (a.from < b.from ? -1 : 1));
}

function nearest(spans: readonly Span[], to: Span): Span | undefined {
  const distance = (span: Span) =>
    span.to < to.from ? daysBetween(span.to, to.from) : span.from > to.to ? daysBetween(to.to, span.from) : 0;
  return [...spans].sort((a, b) => distance(a) - distance(b))[0];
}
