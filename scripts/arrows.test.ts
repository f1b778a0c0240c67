// Every rule of .dependency-cruiser.cjs is seen to bite on a small house that breaks them all.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '..');

/** Each import here breaks at least one rule. */
const brokenHouse: Readonly<Record<string, string>> = {
  'shared/problem.ts': 'export const x = 1;',
  'shared/lonely.ts': 'export const l = 1;',
  'shared/schema/a.ts': "import { v } from '../values/v'; export const a = v;",
  'shared/values/v.ts': "import { m } from '../markets/no/m'; export const v = m;",
  'shared/markets/no/m.ts': "import { d } from '../../documents/d'; export const m = d;",
  'shared/documents/d.ts': "import { e } from '../api/engine'; export const d = e;",
  'shared/api/engine.ts':
    "import { z } from '../../engine/engine'; import 'node:fs'; import 'react'; import 'electron'; export const e = z;",
  'engine/engine.ts':
    "import { h } from './intake/i'; import '../main/main'; import 'node:path'; import 'react'; import 'pdfjs-dist'; export const z = h;",
  'engine/intake/i.ts':
    "import { r } from '../archive/r'; import 'rxdb'; import { s } from '../security/s'; import 'vite'; import './not-there'; export const h = r + s;",
  'engine/archive/r.ts': "import '../engine'; export const r = 1;",
  'engine/jobs/j.ts': "import { h } from '../intake/i'; export const j = h;",
  'engine/vault/v.ts': "import { j } from '../jobs/j'; export const v = j;",
  'engine/security/s.ts': "import { v } from '../vault/v'; export const s = v;",
  'reader/r.ts': "import { v } from '../engine/vault/v'; export const q = v;",
  'main/main.ts':
    "import 'keytar'; import '../preload/ui'; import '../engine/engine'; import '../shared/documents/d'; export {};",
  'preload/ui.ts': "import '../main/main'; export {};",
  'renderer/features/a/a.ts':
    "import '../../../shared/api/engine'; import '../b/b'; import '../../design/d'; import '../../../engine/engine'; export {};",
  'renderer/features/b/b.ts': 'export const b = 1;',
  'renderer/design/d.ts': "import '../features/b/b'; export {};",
  'server/main.ts': "import '../engine/security/s'; import './viewer/v'; export {};",
  'server/viewer/v.ts': "import '../../engine/vault/v'; export {};",
  'cli/cli.ts': "import '../engine/engine'; import '../tests/t'; export {};",
  'benches/learning.ts': "import '../engine/engine'; export {};",
  'benches/value.ts': "import '../engine/engine'; export {};",
  'tests/t.ts': "import '../engine/engine'; export {};",
  'scripts/s.mjs': "import '../shared/problem.ts';",
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'boligperm-arrows-'));
  for (const [path, text] of Object.entries(brokenHouse)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json'])
    cpSync(join(project, name), join(folder, name));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('an import against the arrows is refused, whichever rule it breaks', () => {
  const cruiser = join(project, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const rooms = [...new Set(Object.keys(brokenHouse).map((path) => path.split('/')[0] ?? ''))];
  const config = ['--config', '.dependency-cruiser.cjs'];
  const { stdout } = spawnSync(process.execPath, [cruiser, ...config, '--output-type', 'json', ...rooms], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const report = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  const broken = new Set(report.summary.violations.map((violation) => violation.rule.name));
  const rules = [...readFileSync(join(project, '.dependency-cruiser.cjs'), 'utf8').matchAll(/name: '([\w-]+)'/g)];
  expect(rules.length).toBeGreaterThan(25);
  expect(rules.map((rule) => rule[1]).filter((name) => !broken.has(name ?? ''))).toEqual([]);
}, 60_000);
