// Upkeep: the plan of a home as live queries, what a person says and does about its tasks, and the papers a home lacks.
import type { Client, Handlers } from '../../shared/api/contract';
import type { maintenanceContract } from '../../shared/api/maintenance';
import type { EngineShellContract } from '../../shared/api/shell';
import { completenessOf } from '../../shared/maintenance/completeness';
import { liftCheck } from '../../shared/maintenance/lift-check';
import { ProblemError, problemOf } from '../../shared/problem';
import { addressLine } from '../../shared/property/address-line';
import { livePlan, type PlanVault } from './live-plan';
import { keepReminding } from './reminders';
import { declinedPapers, tellHandlers } from './tell';
import { liftView, outlookView, planView, taskView, wantedView, yearView } from './views';

export function maintenanceHandlers(
  vault: PlanVault,
  shell: Client<EngineShellContract>,
  today: () => string,
  onBug: (where: string, error: unknown) => void,
): Handlers<typeof maintenanceContract> {
  const plan = livePlan(vault, today);
  keepReminding({ vault, plan, shell, today, onBug });
  return {
    'maintenance.plan': ({ homeId, ...filter }, emit, fail) =>
      plan.live(homeId, (planned) => planView(planned, filter), emit, fail),
    'maintenance.year': ({ homeId, year }, emit, fail) =>
      plan.live(homeId, (planned) => yearView(planned, year), emit, fail),
    'maintenance.outlook': ({ homeId }, emit, fail) => plan.live(homeId, outlookView, emit, fail),
    'maintenance.task': ({ homeId, id }, emit, fail) =>
      plan.live(homeId, (planned) => ({ task: taskView(planned, id) }), emit, fail),
    'maintenance.liftCheck': ({ homeId }, emit, fail) =>
      plan.live(homeId, ({ question }) => ({ items: liftCheck(question).map(liftView) }), emit, fail),
    'home.completeness': ({ homeId }, emit, fail) =>
      plan.live(
        homeId,
        ({ question }) => {
          const items = completenessOf(question, declinedPapers(question.records));
          const counted = items.filter(({ state }) => state !== 'declined');
          return {
            here: counted.filter(({ state }) => state === 'here').length,
            wanted: counted.length,
            items: items.map(wantedView),
          };
        },
        emit,
        fail,
      ),
    'maintenance.ics': async ({ homeId, token, language }) => {
      const { question, tasks } = await plan.of(homeId);
      const home = vault.archive.homes().get(homeId);
      const { calendarFile } = await import('./calendar-file');
      const names = { home: home ? addressLine(home.address) : '', language };
      const { text, events } = calendarFile(tasks, names, question.today);
      try {
        await shell.call('files.write', { token, bytes: new TextEncoder().encode(text) });
        await shell.call('files.finish', { token, keep: true });
      } catch (error) {
        await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
        throw error instanceof ProblemError ? error : new ProblemError(problemOf(error));
      }
      return { events };
    },
    ...tellHandlers(vault, plan),
  };
}
