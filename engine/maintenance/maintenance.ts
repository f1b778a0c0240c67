// Upkeep: the plan of a home as live queries, and what a person says and does about its tasks.
import type { Handlers } from '../../shared/api/contract';
import type { maintenanceContract, TaskState } from '../../shared/api/maintenance';
import { ProblemError, problem } from '../../shared/problem';
import { dayOf } from '../../shared/values/instant';
import type { Vault } from '../vault/vault';

export function maintenanceHandlers(_vault: Pick<Vault, 'tasks'>): Handlers<typeof maintenanceContract> {
  const notYet = async () => {
    throw new ProblemError(problem('unavailable'));
  };
  const today = () => dayOf(Date.now());
  return {
    'maintenance.plan': (_input, emit) => {
      const counts: Record<TaskState, number> = { overdue: 0, soon: 0, later: 0, ask: 0, done: 0, dismissed: 0 };
      emit({ today: today(), rows: [], count: 0, counts });
      return () => {};
    },
    'maintenance.year': ({ year }, emit) => {
      emit({ year, today: today(), counts: { tasks: 0, done: 0, overdue: 0 }, rows: [] });
      return () => {};
    },
    'maintenance.outlook': (_input, emit) => {
      emit({ years: [], low: 0, high: 0, spentThisYear: 0 });
      return () => {};
    },
    'maintenance.task': (_input, emit) => {
      emit({ task: null });
      return () => {};
    },
    'maintenance.liftCheck': (_input, emit) => {
      emit({ items: [] });
      return () => {};
    },
    'home.completeness': (_input, emit) => {
      emit({ here: 0, wanted: 0, items: [] });
      return () => {};
    },
    'maintenance.complete': notYet,
    'maintenance.amend': notYet,
    'maintenance.undo': notYet,
    'maintenance.postpone': notYet,
    'maintenance.dismiss': notYet,
    'maintenance.restore': notYet,
    'maintenance.add': notYet,
    'maintenance.edit': notYet,
    'maintenance.remove': notYet,
    'maintenance.ics': notYet,
    'home.wantPaper': notYet,
  };
}
