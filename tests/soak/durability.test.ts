// The promise in full: fifty papers through thirty kills, then a struck byte in every file of the database and of the journal.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshVault, startEngine } from '../harness';
import {
  expectEveryPaper,
  importThroughKills,
  makePapers,
  noticesOf,
  persistently,
  storedFiles,
  struckCopy,
  verified,
} from '../vault-under-attack';

const place = freshVault();
const folder = join(place.folder, '..');
const vault = place.folder;
const papers = makePapers(join(folder, 'papers'), 50);
let ids: ReadonlyMap<string, string> = new Map();
afterAll(() => place.remove());

/** Chromium's list of its buckets, and what the next start is quicker with: made anew without a word, nothing else lies in them. */
const holdsNothing = /QuotaManager|^journal\/brief$/;

describe('fifty papers', () => {
  it('are there once and whole after thirty kills', async () => {
    ids = await importThroughKills(vault, papers, { kills: 30, seed: 50 });
    const app = await startEngine({ vault });
    await expectEveryPaper(app, papers, ids);
    expect((await verified(app)).faults).toEqual([]);
    await app.leave();
  });

  it('are there whatever file is struck, and the user is told', async () => {
    const copy = join(folder, 'struck');
    const untold: string[] = [];
    for (const file of storedFiles(vault)) {
      struckCopy(vault, file, copy);
      await persistently(copy, async (app) => {
        await verified(app);
        await expectEveryPaper(app, papers, ids);
        if ((await noticesOf(app)).length === 0 && !holdsNothing.test(file)) untold.push(file);
      }).catch((error: unknown) => {
        throw new Error(`${file} was struck`, { cause: error });
      });
    }
    expect(untold).toEqual([]);
  });
});
