// Searching in the real app: what was taken in is found, after a kill and after damage to the index alike.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentList } from '../shared/api/engine';
import type { SavedSearch } from '../shared/documents/saved-search';
import { type EngineUnderTest, freshVault, projectRoot, startEngine } from './harness';

const vault = freshVault();
const papers = ['tilstandsrapport-2024.pdf', 'faktura_20417.pdf', 'energiattest.pdf'];
const ids = new Map<string, string>();
let app: EngineUnderTest;

beforeAll(async () => {
  app = await startEngine({ vault: vault.folder });
  const home = await app.engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  });
  for (const fileName of papers) {
    const path = join(projectRoot, 'resources', 'sample-home', 'papers', fileName);
    const { token } = await app.shell.call('files.offer', { path });
    const { id } = await app.engine.call('documents.importOffered', { homeId: home.id, token, fileName });
    ids.set(fileName, id);
  }
  for (const id of ids.values()) await app.engine.call('documents.waitRead', { id });
});
afterAll(async () => {
  await app?.kill();
  vault.remove();
});

/** The answer once the index has caught up. */
function list(query: string, filter: object = {}, more: { readonly like?: string } = {}): Promise<DocumentList> {
  return new Promise((resolve, reject) => {
    let stop = () => {};
    stop = app.engine.live(
      'documents.list',
      { query, filter, sort: 'best', ...more },
      (answer) => {
        if (answer.indexing) return;
        resolve(answer);
        setTimeout(() => stop());
      },
      (problem) => reject(new Error(problem.code)),
    );
  });
}
const searches = () =>
  new Promise<readonly SavedSearch[]>((resolve, reject) => {
    const stop = app.engine.live(
      'searches.list',
      {},
      (answer) => {
        resolve(answer.searches);
        setTimeout(() => stop());
      },
      (problem) => reject(new Error(problem.code)),
    );
  });
const names = async () => (await searches()).map(({ name }) => name);
const first = async (query: string) => (await list(query)).rows[0]?.id;
const report = () => ids.get('tilstandsrapport-2024.pdf');

describe('a home’s papers', () => {
  it('are found by inflected, mistyped and joined words, and by numbers', async () => {
    expect(await first('drenering mot nord')).toBe(report());
    expect(await first('tilstandsraport')).toBe(report());
    expect(await first('undertaket')).toBe(report());
    expect(await first('takst rapport')).toBe(report());
    expect(await first('854419021')).toBe(report());
    expect(await first('14. oktober 2016')).toBe(ids.get('faktura_20417.pdf'));
    expect((await list('energi attest')).corrected).toBeUndefined();
  });

  it('show the passage, and where it stands on the page', async () => {
    const [row] = (await list('undertaket')).rows;
    const hit = row?.hit;
    expect(hit?.snippet.slice(hit.marks[0], hit.marks[1])).toMatch(/undertak/i);
    const { marks } = await app.engine.call('documents.marks', { id: report() ?? '', query: 'undertaket' });
    expect(marks.length).toBeGreaterThan(0);
    for (const { box } of marks) {
      expect(box.w).toBeGreaterThan(0);
      expect(box.x + box.w).toBeLessThanOrEqual(10_000);
    }
  });

  it('are found by what the user corrected, and no longer here once thrown away', async () => {
    const id = ids.get('energiattest.pdf') ?? '';
    await app.engine.call('documents.correct', { id, name: 'title', value: 'Husets karakterbok' });
    await expect.poll(() => first('karakterbok')).toBe(id);
    await app.engine.call('documents.trash', { ids: [id] });
    await expect.poll(async () => (await list('karakterbok')).count).toBe(0);
    expect((await list('karakterbok', { trashed: true })).rows[0]?.id).toBe(id);
    await app.engine.call('documents.untrash', { ids: [id] });
    await expect.poll(() => first('karakterbok')).toBe(id);
  });

  it('are found by who sent them and by what they are like', async () => {
    const bill = (await list('faktura')).rows.find(({ id }) => id === ids.get('faktura_20417.pdf'));
    expect(bill?.sender).toMatch(/Rørvik VVS/);
    const same = await list('', { sender: bill?.sender.toUpperCase() });
    expect(same.rows.map(({ id }) => id)).toEqual([bill?.id]);
    const from = await list('', { amountFrom: 48_000, amountTo: 49_000 });
    expect(from.rows.map(({ id }) => id)).toEqual([bill?.id]);
    const alike = await list('', {}, { like: report() ?? '' });
    expect(alike.rows.map(({ id }) => id)).not.toContain(report());
  });

  it('are sought again with a search that was saved, also after it was taken away and put back', async () => {
    const { engine } = app;
    const asked = {
      homeId: '',
      query: 'drenering',
      category: '',
      kind: '',
      year: '',
      sender: '',
      tag: '',
      sort: '' as const,
    };
    const saved = await engine.call('searches.save', { ...asked, name: '  Vann   i kjelleren ' });
    expect(saved.name).toBe('Vann i kjelleren');
    await engine.call('searches.save', { ...asked, id: saved.id, name: 'Drenering', amountFrom: 1_000 });
    await app.kill();
    app = await startEngine({ vault: vault.folder });
    expect(await names()).toEqual(['Drenering']);
    const { rev, createdAt, updatedAt, ...again } = (await searches())[0] ?? saved;
    expect(again.amountFrom).toBe(1_000);
    await app.engine.call('searches.remove', { id: saved.id });
    expect(await names()).toEqual([]);
    await app.engine.call('searches.save', again);
    expect(await names()).toEqual(['Drenering']);
    expect((await searches())[0]?.id).toBe(saved.id);
  });

  it('are found again after the app was killed', async () => {
    await app.kill();
    app = await startEngine({ vault: vault.folder });
    expect(await first('undertaket')).toBe(report());
    expect(await first('karakterbok')).toBe(ids.get('energiattest.pdf'));
  });

  it('are found when the index was damaged on disk', async () => {
    await app.kill();
    const files = indexFiles();
    expect(files.length).toBeGreaterThan(0);
    for (const path of files) spoil(path);
    app = await startEngine({ vault: vault.folder });
    // The damage shows when it is met: at opening, or in the middle of an answer.
    await expect.poll(() => first('undertaket'), { timeout: 20_000 }).toBe(report());
    await expect.poll(() => first('karakterbok'), { timeout: 20_000 }).toBe(ids.get('energiattest.pdf'));
  });
});

/** Chromium's private file system of the engine's origin. */
function indexFiles(): readonly string[] {
  const root = join(vault.folder, 'File System');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name))
    .filter((path) => /[/\\]t[/\\]\d\d[/\\]\d+$/.test(path) && statSync(path).size > 50_000);
}

/** Past the head of the pool's file and of the database, every eighth kilobyte. */
function spoil(path: string): void {
  const bytes = readFileSync(path);
  for (let at = 4_096; at < bytes.length; at += 8_192) bytes.fill(0xa5, at, at + 512);
  writeFileSync(path, bytes);
}
