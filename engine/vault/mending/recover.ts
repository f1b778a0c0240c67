// At start: brings the database up to what the journal says, from its last checkpoint or, when it was thrown away, from the beginning.
import type { Client, OutputOf } from '../../../shared/api/contract';
import type { EngineShellContract, JournalEntry } from '../../../shared/api/shell';
import { collectionNames, type Database, eraseRecords, readMany, type Stored, writeRecords } from '../records/database';
import { isSound, recordIn } from '../records/entry-record';
import { keyOf } from '../records/ledger';

export type Beginning = OutputOf<EngineShellContract['journal.begin']>;

export type Recovery = {
  /** Records that the database lacked although it had promised them; 0 in ordinary life. */
  readonly restored: number;
  /** Writes since the last checkpoint. */
  readonly replayed: number;
  readonly damagedLines: number;
  /** Entries that hold no record of ours: kept beside the journal, and otherwise as if they were not there. */
  readonly setAside: number;
  /** True when the journal lacks what the database has. */
  readonly journalMissing: boolean;
};

export async function recover(
  shell: Client<EngineShellContract>,
  database: Database,
  beginning: Beginning,
  erasedRevs: Map<string, number>,
  onRestoring: (done: number, total: number) => void,
): Promise<Recovery> {
  const held = await countRecords(database);
  if (beginning.isNew) {
    const total = Object.values(held).reduce((sum, count) => sum + count, 0);
    return { restored: 0, replayed: 0, damagedLines: 0, setAside: 0, journalMissing: total > 0 };
  }
  let damagedLines = beginning.damagedLines;
  let erasures = 0;
  let replayed = 0;
  let applied = 0;
  let setAside = 0;
  const replay = async (entries: readonly JournalEntry[]) => {
    erasures += entries.filter(({ record }) => record === null).length;
    replayed += entries.length;
    const strange = entries.filter((entry) => !isSound(entry));
    if (strange.length > 0)
      await shell.call('journal.setAside', { entries: strange.map((entry) => JSON.stringify(entry)) });
    setAside += strange.length;
    applied += await applyEntries(database, entries, erasedRevs);
  };

  await replay(beginning.tail);
  for (let cursor = beginning.next; cursor !== ''; ) {
    const stretch = await shell.call('journal.read', { cursor });
    damagedLines += stretch.damagedLines;
    await replay(stretch.entries);
    cursor = stretch.next;
  }

  const promised = beginning.checkpoint?.counts ?? {};
  const missing = collectionNames.reduce((sum, name) => sum + Math.max(0, (promised[name] ?? 0) - held[name]), 0);
  // An empty database that a journal of several writes stands against was thrown away; a single write may just have been cut short.
  const heldAny = collectionNames.some((name) => held[name] > 0);
  let restored = !heldAny && applied > 1 ? applied : 0;
  if (missing > erasures) {
    const total = Object.values(promised).reduce((sum, count) => sum + count, 0);
    let read = 0;
    onRestoring(0, total);
    for (let cursor: string | undefined; cursor !== ''; ) {
      const stretch = await shell.call('journal.read', { cursor: cursor ?? '' });
      restored += await applyEntries(database, stretch.entries, erasedRevs);
      read += stretch.entries.length;
      onRestoring(Math.min(read, total), total);
      cursor = stretch.next;
    }
  }
  return { restored, replayed, damagedLines, setAside, journalMissing: false };
}

export async function countRecords(database: Database): Promise<Record<keyof Database, number>> {
  const counts = await Promise.all(
    collectionNames.map(async (name) => [name, await database[name].table.count()] as const),
  );
  return Object.fromEntries(counts) as Record<keyof Database, number>;
}

/** Writes what is newer than the database and a record of ours. An erasure outlives any older entry that stands after it. */
export async function applyEntries(
  database: Database,
  entries: readonly JournalEntry[],
  erasedRevs: Map<string, number>,
): Promise<number> {
  let applied = 0;
  for (const name of collectionNames) {
    const newest = new Map<string, JournalEntry>();
    for (const entry of entries) {
      if (entry.collection !== name) continue;
      const before = newest.get(entry.id);
      if (!before || before.rev <= entry.rev) newest.set(entry.id, entry);
      const key = keyOf(name, entry.id);
      if (entry.record === null) erasedRevs.set(key, Math.max(entry.rev, erasedRevs.get(key) ?? 0));
    }
    if (newest.size === 0) continue;
    const shelf = database[name];
    const ids = [...newest.keys()];
    const stored = await readMany(shelf, ids);
    const writes: { before: Stored | undefined; after: Stored }[] = [];
    const erased: string[] = [];
    for (const [index, id] of ids.entries()) {
      const entry = newest.get(id);
      const before = stored[index];
      const erasedAt = erasedRevs.get(keyOf(name, id)) ?? 0;
      if (before && before.rev < erasedAt && (!entry?.record || entry.rev < erasedAt)) erased.push(id);
      else if (entry?.record && entry.rev > (before?.rev ?? 0) && entry.rev > erasedAt) {
        const after = recordIn(entry);
        if (after) writes.push({ before, after });
      }
    }
    for (let start = 0; start < writes.length; start += 300)
      await writeRecords(shelf, writes.slice(start, start + 300));
    if (erased.length > 0) await eraseRecords(shelf, erased);
    applied += writes.length + erased.length;
  }
  return applied;
}
