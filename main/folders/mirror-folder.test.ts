import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFiles } from '../files';
import { openMirrorFolder } from './mirror-folder';

let base: string;
let root: string;
let list: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'boligperm-mirror-')));
  root = join(base, 'mirror');
  list = join(base, 'mirror.jsonl');
  mkdirSync(root);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const sum = (text: string) => createHash('sha256').update(text).digest('hex');
const open = async () => {
  const files = openFiles();
  const mirror = await openMirrorFolder(root, list, files);
  const put = async (path: string, text: string, tag = path) => {
    const token = await mirror.begin({ path, tag, bytes: Buffer.byteLength(text), sha256: sum(text) });
    if (token === '') return false;
    await files.write(token, Buffer.from(text));
    await files.finish(token, true);
    return true;
  };
  return { mirror, put, files };
};
const all = (folder = root): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? all(join(folder, entry.name)) : [join(folder, entry.name).slice(root.length + 1)],
  );

describe('the mirror of the papers', () => {
  it('holds them by home and category, and knows them again after a start', async () => {
    const { mirror, put } = await open();
    await mirror.list();
    await put('Storgata 1/Økonomi/2023-03-14 Faktura.pdf', 'invoice', 'a');
    await put('Storgata 1/Takst/Verditakst.pdf', 'value', 'b');
    expect(readFileSync(join(root, 'Storgata 1/Økonomi/2023-03-14 Faktura.pdf'), 'utf8')).toBe('invoice');
    const again = await (await open()).mirror.list();
    expect(again.map(({ tag }) => tag)).toEqual(['a', 'b']);
  });

  it('moves and removes its own, with the folders that become empty', async () => {
    const { mirror, put } = await open();
    await mirror.list();
    await put('Hjem/Økonomi/Faktura.pdf', 'invoice');
    expect(await mirror.move('Hjem/Økonomi/Faktura.pdf', 'Hjem/Takst/Takst.pdf')).toBe('moved');
    expect(all()).toEqual(['Hjem/Takst/Takst.pdf']);
    expect(existsSync(join(root, 'Hjem/Økonomi'))).toBe(false);
    await mirror.remove('Hjem/Takst/Takst.pdf');
    expect(readdirSync(root)).toEqual([]);
  });

  it('never writes over, moves or removes what it did not make', async () => {
    mkdirSync(join(root, 'Hjem'));
    writeFileSync(join(root, 'Hjem/mine.pdf'), 'mine');
    const { mirror, put } = await open();
    await mirror.list();
    expect(await put('Hjem/mine.pdf', 'theirs')).toBe(false);
    await put('Hjem/ours.pdf', 'ours');
    expect(await mirror.move('Hjem/ours.pdf', 'Hjem/mine.pdf')).toBe('taken');
    expect(await mirror.move('Hjem/mine.pdf', 'Hjem/x.pdf')).toBe('lost');
    await mirror.remove('Hjem/mine.pdf');
    expect(readFileSync(join(root, 'Hjem/mine.pdf'), 'utf8')).toBe('mine');
    expect(all().sort()).toEqual(['Hjem/mine.pdf', 'Hjem/ours.pdf']);
  });

  it('leaves a file alone once somebody has changed it', async () => {
    const { mirror, put } = await open();
    await mirror.list();
    await put('Hjem/a.pdf', 'as it was');
    writeFileSync(join(root, 'Hjem/a.pdf'), 'my notes!');
    utimesSync(join(root, 'Hjem/a.pdf'), 1, 1);
    await mirror.remove('Hjem/a.pdf');
    expect(readFileSync(join(root, 'Hjem/a.pdf'), 'utf8')).toBe('my notes!');
    expect(await mirror.list()).toEqual([]);
  });

  it('still knows a file that was only touched, as a copy of the disk would', async () => {
    const { mirror, put } = await open();
    await mirror.list();
    await put('Hjem/a.pdf', 'the same', 'a');
    utimesSync(join(root, 'Hjem/a.pdf'), 1, 1);
    expect(await (await open()).mirror.list()).toEqual([{ path: 'Hjem/a.pdf', tag: 'a' }]);
    await mirror.remove('Hjem/a.pdf');
    expect(all()).toEqual([]);
  });

  it('is not led out of its folder, by names or by links', async () => {
    const outside = join(base, 'outside');
    mkdirSync(outside);
    symlinkSync(outside, join(root, 'Hjem'));
    symlinkSync(join(outside, 'gone.pdf'), join(root, 'link.pdf'));
    const { mirror, put } = await open();
    await mirror.list();
    for (const path of [
      '../out.pdf',
      'a/../../out.pdf',
      '/etc/out.pdf',
      'a//b.pdf',
      '.hidden/x.pdf',
      'a\\b.pdf',
      'CON/x.pdf',
      'x.pdf ',
      'a\u0000b.pdf',
      'a:b.pdf',
      'a/b/c/d/e.pdf',
    ])
      await expect(put(path, 'x'), path).rejects.toMatchObject({ problem: { code: 'invalid-input' } });
    await expect(put('Hjem/x.pdf', 'x')).rejects.toMatchObject({ problem: { code: 'cannot-write-file' } });
    expect(await put('link.pdf', 'x')).toBe(false);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('does nothing when its folder is away, and is not tricked by another in its place', async () => {
    const { mirror, put } = await open();
    await mirror.list();
    await put('Hjem/a.pdf', 'a');
    const elsewhere = join(base, 'elsewhere');
    mkdirSync(join(elsewhere, 'Hjem'), { recursive: true });
    writeFileSync(join(elsewhere, 'Hjem/a.pdf'), 'a');
    rmSync(root, { recursive: true });
    await expect(mirror.list()).rejects.toMatchObject({ problem: { code: 'folder-gone' } });
    symlinkSync(elsewhere, root);
    await expect(mirror.remove('Hjem/a.pdf')).rejects.toMatchObject({ problem: { code: 'folder-gone' } });
    expect(existsSync(join(elsewhere, 'Hjem/a.pdf'))).toBe(true);
  });

  it('puts right what a killed app had begun', async () => {
    const { mirror, put, files } = await open();
    await mirror.list();
    await put('Hjem/a.pdf', 'aaa', 'a');
    await put('Hjem/b.pdf', 'bbb', 'b');
    // Killed while writing: half a file under a passing name.
    const token = await mirror.begin({ path: 'Hjem/half.pdf', tag: 'h', bytes: 100, sha256: sum('x') });
    await files.write(token, Buffer.from('half'));
    expect(all().some((name) => name.endsWith('.part'))).toBe(true);
    // Killed between the deed and the line that tells of it.
    appendFileSync(
      list,
      `${JSON.stringify({ put: 'Hjem/c.pdf', passing: '.c.part', tag: 'c', bytes: 3, sha256: sum('ccc') })}\n`,
    );
    writeFileSync(join(root, 'Hjem/c.pdf'), 'ccc');
    appendFileSync(list, `${JSON.stringify({ move: 'Hjem/a.pdf', to: 'Hjem/a2.pdf' })}\n`);
    writeFileSync(join(root, 'Hjem/a2.pdf'), 'aaa');
    appendFileSync(list, `${JSON.stringify({ remove: 'Hjem/b.pdf' })}\n{"put":"Hjem/cut off`);

    const kept = await (await open()).mirror.list();
    expect(Object.fromEntries(kept.map(({ tag, path }) => [tag, path]))).toEqual({ a: 'Hjem/a2.pdf', c: 'Hjem/c.pdf' });
    expect(all().sort()).toEqual(['Hjem/a2.pdf', 'Hjem/c.pdf']);
    expect((await (await open()).mirror.list()).length).toBe(2);
    // The dead app's file is still open in this test.
    await files.finish(token, false);
  });

  it('claims nothing in another folder than the one its list is of', async () => {
    const { mirror, put } = await open();
    await mirror.list();
    await put('Hjem/a.pdf', 'a');
    root = join(base, 'other');
    mkdirSync(join(root, 'Hjem'), { recursive: true });
    writeFileSync(join(root, 'Hjem/a.pdf'), 'a');
    const other = await openMirrorFolder(root, list, openFiles());
    expect(await other.list()).toEqual([]);
    await other.remove('Hjem/a.pdf');
    expect(existsSync(join(root, 'Hjem/a.pdf'))).toBe(true);
  });
});
