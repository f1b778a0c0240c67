// Bugs, written to the vault's logs/ without personal data, bounded: two files of at most half a megabyte.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type BugLog = (where: string, error: unknown) => void;

const mostBytes = 512 * 1024;

export function openBugLog(folder: string, developing: boolean): BugLog {
  const path = join(folder, 'bugs.log');
  return (where, error) => {
    const line = JSON.stringify({
      at: new Date().toISOString(),
      where: where.slice(0, 200),
      ...withoutPersonalData(error),
    });
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (sizeOf(path) > mostBytes) renameSync(path, join(folder, 'bugs.1.log'));
      appendFileSync(path, `${line}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not turn one bug into two.
    }
    if (developing) process.stderr.write(`${where}: ${error instanceof Error ? error.stack : String(error)}\n`);
  };
}

/** Messages of these say what the code did; those of others may quote what a document says. */
const harmless = new Set(['TypeError', 'ReferenceError', 'RangeError']);

export function withoutPersonalData(error: unknown): {
  readonly name: string;
  readonly message?: string;
  readonly stack: readonly string[];
} {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => withoutFolders(line).trim().slice(0, 300));
  const name = error.name.slice(0, 60);
  return harmless.has(name) ? { name, message: error.message.slice(0, 300), stack } : { name, stack };
}

/** Where the app lies often names the person: /home/kari/… */
const withoutFolders = (line: string) =>
  line.replace(/(?:file:\/\/)?[^\s(]*[/\\](?=(?:out|app\.asar|node_modules)[/\\])/g, '');

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
