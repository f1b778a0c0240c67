// Files that mean no good: each ends in an answer, and neither the engine nor the other papers suffer.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView, ImportAnswer } from '../shared/api/engine';
import { type EngineUnderTest, freshVault, projectRoot, startEngine } from './harness';

const vault = freshVault();
const folder = mkdtempSync(join(tmpdir(), 'boligperm-hostile-'));
let app: EngineUnderTest;
let homeId = '';

beforeAll(async () => {
  app = await startEngine({ vault: vault.folder, env: { BOLIGPERM_STUCK_MS: '8000' } });
  const home = await app.engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  });
  homeId = home.id;
});
afterAll(async () => {
  await app?.kill();
  vault.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function add(path: string): Promise<ImportAnswer> {
  const { token, fileName } = await app.shell.call('files.offer', { path });
  return app.engine.call('documents.importOffered', { homeId, token, fileName });
}

async function read(path: string): Promise<DocumentView> {
  const { id } = await add(path);
  return (await app.engine.call('documents.waitRead', { id })).document;
}

const paper = (name: string) => join(projectRoot, 'resources', 'sample-home', 'papers', name);
const fixture = (name: string) => join(projectRoot, 'tests', 'fixtures', name);
function made(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a reader that is driven mad', () => {
  it('is killed when it loops without end, and the papers beside it are read', async () => {
    const [looping, ...others] = await Promise.all([
      read(made('loop.pdf', '%PDF-misbehave loop\n')),
      read(paper('faktura_20417.pdf')),
      read(paper('energiattest.pdf')),
    ]);
    expect(looping.row).toMatchObject({ state: 'failed', problem: { code: 'reader-stuck' } });
    expect(others.map(({ row }) => row.state)).toEqual(['read', 'read']);
  });

  it('is killed when it takes all memory, and the papers beside it are read', async () => {
    const [greedy, other] = await Promise.all([
      read(made('memory.pdf', '%PDF-misbehave memory\n')),
      read(paper('tilstandsrapport-2024.pdf')),
    ]);
    expect(greedy.row).toMatchObject({ state: 'failed', problem: { code: 'reader-out-of-memory' } });
    expect(other.row.state).toBe('read');
  });

  it('leaves an engine behind that still takes papers in', async () => {
    expect((await read(paper('kreditnota-88140.pdf'))).row.kind).toBe('kreditnota');
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['empty.pdf', 'empty-file'],
    ['not-a-pdf.pdf', 'unknown-format'],
  ])('is refused before it is stored: %s', async (name, code) => {
    expect(await add(fixture(name))).toMatchObject({ status: 'refused', id: '', problem: { code } });
  });

  it.each([
    ['truncated.pdf', 'failed', 'damaged-file'],
    ['page-loop.pdf', 'failed', 'damaged-file'],
    ['decompression-bomb.png', 'failed', 'picture-too-large'],
    ['encrypted.pdf', 'needs-password', 'needs-password'],
  ])('is kept, and what is wrong with it is said: %s', async (name, state, code) => {
    expect((await read(fixture(name))).row).toMatchObject({ state, problem: { code } });
  });

  it('is read once its password is given, and a wrong one is said to be wrong', async () => {
    const { id } = await add(fixture('encrypted.pdf'));
    await app.engine.call('reading.retry', { ids: [id], password: 'gjettet' });
    const refused = (await app.engine.call('documents.waitRead', { id })).document;
    expect(refused.row).toMatchObject({ state: 'needs-password', problem: { code: 'wrong-password' } });
    await app.engine.call('reading.retry', { ids: [id], password: 'hemmelig' });
    const opened = (await app.engine.call('documents.waitRead', { id })).document;
    expect(opened.row.state).toBe('read');
    expect(opened.row.problem).toBeUndefined();
  });

  it('runs no script that came with it', async () => {
    expect((await read(fixture('script.pdf'))).row.state).toBe('read');
  });
});
