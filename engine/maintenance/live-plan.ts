// The plan of a home as live queries: worked out once for everyone who looks, and again when something under it has changed.
import { maintenanceOf } from '../../shared/maintenance/market';
import { planFor } from '../../shared/maintenance/plan';
import type { PlanQuestion } from '../../shared/maintenance/plan-input';
import type { PlannedTask } from '../../shared/maintenance/planned-task';
import { ProblemError, problem } from '../../shared/problem';
import { paced } from '../jobs/paced';
import type { Vault } from '../vault/vault';
import { planHome } from './plan-home';
import { planPapers } from './plan-papers';

export type PlanVault = Pick<Vault, 'archive' | 'documents' | 'homes' | 'tasks'>;
export type Planned = { readonly question: PlanQuestion; readonly tasks: readonly PlannedTask[] };

/** How often it is looked whether the day has changed. */
const dayMs = 60_000;

export type LivePlan = {
  of(homeId: string): Promise<Planned>;
  /** Asks `answer` now and after each change, and hands on what differs. */
  live<T>(
    homeId: string,
    answer: (planned: Planned) => T | Promise<T>,
    emit: (value: T) => void,
    fail: (error: unknown) => void,
  ): () => void;
};

export function livePlan(vault: PlanVault, today: () => string): LivePlan {
  const papers = planPapers(vault);
  const listeners = new Set<() => void>();
  const kept = new Map<string, { readonly day: string; readonly planned: Promise<Planned> }>();
  const changed = () => {
    kept.clear();
    for (const listener of listeners) listener();
  };
  vault.archive.watch(changed);
  vault.tasks.watch(changed);
  let shown = today();
  setInterval(() => {
    if (shown === today()) return;
    shown = today();
    changed();
  }, dayMs);

  const workOut = async (homeId: string, day: string): Promise<Planned> => {
    await vault.archive.ready;
    const home = vault.archive.homes().get(homeId);
    if (!home) throw new ProblemError(problem('not-found'));
    const records = (await vault.tasks.select()).filter((task) => task.homeId === homeId);
    const question: PlanQuestion = {
      home: planHome(home),
      records,
      papers: await papers.of(homeId),
      today: day,
      market: maintenanceOf(home.market),
    };
    return { question, tasks: planFor(question) };
  };

  const of = (homeId: string): Promise<Planned> => {
    const day = today();
    const known = kept.get(homeId);
    if (known?.day === day) return known.planned;
    const planned = workOut(homeId, day);
    planned.catch(() => kept.delete(homeId));
    kept.set(homeId, { day, planned });
    return planned;
  };

  return {
    of,
    live(homeId, answer, emit, fail) {
      let last = '';
      const refresh = paced(async () => {
        const value = await answer(await of(homeId));
        const said = JSON.stringify(value);
        if (said !== last) emit(value);
        last = said;
      }, fail);
      listeners.add(refresh.soon);
      refresh.now();
      return () => {
        refresh.stop();
        listeners.delete(refresh.soon);
      };
    },
  };
}
