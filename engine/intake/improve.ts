// Puts papers that were read by an earlier version of a step back into the queue: only the better step is then taken.
import type { Vault } from '../vault/vault';
import { isUpToDate, steps } from './steps';

/** Not while the app starts and its first papers are looked at. */
const pauseMs = 20_000;
const rememberedAs = 'steps-taken';

export async function improveOldReadings(vault: Vault): Promise<void> {
  const current = steps.map(({ name, version }) => `${name} ${version}`).join(', ');
  // Going through every record costs seconds in a large archive; once a version is enough.
  if (localStorage.getItem(rememberedAs) === current) return;
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  for await (const some of vault.documents.all()) {
    for (const { id, state, trashedAt, steps: taken } of some.filter((document) => !isUpToDate(document))) {
      if (state !== 'read' || trashedAt > 0) continue;
      await vault.documents.edit(id, (before) =>
        before.state === 'read' ? { state: 'waiting', steps: taken } : undefined,
      );
    }
  }
  localStorage.setItem(rememberedAs, current);
}
