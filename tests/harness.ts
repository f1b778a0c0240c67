// Starts the built app for whole-app tests: the engine alone with a typed client, or the window that people see.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { type AppConnection, connectToApp } from '../cli/app-connection';

export const projectRoot = resolve(import.meta.dirname, '..');

/** A folder that is gone after the test; never in the project. */
export function freshVault(): { readonly folder: string; remove(): void } {
  const parent = mkdtempSync(join(tmpdir(), 'boligperm-test-'));
  return {
    folder: join(parent, 'vault'),
    remove: () => rmSync(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

type Options = {
  /** Kept across starts by naming the same folder. */
  readonly vault: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** The Electron that scripts/test-environment.mjs found, and the arguments that go before the app's folder. */
function launch() {
  const command = process.env.BOLIGPERM_ELECTRON;
  if (!command) throw new Error('run by npm test, or vitest with scripts/test-environment.mjs as its globalSetup');
  return { command, args: [...(JSON.parse(process.env.BOLIGPERM_ELECTRON_ARGS ?? '[]') as string[]), projectRoot] };
}

export type EngineUnderTest = AppConnection & {
  /** SIGKILL, as a power cut would; resolves when the process is gone. */
  kill(): Promise<void>;
};

/** The engine without a window, on this vault. */
export async function startEngine({ vault, env = {} }: Options): Promise<EngineUnderTest> {
  const connection = await connectToApp(vault, launch(), { environment: { BOLIGPERM_TEST: '1', ...env } });
  return {
    ...connection,
    async kill() {
      const family = [connection.pid, ...descendantsOf(connection.pid)];
      process.kill(connection.pid, 'SIGKILL');
      // Its windows and services notice a moment later, and write into the vault's folder until then.
      await Promise.all(family.map(ended));
    },
  };
}

export type ScreenUnderTest = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What a page's own content policy refused so far, in any window: a fault of ours, unless the test provoked it. */
  refusals(): readonly string[];
  close(): Promise<void>;
};

/** The window that people see, on this vault, driven by Playwright. Its first screen is drawn when this resolves. */
export async function startScreen({ vault, env = {} }: Options): Promise<ScreenUnderTest> {
  const { command, args } = launch();
  const app = await launched({
    executablePath: command,
    // Playwright listens for a line that this switch silences.
    args: [...args.filter((argument) => !argument.startsWith('--log-level')), `--vault=${vault}`],
    env: { ...(process.env as Record<string, string>), BOLIGPERM_TEST: '1', ...env },
    timeout: launchWithinMs,
  });
  const refused: string[] = [];
  const listenTo = (page: Page) =>
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text()))
        refused.push(`${page.url().split('?')[0]}: ${message.text()}`);
    });
  for (const page of app.windows()) listenTo(page);
  app.on('window', listenTo);
  const page = await screenOf(app);
  page.setDefaultTimeout(20_000);
  return {
    app,
    page,
    refusals: () => refused,
    close: () => app.close(),
  };
}

const launchWithinMs = 15_000;

/** On a busy machine Playwright now and then misses that Electron is ready, and waits for ever: two starts in six under load. */
async function launched(options: Parameters<typeof electron.launch>[0]): Promise<ElectronApplication> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await electron.launch(options);
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}

/** The engine's and the readers' windows are hidden, and pages to Playwright all the same. */
async function screenOf(app: ElectronApplication): Promise<Page> {
  const isScreen = (page: Page) => page.url().startsWith('app://ui/');
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    const found = app.windows().find(isScreen);
    if (found) return found;
    await pause(20);
  }
  throw new Error('no window appeared');
}

/** An ordinary browser, none of ours; scripts/test.mjs sees that there is one. */
export function browserProgram(): string {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  if (!known) throw new Error('no Chromium is installed');
  return known;
}

/** A command of the command line, as a person types it. */
export async function runCommandLine(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { spawn } = await import('node:child_process');
  const child = spawn(process.execPath, [join(projectRoot, 'out', 'cli', 'cli.mjs'), ...args], {
    env: { ...process.env, BOLIGPERM_TEST: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const exitCode = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  const lines = () =>
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { exitCode, stdout, stderr, lines };
}

async function ended(pid: number): Promise<void> {
  const alive = () => {
    if (!existsSync(`/proc/${pid}`)) return false;
    // A zombie that its parent has not fetched yet holds nothing any more, once its last thread has gone: until then its socket still answers.
    try {
      return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ') || threadsOf(pid) > 1;
    } catch {
      return false;
    }
  };
  for (let tries = 0; tries < 500 && alive(); tries += 1) await pause(10);
}

function descendantsOf(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (one: number): readonly number[] =>
    (children.get(one) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(pid);
}

/** The name in brackets before it may hold anything, brackets too. */
function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function threadsOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).length;
  } catch {
    return 0;
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
