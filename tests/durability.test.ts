// What was acknowledged is not lost: not when the app is killed, nor when a byte on the disk is struck. All files and 30 kills: soak/.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshVault, startEngine } from './harness';
import {
  expectEveryPaper,
  importThroughKills,
  makePapers,
  noticesOf,
  type Paper,
  persistently,
  storedFiles,
  struckCopy,
  verified,
} from './vault-under-attack';

const place = freshVault();
const folder = join(place.folder, '..');
const vault = place.folder;
let papers: readonly Paper[] = [];
let ids: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  papers = makePapers(join(folder, 'papers'), 14);
  ids = await importThroughKills(vault, papers, { kills: 4, seed: 20_261 });
});
afterAll(() => place.remove());

describe('a drawer of papers', () => {
  it('is whole after an import that was killed again and again', async () => {
    const app = await startEngine({ vault });
    await expectEveryPaper(app, papers, ids);
    expect((await verified(app)).faults).toEqual([]);
    expect(await noticesOf(app)).toEqual([]);
    await app.engine.call('documents.correct', { id: ids.get('papir-00.pdf') ?? '', name: 'total', value: 48_750 });
    await app.leave();
  });

  it('survives a struck byte in each sort of file, and says that it was put right', async () => {
    const all = storedFiles(vault);
    const sorts = [
      /\.log$/,
      /MANIFEST/,
      /^IndexedDB.*CURRENT/,
      /^WebStorage.*CURRENT/,
      /\.blob/,
      /records-.*1\.jsonl$/,
      /originals/,
    ];
    for (const sort of sorts) {
      const file = all.find((path) => sort.test(path));
      expect(file, `${sort}`).toBeDefined();
      const copy = join(folder, 'struck');
      struckCopy(vault, file ?? '', copy);
      await persistently(copy, async (app) => {
        await verified(app);
        await expectEveryPaper(app, papers, ids);
        const { document } = await app.engine.call('documents.show', { id: ids.get('papir-00.pdf') ?? '' });
        expect(document.facts.find(({ name }) => name === 'total')?.value, file).toBe(48_750);
        expect((await noticesOf(app)).length, file).toBeGreaterThan(0);
      });
    }
  });

  it('goes into a backup and comes out of it, corrections and all, in another vault', async () => {
    const backup = join(folder, 'backup.zip');
    const from = await startEngine({ vault });
    const { token } = await from.shell.call('files.create', { path: backup });
    expect(await from.engine.call('vault.export', { token })).toMatchObject({ documents: papers.length });
    await from.leave();

    const into = await startEngine({ vault: join(folder, 'elsewhere') });
    const offered = await into.shell.call('files.offer', { path: backup });
    const restored = await into.engine.call('vault.restore', { token: offered.token });
    expect(restored).toMatchObject({ homes: 1, documents: papers.length, already: 0, faults: [] });
    await expectEveryPaper(into, papers, ids);
    const { document } = await into.engine.call('documents.show', { id: ids.get('papir-00.pdf') ?? '' });
    expect(document.facts.find(({ name }) => name === 'total')).toMatchObject({
      value: 48_750,
      certainty: 'corrected',
    });
    const again = await into.shell.call('files.offer', { path: backup });
    expect(await into.engine.call('vault.restore', { token: again.token })).toMatchObject({ documents: 0, faults: [] });
    await into.leave();
  });
});
