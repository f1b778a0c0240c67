// `boligperm COMMAND …` of a packaged app: the same client as the checkout's, in a process that opens no vault and no window of its own.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';

export type Asked = {
  /** The command and what belongs to it. */
  readonly command: readonly string[];
  /** What stood before it: Electron's own switches, and in a checkout the app's folder. */
  readonly before: readonly string[];
};

/** Undefined: the app itself was started. A file or an address that the system hands over is no command. */
export function commandAsked(argv: readonly string[], isPackaged: boolean): Asked | undefined {
  // electron [switches] [APPDIR in a checkout] COMMAND …
  let wordsBefore = isPackaged ? 0 : 1;
  for (let index = 1; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    if (isPackaged && (argument === '--help' || argument === '-h'))
      return { command: ['help'], before: argv.slice(1, index) };
    if (argument.startsWith('-')) {
      // What starts the engine or a window comes with its own switches, and no command after them.
      if (/^--(vault|headless-engine)(=|$)/.test(argument)) return undefined;
      continue;
    }
    if (wordsBefore > 0) wordsBefore -= 1;
    else if (/^[a-z]+$/.test(argument)) return { command: argv.slice(index), before: argv.slice(1, index) };
    else return undefined;
  }
  return undefined;
}

type CommandLine = {
  runPackaged(
    argv: readonly string[],
    start: { readonly command: string; readonly args: readonly string[] },
  ): Promise<number>;
};

export async function runCommand(app: App, { command, before }: Asked, out: string): Promise<void> {
  // The vault's folder is Chromium's own for whoever holds the vault; this process has one that passes.
  process.env.BOLIGPERM_VAULT ??= app.getPath('userData');
  app.setPath('userData', passingFolder());
  // What Chromium has to say of this machine is nothing a script wants to read.
  app.commandLine.appendSwitch('log-level', '3');
  app.disableHardwareAcceleration();
  app.dock?.hide();
  // By require, and as CommonJS: older Electrons import no module out of an archive.
  const load = createRequire(join(out, 'main', 'main.cjs'));
  const { runPackaged } = load(join(out, 'cli-packaged', 'packaged.cjs')) as CommandLine;
  // An AppImage is started anew by its file; what it unpacked goes with the process that did it.
  const start = { command: process.env.APPIMAGE ?? process.execPath, args: before };
  await app.whenReady();
  const exitCode = await runPackaged(command, start).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return exitFault;
  });
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
  app.exit(exitCode);
}

const exitFault = 5;
const folderName = 'boligperm-command-';

/** Chromium writes to it until its last moment, so each command takes away what ended ones have left. */
function passingFolder(): string {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(folderName)))
    if (!isAlive(Number(name.slice(folderName.length).split('-')[0])))
      try {
        rmSync(join(tmpdir(), name), { recursive: true, force: true });
      } catch {
        // Another user's.
      }
  return mkdtempSync(join(tmpdir(), `${folderName}${process.pid}-`));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
