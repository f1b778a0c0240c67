// A book tells where somebody was at it, and keeps what it says of people from whoever has not got their keys.
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/entries/entry';
import { openBooks } from '../vault/books';
import type { Vault } from '../vault/vault';
import { checkChain, type Line, lineHash } from './chain';
import { newPersonKey, openForPerson } from './sealed-line';

function shelf() {
  const kept = new Map<string, Entry>();
  const entries = {
    insert: async (lines: readonly Line[]) => {
      const stamped = lines.map((line): Entry => ({ ...line, rev: 1, createdAt: 0, updatedAt: 0 }));
      for (const line of stamped) kept.set(line.id, line);
      return stamped;
    },
    select: async ({ bookId }: { readonly bookId: string }) =>
      [...kept.values()].filter((line) => line.bookId === bookId),
    watch: () => () => {},
  } as unknown as Vault['entries'];
  return { entries, lines: () => [...kept.values()].sort((a, b) => a.sequence - b.sequence) };
}

async function book(count: number) {
  const { entries, lines } = shelf();
  let now = 1_000;
  const books = openBooks(entries, () => (now += 1));
  // At once: each still gets its own place.
  await Promise.all(
    Array.from({ length: count }, (_, at) =>
      books.append('journal', 'b', [{ what: 'note', subjectId: 's', body: () => JSON.stringify({ at }) }]),
    ),
  );
  return lines();
}

describe('a book', () => {
  it('is whole as it was written, however many wrote at once and in whichever order it is read', async () => {
    const lines = await book(9);
    expect(await checkChain([...lines].reverse())).toMatchObject({ whole: true, lines: 9, head: { sequence: 8 } });
    expect(await checkChain([])).toEqual({ whole: true, lines: 0, head: undefined });
  });

  it('goes on where it ended when the app starts again', async () => {
    const { entries, lines } = shelf();
    for (const word of ['a', 'b'])
      await openBooks(entries).append('journal', 'b', [{ what: word, subjectId: '', body: () => '{}' }]);
    expect(await checkChain(lines())).toMatchObject({ whole: true, lines: 2 });
  });

  it('names the very line that was changed in any of its fields', async () => {
    const lines = await book(5);
    const changes: readonly Partial<Line>[] = [
      { id: 'other' },
      { book: 'audit' },
      { bookId: 'c' },
      { at: 5 },
      { what: 'bid.accepted' },
      { subjectId: 't' },
      { personId: 'p' },
      { body: '{}' },
      { hash: 'A'.repeat(43) },
      { previous: 'A'.repeat(43) },
    ];
    for (const change of changes) {
      const bent = lines.map((line) => (line.sequence === 3 ? { ...line, ...change } : line));
      expect(await checkChain(bent), JSON.stringify(change)).toEqual({
        whole: false,
        lines: 5,
        sequence: 3,
        breach: 'changed',
      });
    }
  });

  it('tells a line that is gone, doubled, or written anew with a hash that fits', async () => {
    const lines = await book(5);
    const without = lines.filter(({ sequence }) => sequence !== 2);
    expect(await checkChain(without)).toMatchObject({ sequence: 2, breach: 'missing' });
    expect(await checkChain([...lines, { ...(lines[1] as Line), id: 'twin' }])).toMatchObject({
      whole: false,
      sequence: 1,
    });
    const forged = { ...(lines[2] as Line), body: '{"amount":1}' };
    const rehashed = { ...forged, hash: await lineHash(forged) };
    expect(await checkChain(lines.map((line) => (line.sequence === 2 ? rehashed : line)))).toMatchObject({
      sequence: 3,
      breach: 'unlinked',
    });
  });

  it('that lost its end is known by a head written down elsewhere', async () => {
    const lines = await book(5);
    const head = lines[4] as Line;
    expect(await checkChain(lines.slice(0, 4))).toMatchObject({ whole: true });
    expect(await checkChain(lines.slice(0, 4), head)).toMatchObject({ sequence: 4, breach: 'missing' });
    expect(await checkChain(lines, { sequence: 4, hash: 'x' })).toMatchObject({ sequence: 4, breach: 'changed' });
  });

  it('says of a person what only their key opens, and stays whole when the key is gone', async () => {
    const { entries, lines } = shelf();
    const key = newPersonKey();
    await openBooks(entries).append('journal', 'b', [
      { what: 'bid.placed', subjectId: 's', body: (sealed) => sealed, person: { id: 'p', key, words: 'Kari Brattli' } },
    ]);
    const [line] = lines();
    if (!line) throw new Error('no line');
    expect(JSON.stringify(line)).not.toContain('Brattli');
    expect(await openForPerson(key, line, line.body)).toBe('Kari Brattli');
    expect(await openForPerson(newPersonKey(), line, line.body)).toBeUndefined();
    expect(await openForPerson(key, { ...line, sequence: 1 }, line.body)).toBeUndefined();
    expect(await checkChain(lines())).toMatchObject({ whole: true });
  });
});
