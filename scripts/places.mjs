// Where the scripts keep things: the project, what is built, and the cache outside node_modules.

import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));
export const outRoot = join(projectRoot, 'out');
export const cacheRoot = process.env.BOLIGPERM_CACHE ?? join(platformCache(), 'boligperm');

function platformCache() {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
}
