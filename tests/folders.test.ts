// The mirror and the watched folder in the real app: in step through changes, kills and starts, and nothing taken twice.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentList } from '../shared/api/engine';
import { type EngineUnderTest, freshVault, projectRoot, startEngine } from './harness';

const vault = freshVault();
const base = realpathSync(dirname(vault.folder));
const mirror = join(base, 'Speil');
const scanner = join(base, 'Skanner');
const samples = join(projectRoot, 'resources', 'sample-home', 'papers');
let app: EngineUnderTest;
let homeId = '';

beforeAll(async () => {
  mkdirSync(mirror);
  mkdirSync(scanner);
  app = await startEngine({ vault: vault.folder });
  const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
  homeId = (await app.engine.call('homes.add', { address })).id;
  await app.leave();
  // As the system's dialog would have chosen them.
  const chosen = {
    mirror: { folder: mirror, language: 'nb' },
    watched: { folder: scanner, homeId, done: 'Tatt inn' },
  };
  writeFileSync(join(vault.folder, 'folders.json'), JSON.stringify(chosen));
  app = await startEngine({ vault: vault.folder });
});
afterAll(async () => {
  await app?.leave();
  vault.remove();
});

const files = (folder: string, below = ''): string[] =>
  readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? files(folder, `${below}${entry.name}/`) : [`${below}${entry.name}`]))
    .sort();
const soon = { timeout: 60_000, interval: 250 };
const papers = () =>
  new Promise<DocumentList['rows']>((resolve, reject) => {
    const stop = app.engine.live('documents.list', { filter: {} }, ({ rows }) => resolve(rows), reject);
    setTimeout(stop, 1_000);
  });

describe('folders of the archive on the disk', () => {
  it('take in what a scanner lays down, and show it by home and category', async () => {
    copyFileSync(join(samples, 'faktura_20417.pdf'), join(scanner, 'scan 1.pdf'));
    writeFileSync(join(scanner, 'notes.xyz'), 'nothing to read');
    await expect.poll(() => files(scanner), soon).toEqual(['Tatt inn/scan 1.pdf', 'notes.xyz']);
    await expect.poll(() => files(mirror).length, soon).toBe(1);
    const [path = ''] = files(mirror);
    expect(path).toMatch(/^Bjørkelia 14\/[^/]+\/\d{4}-\d\d-\d\d .+\.pdf$/);
    expect(readFileSync(join(mirror, path)).equals(readFileSync(join(samples, 'faktura_20417.pdf')))).toBe(true);
  });

  it('follow a new title and category, the trash and the way back', async () => {
    const [row] = await papers();
    const id = row?.id ?? '';
    await app.engine.call('documents.correct', { id, name: 'title', value: 'Regning: tak/loft' });
    await app.engine.call('documents.correct', { id, name: 'category', value: 'vedlikehold' });
    const renamed = `Bjørkelia 14/Vedlikehold (FDV)/${row?.date} Regning tak loft.pdf`;
    await expect.poll(() => files(mirror), soon).toEqual([renamed]);
    await app.engine.call('documents.trash', { ids: [id] });
    await expect.poll(() => files(mirror), soon).toEqual([]);
    await app.engine.call('documents.untrash', { ids: [id] });
    await expect.poll(() => files(mirror), soon).toEqual([renamed]);
  });

  it('are in step again after a kill, and take nothing twice', async () => {
    const mine = join(mirror, 'Bjørkelia 14', 'mine.txt');
    writeFileSync(mine, 'my own');
    for (const name of ['energiattest.pdf', 'Radonrapport.pdf', 'Eltilsyn 2024.pdf'])
      copyFileSync(join(samples, name), join(scanner, name));
    // The same paper once more, under another name.
    copyFileSync(join(samples, 'faktura_20417.pdf'), join(scanner, 'scan 2.pdf'));
    await expect.poll(() => existsSync(join(scanner, 'Tatt inn', 'energiattest.pdf')), soon).toBe(true);
    await app.kill();
    app = await startEngine({ vault: vault.folder });
    await expect.poll(() => files(scanner).filter((name) => !name.includes('/')), soon).toEqual(['notes.xyz']);
    await expect.poll(() => files(mirror).filter((name) => name.endsWith('.pdf')).length, soon).toBe(4);
    await expect.poll(async () => (await papers()).length, soon).toBe(4);
    expect(files(mirror).filter((name) => name.includes('.part'))).toEqual([]);
    expect(readFileSync(mine, 'utf8')).toBe('my own');
  });
});
