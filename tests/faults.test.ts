// What the machine may do to a home's archive, done to the real app: what was acknowledged stays, what cannot be done is said, and the rest goes on.
import { createHash, randomBytes } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeLine } from '../main/journal/line';
import type { Report } from '../shared/api/diagnostics';
import type { DocumentList } from '../shared/api/engine';
import { ProblemError } from '../shared/problem';
import { type EngineUnderTest, freshVault, startEngine, startScreen } from './harness';
import { type SmallDisk, smallDisk } from './small-disk';
import {
  expectEveryPaper,
  importThroughKills,
  makePapers,
  noticesOf,
  type Paper,
  persistently,
  verified,
} from './vault-under-attack';

const place = freshVault();
const folder = join(place.folder, '..');
const vault = place.folder;
const address = { street: 'Prøveveien 1', postalCode: '0001', place: 'Oslo' };
let papers: readonly Paper[] = [];
let ids: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  papers = makePapers(join(folder, 'papers'), 6);
  ids = await importThroughKills(vault, papers, { kills: 0, seed: 1 });
  const app = await startEngine({ vault });
  await expectEveryPaper(app, papers, ids);
  await searched(app, 'rorlegger', papers.length);
  await app.leave();
});
afterAll(() => place.remove());

const copies: string[] = [];
/** The archive as it stands, for one fault. */
function copyOfVault(): string {
  const copy = join(folder, `copy-${copies.length}`);
  copies.push(copy);
  cpSync(vault, copy, { recursive: true });
  return copy;
}

function first<T>(
  ask: (done: (value: T) => void, fail: (problem: ProblemError['problem']) => void) => () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = ask(
      (value) => {
        resolve(value);
        queueMicrotask(() => stop());
      },
      (problem) => reject(new ProblemError(problem)),
    );
  });
}

const listed = (app: EngineUnderTest, query?: string) =>
  first<DocumentList>((done, fail) =>
    app.engine.live('documents.list', { filter: {}, ...(query ? { query } : {}) }, done, fail),
  );

/** Waits until a search finds so many. */
async function searched(app: EngineUnderTest, query: string, count: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const list = await listed(app, query);
    if (!list.indexing && list.count === count) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect((await listed(app, query)).count).toBe(count);
}

async function add(app: EngineUnderTest, homeId: string, path: string) {
  const { token, fileName } = await app.shell.call('files.offer', { path });
  return app.engine.call('documents.importOffered', { homeId, token, fileName });
}

const homesOf = (app: EngineUnderTest) =>
  first<{ homes: readonly { readonly id: string }[] }>((done, fail) => app.engine.live('homes.list', {}, done, fail));

const reportOf = (app: EngineUnderTest) =>
  first<Report>((done, fail) => app.engine.live('diagnostics.report', {}, done, fail));

describe('a full disk', () => {
  let disk: SmallDisk;
  let app: EngineUnderTest | undefined;
  beforeAll(() => {
    disk = smallDisk(72);
  });
  afterAll(async () => {
    await app?.kill();
    disk?.remove();
  });

  it('refuses the paper that does not fit, keeps every other, and takes it when there is room again', async () => {
    const large = makeLargePapers(join(folder, 'large'), 30);
    app = await startEngine({ vault: join(disk.folder, 'vault') });
    const { id: homeId } = await app.engine.call('homes.add', { address });
    const kept = new Map<string, string>();
    let refusal: unknown;
    for (const { name, path } of large) {
      const answer = await add(app, homeId, path);
      if (answer.status === 'received') kept.set(name, answer.id);
      else refusal ??= answer.problem;
    }
    expect(refusal).toEqual({ code: 'disk-full' });
    expect(kept.size).toBeGreaterThan(2);
    // It is still there to be asked.
    expect((await listed(app)).count).toBe(kept.size);

    disk.resize(400);
    for (const { name, path } of large) {
      const answer = await add(app, homeId, path);
      expect(answer.status, name).toBe(kept.has(name) ? 'duplicate' : 'received');
      kept.set(name, answer.id);
    }
    await expectEveryPaper(app, large, kept);
    expect((await verified(app)).faults.filter(({ healed }) => !healed)).toEqual([]);
    await app.leave();
    app = undefined;
  });
});

describe('a folder that cannot be written to', () => {
  let disk: SmallDisk;
  beforeAll(() => {
    disk = smallDisk(64);
    cpSync(vault, join(disk.folder, 'vault'), { recursive: true });
    disk.writeProtect(true);
  });
  afterAll(() => disk?.remove());

  it('is said before anything is opened, and what lies in it is untouched', async () => {
    await expect(startEngine({ vault: join(disk.folder, 'vault') })).rejects.toThrow(/cannot be written/);
  });

  it('takes no backup, and says so', async () => {
    const app = await startEngine({ vault: copyOfVault() });
    await expect(app.shell.call('files.create', { path: join(disk.folder, 'backup.zip') })).rejects.toMatchObject({
      problem: { code: 'cannot-write-file' },
    });
    await app.leave();
  });
});

describe('a clock that was moved', () => {
  it('back two years or on twenty, loses no paper, no answer and no place in the queue', async () => {
    const copy = copyOfVault();
    const screen = await startScreen({ vault: copy });
    const app = await startEngine({ vault: copy });
    const [id = ''] = ids.values();
    try {
      for (const [index, years] of [-2, 20].entries()) {
        const engine = screen.app.windows().find((window) => window.url().startsWith('app://engine/'));
        await engine?.evaluate((by) => {
          const real = Date;
          const moved = () => real.now() + by * 365 * 86_400_000;
          globalThis.Date = new Proxy(real, {
            construct: (of, given) => (given.length === 0 ? new of(moved()) : Reflect.construct(of, given)),
            get: (of, name) => (name === 'now' ? moved : Reflect.get(of, name)),
          });
        }, years);
        const [later] = makePapers(join(folder, `clock-${index}`), 20 + index).slice(-1);
        const { homes } = await homesOf(app);
        const answer = await add(app, homes[0]?.id ?? '', later?.path ?? '');
        expect(answer.status).toBe('received');
        const read = await app.engine.call('documents.waitRead', { id: answer.id });
        expect(read.document.row.state).toBe('read');
        await app.engine.call('documents.correct', { id, name: 'total', value: 100 + index });
        const { document } = await app.engine.call('documents.show', { id });
        expect(document.facts.find(({ name }) => name === 'total')?.value).toBe(100 + index);
      }
    } finally {
      await app.leave();
      await screen.close();
    }
    const again = await startEngine({ vault: copy });
    expect((await listed(again)).count).toBe(papers.length + 2);
    expect((await verified(again)).faults).toEqual([]);
    await again.leave();
  });
});

describe('a search index', () => {
  it('that is damaged throughout is made anew by itself', async () => {
    const copy = copyOfVault();
    const struck = spoil(join(copy, 'File System'));
    expect(struck).toBeGreaterThan(0);
    const app = await startEngine({ vault: copy });
    await searched(app, 'rorlegger', papers.length);
    await expectEveryPaper(app, papers, ids);
    await app.leave();
  });
});

describe('a record that is no record', () => {
  it('is set aside and told, and every other is there', async () => {
    const copy = copyOfVault();
    const [id = ''] = ids.values();
    appendToJournal(copy, {
      collection: 'documents',
      id,
      rev: 500,
      version: 2,
      record: { id, rev: 500, createdAt: 'yesterday', facts: null },
    });
    appendToJournal(copy, { collection: 'documents', id: 'd-nobody', rev: 1, version: 2, record: { nothing: true } });
    const app = await startEngine({ vault: copy });
    expect((await listed(app)).count).toBe(papers.length);
    await expectEveryPaper(app, papers, ids);
    expect((await noticesOf(app)).map(({ code }) => code)).toContain('records-set-aside');
    await app.leave();
  });
});

describe('a process that dies', () => {
  it('the engine, while papers are read: it is started anew and reads on', async () => {
    const copy = copyOfVault();
    const more = makePapers(join(folder, 'more'), 24).slice(6);
    const screen = await startScreen({ vault: copy });
    const app = await startEngine({ vault: copy });
    const { homes } = await homesOf(app);
    const all = new Map(ids);
    for (const { name, path } of more) all.set(name, (await add(app, homes[0]?.id ?? '', path)).id);
    process.kill(await processOf(app, 'engine'), 'SIGKILL');
    // Who was asking must ask again: a command line begins anew, the window does so by itself.
    await persistently(copy, async (again) => {
      await expectEveryPaper(again, [...papers, ...more], all);
      expect((await reportOf(again)).machine).toMatchObject({ engineDeaths: 1 });
    });
    await expect.poll(() => screen.page.getByRole('row').count(), { timeout: 20_000 }).toBeGreaterThan(papers.length);
    await screen.close();
  });

  it('the window: it draws itself again, on what the person was looking at', async () => {
    const copy = copyOfVault();
    const screen = await startScreen({ vault: copy });
    const app = await startEngine({ vault: copy });
    await screen.page.getByRole('row').first().waitFor();
    process.kill(await processOf(app, 'screen'), 'SIGKILL');
    // A page that is gone answers nothing, ever: it is asked what it shows only once it is there.
    const redrawn = () =>
      screen.app.evaluate(({ webContents }) => {
        const page = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('app://ui/'));
        if (!page || page.isCrashed() || page.isLoading()) return 0;
        return Promise.race([
          page.executeJavaScript("document.querySelectorAll('main [role=row]').length") as Promise<number>,
          new Promise<number>((resolve) => setTimeout(() => resolve(0), 500)),
        ]);
      });
    await expect.poll(redrawn, { timeout: 20_000 }).toBeGreaterThan(0);
    await app.leave();
    await screen.close();
  });
});

/** Readable pages with a megabyte of padding each. */
function makeLargePapers(into: string, count: number): Paper[] {
  return makePapers(into, count).map((paper) => {
    const bytes = Buffer.concat([paper.bytes, Buffer.from(`%${randomBytes(750_000).toString('base64')}\n`)]);
    writeFileSync(paper.path, bytes);
    return { ...paper, bytes, sha256: sumOf(bytes) };
  });
}

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Rubbish in the middle of every file; answers how many there were. */
function spoil(below: string): number {
  let struck = 0;
  for (const entry of readdirSync(below, { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) struck += spoil(path);
    else if (statSync(path).size > 0) {
      const bytes = readFileSync(path);
      bytes.fill(0x55, bytes.length >> 2, (bytes.length >> 2) * 3);
      writeFileSync(path, bytes);
      struck += 1;
    }
  }
  return struck;
}

/** A line as main would write it, its checksum right. */
function appendToJournal(into: string, entry: object): void {
  const journal = join(into, 'journal');
  const generation =
    readdirSync(journal)
      .filter((name) => name.startsWith('records-'))
      .sort()
      .at(-1) ?? '';
  const segment = readdirSync(join(journal, generation)).sort().at(-1) ?? '';
  writeFileSync(join(journal, generation, segment), encodeLine(JSON.stringify(entry)), { flag: 'a' });
}

async function processOf(app: EngineUnderTest, wanted: string): Promise<number> {
  const { processes } = await app.shell.call('app.metrics', {});
  const found = processes.find(({ name }) => name === wanted);
  if (!found) throw new Error(`there is no process ${wanted}`);
  return found.pid;
}
