// How long a start takes until the archive's first rows are shown.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { AppStart } from '../cli/app-connection';

const patienceMs = 60_000;

/** Milliseconds from the start of the process to its line `usable`; the process is then ended and waited for. */
export function timeToUsable(
  start: AppStart,
  environment: Readonly<Record<string, string>> = { BOLIGPERM_REPORT_USABLE: '1' },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(start.command, start.args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let usable: number | undefined;
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line !== 'usable') return;
      usable = performance.now() - started;
      child.kill('SIGTERM');
    });
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      if (usable === undefined) reject(new Error('the window never became usable'));
      else resolve(usable);
    });
  });
}
