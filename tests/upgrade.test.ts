// A binder of an earlier version of the app is brought to this one's: seen while it goes on, and nothing is lost when it is killed in the middle.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBackup } from '../benches/make-vault';
import type { Opening } from '../shared/api/engine';
import { type EngineUnderTest, freshVault, startEngine } from './harness';
import { ageVault } from './old-vault';

const place = freshVault();
const vault = place.folder;
const documents = 700;
let pages = 0;

beforeAll(async () => {
  const backup = join(vault, '..', 'backup.zip');
  await makeBackup(backup, documents);
  const app = await startEngine({ vault });
  const { token } = await app.shell.call('files.offer', { path: backup });
  expect(await app.engine.call('vault.restore', { token })).toMatchObject({ documents, faults: [] });
  pages = (await app.engine.call('vault.counts', {})).pages;
  await app.leave();
});
afterAll(() => place.remove());

/** What is said of the opening until `enough`. */
function openingUntil(app: EngineUnderTest, enough: (opening: Opening) => boolean): Promise<readonly Opening[]> {
  const told: Opening[] = [];
  return new Promise((resolve) => {
    const stop = app.engine.live('vault.opening', {}, (opening) => {
      told.push(opening);
      if (!enough(opening)) return;
      resolve(told);
      queueMicrotask(() => stop());
    });
  });
}

it('an old binder tells how far it is, is killed in the middle, goes on, and is whole', async () => {
  const without = ['readFindings', 'readWorks', 'tags', 'links', 'previousId'];
  expect(await ageVault(vault, { collection: 'documents', from: 5, to: 2, without })).toBe(documents);

  const killed = await startEngine({ vault });
  const before = await openingUntil(
    killed,
    ({ stage, done }) => (stage === 'upgrading' && done > 0) || stage === 'open',
  );
  expect(before.at(-1)).toMatchObject({ stage: 'upgrading', total: documents });
  await killed.kill();

  const app = await startEngine({ vault });
  const after = await openingUntil(app, ({ stage }) => stage === 'open');
  expect(after.map(({ stage }) => stage)).toContain('upgrading');
  expect(await app.engine.call('vault.counts', {})).toMatchObject({ documents, pages });
  expect((await app.engine.call('vault.verify', {})).faults).toEqual([]);
  const { document } = await app.engine.call('documents.show', { id: 'd-bench-000007' });
  expect(document).toMatchObject({ tags: [], links: { partIds: [] } });
  await app.leave();
});
