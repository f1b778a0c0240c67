// What the app reminds of: tasks whose time came, or went by, since it last did. At most one reminder a day, and none about what was said before.
import { addDays } from '../values/day';
import type { PlannedTask } from './planned-task';

export interface Reminder {
  /** Their time is over since the last reminder. */
  readonly overdue: readonly PlannedTask[];
  /** Their best time begins, or their day is here. */
  readonly due: readonly PlannedTask[];
}

/** Bills and deadlines are no use on the day itself. */
const billDaysAhead = 7;

/** `since`: the day it last reminded; '' when it never has, and then only of today's. */
export function reminderOf(tasks: readonly PlannedTask[], since: string, today: string): Reminder | undefined {
  if (since >= today) return undefined;
  const after = since === '' ? addDays(today, -1) : since;
  const wanted = tasks.filter(({ record }) => record?.remind !== false);
  const came = (day: string) => day > after && day <= today;
  const overdue = wanted.filter(({ state, overdueSince }) => state === 'overdue' && came(overdueSince));
  const due = wanted.filter(({ state, due: window, slot, origin }) => {
    if (state !== 'soon' || !slot) return false;
    const day = origin === 'paper' && window ? addDays(window.to, -billDaysAhead) : slot.from;
    return came(day);
  });
  return overdue.length + due.length === 0 ? undefined : { overdue, due };
}
