// One at a time: a lock file that names its owner, so that a lock left by a dead process is taken over.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Runs `work` while holding the lock at `path`; waits for another owner as long as that one lives. */
export async function withLock(path, work, onWait = () => {}) {
  mkdirSync(dirname(path), { recursive: true });
  let waited = false;
  while (!tryTake(path)) {
    if (!waited) onWait();
    waited = true;
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryTake(path) {
  try {
    writeFileSync(path, `${process.pid} ${birth(process.pid)}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (ownerLives(path)) return false;
  // Renaming is atomic: of several that see the dead owner, one moves the lock away and the others find nothing to move.
  const grave = `${path}.${process.pid}`;
  try {
    renameSync(path, grave);
    rmSync(grave, { force: true });
  } catch {
    // Another process was first; the next round tells.
  }
  return false;
}

function ownerLives(path) {
  let owner;
  try {
    owner = readFileSync(path, 'utf8');
  } catch {
    return false;
  }
  // An empty file is a lock that is being written this moment.
  if (owner === '') return true;
  const [pid, born] = owner.split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return birth(pid) === (born ?? '');
}

/** When a process began, where the system tells: process numbers are used again, in a restarted container at once. */
function birth(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The 22nd field of proc(5); the second is a name in brackets that may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
