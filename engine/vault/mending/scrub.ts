// Compares every record with the journal by id and revision, and puts right whichever side is behind.
import type { Client } from '../../../shared/api/contract';
import type { Checkpoint, EngineShellContract, JournalEntry } from '../../../shared/api/shell';
import type { KeptArchive } from '../archive';
import { whenNobodyAsks } from '../asking';
import {
  type CollectionName,
  collectionNames,
  type Database,
  isCollectionName,
  readOne,
  recordOf,
  type Stored,
  walk,
  walkRows,
} from '../records/database';
import { keyOf, type Ledger } from '../records/ledger';
import { applyEntries } from './recover';

export type ScrubOutcome = {
  readonly records: number;
  readonly lines: number;
  /** Lines of the journal that do not match their checksum. */
  readonly damagedLines: number;
  /** Records that the journal lacked and has again. */
  readonly healedLines: number;
  /** Records that the database lacked and has again. */
  readonly healedRecords: number;
  /** Ids of what was healed, for whoever asks. */
  readonly healed: readonly string[];
  /** True when the journal is mostly past, or holds what was erased. */
  readonly wasteful: boolean;
};

type Options = {
  readonly shell: Client<EngineShellContract>;
  readonly database: Database;
  readonly ledger: Ledger;
  readonly archive: KeptArchive;
  readonly going: () => boolean;
};

/** Pages whose document was erased, or never came, when the app was stopped in between. */
export async function sweepPages(database: Database, ledger: Ledger): Promise<number> {
  const documents = new Set<string>((await database.documents.table.toCollection().primaryKeys()) as string[]);
  const pages = (await database.pages.table.toCollection().primaryKeys()) as string[];
  const owner = (page: string) => page.slice(0, page.lastIndexOf(':'));
  const orphans = pages.filter((page) => !documents.has(owner(page)));
  let swept = 0;
  for (const id of orphans)
    await ledger.turns([keyOf('pages', id)], async () => {
      const before = await readOne(database.pages, id);
      if (!before || (await database.documents.table.get(owner(id)))) return;
      await ledger.write('pages', [{ id, before, after: undefined }]);
      swept += 1;
    });
  return swept;
}

export async function scrubRecords({ shell, database, ledger, archive, going }: Options): Promise<ScrubOutcome> {
  // The database first: what it held then was in the journal before, so a journal behind it now has lost something.
  const held = new Map<string, number>();
  for (const name of collectionNames)
    for await (const some of walkRows(database[name])) {
      for (const { id, rev } of some) held.set(keyOf(name, id), rev);
      if (!going()) break;
      await breathe();
    }

  const journal = new Map<string, number>();
  const erased = new Map<string, number>();
  let lines = 0;
  let damagedLines = 0;
  for (let cursor: string | undefined; cursor !== '' && going(); ) {
    const stretch = await shell.call('journal.survey', { cursor: cursor ?? '' });
    damagedLines += stretch.damagedLines;
    lines += stretch.ids.length;
    for (const [index, id] of stretch.ids.entries()) {
      const name = stretch.collections[index] ?? '';
      if (!isCollectionName(name)) continue;
      const key = keyOf(name, id);
      const rev = stretch.revs[index] ?? 0;
      const side = stretch.erased[index] ? erased : journal;
      if (rev >= (side.get(key) ?? 0)) side.set(key, rev);
    }
    cursor = stretch.next;
    await breathe();
  }
  for (const [key, rev] of erased) ledger.erasedRevs.set(key, Math.max(rev, ledger.erasedRevs.get(key) ?? 0));
  const wasteful = erased.size > 0 || lines > held.size * 2 + 1_000;
  if (!going())
    return { records: held.size, lines, damagedLines, healedLines: 0, healedRecords: 0, healed: [], wasteful };

  const journalBehind = [...held].filter(([key, rev]) => (journal.get(key) ?? 0) < rev && (erased.get(key) ?? 0) < rev);
  const databaseBehind = [...journal].filter(
    ([key, rev]) => (held.get(key) ?? 0) < rev && (erased.get(key) ?? 0) < rev,
  );
  const healedLines = await appendMissing(
    shell,
    database,
    ledger,
    journalBehind.map(([key]) => key),
  );
  const healedRecords = await takeFromJournal(
    { shell, database, ledger, archive, going },
    databaseBehind.map(([key]) => key),
  );
  return {
    records: held.size,
    lines,
    damagedLines,
    healedLines: healedLines.length,
    healedRecords: healedRecords.length,
    healed: [...healedLines, ...healedRecords],
    wasteful,
  };
}

async function appendMissing(
  shell: Client<EngineShellContract>,
  database: Database,
  ledger: Ledger,
  keys: readonly string[],
): Promise<string[]> {
  const healed: string[] = [];
  for (const key of keys)
    await ledger.turns([key], async () => {
      const [name, id] = parts(key);
      const stored = await readOne(database[name], id);
      if (!stored) return;
      await shell.call('journal.append', { entries: [JSON.stringify(entryOf(name, database, stored))] });
      healed.push(key);
    });
  return healed;
}

/** Looks again with the record held: what seemed behind may just have been on its way. */
async function takeFromJournal(options: Options, keys: readonly string[]): Promise<string[]> {
  const { shell, database, ledger, archive, going } = options;
  if (keys.length === 0) return [];
  const wanted = new Set(keys);
  const newest = new Map<string, JournalEntry>();
  for (let cursor: string | undefined; cursor !== '' && going(); ) {
    const stretch = await shell.call('journal.read', { cursor: cursor ?? '' });
    for (const entry of stretch.entries) {
      const key = `${entry.collection}/${entry.id}`;
      if (wanted.has(key) && entry.rev >= (newest.get(key)?.rev ?? 0)) newest.set(key, entry);
    }
    cursor = stretch.next;
  }
  const healed: string[] = [];
  for (const [key, entry] of newest)
    await ledger.turns([key], async () => {
      const [name, id] = parts(key);
      if ((await applyEntries(database, [entry], ledger.erasedRevs)) === 0) return;
      archive.apply(name, [{ id, after: await readOne(database[name], id) }]);
      healed.push(key);
    });
  return healed;
}

/** A fresh journal from the database, which has just been compared with the old one. */
export async function rewriteJournal(options: {
  readonly shell: Client<EngineShellContract>;
  readonly database: Database;
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly going: () => boolean;
  /** Called while nothing is written: the checkpoint that the fresh journal ends with. */
  readonly finish: () => Promise<Checkpoint>;
}): Promise<void> {
  const { shell, database, alone, going, finish } = options;
  await shell.call('journal.rewrite', { step: 'begin' });
  for (const name of collectionNames)
    for await (const some of walk(database[name])) {
      if (!going()) return;
      await shell.call('journal.rewrite', {
        step: 'append',
        entries: some.map((stored) => JSON.stringify(entryOf(name, database, stored))),
      });
      await breathe();
    }
  await alone(async () => {
    await shell.call('journal.rewrite', { step: 'finish', checkpoint: await finish() });
  });
}

function entryOf(name: CollectionName, database: Database, stored: Stored): JournalEntry {
  const { version } = database[name].definition;
  return {
    collection: name,
    id: stored.id,
    rev: stored.rev,
    version,
    record: recordOf<Record<string, unknown>>(stored),
  };
}

function parts(key: string): readonly [CollectionName, string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash) as CollectionName, key.slice(slash + 1)];
}

/** Lets whatever the user asked for go first. */
const breathe = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 2));
  await whenNobodyAsks();
};
