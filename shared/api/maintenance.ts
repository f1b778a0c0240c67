// The contract of upkeep: the plan of a home, what a person says and does about its tasks, and which papers a home lacks.
import { type Static, Type } from '@sinclair/typebox';
import { Completion as CompletionRecord, CostRange, Interval, taskFields } from '../maintenance/task';
import { taskStates } from '../maintenance/task-states';
import { taskGroups } from '../markets/maintenance-rule';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Id = Type.String({ maxLength: 80 });
const Nothing = Type.Object({});
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const DayOrNone = Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' });
const Year = Type.Integer({ minimum: 1900, maximum: 2199 });

/** Both days included. A task is done within it; after `to` it is over its time. */
export const DaySpan = Type.Object({ from: Day, to: Day });
export type DaySpan = Readonly<Static<typeof DaySpan>>;

/** Where a task comes from: a rule of the market, a finding of a condition report, something else that a paper states, the person. */
export const taskOrigins = ['rule', 'finding', 'paper', 'own'] as const;

/** What the date counts from; `unknown`: nothing is known, so it is the next good time. */
export const taskBases = ['completion', 'paper', 'renewed', 'built', 'said', 'unknown'] as const;

/** What the lists show of a task. Words: `title`, or, when that is '', those of the rule (`taskTitle` of i18n/upkeep-words.ts). */
export const PlannedRow = Type.Object({
  id: Id,
  homeId: Id,
  origin: oneOf(taskOrigins),
  ruleId: Type.String(),
  title: Type.String(),
  /** What the rule's words are about, e.g. the title of the guarantee; '' mostly. */
  about: Type.String(),
  group: oneOf(taskGroups),
  partId: Type.String(),
  /** A kind of building part, '' for the home as a whole. */
  partKind: Type.String(),
  /** The part's own name; '' when it has none beside its kind's. */
  partName: Type.String(),
  /** The paper it came from; '' when none. */
  documentId: Type.String(),
  /** TG2 or TG3; '' for what is no finding. */
  grade: Type.String(),
  state: oneOf(taskStates),
  /** The whole window; absent in state `ask`, and for a one-off that was done. */
  due: Type.Optional(DaySpan),
  /** The best time within it, from today on: the season nearest to its middle. */
  slot: Type.Optional(DaySpan),
  /** The day its time was over; '' when it is not. */
  overdueSince: DayOrNone,
  recurring: Type.Boolean(),
  /** By the person's own hands, by a firm, or either. */
  who: Type.Union([Type.Literal('self'), Type.Literal('professional'), Type.Literal('either')]),
  /** Of the way it is mostly done, in øre; absent when nothing is known. */
  cost: Type.Optional(CostRange),
  /** When it was done last, as far as is known. */
  lastDone: DayOrNone,
  remind: Type.Boolean(),
  snoozedUntil: DayOrNone,
  completions: Type.Integer(),
});
export type PlannedRow = Readonly<Static<typeof PlannedRow>>;

const PaperRef = Type.Object({
  id: Id,
  title: Type.String(),
  kind: Type.String(),
  category: Type.String(),
  date: Type.String(),
});
export type PaperRef = Readonly<Static<typeof PaperRef>>;

export const RuleSource = Type.Object({
  title: Type.String(),
  url: Type.String(),
  /** ISO day it was looked up. */
  date: Type.String(),
  /** A second-hand or old source, or common experience: said so on the screen. */
  weak: Type.Boolean(),
});

/** Everything about one task. */
export const TaskView = Type.Object({
  row: PlannedRow,
  /** Own words, or the report's; '' where the rule's words hold. */
  why: Type.String(),
  how: Type.String(),
  note: Type.String(),
  interval: Type.Optional(Interval),
  /** Months 1–12, first and last; the year's end may lie between. Empty: any time of the year. */
  seasons: Type.Array(Type.Object({ from: Type.Integer(), to: Type.Integer() })),
  costs: Type.Object({ self: Type.Optional(CostRange), professional: Type.Optional(CostRange) }),
  source: Type.Optional(RuleSource),
  /** Of the rough costs. */
  costSource: RuleSource,
  basis: oneOf(taskBases),
  /** The day or the year (YYYY) the date counts from; '' when nothing is known. */
  basisOn: Type.String(),
  /** The paper that says so. */
  basisPaper: Type.Optional(PaperRef),
  /** What shortened the interval: ids of the home's exposure. */
  exposure: Type.Array(Type.String()),
  /** When it would be due again if it were done today; absent for a one-off. */
  afterwards: Type.Optional(DaySpan),
  dueOn: DayOrNone,
  completions: Type.Array(CompletionRecord),
  /** Papers that the person says do not show that it was done. */
  notShownBy: Type.Array(Type.String()),
  contactIds: Type.Array(Type.String()),
  /** Linked papers: of the task, of its completions, and the one it came from. */
  papers: Type.Array(PaperRef),
  /** Of a finding: the page of the report (from 0) and where on it. */
  place: Type.Optional(
    Type.Object({
      page: Type.Integer(),
      boxes: Type.Array(Type.Object({ x: Type.Number(), y: Type.Number(), w: Type.Number(), h: Type.Number() })),
    }),
  ),
});
export type TaskView = Readonly<Static<typeof TaskView>>;

/** The plan of a home: a window of its tasks, the most pressing first, and what the whole comes to. */
export const Plan = Type.Object({
  /** The day all of it holds for. */
  today: Day,
  rows: Type.Array(PlannedRow),
  /** Of those asked for, not only those in `rows`. */
  count: Type.Integer(),
  counts: Type.Object({
    overdue: Type.Integer(),
    soon: Type.Integer(),
    later: Type.Integer(),
    ask: Type.Integer(),
    done: Type.Integer(),
    dismissed: Type.Integer(),
  }),
});
export type Plan = Readonly<Static<typeof Plan>>;

/** One thing in the year's view: a task at a time. */
export const YearMark = Type.Object({
  /** Within the year. */
  from: Day,
  to: Day,
  what: Type.Union([Type.Literal('done'), Type.Literal('overdue'), Type.Literal('due'), Type.Literal('later')]),
  /** Of what was done. */
  completionId: Type.String(),
});
export const YearPlan = Type.Object({
  year: Year,
  today: Day,
  counts: Type.Object({ tasks: Type.Integer(), done: Type.Integer(), overdue: Type.Integer() }),
  /** By group, in the order of `taskGroups`; then by time. */
  rows: Type.Array(Type.Object({ task: PlannedRow, marks: Type.Array(YearMark) })),
});
export type YearPlan = Readonly<Static<typeof YearPlan>>;

/** What upkeep will cost, from low to high, and what was spent; øre. */
export const Outlook = Type.Object({
  years: Type.Array(
    Type.Object({
      year: Year,
      low: Type.Integer(),
      high: Type.Integer(),
      spent: Type.Integer(),
      /** True when something in it has no upper end. */
      open: Type.Boolean(),
      /** The dearest task of the year, when it is most of it. */
      biggest: Type.Optional(PlannedRow),
    }),
  ),
  low: Type.Integer(),
  high: Type.Integer(),
  spentThisYear: Type.Integer(),
});
export type Outlook = Readonly<Static<typeof Outlook>>;

/** A building part that a report graded, and the paper that would lift the grade; words under `lift.<ruleId>`. */
export const LiftItem = Type.Object({
  id: Id,
  ruleId: Type.String(),
  partName: Type.String(),
  partKind: Type.String(),
  grade: Type.String(),
  /** What it could become with the paper. */
  couldBe: Type.String(),
  /** `found`: the archive has it, show it to the surveyor; `missing`: ask for it. */
  state: Type.Union([Type.Literal('found'), Type.Literal('missing')]),
  /** The kinds of paper that would do. */
  kinds: Type.Array(Type.String()),
  /** The papers of those kinds in the archive that seem to be it. */
  papers: Type.Array(PaperRef),
  report: Type.Optional(PaperRef),
  source: RuleSource,
});
export type LiftItem = Readonly<Static<typeof LiftItem>>;

/** Papers a home like this one should have; words under `completeness.<id>.title` and `.why`. */
export const CompletenessItem = Type.Object({
  id: Type.String(),
  category: Type.String(),
  kinds: Type.Array(Type.String()),
  state: Type.Union([
    Type.Literal('here'),
    Type.Literal('missing'),
    /** Here, but it ran out on `expiredOn`. */
    Type.Literal('expired'),
    /** The person says that this home has no such paper. */
    Type.Literal('declined'),
  ]),
  expiredOn: DayOrNone,
  papers: Type.Array(PaperRef),
  /** What it is about: an installation, a room; '' for the home. */
  about: Type.String(),
  source: RuleSource,
});
export type CompletenessItem = Readonly<Static<typeof CompletenessItem>>;
export const Completeness = Type.Object({
  here: Type.Integer(),
  wanted: Type.Integer(),
  /** The gaps first, the weightiest of them first. */
  items: Type.Array(CompletenessItem),
});
export type Completeness = Readonly<Static<typeof Completeness>>;

const One = Type.Object({ homeId: Id, id: Id });
const completionFields = {
  note: Type.Optional(CompletionRecord.properties.note),
  cost: CompletionRecord.properties.cost,
  contactId: Type.Optional(CompletionRecord.properties.contactId),
  documentIds: Type.Optional(CompletionRecord.properties.documentIds),
};
/** Windows of tasks hold at most this many. */
const mostRows = 200;

export const maintenanceContract = {
  /** The most pressing first: overdue, then by slot. */
  'maintenance.plan': live(
    Type.Object({
      homeId: Id,
      /** Absent: overdue, soon, later and ask. */
      states: Type.Optional(Type.Array(oneOf(taskStates), { maxItems: 6 })),
      group: Type.Optional(oneOf(taskGroups)),
      partId: Type.Optional(Id),
      /** Those that a paper brought about, is linked to or shows to be done. */
      documentId: Type.Optional(Id),
      from: Type.Optional(Type.Integer({ minimum: 0 })),
      limit: Type.Optional(Type.Integer({ minimum: 0, maximum: mostRows })),
    }),
    Plan,
  ),
  'maintenance.year': live(Type.Object({ homeId: Id, year: Year }), YearPlan),
  /** Ten years from this one. */
  'maintenance.outlook': live(Type.Object({ homeId: Id }), Outlook),
  /** Null when there is no such task. */
  'maintenance.task': live(One, Type.Object({ task: Type.Union([TaskView, Type.Null()]) })),

  /** `next` is absent for a one-off. Undo by `maintenance.undo`. */
  'maintenance.complete': call(
    Type.Object({ ...One.properties, on: Day, ...completionFields }),
    Type.Object({ completionId: Type.String(), next: Type.Optional(DaySpan) }),
  ),
  /** Papers, cost or note that came later. */
  'maintenance.amend': call(
    Type.Object({
      ...One.properties,
      completionId: Type.String({ maxLength: 40 }),
      on: Type.Optional(Day),
      ...completionFields,
    }),
    Nothing,
  ),
  'maintenance.undo': call(Type.Object({ ...One.properties, completionId: Type.String({ maxLength: 40 }) }), Nothing),
  /** Until a day; '' takes it back. */
  'maintenance.postpone': call(Type.Object({ ...One.properties, until: DayOrNone }), Nothing),
  'maintenance.dismiss': call(Type.Object({ homeId: Id, ids: Type.Array(Id, { maxItems: 400 }) }), Nothing),
  'maintenance.restore': call(Type.Object({ homeId: Id, ids: Type.Array(Id, { maxItems: 400 }) }), Nothing),
  /** A task of the person's own. Without `recurrence` a one-off, which then wants a `dueOn`. */
  'maintenance.add': call(
    Type.Object({
      homeId: Id,
      ...Type.Partial(Type.Object(taskFields)).properties,
      title: Type.String({ minLength: 1, maxLength: 200 }),
      documentId: Type.Optional(Id),
    }),
    Type.Object({ id: Id }),
  ),
  /** What is named is replaced; '' or null: as the rule or the report says again. */
  'maintenance.edit': call(
    Type.Object({
      ...One.properties,
      changes: Type.Object(
        {
          ...Type.Partial(Type.Object(taskFields)).properties,
          recurrence: Type.Optional(Type.Union([Interval, Type.Null()])),
          cost: Type.Optional(Type.Union([CostRange, Type.Null()])),
          documentIds: Type.Optional(Type.Array(Id, { maxItems: 100 })),
          contactIds: Type.Optional(Type.Array(Id, { maxItems: 100 })),
          notShownBy: Type.Optional(Type.Array(Id, { maxItems: 100 })),
        },
        { additionalProperties: false },
      ),
    }),
    Nothing,
  ),
  /** For good, with what was done: only a task of the person's own that is dismissed. */
  'maintenance.remove': call(One, Nothing),

  /** The plan as a calendar file, written to a file that main created under this token. */
  'maintenance.ics': call(
    Type.Object({
      homeId: Id,
      token: Type.String({ maxLength: 200 }),
      language: Type.Union([Type.Literal('nb'), Type.Literal('en')]),
    }),
    Type.Object({ events: Type.Integer() }),
  ),

  /** Which paper would lift the grade of a building part before the surveyor comes. */
  'maintenance.liftCheck': live(Type.Object({ homeId: Id }), Type.Object({ items: Type.Array(LiftItem) })),
  'home.completeness': live(Type.Object({ homeId: Id }), Completeness),
  /** "We have no such paper": `wanted` false; true asks for it again. */
  'home.wantPaper': call(
    Type.Object({ homeId: Id, itemId: Type.String({ maxLength: 60 }), wanted: Type.Boolean() }),
    Nothing,
  ),
};
