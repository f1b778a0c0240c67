// Reader windows: disposable, each alone in a session without network. One that stands still for a minute or outgrows a gigabyte is killed, and the engine told.
import { readFileSync } from 'node:fs';
import { app, BrowserWindow, MessageChannelMain, type Session, session } from 'electron';
import type { readerDeaths } from '../shared/api/shell';
import { consoleText, type EngineWindow } from './engine-window';
import { pageAddress, servePages } from './pages';
import { expectPage, givePort } from './ports';
import { priorities, standBehind } from './stand-behind';
import { closeOff, guard, safePreferences } from './window-guard';

export type DeathCause = (typeof readerDeaths)[number];
export type Death = { readonly reader: number; readonly cause: DeathCause };

export type Readers = {
  open(engine: Pick<EngineWindow, 'give' | 'tellGone' | 'processId'>): number;
  progress(reader: number, busy: boolean): void;
  kill(reader: number): void;
  killAll(): void;
  watch(listener: (death: Death) => void): () => void;
  /** By process id, those that live; and the most that any reader ever took. */
  readonly living: ReadonlyMap<number, number>;
  readonly peakBytes: number;
  /** How many died of something, since the app was started. */
  readonly deaths: number;
};

type Reader = {
  readonly window: BrowserWindow;
  readonly slot: number;
  busy: boolean;
  lastProgress: number;
  bytes: number;
};

const mostBytes = 1 << 30;
const pollMs = 500;
/** Sessions that are used in turn; more than readers ever live at once. */
const slots = 16;
/** When V8 gives up on its heap Chromium calls it a crash; one this large died of memory. */
const deathByMemoryBytes = 700 * 1024 * 1024;

type Options = {
  readonly outFolder: string;
  readonly preload: string;
  readonly developing: boolean;
  readonly testing: boolean;
  readonly stuckAfterMs: number;
};

export function openReaders({ outFolder, preload, developing, testing, stuckAfterMs }: Options): Readers {
  const readers = new Map<number, Reader>();
  const listeners = new Set<(death: Death) => void>();
  const sessions = new Map<number, Session>();
  let next = 1;
  let poll: NodeJS.Timeout | undefined;
  let peakBytes = 0;
  let deaths = 0;
  let engine: Pick<EngineWindow, 'give' | 'tellGone' | 'processId'> | undefined;

  const end = (number: number, cause: DeathCause) => {
    const reader = readers.get(number);
    if (!reader) return;
    readers.delete(number);
    if (cause !== 'asked') deaths += 1;
    if (readers.size === 0 && poll) {
      clearInterval(poll);
      poll = undefined;
    }
    // Closing alone would wait for a page that never comes back from its loop.
    if (!reader.window.isDestroyed()) {
      if (!reader.window.webContents.isCrashed()) reader.window.webContents.forcefullyCrashRenderer();
      reader.window.destroy();
    }
    engine?.tellGone('reader', number);
    for (const listener of listeners) listener({ reader: number, cause });
  };

  const look = () => {
    const sizes = memorySizes();
    const now = Date.now();
    for (const [number, reader] of readers) {
      reader.bytes = sizes(reader.window.webContents.getOSProcessId());
      peakBytes = Math.max(peakBytes, reader.bytes);
      if (reader.bytes > mostBytes) end(number, 'memory');
      else if (reader.busy && now - reader.lastProgress > stuckAfterMs) end(number, 'stuck');
    }
  };

  /** A session of its own puts each reader in a process of its own; sessions live as long as the app, so they are used again. */
  const sessionOf = (slot: number): Session => {
    const known = sessions.get(slot);
    if (known) return known;
    const made = session.fromPartition(`reader-${slot}`, { cache: false });
    closeOff(made, developing);
    made.enableNetworkEmulation({ offline: true });
    servePages(made, outFolder, ['reader']);
    sessions.set(slot, made);
    return made;
  };

  return {
    open(towards) {
      engine = towards;
      const number = next++;
      const taken = new Set([...readers.values()].map((reader) => reader.slot));
      // In turn: the process of one that was just killed may still be dying, and would take a newcomer to its session along.
      let slot = number % slots;
      while (taken.has(slot)) slot = (slot + 1) % slots;
      const window = new BrowserWindow({
        show: false,
        width: 200,
        height: 200,
        skipTaskbar: true,
        focusable: false,
        webPreferences: { ...safePreferences(preload, sessionOf(slot)), backgroundThrottling: false },
      });
      const { webContents } = window;
      readers.set(number, { window, slot, busy: false, lastProgress: Date.now(), bytes: 0 });
      guard(webContents, 'reader', developing);
      let greeted = false;
      expectPage(webContents, {
        name: 'reader',
        onHello() {
          // A reader that loads anew has lost what it was doing.
          if (greeted) return end(number, 'crashed');
          greeted = true;
          standBehind(webContents.getOSProcessId(), priorities.reader);
          if (towards.processId !== undefined) standBehind(towards.processId, priorities.engine);
          const channel = new MessageChannelMain();
          givePort(webContents, 'client', 0, channel.port1);
          towards.give('reader', number, channel.port2);
        },
      });
      webContents.on('render-process-gone', (_event, details) => {
        const bytes = readers.get(number)?.bytes ?? 0;
        end(number, details.reason === 'oom' || bytes > deathByMemoryBytes ? 'memory' : 'crashed');
      });
      if (developing)
        webContents.on('console-message', (...told: unknown[]) =>
          process.stderr.write(`reader ${number}: ${consoleText(told)}\n`),
        );
      void window.loadURL(`${pageAddress('reader')}${testing ? '?test' : ''}`).catch(() => end(number, 'crashed'));
      poll ??= setInterval(look, pollMs);
      return number;
    },
    progress(number, busy) {
      const reader = readers.get(number);
      if (!reader) return;
      reader.busy = busy;
      reader.lastProgress = Date.now();
    },
    kill: (number) => end(number, 'asked'),
    killAll() {
      for (const number of [...readers.keys()]) end(number, 'asked');
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get living() {
      return new Map([...readers].map(([number, reader]) => [reader.window.webContents.getOSProcessId(), number]));
    },
    get peakBytes() {
      return peakBytes;
    },
    get deaths() {
      return deaths;
    },
  };
}

/** Resident bytes by process id. On Linux out of /proc, which costs less than asking Chromium and is never stale. */
function memorySizes(): (processId: number) => number {
  if (process.platform === 'linux') {
    return (processId) => {
      try {
        return Number(readFileSync(`/proc/${processId}/statm`, 'utf8').split(' ')[1]) * 4096;
      } catch {
        return 0;
      }
    };
  }
  const sizes = new Map(app.getAppMetrics().map((metric) => [metric.pid, metric.memory.workingSetSize * 1024]));
  return (processId) => sizes.get(processId) ?? 0;
}
