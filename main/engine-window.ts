// The hidden window in which the engine works, and the ports to it. When it dies it is started anew, at most once a minute.
import { BrowserWindow, MessageChannelMain, type MessagePortMain, type Session } from 'electron';
import type { BugLog } from './bug-log';
import { pageAddress } from './pages';
import { expectPage, givePort, tellGone } from './ports';
import { guard, safePreferences } from './window-guard';

/** Someone whom the engine serves: a screen or a command line. */
export type Client = {
  readonly name: 'screen' | 'socket';
  /** Called with a port to the engine, and again with a new one when the engine was started anew. */
  connected(port: MessagePortMain): void;
  /** The engine is gone; a new port follows when it is back. */
  disconnected(): void;
};

export type EngineWindow = {
  /** Answers how to leave. */
  join(client: Client): () => void;
  give(name: 'reader', key: number, port: MessagePortMain): void;
  tellGone(name: 'reader', key: number): void;
  /** `clearDatabase`: it cannot be opened at all, and goes; the journal has everything. */
  restart(reason: string, clearDatabase: boolean): void;
  /** Without what it had in memory: the vault was closed. */
  beginAnew(): void;
  readonly processId: number | undefined;
  /** How often it died by itself since the app was started. */
  readonly deaths: number;
  close(): void;
};

type Parts = {
  readonly preload: string;
  readonly session: Session;
  readonly developing: boolean;
  /** The window is first made when this resolves; whoever joins before waits. */
  readonly when: Promise<unknown>;
  /** Makes the port on which main serves the engine; called for each start. */
  readonly serveShell: (port: MessagePortMain) => void;
  /** What the engine had opened is to be closed with it. */
  readonly onGone: () => void;
  readonly log: BugLog;
};

const restartPauseMs = 60_000;
/** A restart that was asked for, after the database broke, is not held back, unless it keeps being asked for. */
const askedRestarts = 3;

export function openEngineWindow(parts: Parts): EngineWindow {
  const clients = new Map<number, Client>();
  let nextKey = 1;
  let window: BrowserWindow | undefined;
  let listens = false;
  let closed = false;
  let lastDeath = 0;
  let asked = 0;
  let deaths = 0;

  const connectClient = (key: number, client: Client) => {
    if (!window || !listens) return;
    const channel = new MessageChannelMain();
    givePort(window.webContents, client.name, key, channel.port1);
    client.connected(channel.port2);
  };

  const start = () => {
    window = new BrowserWindow({
      show: false,
      width: 200,
      height: 200,
      skipTaskbar: true,
      focusable: false,
      webPreferences: {
        ...safePreferences(parts.preload, parts.session),
        backgroundThrottling: false,
        // Shipped in Chromium 122; before that only who asks has it (engine/vault/originals/bucket.ts).
        enableBlinkFeatures: 'StorageBuckets',
      },
    });
    const { webContents } = window;
    guard(webContents, 'engine', parts.developing);
    expectPage(webContents, {
      name: 'engine',
      onHello() {
        if (listens) gone();
        listens = true;
        const shell = new MessageChannelMain();
        givePort(webContents, 'shell', 0, shell.port1);
        parts.serveShell(shell.port2);
        for (const [key, client] of clients) connectClient(key, client);
      },
    });
    webContents.on('render-process-gone', (_event, details) => {
      if (closed || details.reason === 'clean-exit') return;
      deaths += 1;
      parts.log(`engine window: ${details.reason} ${details.exitCode}`, undefined);
      startAnew(Date.now() - lastDeath < restartPauseMs ? restartPauseMs : 0, false);
    });
    if (parts.developing) {
      webContents.on('console-message', (...told: unknown[]) => process.stderr.write(`engine: ${consoleText(told)}\n`));
      webContents.on('preload-error', (_event, path, error) => process.stderr.write(`${path}: ${error.stack}\n`));
    }
    void window.loadURL(pageAddress('engine'));
  };

  const gone = () => {
    listens = false;
    parts.onGone();
    for (const client of clients.values()) client.disconnected();
  };

  const startAnew = (pause: number, clearDatabase: boolean) => {
    lastDeath = Date.now();
    if (listens) gone();
    window?.destroy();
    window = undefined;
    const cleared = clearDatabase
      ? parts.session.clearStorageData({ origin: 'app://engine', storages: ['indexdb'] })
      : Promise.resolve();
    void cleared
      .catch((error) => parts.log('clearing the database', error))
      .then(() => setTimeout(() => closed || start(), pause));
  };

  const listening = () => (listens && window && !window.isDestroyed() ? window.webContents : undefined);

  void parts.when.then(() => closed || window || start());
  return {
    join(client) {
      const key = nextKey++;
      clients.set(key, client);
      connectClient(key, client);
      return () => {
        clients.delete(key);
        const page = listening();
        if (page) tellGone(page, client.name, key);
      };
    },
    give(name, key, port) {
      const page = listening();
      if (page) givePort(page, name, key, port);
    },
    tellGone(name, key) {
      const page = listening();
      if (page) tellGone(page, name, key);
    },
    restart(reason, clearDatabase) {
      parts.log(`engine restarts: ${reason}`, undefined);
      asked += 1;
      startAnew(asked > askedRestarts ? restartPauseMs : 0, clearDatabase);
    },
    beginAnew: () => startAnew(0, false),
    get processId() {
      return window && !window.isDestroyed() ? window.webContents.getOSProcessId() : undefined;
    },
    get deaths() {
      return deaths;
    },
    close() {
      closed = true;
      window?.destroy();
    },
  };
}

/** The event's arguments changed their shape between the Electrons that we run on. */
export function consoleText(told: readonly unknown[]): string {
  const [event, , message] = told as [{ readonly message?: string }, unknown, string | undefined];
  return event.message ?? message ?? '';
}
