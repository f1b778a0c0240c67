// Main's part of the vault's lock: keeps what the engine wraps its key in, and closes the vault by ending whoever has the key in memory.
import { powerMonitor } from 'electron';
import { type AutoLock, openAutoLock } from './auto-lock';
import { openLockFile } from './lock-file';
import type { VaultFolder } from './vault-folder';

export type VaultLock = {
  read(): Promise<{ readonly text: string | null; readonly byHand: boolean }>;
  keep(text: string | null): Promise<void>;
  close(): void;
  watch(minutes: number): void;
};

/** `beginAnew` ends the engine and what the screen shows, and starts both without memory. */
export function openVaultLock(folder: VaultFolder, beginAnew: () => void): VaultLock {
  const file = openLockFile(folder.lockFile, folder.lockCopy);
  // Most have no lock: read while the engine's window is made.
  let first: Promise<string | null> | undefined = file.read();
  first.catch(() => undefined);
  let byHand = false;
  let watching: AutoLock | undefined;
  const close = () => {
    byHand = true;
    beginAnew();
  };
  return {
    async read() {
      const text = await (first ?? file.read());
      first = undefined;
      return { text, byHand };
    },
    keep: (text) => file.keep(text),
    close,
    watch(minutes) {
      if (minutes === 0 && !watching) return;
      watching ??= openAutoLock(powerMonitor, close);
      watching.watch(minutes);
    },
  };
}
