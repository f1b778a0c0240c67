// The keys of the workspace lie beside the vault, for its owner's eyes.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkspaceFile } from './workspace-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'boligperm-workspace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what is kept is read again, by nobody but the owner, and goes when it is taken away', async () => {
  const path = join(folder, 'workspace.json');
  const file = openWorkspaceFile(path);
  expect(await file.read()).toBeNull();
  // Left by an app that was killed in the middle.
  writeFileSync(`${path}.next`, 'half', { mode: 0o644 });
  await Promise.all(['1', '2', '3'].map((text) => file.keep(text)));
  expect(await file.read()).toBe('3');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['workspace.json']);
  await file.keep(null);
  expect(await file.read()).toBeNull();
});
