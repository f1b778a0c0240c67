// A task of upkeep: what a person said or did about it. When it is due is worked out by the plan (plan.ts) and kept nowhere.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';

/** ISO day, or '' for none. */
const Day = Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2})?$', maxLength: 10 });
const Id = Type.String({ maxLength: 80 });
const Ids = Type.Array(Id, { maxItems: 100 });
/** In øre, or the hundredth of whatever the market's currency is. */
const Amount = Type.Integer({ minimum: 0, maximum: 1e12 });

export const intervalUnits = ['day', 'week', 'month', 'year'] as const;

/** How often, as a range: every `min` to `max` units. */
export const Interval = Type.Object(
  {
    min: Type.Integer({ minimum: 1, maximum: 1_000 }),
    max: Type.Integer({ minimum: 1, maximum: 1_000 }),
    unit: oneOf(intervalUnits),
  },
  { additionalProperties: false },
);
export type Interval = Readonly<Static<typeof Interval>>;

/** A rough cost, from low to high; without `high` it has no upper end ("over 300 000"). */
export const CostRange = Type.Object({ low: Amount, high: Type.Optional(Amount) }, { additionalProperties: false });
export type CostRange = Readonly<Static<typeof CostRange>>;

/** That it was done: when, what it cost, by whom, and the papers that show it. */
export const Completion = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    on: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', maxLength: 10 }),
    note: Type.String({ maxLength: 2_000 }),
    cost: Type.Optional(Amount),
    contactId: Id,
    documentIds: Ids,
    /** What it was due by the person's own word before; both go with the completion, and come back when it is undone. */
    dueOn: Day,
    snoozedUntil: Day,
  },
  { additionalProperties: false },
);
export type Completion = Readonly<Static<typeof Completion>>;

/** A monthly task kept up for forty years. */
export const mostCompletions = 500;

/** What a person may say of a task; '' or absent: as the rule or the report says. */
export const taskFields = {
  /** Of the home's building parts; '' for the home as a whole. */
  partId: Id,
  title: Type.String({ maxLength: 200 }),
  why: Type.String({ maxLength: 2_000 }),
  how: Type.String({ maxLength: 4_000 }),
  note: Type.String({ maxLength: 4_000 }),
  recurrence: Type.Optional(Interval),
  cost: Type.Optional(CostRange),
  /** The person's own date; '' when the plan works it out. */
  dueOn: Day,
  /** True: the app reminds of it when it is due. */
  remind: Type.Boolean(),
};

export const tasks = defineRecord({
  name: 'tasks',
  version: 0,
  schema: Type.Object(
    {
      ...recordFields,
      homeId: Id,
      ...taskFields,
      /** The market's rule it follows; '' for a finding of a report and for a task of the person's own. */
      ruleId: Type.String({ maxLength: 60 }),
      /** The paper it came from. */
      documentId: Id,
      snoozedUntil: Day,
      /** Epoch ms, 0 when it is not dismissed. */
      dismissedAt: Type.Integer({ minimum: 0, maximum: 8.64e15 }),
      /** Papers that the plan took for proof that it was done, and the person says are none. */
      notShownBy: Ids,
      links: Type.Object({ documentIds: Ids, contactIds: Ids }, { additionalProperties: false }),
      completions: Type.Array(Completion, { maxItems: mostCompletions }),
    },
    { additionalProperties: false },
  ),
  indexes: [],
  migrations: {},
  merge: {
    homeId: 'immutable',
    ruleId: 'immutable',
    documentId: 'immutable',
    remind: 'latest',
    snoozedUntil: 'latest',
    dismissedAt: 'latest',
    notShownBy: 'union',
    links: 'union',
    completions: 'union',
  },
});
export type Task = Readonly<RecordOf<typeof tasks>>;
export type TaskDraft = Omit<Task, 'rev' | 'createdAt' | 'updatedAt'>;

/**
 * The same on every machine, so that two that answer for the same task answer in the same record. A hash stands for home and part: their
 * ids together are longer than an id may be.
 */
export const planTaskId = (homeId: string, partId: string, ruleId: string): string =>
  `plan:${shortHash(`${homeId}/${partId}`)}:${ruleId}`;

/** Of something that a paper states: a finding of a report, the end of a guarantee. */
export const paperTaskId = (documentId: string, what: string): string => `paper:${documentId}:${what}`;

/** A record that says nothing yet. */
export const blankTask = (id: string, homeId: string, over: Partial<TaskDraft> = {}): TaskDraft => ({
  id,
  homeId,
  partId: '',
  ruleId: '',
  documentId: '',
  title: '',
  why: '',
  how: '',
  note: '',
  dueOn: '',
  snoozedUntil: '',
  dismissedAt: 0,
  remind: true,
  notShownBy: [],
  links: { documentIds: [], contactIds: [] },
  completions: [],
  ...over,
});

/** FNV-1a over 64 bits, as 16 hex digits. */
function shortHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= BigInt(text.charCodeAt(index));
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
