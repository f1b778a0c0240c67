// `bench scale`: the same work in vaults of 1,000, 5,000 and 20,000 documents (with 15 homes and 25 sales to each 1,000), and how it grows: what a person
// waits for each day does not grow with the archive, what goes through all of it grows no faster than it.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AppConnection, appFolder, connectToApp } from '../cli/app-connection';
import type { DocumentList } from '../shared/api/engine';
import { type Bench, type BenchSurroundings, bounded, type Figure, median } from './figure';
import { makeBackup } from './make-vault';
import { residentBytes } from './resident-bytes';
import { timeToUsable } from './time-to-usable';

const sizes = [1_000, 5_000, 20_000];
const homesPer1000 = 15;
const casesPer1000 = 25;
const opens = 3;
const rounds = 7;
const mostMemoryMb = 900;
/** A start settles: what it keeps for later is written, its garbage is collected. */
const restMs = 20_000;
/** Twenty times the papers may take twenty times as long, give or take what a measured time varies by. */
const linear = 1.25;
/** What should not grow may take this many times as long with twenty times the papers. */
const flat = 2;

const searches = ['drenering', 'faktura bad', 'sikringen', 'takst'];

/** By what was done, in milliseconds or megabytes. */
type Measured = Readonly<Record<keyof typeof growth, number>>;

const growth = {
  restore: { unit: 'ms', flat: false },
  open: { unit: 'ms', flat: true },
  list: { unit: 'ms', flat: true },
  filter: { unit: 'ms', flat: true },
  search: { unit: 'ms', flat: true },
  backup: { unit: 'ms', flat: false },
  memory: { unit: 'MB', flat: false },
} as const;

export const bench: Bench = async (surroundings) => {
  const { print, option } = surroundings;
  const most = Number(option('most') ?? sizes.at(-1));
  const asked = sizes.filter((size) => size <= most);
  const measured: (readonly [size: number, Measured])[] = [];
  for (const size of asked) measured.push([size, await measure(size, surroundings)]);
  const [smallest, largest] = [measured[0], measured.at(-1)];
  if (!smallest || !largest) return;
  for (const name of Object.keys(growth) as (keyof Measured)[]) {
    const { unit } = growth[name];
    for (const [size, figures] of measured) {
      const figure = { bench: 'scale', figure: `${name}, ${size} documents`, value: figures[name], unit };
      print(
        name === 'memory'
          ? bounded({ ...figure, figure: `memory of all processes at rest, ${size} documents` }, { most: mostMemoryMb })
          : { ...figure, peer: null, peerValue: null, ratio: null, target: null, holds: null },
      );
    }
    if (smallest !== largest) print(grown(name, smallest, largest));
  }
};

/** How many times as long it takes, with so many times the papers. */
function grown(
  name: keyof Measured,
  [few, before]: readonly [number, Measured],
  [many, after]: readonly [number, Measured],
): Figure {
  const times = many / few;
  const most = growth[name].flat ? flat : times * linear;
  const value = Math.round((after[name] / before[name]) * 100) / 100;
  return bounded(
    { bench: 'scale', figure: `${name}, growth with ${times} times the documents`, value, unit: 'times' },
    { most },
  );
}

async function measure(documents: number, { app, say }: BenchSurroundings): Promise<Measured> {
  const folder = join(appFolder, 'out', 'bench', `scale-${documents}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const vault = join(folder, 'vault');
  const backup = join(folder, 'backup.zip');
  say(`making a backup of ${documents} documents`);
  await makeBackup(backup, documents, {
    homes: (documents / 1_000) * homesPer1000,
    cases: (documents / 1_000) * casesPer1000,
  });

  const first = await connectToApp(vault, app);
  const offered = await first.shell.call('files.offer', { path: backup });
  const restore = await timed(async () => {
    const restored = await first.engine.call('vault.restore', { token: offered.token });
    if (restored.documents !== documents) throw new Error(`restored ${restored.documents} of ${documents} documents`);
  });
  say(`restored in ${Math.round(restore / 1_000)} s; the index follows`);
  await indexed(first);
  await first.leave();

  const start = { ...app, args: [...app.args, `--vault=${vault}`] };
  const open: number[] = [];
  for (let time = 0; time < opens; time += 1) open.push(await timeToUsable(start));

  const window = spawn(start.command, start.args, { env: process.env, stdio: 'ignore' });
  try {
    const connection = await connectToApp(vault, app);
    await new Promise((resolve) => setTimeout(resolve, restMs));
    const memory = Math.round(residentBytes(connection.pid) / 1e6);
    const homeId = 'h-bench';
    await timeOf(connection, { filter: {}, limit: 50 });
    const many = async (question: (round: number) => object) => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) times.push(await timeOf(connection, question(round)));
      return tenths(median(times));
    };
    const list = await many((round) => ({ filter: {}, limit: 50, from: round * 50 }));
    const filter = await many((round) => ({ homeId, filter: { year: String(2010 + round) }, limit: 50 }));
    const search = await many((round) => ({ filter: {}, query: searches[round % searches.length], limit: 30 }));
    const { token } = await connection.shell.call('files.create', { path: join(folder, 'out.zip') });
    const exported = await timed(() => connection.engine.call('vault.export', { token }));
    await connection.leave();
    return {
      restore: Math.round(restore),
      open: Math.round(median(open)),
      list,
      filter,
      search,
      backup: Math.round(exported),
      memory,
    };
  } finally {
    const ended = new Promise((resolve) => window.once('close', resolve));
    window.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const tenths = (ms: number) => Math.round(ms * 10) / 10;

/** Until the first answer. */
function timeOf({ engine }: AppConnection, question: object): Promise<number> {
  return timed(
    () =>
      new Promise<void>((resolve, reject) => {
        const stop = engine.live(
          'documents.list',
          question as { filter: object },
          () => {
            resolve();
            queueMicrotask(() => stop());
          },
          (problem) => reject(new Error(problem.code)),
        );
      }),
  );
}

/** A search says whether the index is behind. */
function indexed({ engine }: AppConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = engine.live(
      'documents.list',
      { filter: {}, query: 'takst', limit: 1 },
      (list: DocumentList) => {
        if (list.indexing) return;
        resolve();
        queueMicrotask(() => stop());
      },
      (problem) => reject(new Error(problem.code)),
    );
  });
}
