// The plan drawn out in time: what falls in a year, and what the coming years will cost.
import { addTo, earlierOf, laterOf, yearOf } from '../values/calendar';
import type { PlannedTask } from './planned-task';
import { bestTime, type Span, windowAfter } from './window';

export interface Mark extends Span {
  readonly what: 'done' | 'overdue' | 'due' | 'later';
  readonly completionId: string;
}

/** A task that is done every day for two hundred years. */
const mostTurns = 800;

/** The times a task is to be done, from its next on, until the end of that year. */
export function* turnsOf(task: PlannedTask, lastYear: number): Generator<Span> {
  let slot = task.slot;
  for (let turn = 0; slot && turn < mostTurns && yearOf(slot.from) <= lastYear; turn += 1) {
    yield slot;
    if (!task.interval) return;
    // As if it were done on the first day of each turn: counted from later days, monthly tasks would drift out of their month.
    const done = slot.from;
    const next: Span = bestTime(windowAfter(done, task.interval, task.seasons), task.seasons, done, true);
    slot = next.from > slot.from ? next : { from: addTo(slot.from, 1, 'month'), to: addTo(slot.to, 1, 'month') };
  }
}

/** What is drawn for a task in a year; both ends cut to the year. */
export function marksOf(task: PlannedTask, year: number, today: string): readonly Mark[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const marks: Mark[] = (task.record?.completions ?? [])
    .filter(({ on }) => yearOf(on) === year)
    .map(({ on, id }) => ({ from: on, to: on, what: 'done' as const, completionId: id }));
  // Done as a paper shows.
  if (task.lastDone !== '' && yearOf(task.lastDone) === year && !marks.some(({ from }) => from === task.lastDone))
    marks.push({ from: task.lastDone, to: task.lastDone, what: 'done', completionId: '' });
  let isNext = true;
  for (const { from, to } of turnsOf(task, year)) {
    const what = !isNext ? 'later' : task.state === 'overdue' ? 'overdue' : task.state === 'soon' ? 'due' : 'later';
    isNext = false;
    if (to < first || from > last) continue;
    // What is over its time stands at today, not in a season to come.
    const mark =
      what === 'overdue' ? { from: today, to: today } : { from: laterOf(from, first), to: earlierOf(to, last) };
    if (yearOf(mark.from) === year) marks.push({ ...mark, what, completionId: '' });
  }
  return marks.sort((a, b) => (a.from < b.from ? -1 : 1));
}

export interface YearCost {
  readonly year: number;
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
  readonly biggest?: PlannedTask;
}

/** What the tasks will cost in each of the years, in øre. */
export function costsAhead(tasks: readonly PlannedTask[], firstYear: number, years: number): readonly YearCost[] {
  const sums = Array.from({ length: years }, (_, index) => ({
    year: firstYear + index,
    low: 0,
    high: 0,
    open: false,
    biggest: undefined as { readonly task: PlannedTask; readonly high: number } | undefined,
  }));
  for (const task of tasks) {
    const { cost } = task;
    if (!cost || (cost.high ?? cost.low) === 0) continue;
    for (const { from } of turnsOf(task, firstYear + years - 1)) {
      const sum = sums[yearOf(from) - firstYear];
      if (!sum) continue;
      const high = cost.high ?? cost.low;
      sum.low += cost.low;
      sum.high += high;
      sum.open ||= cost.high === undefined;
      if (!sum.biggest || high > sum.biggest.high) sum.biggest = { task, high };
    }
  }
  return sums.map(({ biggest, ...sum }) => ({
    ...sum,
    // Named only where it is most of the year.
    ...(biggest && biggest.high * 2 >= sum.high ? { biggest: biggest.task } : {}),
  }));
}
