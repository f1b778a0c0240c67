// The calendar puts each task on the day it asks for.
import { expect, it } from 'vitest';
import type { PlannedRow, YearPlan } from '../../../shared/api/maintenance';
import { monthDays } from './month-days';

const task = (id: string) => ({ id }) as PlannedRow;
const plan = (rows: YearPlan['rows']): YearPlan => ({
  year: 2026,
  today: '2026-03-12',
  counts: { tasks: rows.length, done: 0, overdue: 0 },
  rows,
});
const mark = (what: 'done' | 'overdue' | 'due', from: string, to = from) => ({ what, from, to, completionId: '' });

it('shows what was done on its day, what is over its time today, and what is due on its last day', () => {
  const { days, throughout } = monthDays(
    plan([
      { task: task('done'), marks: [mark('done', '2026-03-02')] },
      { task: task('late'), marks: [mark('overdue', '2025-11-15', '2026-01-15')] },
      { task: task('due'), marks: [mark('due', '2026-03-01', '2026-03-20')] },
      { task: task('summer'), marks: [mark('due', '2026-05-01', '2026-08-31')] },
    ]),
    '2026-03',
  );
  expect([...days].map(([day, entries]) => [day, entries.map((entry) => entry.task.id)])).toEqual([
    ['2026-03-02', ['done']],
    ['2026-03-12', ['late']],
    ['2026-03-20', ['due']],
  ]);
  expect(throughout).toEqual([]);
});

it('names apart what may be done all through the month', () => {
  const summer = plan([{ task: task('paint'), marks: [mark('due', '2026-05-01', '2026-08-31')] }]);
  expect(monthDays(summer, '2026-06').throughout.map((entry) => entry.task.id)).toEqual(['paint']);
  expect(monthDays(summer, '2026-08').throughout).toEqual([]);
  expect([...monthDays(summer, '2026-08').days.keys()]).toEqual(['2026-08-31']);
});
