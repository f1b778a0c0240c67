// What main knows of how the app is doing: programs, machine, processes, room on the disk, and the last lines of the log of bugs.
import { readdir, readFile, stat } from 'node:fs/promises';
import { cpus, freemem, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { MachineReport } from '../shared/api/diagnostics';
import { freeBytes } from './journal/room';
import { type ProcessParts, processesOf } from './processes';
import type { VaultFolder } from './vault-folder';

type Parts = ProcessParts & { readonly vault: VaultFolder; readonly engineDeaths: () => number };

const mostBugs = 30;
const mostMarks = 40;
/** A vault of 20,000 papers has as many files: they are not counted again each time somebody looks. */
const sizesHoldMs = 60_000;

type Sizes = Omit<MachineReport['disk'], 'freeBytes'>;
const partOf: Readonly<Record<string, keyof Sizes>> = {
  IndexedDB: 'records',
  WebStorage: 'originals',
  journal: 'journal',
  'File System': 'searchIndex',
};

/** Answers how to ask. */
export function openMachineReport(parts: Parts): () => Promise<MachineReport> {
  const { app, readers, vault, engineDeaths } = parts;
  let sizes: { readonly at: number; readonly told: Promise<Sizes> } | undefined;
  const sizesNow = () => {
    if (!sizes || Date.now() - sizes.at > sizesHoldMs) sizes = { at: Date.now(), told: sizesOf(vault.root) };
    return sizes.told;
  };
  return async () => {
    const [disk, free, bugs] = await Promise.all([sizesNow(), freeBytes(vault.root), lastBugs(vault.logs)]);
    const { electron = '', chrome = '', node } = process.versions;
    return {
      app: {
        version: app.getVersion(),
        electron,
        chromium: chrome,
        node,
        testRuntime: process.env.BOLIGPERM_RUNTIME === 'test-runtime',
      },
      system: {
        platform: process.platform,
        release: release(),
        arch: process.arch,
        cores: cpus().length,
        memoryBytes: totalmem(),
        freeMemoryBytes: freemem(),
      },
      disk: { freeBytes: Number.isFinite(free) ? free : 0, ...disk },
      uptimeSeconds: Math.round(process.uptime()),
      engineDeaths: engineDeaths(),
      readerDeaths: readers.deaths,
      processes: processesOf(parts).map(({ name, bytes, peakBytes }) => ({ name, bytes, peakBytes })),
      marks: performance
        .getEntriesByType('mark')
        .slice(0, mostMarks)
        .map(({ name, startTime }) => ({ name, ms: Math.round(startTime) })),
      bugs,
    };
  };
}

async function sizesOf(root: string): Promise<Sizes> {
  const sizes = { records: 0, originals: 0, journal: 0, searchIndex: 0, other: 0 };
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const part = partOf[entry.name] ?? 'other';
    const path = join(root, entry.name);
    sizes[part] += entry.isDirectory() ? await sizeBelow(path) : await sizeOf(path);
  }
  return sizes;
}

async function sizeBelow(folder: string): Promise<number> {
  // What is removed while it is being counted counts for nothing.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let sum = 0;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    sum += entry.isDirectory() ? await sizeBelow(path) : await sizeOf(path);
  }
  return sum;
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/** Newest first. A line that was cut short is left out. */
export async function lastBugs(logs: string): Promise<MachineReport['bugs']> {
  const texts = await Promise.all(
    ['bugs.1.log', 'bugs.log'].map((name) => readFile(join(logs, name), 'utf8').catch(() => '')),
  );
  return texts
    .join('')
    .split('\n')
    .slice(-mostBugs - 1)
    .flatMap((line) => bugOf(line) ?? [])
    .slice(-mostBugs)
    .reverse();
}

function bugOf(line: string): MachineReport['bugs'][number] | undefined {
  try {
    const { at, where, name, message, stack } = JSON.parse(line) as Record<string, unknown>;
    return {
      at: String(at),
      where: String(where),
      name: String(name),
      ...(typeof message === 'string' ? { message } : {}),
      stack: Array.isArray(stack) ? stack.map(String) : [],
    };
  } catch {
    return undefined;
  }
}
