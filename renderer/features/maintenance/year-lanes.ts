// Where the marks of one area stand in the year's view: which lane, and on which side of a mark its words have room.
import type { PlannedRow, YearPlan } from '../../../shared/api/maintenance';

type Mark = YearPlan['rows'][number]['marks'][number];

export type PlacedMark = {
  readonly task: PlannedRow;
  readonly mark: Mark;
  /** Pixels from the year's beginning. */
  readonly left: number;
  readonly width: number;
  /** A moment rather than a stretch of time. */
  readonly point: boolean;
  readonly label: string;
  readonly side: 'inside' | 'right' | 'left' | 'none';
  readonly lane: number;
};
export type Lanes = {
  readonly marks: readonly PlacedMark[];
  readonly lanes: number;
  readonly leftOut: readonly PlannedRow[];
};

type Given = {
  readonly rows: YearPlan['rows'];
  readonly year: number;
  readonly today: string;
  /** Of all twelve months, in pixels. */
  readonly width: number;
  readonly measure: (text: string) => number;
  readonly labelOf: (task: PlannedRow, mark: Mark) => string;
};

const pointPx = 14;
const airPx = 8;
/** What lasts no longer is a moment. */
const momentDays = 21;
/** Done more often in a year, the area's own name says enough. */
const oftenMarks = 4;
const mostLanes = 5;

/** The fraction of the year that has passed when the day begins. */
export function placeInYear(day: string, year: number): number {
  const start = Date.UTC(year, 0, 1);
  const at = (Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
  return Math.min(1, Math.max(0, at));
}

export function lanesOf({ rows, year, today, width, measure, labelOf }: Given): Lanes {
  const ends: number[] = [];
  const placed: PlacedMark[] = [];
  const leftOut: PlannedRow[] = [];
  for (const { task, marks } of rows) {
    const shapes = marks.map((mark) => shapeOf(mark, year, today, width));
    const labelled = marks.length >= oftenMarks ? -1 : marks.findIndex(({ what }) => what !== 'done');
    const laid = shapes.map((shape, index) => {
      const label = index === labelled ? labelOf(task, shape.mark) : '';
      const next = shapes[index + 1]?.left ?? width;
      return { task, label, ...shape, ...sideOf(shape, label && measure(label) + airPx, next) };
    });
    if (laid.length === 0) continue;
    const from = Math.min(...laid.map((each) => each.from));
    const to = Math.max(...laid.map((each) => each.to));
    let lane = ends.findIndex((end) => end + airPx <= from);
    if (lane < 0) lane = ends.length;
    if (lane >= mostLanes) {
      leftOut.push(task);
      continue;
    }
    ends[lane] = to;
    placed.push(...laid.map(({ from: _from, to: _to, ...each }) => ({ ...each, lane })));
  }
  return { marks: placed, lanes: Math.max(1, ends.length), leftOut };
}

function shapeOf(mark: Mark, year: number, today: string, width: number) {
  const [start, end] = [placeInYear(mark.from, year) * width, placeInYear(mark.to, year) * width];
  const days = (Date.parse(mark.to) - Date.parse(mark.from)) / 86_400_000;
  const point = mark.what === 'done' || mark.what === 'overdue' || days < momentDays;
  if (!point) return { mark, point, left: start, width: Math.max(end - start, pointPx) };
  // What is over its time stands where one is now.
  const at =
    mark.what === 'overdue'
      ? Math.min(end, placeInYear(today, year) * width)
      : mark.what === 'done'
        ? start
        : (start + end) / 2;
  return { mark, point, left: Math.min(Math.max(0, at - pointPx / 2), width - pointPx), width: pointPx };
}

function sideOf(
  { point, left, width }: { readonly point: boolean; readonly left: number; readonly width: number },
  labelWidth: number | '',
  /** Where the task's next mark stands, or the year ends. */
  next: number,
): { readonly side: PlacedMark['side']; readonly from: number; readonly to: number } {
  const right = left + width;
  if (labelWidth === '') return { side: 'none', from: left, to: right };
  if (!point && labelWidth + airPx <= width) return { side: 'inside', from: left, to: right };
  if (right + labelWidth <= next) return { side: 'right', from: left, to: right + labelWidth };
  if (left >= labelWidth) return { side: 'left', from: left - labelWidth, to: right };
  return { side: 'none', from: left, to: right };
}
