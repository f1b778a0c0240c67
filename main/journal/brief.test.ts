import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrief } from './brief';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'boligperm-brief-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'brief');
const rows = '{"rows":["Takst\\nStorgata 1","Faktura æøå"]}\n';

describe('the archive in brief', () => {
  it('is given back, to this engine and to the next start', async () => {
    const brief = openBrief(folder);
    await brief.keep('checkpoint-1', rows);
    expect(await brief.of('checkpoint-1')).toBe(rows);
    expect(await openBrief(folder).of('checkpoint-1')).toBe(rows);
  });

  it('is of one checkpoint only', async () => {
    const brief = openBrief(folder);
    await brief.keep('checkpoint-1', rows);
    await brief.keep('checkpoint-2', '[]');
    expect(await brief.of('checkpoint-1')).toBeUndefined();
    expect(await openBrief(folder).of('checkpoint-1')).toBeUndefined();
    expect(await openBrief(folder).of('checkpoint-2')).toBe('[]');
  });

  it('is taken as missing when a byte of it is wrong, wherever that is', async () => {
    await openBrief(folder).keep('checkpoint-1', rows);
    const whole = readFileSync(file());
    for (let at = 0; at < whole.length; at += 1) {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] ?? 0) ^ 0x01;
      writeFileSync(file(), bent);
      expect(await openBrief(folder).of('checkpoint-1')).toBeUndefined();
    }
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(file(), whole.subarray(0, length));
      expect(await openBrief(folder).of('checkpoint-1')).toBeUndefined();
    }
  });

  it('is missing in a folder that has none', async () => {
    expect(await openBrief(folder).of('checkpoint-1')).toBeUndefined();
  });
});
