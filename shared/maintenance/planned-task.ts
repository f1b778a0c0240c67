// One task of the plan, and how its window becomes a state: what the person said of its date stands above the rule's.
import type { Place } from '../documents/understanding';
import type { Source, TaskGroup } from '../markets/maintenance-rule';
import { laterOf } from '../values/calendar';
import { addDays } from '../values/day';
import type { PlanPart } from './plan-input';
import type { Completion, CostRange, Interval, Task } from './task';
import type { TaskState } from './task-states';
import { bestTime, type Seasons, type Span } from './window';

export type PlannedState = TaskState;
export type PlannedBasis = 'completion' | 'paper' | 'renewed' | 'built' | 'said' | 'unknown';

export interface PlannedTask {
  readonly id: string;
  readonly origin: 'rule' | 'finding' | 'paper' | 'own';
  readonly ruleId: string;
  /** '' where the rule's words hold. */
  readonly title: string;
  /** What the rule's words are about; '' mostly. */
  readonly about: string;
  readonly why: string;
  readonly how: string;
  readonly group: TaskGroup;
  readonly part?: PlanPart | undefined;
  readonly partKind: string;
  readonly documentId: string;
  readonly grade: string;
  readonly state: PlannedState;
  readonly due?: Span;
  readonly slot?: Span;
  readonly overdueSince: string;
  /** Undefined for a one-off. As the home's exposure leaves it. */
  readonly interval?: Interval | undefined;
  readonly seasons: Seasons;
  readonly who: 'self' | 'professional' | 'either';
  /** Of the way it is mostly done; from the cheapest by oneself to the dearest by a firm where both are usual. */
  readonly cost?: CostRange | undefined;
  readonly costs: { readonly self?: CostRange | undefined; readonly professional?: CostRange | undefined };
  readonly source?: Source | undefined;
  readonly basis: PlannedBasis;
  /** A day, or a year; '' when nothing is known. */
  readonly basisOn: string;
  readonly basisPaperId: string;
  readonly exposure: readonly string[];
  readonly lastDone: string;
  readonly place?: Place | undefined;
  readonly record?: Task | undefined;
}

/** Its time is soon when its window is open, or opens within this many days. */
const soonDays = 30;
/** What was put off is over its time this many days after the day it was put off to. */
const snoozeLeeway = 14;

export type Settled = Pick<PlannedTask, 'state' | 'due' | 'slot' | 'overdueSince'>;

export function settle(task: {
  readonly today: string;
  readonly record: Task | undefined;
  readonly recurring: boolean;
  readonly lastDone: string;
  /** As worked out; undefined when no date can be given. */
  readonly window: Span | undefined;
  readonly seasons: Seasons;
  /** A renewal is put off towards the end of its window rather than done as soon as it opens. */
  readonly renewal?: boolean;
}): Settled {
  const { today, record, recurring, lastDone, seasons, renewal = false } = task;
  if (record && record.dismissedAt > 0) return { state: 'dismissed', overdueSince: '' };
  if (!recurring && lastDone !== '') return { state: 'done', overdueSince: '' };
  const said = record?.dueOn ? { from: record.dueOn, to: record.dueOn } : undefined;
  const due = putOff(said ?? task.window, record?.snoozedUntil ?? '');
  if (!due) return { state: 'ask', overdueSince: '' };
  const slot = said ? bestTime(due, [], today) : bestTime(due, seasons, today, renewal);
  if (due.to < today) return { state: 'overdue', due, slot, overdueSince: addDays(due.to, 1) };
  const state = slot.from <= addDays(today, soonDays) ? 'soon' : 'later';
  return { state, due, slot, overdueSince: '' };
}

function putOff(window: Span | undefined, until: string): Span | undefined {
  if (until === '') return window;
  if (!window) return { from: until, to: addDays(until, snoozeLeeway) };
  if (until <= window.from) return window;
  return { from: until, to: laterOf(window.to, addDays(until, snoozeLeeway)) };
}

/** The latest time it was done that was written down. */
export const lastCompletion = (record: Task | undefined): Completion | undefined =>
  record?.completions.reduce<Completion | undefined>(
    (last, one) => (!last || one.on > last.on ? one : last),
    undefined,
  );

export function usualCost(
  who: PlannedTask['who'],
  { self, professional }: PlannedTask['costs'],
): CostRange | undefined {
  if (who === 'self') return self ?? professional;
  if (who === 'professional') return professional ?? self;
  if (!self || !professional) return self ?? professional;
  return { low: self.low, ...(professional.high === undefined ? {} : { high: professional.high }) };
}

const pressing: Readonly<Record<PlannedState, number>> = {
  overdue: 0,
  soon: 1,
  later: 2,
  ask: 3,
  done: 4,
  dismissed: 5,
};

export function mostPressingFirst(a: PlannedTask, b: PlannedTask): number {
  const byState = pressing[a.state] - pressing[b.state];
  if (byState !== 0) return byState;
  const byGrade = a.state === 'overdue' ? gradeRank(b) - gradeRank(a) : 0;
  if (byGrade !== 0) return byGrade;
  const [at, bt] = [timeOf(a), timeOf(b)];
  if (at !== bt) return at < bt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

const timeOf = ({ state, overdueSince, slot, lastDone }: PlannedTask): string =>
  state === 'overdue' ? overdueSince : (slot?.from ?? (state === 'done' ? lastDone : '9999'));
const gradeRank = ({ grade }: PlannedTask): number => (grade === 'TG3' ? 2 : grade === 'TG2' ? 1 : 0);
