import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFiles } from '../files';
import { openWatchedFolder } from './watched-folder';

let base: string;
let root: string;
let memory: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'boligperm-watched-')));
  root = join(base, 'scanner');
  memory = join(base, 'watched.json');
  mkdirSync(root);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const open = (done = '') => openWatchedFolder(root, done, memory, openFiles());
const one = async (folder: ReturnType<typeof open>) => {
  const [file] = await folder.look();
  if (!file) throw new Error('nothing was seen');
  return file;
};

describe('the watched folder', () => {
  it('shows files that are papers, not what is on its way or hidden', async () => {
    for (const name of ['faktura.pdf', '.DS_Store', 'half.pdf.part', 'x.crdownload', '~$brev.docx', 'Thumbs.db'])
      writeFileSync(join(root, name), 'x');
    writeFileSync(join(root, 'empty.pdf'), '');
    mkdirSync(join(root, 'folder.pdf'));
    expect((await open().look()).map(({ name }) => name)).toEqual(['faktura.pdf']);
  });

  it('follows no link, and offers nothing outside', async () => {
    writeFileSync(join(base, 'secret.pdf'), 'secret');
    symlinkSync(join(base, 'secret.pdf'), join(root, 'link.pdf'));
    const folder = open();
    expect(await folder.look()).toEqual([]);
    for (const name of ['link.pdf', '../secret.pdf', '..', '.', '', 'nothing.pdf'])
      await expect(folder.offer(name), name).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });

  it('remembers what was taken in, also after a start, until it is another file', async () => {
    writeFileSync(join(root, 'a.pdf'), 'one');
    const folder = open();
    await folder.taken(await one(folder));
    expect(await folder.look()).toEqual([]);
    expect(await open().look()).toEqual([]);
    expect(readdirSync(root)).toEqual(['a.pdf']);
    writeFileSync(join(root, 'a.pdf'), 'another');
    expect((await open().look()).length).toBe(1);
  });

  it('moves what was taken in out of the way, over nothing', async () => {
    mkdirSync(join(root, 'Tatt inn'));
    writeFileSync(join(root, 'Tatt inn', 'a.pdf'), 'earlier');
    writeFileSync(join(root, 'a.pdf'), 'now');
    const folder = open('Tatt inn');
    await folder.taken(await one(folder));
    expect(readdirSync(root)).toEqual(['Tatt inn']);
    expect(readFileSync(join(root, 'Tatt inn', 'a.pdf'), 'utf8')).toBe('earlier');
    expect(readFileSync(join(root, 'Tatt inn', 'a (2).pdf'), 'utf8')).toBe('now');
  });

  it('leaves a file that was written to meanwhile, and shows it again', async () => {
    writeFileSync(join(root, 'a.pdf'), 'half');
    const folder = open('Tatt inn');
    const seen = await one(folder);
    writeFileSync(join(root, 'a.pdf'), 'half and the rest');
    await folder.taken(seen);
    expect((await folder.look()).length).toBe(1);
  });

  it('moves nothing through a link', async () => {
    const outside = join(base, 'outside');
    mkdirSync(outside);
    symlinkSync(outside, join(root, 'Tatt inn'));
    writeFileSync(join(root, 'a.pdf'), 'x');
    const folder = open('Tatt inn');
    await expect(folder.taken(await one(folder))).rejects.toMatchObject({ problem: { code: 'cannot-write-file' } });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('says that it is gone when it is', async () => {
    const folder = open();
    rmSync(root, { recursive: true });
    await expect(folder.look()).rejects.toMatchObject({ problem: { code: 'folder-gone' } });
  });
});
