// The lock under which one build, one installation or one download runs at a time.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'boligperm-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process of its own that takes the lock, writes when it entered and left, and ends. */
function worker(name: string): Promise<void> {
  const script = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout } from 'node:timers/promises';
    import { withLock } from ${JSON.stringify(resolve(import.meta.dirname, 'lock.mjs'))};
    await withLock(${JSON.stringify(join(folder, 'lock'))}, async () => {
      appendFileSync(${JSON.stringify(join(folder, 'log'))}, '${name} in\\n');
      await setTimeout(30);
      appendFileSync(${JSON.stringify(join(folder, 'log'))}, '${name} out\\n');
    });`;
  return new Promise((done) => {
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }).once('exit', () => done());
  });
}

test('two builds started at once take turns', async () => {
  await Promise.all(['a', 'b', 'c'].map(worker));
  const log = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
  expect(log).toHaveLength(6);
  for (let turn = 0; turn < log.length; turn += 2) {
    expect(log[turn]?.replace(' in', ' out')).toBe(log[turn + 1]);
  }
});

test('a lock left by a process that died is taken over', async () => {
  // No process has a number this high: Linux stops at 2^22.
  writeFileSync(join(folder, 'lock'), '999999999');
  await worker('a');
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('a in\na out\n');
});

test('a lock left by a process whose number another has now is taken over', async () => {
  writeFileSync(join(folder, 'lock'), `${process.pid} 1`);
  await worker('a');
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('a in\na out\n');
});
