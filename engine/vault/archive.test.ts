import { describe, expect, it } from 'vitest';
import { keepArchive } from './archive';
import type { Stored } from './records/database';

const stored = (id: string, rev: number, title: string): Stored => ({
  id,
  rev,
  title,
  homeId: 'h',
  parentId: '',
  isEnvelope: false,
  kind: 'brev',
  category: 'annet',
  sender: '',
  date: '',
  sortDate: '2026-01-01',
  state: 'read',
  pageCount: 1,
  fileName: 'a.pdf',
  unsure: false,
  trashedAt: 0,
  createdAt: 1,
  corrections: {},
  readFacts: [{ name: 'total', value: 1250.5, confidence: 0.9 }],
});
const entry = (id: string, rev: number, title: string | null) => ({
  collection: 'documents',
  id,
  rev,
  version: 0,
  record: title === null ? null : stored(id, rev, title),
});

describe('the archive in brief', () => {
  it('is the same after it was packed, and up to date with what was written since', () => {
    const before = keepArchive();
    before.apply('documents', [
      { id: 'a', after: stored('a', 1, 'Gammel') },
      { id: 'b', after: stored('b', 1, 'Blir') },
      { id: 'c', after: stored('c', 1, 'Slettes') },
    ]);
    const after = keepArchive();
    expect(after.unpack(before.pack())).toBe(true);
    after.applyEntries([entry('a', 2, 'Ny'), entry('a', 1, 'Gammel'), entry('c', 2, null)]);
    after.open();
    const titles = [...after.rows().values()].map(({ title }) => title);
    expect(titles.sort()).toEqual(['Blir', 'Ny']);
    expect(after.rows().get('b')).not.toHaveProperty('readFacts');
    expect(after.rows().get('b')?.amount).toBe(1250.5);
  });

  it('does not take packed rows that are damaged or of another version', () => {
    const archive = keepArchive();
    expect(archive.unpack('{"version":3,"homes":[')).toBe(false);
    expect(archive.unpack('{"version":1,"homes":[],"columns":[]}')).toBe(false);
    expect(archive.unpack(undefined)).toBe(false);
    archive.open();
    expect(archive.rows().size).toBe(0);
  });
});
