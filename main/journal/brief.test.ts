import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBriefs } from './brief';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'boligperm-brief-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'brief');
const answers = '[{"name":"homes.list"}]';
const rows = '{"rows":["Takst\\nStorgata 1","Faktura æøå"]}\n';
const brief = (checkpoint: string, text = rows) => ({ checkpoint, text, answers });

describe('the archive in brief', () => {
  it('is given back, to this engine and to the next start', async () => {
    const briefs = openBriefs(folder);
    await briefs.keep(brief('checkpoint-1'));
    expect(await briefs.of('checkpoint-1')).toEqual(brief('checkpoint-1'));
    expect(await openBriefs(folder).of('checkpoint-1')).toEqual(brief('checkpoint-1'));
  });

  it('is of one checkpoint only', async () => {
    const briefs = openBriefs(folder);
    await briefs.keep(brief('checkpoint-1'));
    await briefs.keep(brief('checkpoint-2', '[]'));
    expect(await briefs.of('checkpoint-1')).toBeUndefined();
    expect(await openBriefs(folder).of('checkpoint-1')).toBeUndefined();
    expect(await openBriefs(folder).of('checkpoint-2')).toEqual(brief('checkpoint-2', '[]'));
  });

  it('is taken as missing when a byte of it is wrong, wherever that is', async () => {
    await openBriefs(folder).keep(brief('checkpoint-1'));
    const whole = readFileSync(file());
    for (let at = 0; at < whole.length; at += 1) {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] ?? 0) ^ 0x01;
      writeFileSync(file(), bent);
      expect(await openBriefs(folder).of('checkpoint-1')).toBeUndefined();
    }
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(file(), whole.subarray(0, length));
      expect(await openBriefs(folder).of('checkpoint-1')).toBeUndefined();
    }
  });

  it('is missing in a folder that has none', async () => {
    expect(await openBriefs(folder).of('checkpoint-1')).toBeUndefined();
  });
});
