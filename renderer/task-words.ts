// A task of upkeep in words: what it is, of what, when, how often and what it costs.
import type { DaySpan, PlannedRow } from '../shared/api/maintenance';
import { taskTitle } from '../shared/i18n/upkeep-words';
import { sayIfKnown } from '../shared/i18n/words';
import type { CostRange, Interval } from '../shared/maintenance/task';
import type { Words } from './words';

export const taskName = ({ say }: Words, row: PlannedRow): string => taskTitle(say, row);

/** What it is done to: the part by its name or kind, or the area of the home. */
export function taskPlace({ say }: Words, row: PlannedRow): string {
  if (row.partName) return row.partName;
  return sayIfKnown(say, `part.${row.partKind}`, say(`taskGroup.${row.group}`));
}

/** What it is about, when its name does not say so already. */
export const taskAbout = (words: Words, row: PlannedRow): string =>
  taskName(words, row).includes(row.about) ? '' : row.about;

/** When it is best done, or since when it is over its time. */
export function taskTime({ say, formats }: Words, row: PlannedRow): string {
  if (row.state === 'overdue') return say('task.since', { day: formats.shortDay(row.overdueSince) });
  if (row.state === 'ask') return say('task.unknownTime');
  if (row.state === 'done') return say('task.doneOn', { day: formats.shortDay(row.lastDone) });
  if (row.state === 'dismissed') return say('task.dismissed');
  const span = row.slot ?? row.due;
  return span ? formats.span(span.from, span.to) : '';
}

/** How long it has been over its time, as one would say it. */
export function overdueWords({ say }: Words, since: string, today: string): string {
  const days = Math.max(1, Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000));
  if (days < 14) return say('task.overdueDays', { count: days });
  if (days < 60) return say('task.overdueWeeks', { count: Math.round(days / 7) });
  if (days < 700) return say('task.overdueMonths', { count: Math.round(days / 30.4) });
  return say('task.overdueYears', { count: Math.round(days / 365.25) });
}

export function costWords({ say, formats }: Words, { low, high }: CostRange): string {
  if (high === undefined) return say('cost.over', { low: formats.kroner(low) });
  if (high === 0) return say('cost.nothing');
  if (high === low) return formats.kroner(low);
  if (low === 0) return say('cost.upTo', { high: formats.kroner(high) });
  return `${formats.number(Math.round(low / 100))}–${formats.kroner(high)}`;
}

export const intervalWords = ({ say }: Words, { min, max, unit }: Interval): string =>
  say(`interval.${unit}`, { min, max, same: min === max ? 'yes' : 'no' });

export const spanWords = ({ formats }: Words, span: DaySpan): string => formats.span(span.from, span.to);
