// A paper of 3,000 pages and 200 MB: read page by page in bounded memory, usable from its first pages on.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type EngineUnderTest, freshVault, startEngine } from '../harness';
import { writeLongPdf } from '../long-pdf';
import { watchMemory } from '../peak-memory';

const pages = Number(process.env.BOLIGPERM_SOAK_PAGES ?? 3_000);
const vault = freshVault();
const folder = mkdtempSync(join(tmpdir(), 'boligperm-large-'));
const path = join(folder, 'alt-om-huset.pdf');
let app: EngineUnderTest | undefined;

afterAll(async () => {
  await app?.kill();
  vault.remove();
  rmSync(folder, { recursive: true, force: true });
});

it(`a paper of ${pages} pages is read in bounded memory and found while it is read`, async () => {
  await writeLongPdf(path, { pages, bytesPerPage: 68_000 });
  const started = await startEngine({ vault: vault.folder });
  app = started;
  const { engine, shell, pid } = started;
  const memory = watchMemory(pid);
  const seconds = (since: number) => ((Date.now() - since) / 1_000).toFixed(1);
  const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
  const { id: homeId } = await engine.call('homes.add', { address });
  const { token, fileName } = await shell.call('files.offer', { path });
  const begun = Date.now();
  const { id } = await engine.call('documents.importOffered', { homeId, token, fileName });
  const stored = seconds(begun);
  const show = async () => (await engine.call('documents.show', { id, text: false })).document;
  while ((await show()).row.pageCount === 0) await new Promise((resolve) => setTimeout(resolve, 100));
  const opened = seconds(begun);
  expect((await show()).row.state).toBe('reading');
  const picture = await engine.call('documents.pagePicture', { id, index: pages - 1, width: 600 });
  expect(picture.width).toBeGreaterThan(500);
  const drawn = seconds(begun);
  const { document } = await engine.call('documents.waitRead', { id, text: false });
  expect(document.row).toMatchObject({ state: 'read', pageCount: pages, kind: 'bruksanvisning' });
  const read = seconds(begun);
  const peak = Math.round(memory.largestPage() / 1024 / 1024);
  memory.stop();
  const size = Math.round(statSync(path).size / 1024 / 1024);
  console.info(
    `${pages} pages, ${size} MB: durable after ${stored} s, first pages after ${opened} s, last page drawn after ${drawn} s, all read after ${read} s; largest page process ${peak} MB`,
  );
  expect(peak).toBeLessThan(1_024);
});
