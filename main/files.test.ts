import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFiles } from './files';

const folder = mkdtempSync(join(tmpdir(), 'boligperm-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files that a person named', () => {
  it('are known to the engine by a token only, and nothing else is', async () => {
    const path = join(folder, 'faktura.pdf');
    writeFileSync(path, 'paper');
    const files = openFiles();
    const offered = await files.offer(path);
    expect(offered).toMatchObject({ fileName: 'faktura.pdf', bytes: 5 });
    expect(files.offered(offered.token)).toBe(path);
    expect(files.offered('faktura.pdf')).toBeUndefined();
  });

  it('are refused in words when they are not there, or are folders', async () => {
    const files = openFiles();
    await expect(files.offer(join(folder, 'nowhere.pdf'))).rejects.toMatchObject({
      problem: { code: 'cannot-read-file' },
    });
    await expect(files.offer(folder)).rejects.toMatchObject({ problem: { code: 'cannot-read-file' } });
  });

  it('appear under their own name only when they are whole', async () => {
    const path = join(folder, 'backup.zip');
    const files = openFiles();
    const token = await files.create(path);
    await Promise.all([files.write(token, Buffer.from('one ')), files.write(token, Buffer.from('two'))]);
    expect(readdirSync(folder)).not.toContain('backup.zip');
    await files.finish(token, true);
    expect(readFileSync(path, 'utf8')).toBe('one two');
  });

  it('leave nothing behind when they are given up', async () => {
    const files = openFiles();
    const token = await files.create(join(folder, 'given-up.zip'));
    await files.write(token, Buffer.from('half'));
    await files.finish(token, false);
    expect(readdirSync(folder).filter((name) => name.includes('given-up'))).toEqual([]);
    await expect(files.write(token, Buffer.from('more'))).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });
});
