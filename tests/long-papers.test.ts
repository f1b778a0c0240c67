// A long paper flows page by page: it can be opened and searched before it is done, and goes on where it was interrupted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EngineUnderTest, freshVault, startEngine } from './harness';
import { writeLongPdf } from './long-pdf';

const pages = 300;
const vault = freshVault();
const folder = mkdtempSync(join(tmpdir(), 'boligperm-long-'));
const path = join(folder, 'bruksanvisning.pdf');
let app: EngineUnderTest;
let id = '';

beforeAll(async () => {
  await writeLongPdf(path, { pages, bytesPerPage: 20_000 });
  app = await startEngine({ vault: vault.folder });
});
afterAll(async () => {
  await app?.kill();
  vault.remove();
  rmSync(folder, { recursive: true, force: true });
});

const soon = async <T>(look: () => Promise<T | undefined>): Promise<T> => {
  const until = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
const show = async () => (await app.engine.call('documents.show', { id, text: false })).document;

describe('a paper of 300 pages', () => {
  it('can be opened, and is known for what it is, while it is read', async () => {
    const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
    const { id: homeId } = await app.engine.call('homes.add', { address });
    const { token, fileName } = await app.shell.call('files.offer', { path });
    ({ id } = await app.engine.call('documents.importOffered', { homeId, token, fileName }));
    const view = await soon(async () => {
      const now = await show();
      return now.row.pageCount > 0 ? now : undefined;
    });
    expect(view.row).toMatchObject({ state: 'reading', pageCount: pages, kind: 'bruksanvisning' });
    expect(view.pages.length).toBeGreaterThan(8);
    expect(view.pages.length).toBeLessThan(pages);
    expect((await app.engine.call('documents.pageText', { id, index: 2 })).text).toContain('kapittel-3');
  });

  it('goes on where it was when the power was cut, and reads no page twice', async () => {
    const before = (await show()).pages.length;
    await app.kill();
    app = await startEngine({ vault: vault.folder });
    // What was read before counts from the first moment.
    const first = await new Promise<number>((resolve, reject) => {
      const stop = app.engine.live(
        'reading.status',
        {},
        ({ items }) => {
          const pagesRead = items.find((item) => item.id === id)?.pagesRead ?? 0;
          if (pagesRead === 0) return;
          stop();
          resolve(pagesRead);
        },
        (problem) => reject(new Error(problem.code)),
      );
    });
    expect(first).toBeGreaterThanOrEqual(before);
    const { document, text = '' } = await app.engine.call('documents.waitRead', { id, text: true });
    expect(document.row).toMatchObject({ state: 'read', pageCount: pages, kind: 'bruksanvisning' });
    expect(document.pages).toHaveLength(pages);
    for (const page of [1, before, before + 1, pages]) expect(text).toMatch(new RegExp(`kapittel-${page}\\b`));
  });
});
