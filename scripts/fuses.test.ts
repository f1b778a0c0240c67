// What a packaged app cannot be talked into: the fuses are flipped in the very Electron that is at hand, and tried.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The scripts are plain programs without types.
const { setFuses, wrongFuses } = (await import(join(import.meta.dirname, 'fuses.mjs'))) as {
  setFuses(executable: string): Promise<void>;
  wrongFuses(executable: string): Promise<string[]>;
};
const { resolveRuntime } = (await import(join(import.meta.dirname, 'runtime.mjs'))) as {
  resolveRuntime(): Promise<{ executable: string }>;
};

const folder = mkdtempSync(join(tmpdir(), 'boligperm-fuses-'));
let before = '';
let after = '';
beforeAll(async () => {
  before = (await resolveRuntime()).executable;
  after = join(folder, basename(before));
  for (const name of readdirSync(dirname(before)))
    if (name !== basename(before)) symlinkSync(join(dirname(before), name), join(folder, name));
  copyFileSync(before, after);
  await setFuses(after);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asNode = (executable: string) => {
  try {
    return execFileSync(executable, ['-p', '6 * 7'], {
      env: { PATH: process.env.PATH, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    }).trim();
  } catch {
    return 'refused';
  }
};

describe('a packaged app', () => {
  it('has its fuses as they are written down, and the one it is made from has not', async () => {
    expect(await wrongFuses(after)).toEqual([]);
    expect(await wrongFuses(before)).not.toEqual([]);
  });

  it('is no Node for whoever sets a variable', () => {
    expect(asNode(before)).toBe('42');
    expect(asNode(after)).toBe('refused');
  });
});
