// Reminders on the desktop, while the app runs: the engine decides of what and when, the shell only shows it.
import type { Client } from '../../shared/api/contract';
import type { EngineShellContract } from '../../shared/api/shell';
import type { Language } from '../../shared/i18n/words';
import type { PlannedTask } from '../../shared/maintenance/planned-task';
import { reminderOf } from '../../shared/maintenance/reminder';
import type { Vault } from '../vault/vault';
import type { LivePlan } from './live-plan';

/** Not while the app starts. */
const firstLookMs = 60_000;
const lookEveryMs = 15 * 60_000;
const notBeforeHour = 8;
const rememberedAs = 'reminded-on';

export function keepReminding(options: {
  readonly vault: Pick<Vault, 'archive'>;
  readonly plan: LivePlan;
  readonly shell: Client<EngineShellContract>;
  readonly today: () => string;
  readonly onBug: (where: string, error: unknown) => void;
}): void {
  const { vault, plan, shell, today, onBug } = options;
  let wanted: { readonly on: boolean; readonly language: Language } | undefined;
  shell.live('reminders.wanted', {}, (said) => {
    wanted = said;
  });

  const look = async () => {
    const day = today();
    const since = localStorage.getItem(rememberedAs) ?? '';
    if (!wanted?.on || since >= day || new Date().getHours() < notBeforeHour) return;
    await vault.archive.ready;
    const tasks: PlannedTask[] = [];
    for (const { id, sample } of vault.archive.homes().values()) if (!sample) tasks.push(...(await plan.of(id)).tasks);
    localStorage.setItem(rememberedAs, day);
    const reminder = reminderOf(tasks, since, day);
    if (!reminder) return;
    const { reminderText } = await import('./reminder-text');
    await shell.call('reminders.show', reminderText(reminder, wanted.language));
  };
  const again = () => {
    look()
      .catch((error) => onBug('reminders', error))
      .finally(() => setTimeout(again, lookEveryMs));
  };
  setTimeout(again, firstLookMs);
}
