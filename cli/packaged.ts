// The command line of a packaged app: main loads it when the app is started with a command, and says how the app itself is started.
import type { AppStart } from './app-connection';
import { runCommandLine } from './run';

/** main has it by this name, as a built file. */
export function runPackaged(argv: readonly string[], start: AppStart): Promise<number> {
  return runCommandLine(argv, start);
}
