import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../shared/api/shell';
import { type Journal, openJournal } from './journal';

let folder = '';
let journal: Journal;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'boligperm-journal-'));
  journal = await openJournal(folder);
});
afterEach(async () => {
  await journal.close();
  rmSync(folder, { recursive: true, force: true });
});

const entry = (id: string, rev = 1, title = `Faktura ${id}`): JournalEntry => ({
  collection: 'documents',
  id,
  rev,
  version: 0,
  record: { id, rev, title },
});
const texts = (...entries: JournalEntry[]) => entries.map((one) => JSON.stringify(one));
const segments = (generation = 1) => {
  const records = join(folder, `records-00000${generation}`);
  return readdirSync(records).map((name) => join(records, name));
};

async function reopen() {
  await journal.close();
  journal = await openJournal(folder);
}

async function readAll() {
  const entries: JournalEntry[] = [];
  let damagedLines = 0;
  for (let cursor: string | undefined; cursor !== ''; ) {
    const stretch = await journal.read(cursor ?? '');
    entries.push(...stretch.entries);
    damagedLines += stretch.damagedLines;
    cursor = stretch.next;
  }
  return { entries, damagedLines };
}

function flip(path: string, offset: number) {
  const bytes = readFileSync(path);
  bytes[offset] = (bytes[offset] ?? 0) ^ 0x55;
  writeFileSync(path, bytes);
}

describe('the journal of a home', () => {
  it('knows a new vault, and gives back what was written in the order it was written', async () => {
    expect((await journal.begin()).isNew).toBe(true);
    await journal.append(texts(entry('a'), entry('b')));
    await journal.append(texts(entry('a', 2, 'Rettet')));
    // An engine that begins anew in the same session must not take the vault for a new one.
    expect((await journal.begin()).isNew).toBe(false);
    await reopen();
    const begun = await journal.begin();
    expect(begun.isNew).toBe(false);
    expect(begun.checkpoint).toBeUndefined();
    expect(begun.tail).toEqual([entry('a'), entry('b'), entry('a', 2, 'Rettet')]);
    expect(begun.damagedLines).toBe(0);
  });

  it('hands over only what came after the last checkpoint', async () => {
    await journal.append(texts(entry('a')));
    await journal.checkpoint({ id: 'c1', counts: { documents: 1 } });
    await journal.append(texts(entry('b')));
    await reopen();
    const begun = await journal.begin();
    expect(begun.checkpoint).toEqual({ id: 'c1', counts: { documents: 1 } });
    expect(begun.tail).toEqual([entry('b')]);
    expect((await readAll()).entries).toEqual([entry('a'), entry('b')]);
  });

  it('keeps every write of many that come at once', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `d${index}`);
    await Promise.all(ids.map((id) => journal.append(texts(entry(id)))));
    await reopen();
    expect((await readAll()).entries.map(({ id }) => id)).toEqual(ids);
  });

  it('loses at most the line whose byte was struck, and says so, wherever in the file it is', async () => {
    await journal.append(texts(entry('a'), entry('b'), entry('c')));
    await journal.close();
    const [path = ''] = segments();
    const whole = readFileSync(path);
    for (let offset = 0; offset < whole.length; offset += 7) {
      writeFileSync(path, whole);
      flip(path, offset);
      journal = await openJournal(folder);
      const { entries, damagedLines } = await readAll();
      expect(damagedLines, `byte ${offset}`).toBeGreaterThan(0);
      expect(entries.length, `byte ${offset}`).toBeGreaterThanOrEqual(1);
      for (const read of entries) expect([entry('a'), entry('b'), entry('c')]).toContainEqual(read);
      await journal.close();
    }
    journal = await openJournal(folder);
  });

  it('still holds the last paper when only the newline after it was struck', async () => {
    await journal.append(texts(entry('a')));
    await journal.close();
    const [path = ''] = segments();
    flip(path, readFileSync(path).length - 1);
    journal = await openJournal(folder);
    const { entries, damagedLines } = await readAll();
    expect(entries).toEqual([entry('a')]);
    expect(damagedLines).toBe(1);
  });

  it('takes half a line at the end for a power cut, not for damage, and writes on after it', async () => {
    await journal.append(texts(entry('a'), entry('b')));
    await journal.close();
    const [path = ''] = segments();
    writeFileSync(path, readFileSync(path).subarray(0, -9));
    journal = await openJournal(folder);
    await journal.append(texts(entry('c')));
    await reopen();
    const { entries, damagedLines } = await readAll();
    expect(entries).toEqual([entry('a'), entry('c')]);
    expect(damagedLines).toBe(0);
  });

  it('goes back to the checkpoint before when the last one was struck', async () => {
    await journal.append(texts(entry('a')));
    await journal.checkpoint({ id: 'c1', counts: { documents: 1 } });
    await journal.append(texts(entry('b')));
    await journal.checkpoint({ id: 'c2', counts: { documents: 2 } });
    await journal.append(texts(entry('c')));
    await journal.close();
    flip(segments()[2] ?? '', 30);
    journal = await openJournal(folder);
    const begun = await journal.begin();
    expect(begun.checkpoint?.id).toBe('c1');
    expect(begun.damagedLines).toBeGreaterThan(0);
    expect((await readAll()).entries).toEqual([entry('a'), entry('b'), entry('c')]);
  });

  it('is rewritten whole or not at all, and loses nothing that is written meanwhile', async () => {
    await journal.append(texts(entry('a'), entry('a', 2)));
    await journal.rewrite.begin();
    await journal.rewrite.append(texts(entry('a', 2)));
    await journal.append(texts(entry('b')));
    await journal.rewrite.finish({ id: 'c9', counts: { documents: 2 } });
    await journal.append(texts(entry('c')));
    await reopen();
    expect((await readAll()).entries).toEqual([entry('a', 2), entry('b'), entry('c')]);
    expect((await journal.begin()).tail).toEqual([entry('c')]);

    await journal.rewrite.begin();
    await journal.rewrite.append(texts(entry('a', 2)));
    // The app is killed here: the half-made generation is forgotten.
    journal = await openJournal(folder);
    expect((await readAll()).entries).toEqual([entry('a', 2), entry('b'), entry('c')]);
  });

  it('keeps originals byte for byte under names that cannot leave their folder', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(5000));
    await journal.originals.put('o-abc-00000', bytes);
    await reopen();
    expect(await journal.originals.list()).toEqual(['o-abc-00000']);
    expect(await journal.originals.get('o-abc-00000')).toEqual(bytes);
    expect(await journal.originals.get('o-none-00000')).toBeNull();
    expect(await journal.originals.sums(['o-none-00000'])).toEqual([null]);
    await expect(journal.originals.put('../escaped', bytes)).rejects.toThrow();
    await journal.originals.remove(['o-abc-00000']);
    expect(await journal.originals.list()).toEqual([]);
  });

  it('gives the next start what it may show at once, until a paper changes or an engine begins', async () => {
    const brief = { checkpoint: 'c-1', text: '[]', answers: '[{"name":"homes.list"}]' };
    await journal.append(texts(entry('a')));
    await journal.keepBrief(brief);
    await journal.checkpoint({ id: 'c-1', counts: {} });
    await reopen();
    expect(await journal.firstAnswers()).toBe(brief.answers);
    await journal.begin();
    expect(await journal.firstAnswers()).toBe('');

    await journal.append(texts({ ...entry('lesson'), collection: 'lessons' }));
    await reopen();
    expect(await journal.firstAnswers()).toBe(brief.answers);
    await journal.append(texts(entry('a', 2)));
    await reopen();
    expect(await journal.firstAnswers()).toBe('');
  });

  it('takes a segment that the power cut before its first line stood for what it is, not for damage', async () => {
    await journal.append(texts(entry('a')));
    for (const begun of ['', '{"sum":"0123']) {
      await journal.close();
      writeFileSync(join(folder, 'records-000001', `00000${segments().length + 1}.jsonl`), begun);
      journal = await openJournal(folder);
      expect((await journal.begin()).damagedLines).toBe(0);
      const all = await readAll();
      expect(all.damagedLines).toBe(0);
      expect(all.entries.map(({ id }) => id)).toEqual(['a']);
    }
  });
});
