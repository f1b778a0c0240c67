// Papers out of templates, with the very Typst, typefaces and templates that the app carries.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemError } from '../../shared/problem';
import { openTypst, type Typesetting } from './typst';

const project = resolve(import.meta.dirname, '..', '..');
const papers = join(project, 'resources', 'sample-home', 'papers');
let folder: string;
let typeset: Typesetting;
const faults: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'boligperm-typst-'));
  const lay = `import { layTypesettingAssets } from '${join(project, 'scripts', 'typesetting-assets.mjs')}';`;
  const program = `${lay} layTypesettingAssets(${JSON.stringify(folder)});`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', program]);
  typeset = openTypst(folder, (why) => faults.push(why));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const sheet = {
  title: 'Perm for Bjørkelia 14',
  language: 'nb',
  day: [2026, 3, 4],
  columns: ['Papir', 'Kroner'],
  rows: [
    ['Rørlegger Ødegård & Sønn', '12 345,50'],
    ['#panic("not code") *stars* _lines_', '1'],
  ],
  files: [] as { name: string; page: number; alt: string }[],
};
const ask = (data: object, files: readonly (readonly [string, Uint8Array])[] = [], standard: 'ua' | 'tagged' = 'ua') =>
  typeset({ template: 'proof', data: JSON.stringify(data), madeAt: 1_700_000_000, standard, files: new Map(files) });
const looked = (bytes: Uint8Array, program: string, ...options: string[]) => {
  const path = join(folder, 'looked.pdf');
  writeFileSync(path, bytes);
  return execFileSync(program, [...options, path, ...(program === 'pdftotext' ? ['-'] : [])], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
};

test('a paper is a tagged PDF on A4 with our own typefaces in it', () => {
  const { bytes } = ask(sheet);
  const facts = looked(bytes, 'pdfinfo');
  expect(facts).toMatch(/Tagged:\s+yes/);
  expect(facts).toMatch(/Title:\s+Perm for Bjørkelia 14/);
  expect(facts).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
  expect(looked(bytes, 'pdffonts')).toMatch(/Inter-Regular.*yes yes yes/);
  expect(looked(bytes, 'pdffonts')).toMatch(/SchibstedGrotesk-SemiBold.*yes yes yes/);
  expect(Buffer.from(bytes).toString('latin1')).toContain('pdfuaid');
});

test('what a person wrote stands as they wrote it, and is never code', () => {
  const text = looked(ask(sheet).bytes, 'pdftotext', '-layout');
  expect(text).toContain('Rørlegger Ødegård & Sønn');
  expect(text).toContain('#panic("not code") *stars* _lines_');
});

test('the same data makes the same bytes', () => {
  expect(Buffer.compare(ask(sheet).bytes, ask(sheet).bytes)).toBe(0);
});

test('a page of a paper is set as it is, and a damaged paper is named instead of spoiling the whole', () => {
  const pdf = new Uint8Array(readFileSync(join(papers, 'tilstandsrapport-2024.pdf')));
  const damaged = new Uint8Array(readFileSync(join(project, 'tests', 'fixtures', 'truncated.pdf')));
  const set = ask({ ...sheet, files: [{ name: 'a.pdf', page: 2, alt: 'Side 2' }] }, [['a.pdf', pdf]], 'tagged');
  expect(looked(set.bytes, 'pdftotext')).toContain('Sammendrag');
  expect(
    ask(
      sheet,
      [
        ['a.pdf', pdf],
        ['b.pdf', damaged],
      ],
      'tagged',
    ).unusable,
  ).toEqual(['b.pdf']);
});

test('what cannot be set is a problem, and the next paper is set all the same', () => {
  expect(() => ask({ ...sheet, files: [{ name: 'gone.png', page: 1, alt: '' }] })).toThrow(ProblemError);
  expect(faults.at(-1)).toMatch(/not found/);
  expect(() => typeset({ template: '../proof', data: '{}', madeAt: 0, standard: 'ua', files: new Map() })).toThrow(
    ProblemError,
  );
  expect(ask(sheet).bytes.length).toBeGreaterThan(1000);
});
