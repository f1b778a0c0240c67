// The year's view: a mark stands where its days are, its words where there is room, and nothing lies over another.
import { expect, it } from 'vitest';
import type { PlannedRow, YearPlan } from '../../../shared/api/maintenance';
import { niceTicks } from './nice-scale';
import { lanesOf, placeInYear } from './year-lanes';

type Mark = YearPlan['rows'][number]['marks'][number];
const mark = (what: Mark['what'], from: string, to = from): Mark => ({ what, from, to, completionId: '' });
const row = (id: string, ...marks: Mark[]) => ({ task: { id, title: id } as PlannedRow, marks });
const lay = (...rows: ReturnType<typeof row>[]) =>
  lanesOf({
    rows,
    year: 2026,
    today: '2026-03-12',
    width: 600,
    measure: (text) => text.length * 7,
    labelOf: (task) => task.title,
  });

it('counts the days of the year, also of a leap year', () => {
  expect(placeInYear('2026-01-01', 2026)).toBe(0);
  expect(placeInYear('2028-07-02', 2028)).toBeCloseTo(183 / 366);
  expect(placeInYear('2024-05-01', 2026)).toBe(0);
  expect(placeInYear('2027-05-01', 2026)).toBe(1);
});

it('puts the words inside a bar that has room, beside it otherwise, and to its left at the end of the year', () => {
  const { marks } = lay(
    row('Mal vegg', mark('due', '2026-05-01', '2026-08-31')),
    row('Smør beslag på alle vinduer', mark('due', '2026-01-15', '2026-02-15')),
    row('Rens renner', mark('later', '2026-11-01', '2026-11-30')),
  );
  expect(marks.map(({ side }) => side)).toEqual(['inside', 'right', 'left']);
});

it('shows what is over its time where one is now', () => {
  const [overdue] = lay(row('Rens renner', mark('overdue', '2025-11-15', '2026-12-31'))).marks;
  expect(overdue?.point).toBe(true);
  expect((overdue?.left ?? 0) + 7).toBeCloseTo(placeInYear('2026-03-12', 2026) * 600);
});

it('gives what would lie over another a lane of its own, and leaves out what no longer has room', () => {
  const long = () => mark('due', '2026-04-01', '2026-10-31');
  const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => row(id, long()));
  const { marks, lanes, leftOut } = lay(...seven);
  expect(marks.map(({ lane }) => lane)).toEqual([0, 1, 2, 3, 4]);
  expect(lanes).toBe(5);
  expect(leftOut.map(({ id }) => id)).toEqual(['f', 'g']);
});

it('says nothing beside what is done every month', () => {
  const monthly = Array.from({ length: 12 }, (_, month) =>
    mark('due', `2026-${String(month + 1).padStart(2, '0')}-05`),
  );
  expect(lay(row('Test røykvarslere', ...monthly)).marks.every(({ side }) => side === 'none')).toBe(true);
});

it('puts round numbers on an axis', () => {
  expect(niceTicks(214_000)).toEqual([0, 100_000, 200_000, 300_000]);
  expect(niceTicks(42)).toEqual([0, 20, 40, 60]);
  expect(niceTicks(0)).toEqual([0, 1]);
});
