// One app a vault. Chromium's lock on the folder is asked for; a lock left behind by a dead process never keeps the vault shut.
import { readFileSync, readlinkSync, rmSync, statSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import type { VaultFolder } from './vault-folder';

/** What a second start tells the first. */
export type SecondStart = { readonly headless: boolean };

const heartbeatMs = 10_000;
const deadAfterMs = 60_000;

export function lockVault(app: App, folder: VaultFolder, told: SecondStart): boolean {
  if (app.requestSingleInstanceLock(told)) return true;
  // On this machine Chromium sees by itself that the holder is dead. A lock taken under another host name (a container
  // started anew, a vault that was moved) it believes for ever: such a one must show a heartbeat.
  if (!heldElsewhere(folder) || hasHeartbeat(folder)) return false;
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
    rmSync(join(folder.root, name), { force: true });
  return app.requestSingleInstanceLock(told);
}

/** Shows other machines that the vault is in use; control.json's time is the heartbeat. */
export function keepHeartbeat(folder: VaultFolder): void {
  setInterval(() => {
    const now = new Date();
    try {
      utimesSync(folder.controlFile, now, now);
    } catch {
      // The file comes and goes with the socket; the next beat finds it.
    }
  }, heartbeatMs).unref();
}

function heldElsewhere(folder: VaultFolder): boolean {
  try {
    const holder = readlinkSync(join(folder.root, 'SingletonLock'));
    return holder.slice(0, holder.lastIndexOf('-')) !== hostname();
  } catch {
    return false;
  }
}

function hasHeartbeat(folder: VaultFolder): boolean {
  try {
    readFileSync(folder.controlFile);
    return Date.now() - statSync(folder.controlFile).mtimeMs < deadAfterMs;
  } catch {
    return false;
  }
}
