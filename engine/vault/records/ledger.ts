// The one way into the vault: a write goes to the journal, then to the database, then is told; so none is half known.
import type { Client } from '../../../shared/api/contract';
import type { EngineShellContract, JournalEntry } from '../../../shared/api/shell';
import { ProblemError, problem } from '../../../shared/problem';
import { type CollectionName, type Database, eraseRecords, recordOf, type Stored, writeRecords } from './database';
import { type Door, door, type InTurn, inTurn } from './in-turn';

/** `before` is what lies in the database, `after` the record that shall; undefined: it is erased. */
export type Write = { readonly id: string; readonly before: Stored | undefined; readonly after: Stored | undefined };
export type Applied = { readonly id: string; readonly after: Stored | undefined };

export type BeforeWrite = (name: CollectionName, writes: readonly Write[]) => Promise<void>;

export type Ledger = {
  /** Serialises what happens to one record; keys are `collection/id`. */
  readonly turns: InTurn;
  /** Everyone who writes is inside; a checkpoint wants to be alone. */
  readonly door: Door;
  /** Durable in both copies when it resolves. The caller holds the records' turns. `replica`: another machine's change, which is nobody's news there. */
  write(name: CollectionName, writes: readonly Write[], whose?: 'ours' | 'replica'): Promise<void>;
  /** Waited for with the journal, before the database is written; hears of our changes alone. */
  beforeWrite(listener: BeforeWrite): void;
  listen(name: CollectionName, listener: (changes: readonly Applied[]) => void): () => void;
  /** How many records were written in this session, and when last. */
  activity(): { readonly writes: number; readonly at: number };
  /** Revisions of what was erased, as far as the journal knows: a record that comes back must go beyond. */
  readonly erasedRevs: Map<string, number>;
};

export const keyOf = (name: CollectionName, id: string): string => `${name}/${id}`;

/** Written in one transaction at most; a transaction of thousands would keep readers waiting. */
const writesAtOnce = 500;

export function createLedger(options: {
  readonly shell: Client<EngineShellContract>;
  readonly database: Promise<Database>;
  /** The database no longer takes what the journal holds. */
  readonly onBroken: (reason: string) => void;
  readonly erasedRevs: Map<string, number>;
}): Ledger {
  const { shell, database, onBroken, erasedRevs } = options;
  const listeners = new Map<CollectionName, Set<(changes: readonly Applied[]) => void>>();
  const entrance = door();
  let written = 0;
  let at = 0;

  const firsts: BeforeWrite[] = [];

  const writeSome = async (name: CollectionName, writes: readonly Write[], isOurs: boolean) => {
    const shelf = (await database)[name];
    const entries = writes.map((write) => entryFor(name, shelf.definition.version, write));
    await Promise.all([
      shell.call('journal.append', { entries: entries.map((entry) => JSON.stringify(entry)) }),
      ...(isOurs ? firsts.map((first) => first(name, writes)) : []),
    ]);
    try {
      await writeRecords(
        shelf,
        writes.flatMap(({ before, after }) => (after ? [{ before, after }] : [])),
      );
      const erased = writes.filter(({ after }) => !after).map(({ id }) => id);
      if (erased.length > 0) await eraseRecords(shelf, erased);
    } catch (error) {
      throw await undo(name, shelf.definition.version, writes, error);
    }
    for (const entry of entries) if (!entry.record) erasedRevs.set(keyOf(name, entry.id), entry.rev);
    written += writes.length;
    at = Date.now();
    const changes = writes.map(({ id, after }) => ({ id, after }));
    for (const listener of listeners.get(name) ?? []) listener(changes);
  };

  /** The disk is full: the journal takes back what the database could not hold. Anything else is a broken database. */
  const undo = async (name: CollectionName, version: number, writes: readonly Write[], error: unknown) => {
    if (!isFull(error)) {
      onBroken(error instanceof Error ? error.message : 'write failed');
      return new ProblemError(problem('unavailable'));
    }
    const entries = writes.map(({ id, before, after }): JournalEntry => {
      const rev = (after ? after.rev : (before?.rev ?? 0) + 1) + 1;
      return { collection: name, id, rev, version, record: before ? { ...recordOf<Stored>(before), rev } : null };
    });
    await shell.call('journal.append', { entries: entries.map((entry) => JSON.stringify(entry)) });
    return new ProblemError(problem('disk-full'));
  };

  return {
    turns: inTurn(),
    door: entrance,
    write: (name, writes, whose = 'ours') =>
      entrance.together(async () => {
        for (let start = 0; start < writes.length; start += writesAtOnce)
          await writeSome(name, writes.slice(start, start + writesAtOnce), whose === 'ours');
      }),
    beforeWrite: (listener) => firsts.push(listener),
    listen(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all);
      all.add(listener);
      return () => all.delete(listener);
    },
    activity: () => ({ writes: written, at }),
    erasedRevs,
  };
}

function entryFor(collection: CollectionName, version: number, { id, before, after }: Write): JournalEntry {
  return after
    ? { collection, id, rev: after.rev, version, record: { ...after } }
    : { collection, id, rev: (before?.rev ?? 0) + 1, version, record: null };
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && /quota|QuotaExceeded|disk.*full|no space/i.test(`${error.name} ${error.message}`);
