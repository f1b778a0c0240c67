// What the durability tests share: papers of our own, an import that is killed and begun again, a struck byte, and the count of losses.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { OutputOf } from '../shared/api/contract';
import type { EngineContract, Notice } from '../shared/api/engine';
import { ProblemError } from '../shared/problem';
import { type EngineUnderTest, startEngine } from './harness';

export type Paper = { readonly name: string; readonly path: string; readonly sha256: string; readonly bytes: Buffer };

export function makePapers(folder: string, count: number): Paper[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const name = `papir-${String(index).padStart(2, '0')}.pdf`;
    const bytes = onePagePdf(`Faktura ${1000 + index} fra Rorlegger Hansen AS. Sum inkl. mva 4 875,00`, index * 3_001);
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { name, path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
}

/** mulberry32 */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const address = { street: 'Prøveveien 1', postalCode: '0001', place: 'Oslo' };

/** Imports until all are acknowledged, though the app is killed again and again. Answers which paper got which id. */
export async function importThroughKills(
  vault: string,
  papers: readonly Paper[],
  { kills, seed }: { readonly kills: number; readonly seed: number },
): Promise<ReadonlyMap<string, string>> {
  const random = seeded(seed);
  const acknowledged = new Map<string, string>();
  for (let killed = 0; ; killed += 1) {
    const app = await startEngine({ vault });
    const importing = importMissing(app, papers, acknowledged);
    const interrupted = importing.catch(ignoreClosed);
    if (killed >= kills) {
      await importing;
      await app.leave();
      return acknowledged;
    }
    // Early moments hit the start and the replay, later ones the middle of a write or of reading.
    await new Promise((resolve) => setTimeout(resolve, random() ** 2 * 1_500));
    await app.kill();
    await interrupted;
  }
}

async function importMissing(app: EngineUnderTest, papers: readonly Paper[], acknowledged: Map<string, string>) {
  const { id: homeId } = await app.engine.call('homes.add', { address });
  const missing = papers.filter(({ name }) => !acknowledged.has(name));
  // Killed while the last were being read, there is something to kill still: all are offered once more.
  const queue = [...(missing.length > 0 ? missing : papers)];
  const one = async () => {
    for (let paper = queue.shift(); paper; paper = queue.shift()) {
      const { token, fileName } = await app.shell.call('files.offer', { path: paper.path });
      const answer = await app.engine.call('documents.importOffered', { homeId, token, fileName });
      expect(answer.status, paper.name).not.toBe('refused');
      const before = acknowledged.get(paper.name);
      if (before !== undefined) expect(answer.id, `${paper.name} was acknowledged before`).toBe(before);
      acknowledged.set(paper.name, answer.id);
    }
  };
  await Promise.all([one(), one(), one(), one()]);
}

const ignoreClosed = (error: unknown) => {
  if (!(error instanceof ProblemError)) throw error;
};

/** Every paper once, read, and its original byte for byte; nothing else, nothing half. */
export async function expectEveryPaper(
  app: EngineUnderTest,
  papers: readonly Paper[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  for (const paper of papers) {
    const id = ids.get(paper.name) ?? '';
    const { document } = await app.engine.call('documents.waitRead', { id, text: true });
    const { state, problem } = document.row;
    expect({ state, problem }, paper.name).toEqual({ state: 'read', problem: undefined });
    expect(document.sha256).toBe(paper.sha256);
    const { bytes } = await app.engine.call('documents.original', { id });
    expect(Buffer.compare(Buffer.from(bytes), paper.bytes), paper.name).toBe(0);
  }
  const counts = await app.engine.call('vault.counts', {});
  expect(counts).toMatchObject({ homes: 1, documents: papers.length, pages: papers.length });
  expect(new Set(ids.values()).size).toBe(papers.length);
}

export async function verified(app: EngineUnderTest): Promise<OutputOf<EngineContract['vault.verify']>> {
  return app.engine.call('vault.verify', {});
}

/** Asks until it is answered: an engine that finds its database damaged begins anew, and whoever was asking asks again. */
export async function persistently<T>(vault: string, ask: (app: EngineUnderTest) => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const app = await startEngine({ vault });
    try {
      return await ask(app);
    } catch (error) {
      if (tries >= 5 || !(error instanceof ProblemError) || error.problem.code !== 'unavailable') throw error;
    } finally {
      await app.leave();
    }
  }
}

export function noticesOf(app: EngineUnderTest): Promise<readonly Notice[]> {
  return new Promise((resolve, reject) => {
    const stop = app.engine.live(
      'vault.notices',
      {},
      ({ notices }) => {
        resolve(notices);
        queueMicrotask(() => stop());
      },
      (failed) => reject(new ProblemError(failed)),
    );
  });
}

/**
 * Files of the database and of the journal in which something is alive, relative to the vault. LevelDB's own diary and its lock hold
 * nothing of ours; Chromium keeps files of what a killed import never finished for a while, and an original that lives in the
 * database lies byte for byte in the journal too.
 */
export function storedFiles(vault: string): string[] {
  const sumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  const originals = join(vault, 'journal', 'originals');
  const alive = new Set(readdirSync(originals).map((name) => sumOf(join(originals, name))));
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(vault, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/^LO(G|CK|G\.old)$/.test(entry.name) || statSync(join(vault, path)).size === 0) continue;
      else if (!folder.includes('.blob') || alive.has(sumOf(join(vault, path)))) found.push(path);
    }
  };
  walk('IndexedDB');
  walk('WebStorage');
  walk('journal');
  return found.sort();
}

/** A copy of the vault with one byte struck, in the middle of the file. */
export function struckCopy(vault: string, file: string, copy: string): void {
  rmSync(copy, { recursive: true, force: true });
  cpSync(vault, copy, { recursive: true });
  const path = join(copy, file);
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 0x55;
  writeFileSync(path, bytes);
}

/** One page with a text layer; the comment pads it, so that no two are of a size. */
function onePagePdf(text: string, padding: number): Buffer {
  const content = `BT /F1 14 Tf 60 760 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = `%PDF-1.4\n%${'x'.repeat(padding)}\n`;
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  return Buffer.from(
    `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    'latin1',
  );
}
