// How programs that start Electron are told which one: an executable, and the arguments that go before the app folder.

import { join } from 'node:path';
import { projectRoot } from './places.mjs';

export function electronEnvironment(runtime, displayArgs = []) {
  return {
    BOLIGPERM_ELECTRON: runtime.executable,
    BOLIGPERM_ELECTRON_ARGS: JSON.stringify([...runtime.args, ...displayArgs]),
    BOLIGPERM_RUNTIME: runtime.origin,
  };
}

/**
 * Without a display the executable is the wrapper that opens one: it lives as long as that Electron, which may outlive the
 * command that started it when another command has joined.
 */
export function electronEnvironmentWithoutDisplay(runtime) {
  return {
    ...electronEnvironment(runtime),
    BOLIGPERM_ELECTRON: process.execPath,
    BOLIGPERM_ELECTRON_ARGS: JSON.stringify([
      join(projectRoot, 'scripts', 'with-display.mjs'),
      runtime.executable,
      ...runtime.args,
      ...virtualDisplayArgs,
      // Chromium would complain of the missing desktop (D-Bus) on every start. Not elsewhere: Playwright waits for a logged line.
      '--log-level=3',
    ]),
  };
}

// There is no graphics card behind a virtual display.
export const virtualDisplayArgs = ['--disable-gpu'];
