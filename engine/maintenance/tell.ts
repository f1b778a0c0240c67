// What a person says and does about a task: written into its record, which is made when there is something to write.
import type { Handlers } from '../../shared/api/contract';
import type { maintenanceContract } from '../../shared/api/maintenance';
import { isOwnTask } from '../../shared/maintenance/own-tasks';
import type { PlannedTask } from '../../shared/maintenance/planned-task';
import { blankTask, mostCompletions, type Task, type TaskDraft } from '../../shared/maintenance/task';
import { ProblemError, problem } from '../../shared/problem';
import { isoDay } from '../../shared/values/day';
import type { Differences } from '../vault/records';
import type { Vault } from '../vault/vault';
import type { LivePlan } from './live-plan';

type Calls = Omit<
  Handlers<typeof maintenanceContract>,
  | 'maintenance.plan'
  | 'maintenance.year'
  | 'maintenance.outlook'
  | 'maintenance.task'
  | 'maintenance.liftCheck'
  | 'maintenance.ics'
  | 'home.completeness'
>;

/** Own tasks of a home; more than this nobody keeps in mind. */
const mostOwnTasks = 2_000;
const refuse = (field: string) => new ProblemError(problem('invalid-input', { field: `/${field}` }));

export function tellHandlers({ tasks, archive }: Pick<Vault, 'tasks' | 'archive'>, plan: LivePlan): Calls {
  const planned = async (homeId: string, id: string): Promise<PlannedTask> => {
    const found = (await plan.of(homeId)).tasks.find((task) => task.id === id);
    if (!found) throw new ProblemError(problem('not-found'));
    return found;
  };

  /** Two answers at once to a task without a record yet make one record. */
  const change = async (
    task: PlannedTask,
    homeId: string,
    by: (before: TaskDraft) => Differences<Task>,
  ): Promise<Task> => {
    const edited = await tasks.edit(task.id, by);
    if (edited) return edited;
    const blank = blankTask(task.id, homeId, {
      partId: task.part?.id ?? '',
      ruleId: task.ruleId,
      documentId: task.documentId,
    });
    try {
      const [made] = await tasks.insert([{ ...blank, ...by(blank) } as TaskDraft]);
      if (made) return made;
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'duplicate') throw error;
    }
    const again = await tasks.edit(task.id, by);
    if (!again) throw new ProblemError(problem('not-found'));
    return again;
  };

  const known = async (homeId: string, id: string): Promise<Task> => {
    const record = await tasks.get(id);
    if (!record || record.homeId !== homeId) throw new ProblemError(problem('not-found'));
    return record;
  };

  return {
    'maintenance.complete': async ({ homeId, id, on, note = '', cost, contactId = '', documentIds = [] }) => {
      mustBeDay(on, 'on');
      const task = await planned(homeId, id);
      const completionId = `c-${crypto.randomUUID()}`;
      await change(task, homeId, (before) => {
        if (before.completions.length >= mostCompletions) throw new ProblemError(problem('too-large'));
        const completion = {
          id: completionId,
          on,
          note,
          ...(cost === undefined ? {} : { cost }),
          contactId,
          documentIds,
          dueOn: before.dueOn,
          snoozedUntil: before.snoozedUntil,
        };
        return { completions: [...before.completions, completion], dueOn: '', snoozedUntil: '' };
      });
      const after = await planned(homeId, id);
      return { completionId, ...(after.due ? { next: after.due } : {}) };
    },

    'maintenance.amend': async ({ homeId, id, completionId, on, note, cost, contactId, documentIds }) => {
      if (on !== undefined) mustBeDay(on, 'on');
      await known(homeId, id);
      const said = { on, note, cost, contactId, documentIds };
      const differences = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
      let isThere = false;
      await tasks.edit(id, (before) => {
        isThere = before.completions.some((each) => each.id === completionId);
        const completions = before.completions.map((each) =>
          each.id === completionId ? { ...each, ...differences } : each,
        );
        return { completions };
      });
      if (!isThere) throw new ProblemError(problem('not-found'));
      return {};
    },

    'maintenance.undo': async ({ homeId, id, completionId }) => {
      await known(homeId, id);
      await tasks.edit(id, (before) => {
        const undone = before.completions.find((each) => each.id === completionId);
        if (!undone) return undefined;
        return {
          completions: before.completions.filter((each) => each !== undone),
          // What the person has said since then stays.
          dueOn: before.dueOn || undone.dueOn,
          snoozedUntil: before.snoozedUntil || undone.snoozedUntil,
        };
      });
      return {};
    },

    'maintenance.postpone': async ({ homeId, id, until }) => {
      if (until !== '') mustBeDay(until, 'until');
      await change(await planned(homeId, id), homeId, () => ({ snoozedUntil: until }));
      return {};
    },

    'maintenance.dismiss': async ({ homeId, ids }) => {
      const at = Date.now();
      for (const id of ids) await change(await planned(homeId, id), homeId, () => ({ dismissedAt: at }));
      return {};
    },

    'maintenance.restore': async ({ homeId, ids }) => {
      for (const id of ids) await change(await planned(homeId, id), homeId, () => ({ dismissedAt: 0 }));
      return {};
    },

    'maintenance.add': async ({ homeId, title, dueOn = '', recurrence, ...fields }) => {
      await archive.ready;
      if (!archive.homes().has(homeId)) throw new ProblemError(problem('needs-home'));
      const name = title.trim().replace(/\s+/g, ' ');
      if (name === '') throw refuse('title');
      if (dueOn !== '') mustBeDay(dueOn, 'dueOn');
      if (dueOn === '' && !recurrence) throw refuse('dueOn');
      if (recurrence) mustBeInterval(recurrence);
      mustBeRange(fields.cost);
      if ((await tasks.count()) >= mostOwnTasks * 10) throw new ProblemError(problem('too-large'));
      const id = `t-${crypto.randomUUID()}`;
      await tasks.insert([
        blankTask(id, homeId, { ...fields, title: name, dueOn, ...(recurrence ? { recurrence } : {}) }),
      ]);
      return { id };
    },

    'maintenance.edit': async ({ homeId, id, changes }) => {
      const task = await planned(homeId, id);
      const { recurrence, cost, documentIds, contactIds, ...fields } = changes;
      if (fields.dueOn) mustBeDay(fields.dueOn, 'dueOn');
      if (recurrence) mustBeInterval(recurrence);
      mustBeRange(cost ?? undefined);
      if (isOwnTask(task) && fields.title?.trim() === '') throw refuse('title');
      await change(task, homeId, (before) => ({
        ...fields,
        ...(recurrence === undefined ? {} : { recurrence: recurrence ?? undefined }),
        ...(cost === undefined ? {} : { cost: cost ?? undefined }),
        links: {
          documentIds: documentIds ?? before.links.documentIds,
          contactIds: contactIds ?? before.links.contactIds,
        },
      }));
      return {};
    },

    'maintenance.remove': async ({ homeId, id }) => {
      const record = await known(homeId, id);
      if (!isOwnTask(record) || record.dismissedAt === 0) throw refuse('id');
      await tasks.erase([id]);
      return {};
    },

    'home.wantPaper': async ({ homeId, itemId, wanted }) => {
      await archive.ready;
      if (!archive.homes().has(homeId)) throw new ProblemError(problem('not-found'));
      const id = wantId(homeId, itemId);
      const dismissedAt = wanted ? 0 : Date.now();
      const edited = await tasks.edit(id, () => ({ dismissedAt }));
      if (!edited) await tasks.insert([blankTask(id, homeId, { ruleId: itemId, remind: false, dismissedAt })]);
      return {};
    },
  };
}

/** The record that says a home has no such paper. */
export const wantId = (homeId: string, itemId: string): string => `want:${homeId}:${itemId}`.slice(0, 80);

/** What the person says the home has not got. */
export const declinedPapers = (records: readonly Task[]): ReadonlySet<string> =>
  new Set(
    records.filter(({ id, dismissedAt }) => id.startsWith('want:') && dismissedAt > 0).map(({ ruleId }) => ruleId),
  );

function mustBeDay(day: string, field: string): void {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (isoDay(year, month, date) !== day) throw refuse(field);
}

function mustBeInterval({ min, max }: NonNullable<Task['recurrence']>): void {
  if (min > max) throw refuse('recurrence');
}

function mustBeRange(cost: Task['cost']): void {
  if (cost?.high !== undefined && cost.low > cost.high) throw refuse('cost');
}
