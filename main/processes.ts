// The app's processes by what runs in them, with Chromium's own figures of their memory.
import type { App, BrowserWindow } from 'electron';
import type { Readers } from './readers';

export type ProcessParts = {
  readonly app: App;
  readonly readers: Readers;
  readonly engineProcess: () => number | undefined;
  readonly hasScreen: () => BrowserWindow | undefined;
};

export type ProcessFigures = {
  readonly name: string;
  readonly pid: number;
  readonly peakBytes: number;
  readonly bytes: number;
};

export function processesOf({ app, readers, engineProcess, hasScreen }: ProcessParts): ProcessFigures[] {
  const living = readers.living;
  const screen = hasScreen()?.webContents.getOSProcessId();
  const engine = engineProcess();
  const name = (pid: number, type: string) => {
    const reader = living.get(pid);
    if (reader !== undefined) return `reader ${reader}`;
    return pid === engine ? 'engine' : pid === screen ? 'screen' : type === 'Browser' ? 'main' : type.toLowerCase();
  };
  return app.getAppMetrics().map(({ pid, type, memory }) => ({
    name: name(pid, type),
    pid,
    peakBytes: memory.peakWorkingSetSize * 1024,
    bytes: memory.workingSetSize * 1024,
  }));
}
