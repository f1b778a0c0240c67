// Lays the native way to the system's keychain beside main: the prebuilt file of this machine alone.

import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './places.mjs';
import { Stop } from './say.mjs';

export const keychainPackages = ['keytar'];

export function layKeychain(folder) {
  const machine = `${process.platform}-${process.arch}`;
  const prebuilt = join(projectRoot, 'node_modules', 'keytar', 'prebuilds', machine, 'keytar.node');
  if (!existsSync(prebuilt)) throw new Stop(`keytar has no build for ${machine}.`);
  copyFileSync(prebuilt, join(folder, 'keytar.node'));
}
