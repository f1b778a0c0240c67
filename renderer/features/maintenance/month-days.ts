// What stands on which day of a month: what was done, what is due, and what may be done all through it.
import type { PlannedRow, YearPlan } from '../../../shared/api/maintenance';

type Mark = YearPlan['rows'][number]['marks'][number];
export type Entry = { readonly task: PlannedRow; readonly what: Mark['what']; readonly day: string };
export type MonthDays = {
  readonly days: ReadonlyMap<string, readonly Entry[]>;
  /** Their time goes on beyond the month's end: there is no day of it to put them on. */
  readonly throughout: readonly Entry[];
};

/** `month` as 2026-03. */
export function monthDays(plan: YearPlan, month: string): MonthDays {
  const days = new Map<string, Entry[]>();
  const throughout: Entry[] = [];
  for (const { task, marks } of plan.rows)
    for (const mark of marks) {
      const day = dayOf(mark, plan.today);
      if (day.startsWith(month)) days.set(day, [...(days.get(day) ?? []), { task, what: mark.what, day }]);
      else if (mark.what !== 'overdue' && mark.from.slice(0, 7) <= month && month < mark.to.slice(0, 7))
        throughout.push({ task, what: mark.what, day: mark.to });
    }
  return { days, throughout };
}

/** Done on its day; over its time today; otherwise the last day that is good. */
function dayOf(mark: Mark, today: string): string {
  if (mark.what === 'done') return mark.from;
  return mark.what === 'overdue' ? today : mark.to;
}
