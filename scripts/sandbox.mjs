// Chromium's sandbox on Linux: how it can be had, and what to say when the system forbids it.

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './say.mjs';

/**
 * The arguments Electron needs about its sandbox. Root cannot have one (containers are where that happens), and
 * BOLIGPERM_NO_SANDBOX=1 is for containers without user namespaces. A packaged app never goes without.
 */
export function sandboxArguments(runtimeFolder) {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0 || process.env.BOLIGPERM_NO_SANDBOX === '1') return ['--no-sandbox'];
  const program = join(runtimeFolder, 'chrome-sandbox');
  if (namespacesAllowed() || isSetUserId(program)) return [];
  throw new Stop(
    'This system lets only root make the sandbox that strangers’ files are opened in. Allow it for this Electron with this line, then try again:\n\n' +
      `  sudo chown root:root '${program}' && sudo chmod 4755 '${program}'\n\n` +
      'In a throw-away container, BOLIGPERM_NO_SANDBOX=1 goes without.',
  );
}

/** Ubuntu since 24.04 forbids user namespaces by AppArmor; older Debians and hardened kernels by their own switches. */
function namespacesAllowed() {
  return (
    setting('kernel/apparmor_restrict_unprivileged_userns') !== 1 &&
    setting('kernel/unprivileged_userns_clone') !== 0 &&
    setting('user/max_user_namespaces') !== 0
  );
}

function setting(name) {
  try {
    return Number(readFileSync(`/proc/sys/${name}`, 'utf8'));
  } catch {
    return undefined;
  }
}

function isSetUserId(path) {
  const { uid, mode } = statSync(path);
  return uid === 0 && (mode & 0o4000) !== 0;
}
