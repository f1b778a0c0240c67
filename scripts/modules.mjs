// Installs node_modules when it differs from package-lock.json.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { cacheRoot, projectRoot } from './places.mjs';
import { murmur, Stop, say } from './say.mjs';

export async function ensureModules() {
  if (modulesAreCurrent()) {
    murmur('node_modules: up to date');
    return;
  }
  await withLock(join(cacheRoot, 'npm.lock'), () => {
    if (modulesAreCurrent()) return;
    say('node_modules: installing from package-lock.json (npm ci, without the packages’ own install scripts)');
    const clean = runNpm(['ci', ...quietly], { capture: true });
    if (clean.status === 0) return;
    // npm ci refuses a lock file that leaves out packages for other platforms; npm install takes what it names all the same.
    say(
      'node_modules: npm ci would not; installing what package-lock.json names (npm install, the lock file is left as it is)',
    );
    if (runNpm(['install', '--no-save', ...quietly]).status !== 0) {
      throw new Stop(
        `npm could not install the packages; its message stands above. Check the network, then run the same command again.`,
      );
    }
  });
}

const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** npm with its output on stderr; with `capture`, it is returned instead. */
export function runNpm(args, { capture = false, cwd = projectRoot } = {}) {
  const npmScript = process.env.npm_execpath;
  const [command, prefix] = npmScript?.endsWith('.js') ? [process.execPath, [npmScript]] : ['npm', []];
  return spawnSync(command, [...prefix, ...args], {
    cwd,
    stdio: ['ignore', capture ? 'pipe' : process.stderr, capture ? 'pipe' : process.stderr],
    encoding: 'utf8',
    shell: process.platform === 'win32' && command === 'npm',
  });
}

/**
 * npm notes what it installed in node_modules/.package-lock.json. Comparing that with the project's lock file is exact,
 * takes milliseconds, and accepts an installation made by hand. Packages for other platforms are optional and absent.
 */
function modulesAreCurrent() {
  const installedPath = join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const wanted = readLock(join(projectRoot, 'package-lock.json'));
  const installed = readLock(installedPath);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}
