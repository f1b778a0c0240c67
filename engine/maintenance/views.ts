// Tasks as the screens and the command line see them.
import type {
  CompletenessItem,
  LiftItem,
  Outlook,
  PaperRef,
  Plan,
  PlannedRow,
  TaskView,
  YearPlan,
} from '../../shared/api/maintenance';
import { costsAhead, marksOf } from '../../shared/maintenance/ahead';
import type { Wanted } from '../../shared/maintenance/completeness';
import type { Lift } from '../../shared/maintenance/lift-check';
import type { PlanPaper } from '../../shared/maintenance/plan-input';
import type { PlannedState, PlannedTask } from '../../shared/maintenance/planned-task';
import { windowAfter } from '../../shared/maintenance/window';
import { type Source, taskGroups } from '../../shared/markets/maintenance-rule';
import { yearOf } from '../../shared/values/calendar';
import type { Planned } from './live-plan';

export function rowOf(task: PlannedTask, homeId: string): PlannedRow {
  const { record, part } = task;
  return {
    id: task.id,
    homeId,
    origin: task.origin,
    ruleId: task.ruleId,
    title: task.title,
    about: task.about,
    group: task.group,
    partId: part?.id ?? '',
    partKind: task.partKind,
    partName: part?.name ?? '',
    documentId: task.documentId,
    grade: task.grade,
    state: task.state,
    ...(task.due ? { due: task.due } : {}),
    ...(task.slot ? { slot: task.slot } : {}),
    overdueSince: task.overdueSince,
    recurring: task.interval !== undefined,
    who: task.who,
    ...(task.cost ? { cost: task.cost } : {}),
    lastDone: task.lastDone,
    remind: record?.remind ?? true,
    snoozedUntil: record?.snoozedUntil ?? '',
    completions: record?.completions.length ?? 0,
  };
}

export type PlanFilter = {
  readonly states?: readonly PlannedState[] | undefined;
  readonly group?: string | undefined;
  readonly partId?: string | undefined;
  readonly documentId?: string | undefined;
  readonly from?: number | undefined;
  readonly limit?: number | undefined;
};

const usualStates: readonly PlannedState[] = ['overdue', 'soon', 'later', 'ask'];

export function planView({ question, tasks }: Planned, filter: PlanFilter): Plan {
  const { states = usualStates, group, partId, documentId, from = 0, limit = 200 } = filter;
  const counts: Plan['counts'] = { overdue: 0, soon: 0, later: 0, ask: 0, done: 0, dismissed: 0 };
  const fitting = tasks.filter(
    (task) =>
      (group === undefined || task.group === group) &&
      (partId === undefined || task.part?.id === partId) &&
      (documentId === undefined || papersOf(task, question.papers).some(({ id }) => id === documentId)),
  );
  for (const { state } of fitting) counts[state] += 1;
  const chosen = fitting.filter(({ state }) => states.includes(state));
  return {
    today: question.today,
    rows: chosen.slice(from, from + limit).map((task) => rowOf(task, question.home.id)),
    count: chosen.length,
    counts,
  };
}

export function yearView({ question, tasks }: Planned, year: number): YearPlan {
  const { today, home } = question;
  const drawn = tasks
    .filter(({ state }) => state !== 'dismissed')
    .map((task) => ({ task, marks: marksOf(task, year, today) }))
    .filter(({ marks }) => marks.length > 0)
    .sort(
      (a, b) =>
        taskGroups.indexOf(a.task.group) - taskGroups.indexOf(b.task.group) ||
        ((a.marks[0]?.from ?? '') < (b.marks[0]?.from ?? '') ? -1 : 1),
    );
  const marked = (what: string) => drawn.filter(({ marks }) => marks.some((mark) => mark.what === what)).length;
  return {
    year,
    today,
    counts: { tasks: drawn.length, done: marked('done'), overdue: marked('overdue') },
    rows: drawn.map(({ task, marks }) => ({ task: rowOf(task, home.id), marks: marks.map((mark) => ({ ...mark })) })),
  };
}

const yearsAhead = 10;

/** `spentIn` says what was paid for upkeep in a year, in øre. */
export function outlookView({ question, tasks }: Planned): Outlook {
  const { today, home, records } = question;
  const first = yearOf(today);
  const spentIn = (year: number): number =>
    records
      .flatMap(({ completions }) => completions)
      .filter(({ on }) => yearOf(on) === year)
      .reduce((sum, { cost = 0 }) => sum + cost, 0);
  const years = costsAhead(
    tasks.filter(({ origin }) => origin !== 'paper'),
    first,
    yearsAhead,
  ).map(({ biggest, ...sum }) => ({
    ...sum,
    spent: spentIn(sum.year),
    ...(biggest ? { biggest: rowOf(biggest, home.id) } : {}),
  }));
  return {
    years,
    low: years.reduce((sum, { low }) => sum + low, 0),
    high: years.reduce((sum, { high }) => sum + high, 0),
    spentThisYear: spentIn(first),
  };
}

export function taskView({ question, tasks }: Planned, id: string): TaskView | null {
  const task = tasks.find((each) => each.id === id);
  if (!task) return null;
  const { record, basisPaperId, interval, place } = task;
  const basisPaper = question.papers.find((paper) => paper.id === basisPaperId);
  return {
    row: rowOf(task, question.home.id),
    why: task.why,
    how: task.how,
    note: record?.note ?? '',
    ...(interval ? { interval } : {}),
    seasons: task.seasons.map(([from, to]) => ({ from, to })),
    costs: {
      ...(task.costs.self ? { self: task.costs.self } : {}),
      ...(task.costs.professional ? { professional: task.costs.professional } : {}),
    },
    ...(task.source ? { source: sourceView(task.source) } : {}),
    costSource: sourceView(question.market.costs),
    basis: task.basis,
    basisOn: task.basisOn,
    ...(basisPaper ? { basisPaper: paperRef(basisPaper) } : {}),
    exposure: [...task.exposure],
    ...(interval ? { afterwards: windowAfter(question.today, interval, task.seasons) } : {}),
    dueOn: record?.dueOn ?? '',
    completions: [...(record?.completions ?? [])],
    notShownBy: [...(record?.notShownBy ?? [])],
    contactIds: [...(record?.links.contactIds ?? [])],
    papers: papersOf(task, question.papers).map(paperRef),
    ...(place ? { place: { page: place.page, boxes: place.boxes.map((box) => ({ ...box })) } } : {}),
  };
}

/** Of the task, of its completions, and the ones it came from or counts from; each once. */
function papersOf(task: PlannedTask, papers: readonly PlanPaper[]): readonly PlanPaper[] {
  const ids = new Set([
    task.documentId,
    task.basisPaperId,
    ...(task.record?.links.documentIds ?? []),
    ...(task.record?.completions ?? []).flatMap(({ documentIds }) => documentIds),
  ]);
  return papers.filter(({ id, taskIds }) => ids.has(id) || taskIds.includes(task.id));
}

export const paperRef = ({ id, title, kind, category, date }: PlanPaper): PaperRef => ({
  id,
  title,
  kind,
  category,
  date,
});

const sourceView = ({ title, url, date, weak }: Source) => ({ title, url, date, weak: weak === true });

export const liftView = (lift: Lift): LiftItem => ({
  id: lift.id,
  ruleId: lift.rule.id,
  partName: lift.part?.name || lift.heading,
  partKind: lift.part?.kind ?? lift.rule.parts[0] ?? '',
  grade: lift.grade,
  couldBe: lift.rule.to,
  state: lift.state,
  kinds: [...lift.rule.kinds],
  papers: lift.papers.map(paperRef),
  ...(lift.report ? { report: paperRef(lift.report) } : {}),
  source: sourceView(lift.rule.source),
});

export const wantedView = ({ wanted, state, expiredOn, papers }: Wanted): CompletenessItem => ({
  id: wanted.id,
  category: wanted.category,
  kinds: [...wanted.kinds],
  state,
  expiredOn,
  papers: papers.slice(0, 10).map(paperRef),
  about: '',
  source: sourceView(wanted.source),
});
