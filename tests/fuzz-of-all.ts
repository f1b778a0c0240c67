// The nonsense of the suite and of the soak: the same, more of it.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askNonsense, bendLinks, pesterHub, restoreBent } from './fuzz';
import { type EngineUnderTest, freshVault, startEngine } from './harness';
import { type HubUnderTest, startHub } from './hub-under-test';
import { importThroughKills, makePapers } from './vault-under-attack';

export function nonsense({ many, seed }: { readonly many: number; readonly seed: number }): void {
  const place = freshVault();
  const folder = join(place.folder, '..');
  let app: EngineUnderTest;
  let hub: HubUnderTest;

  beforeAll(async () => {
    await importThroughKills(place.folder, makePapers(join(folder, 'papers'), 4), { kills: 0, seed: 1 });
    [app, hub] = await Promise.all([startEngine({ vault: place.folder }), startHub()]);
  });
  afterAll(async () => {
    await Promise.all([app?.kill(), hub?.end()]);
    place.remove();
  });

  describe(`nonsense, seed ${seed}`, () => {
    it('by the contract is answered, and the archive is there afterwards', async () => {
      console.info(await askNonsense(app, place.folder, { runs: 500 * many, seed }));
      expect((await app.engine.call('vault.counts', {})).documents).toBe(4);
    });

    it('to the hub is answered, and it goes on', async () => {
      await hub.fetch('/bp-home', { method: 'PUT' });
      console.info(await pesterHub(hub, { runs: 400 * many, seed }));
      expect(hub.running).toBe(true);
    });

    it('in the place of a share’s link is told from a link', () => {
      console.info(bendLinks({ runs: 2_000 * many, seed }));
    });

    it('in the place of a backup brings back what is whole, or says why not', async () => {
      const good = join(folder, 'good.zip');
      const { token } = await app.shell.call('files.create', { path: good });
      await app.engine.call('vault.export', { token });
      console.info(await restoreBent(app, good, join(folder, 'bent.zip'), { runs: 25 * many, seed }));
      expect((await app.engine.call('vault.verify', {})).faults).toEqual([]);
    });
  });
}
