// What the shell keeps between starts: window, theme, language, the home last looked at. Written whole and atomically to shell.json.
import { readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { Preferences } from '../shared/api/shell';

export type { Preferences };

const WindowState = Type.Object({
  x: Type.Optional(Type.Integer()),
  y: Type.Optional(Type.Integer()),
  width: Type.Integer({ minimum: 200, maximum: 20_000 }),
  height: Type.Integer({ minimum: 200, maximum: 20_000 }),
  maximised: Type.Boolean(),
});
export type WindowState = Readonly<Static<typeof WindowState>>;

const Kept = Type.Object({ window: WindowState, preferences: Preferences });
type Kept = Readonly<Static<typeof Kept>>;

export type ShellState = {
  readonly window: WindowState;
  readonly preferences: Preferences;
  keepWindow(window: WindowState): void;
  setPreferences(changes: Partial<Preferences>): void;
  watch(listener: (preferences: Preferences) => void): () => void;
  /** Resolves when what was changed is on disk. */
  settled(): Promise<void>;
};

/** Read synchronously: 300 bytes that decide the first frame's size, colours and words. */
export function openShellState(path: string, systemLanguages: readonly string[]): ShellState {
  let kept: Kept = readKept(path) ?? {
    window: { width: 1280, height: 800, maximised: false },
    preferences: { theme: 'system', language: firstLanguage(systemLanguages), homeId: '' },
  };
  const listeners = new Set<(preferences: Preferences) => void>();
  let writing: Promise<void> = Promise.resolve();
  let planned: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(planned);
    planned = undefined;
    const text = `${JSON.stringify(kept, null, 2)}\n`;
    writing = writing.then(() => writeWhole(path, text)).catch(() => {});
  };
  const change = (next: Kept) => {
    kept = next;
    // A window being dragged changes sixty times a second.
    planned ??= setTimeout(write, 300);
  };

  return {
    get window() {
      return kept.window;
    },
    get preferences() {
      return kept.preferences;
    },
    keepWindow: (window) => change({ ...kept, window }),
    setPreferences(changes) {
      change({ ...kept, preferences: { ...kept.preferences, ...changes } });
      for (const listener of listeners) listener(kept.preferences);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled() {
      if (planned) write();
      return writing;
    },
  };
}

function readKept(path: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Value.Check(Kept, kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Norwegian first; English for those whose machine speaks neither Norwegian nor its neighbours. */
function firstLanguage(systemLanguages: readonly string[]): Preferences['language'] {
  return /^(nb|nn|no|da|sv|c|$)/i.test(systemLanguages[0] ?? '') ? 'nb' : 'en';
}

async function writeWhole(path: string, text: string): Promise<void> {
  const passing = `${path}.next`;
  const file = await open(passing, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(passing, path);
}
