// What this machine knows of the server's copy: what both last agreed on, what changed here since, what was put aside, how far it has listened.
//
// In a database of its own beside the vault's. It can be lost at any time: everything is then compared anew, and nothing is. What it holds of records
// lies sealed under a key of workspace.json, which a vault's lock seals in its turn.
import { Dexie, type Table } from 'dexie';
import type { QuarantineView } from '../../shared/api/sync';
import { importBoxKey, openBlob, sealBlob } from '../security/box';
import { type Bytes, textOf, utf8 } from '../security/bytes';

/** A record as the server and we last had it alike. */
export type Known = {
  readonly docId: string;
  /** `collection/id`. */
  readonly key: string;
  /** The server's revision; '' when it has none any more. */
  readonly rev: string;
  readonly at: number;
  /** Canonical JSON; null: erased. Of what is never merged, a sum of it. */
  readonly text: string | null;
  /** The vault's count when they were alike: as long as it stands, nothing changed here. */
  readonly localRev: number;
};

/** Changed here since, or never compared. */
export type Dirty = {
  readonly key: string;
  /** Another number is another change. */
  readonly mark: number;
  /** The paper that an erased record belonged to; '' when none, or not erased. */
  readonly owner: string;
  /** Goes also when it is as we last knew it: the server's is not to hold. */
  readonly insists: boolean;
};

export type Aside = {
  readonly docId: string;
  readonly rev: string;
  readonly why: QuarantineView['why'];
  /** '' when not known. */
  readonly key: string;
  readonly at: number;
  /** Of the change that the server did not take; another one is tried. */
  readonly mark?: number;
};

export type Facts = {
  /** Of the workspace this is about; another one begins anew. */
  readonly workspaceId: string;
  /** The feed's; undefined: from the beginning. */
  readonly since: unknown;
  /** Everything here was compared, or is marked to be. */
  readonly marked: boolean;
  readonly lastSuccess: number;
  readonly paused: boolean;
};

const noFacts: Facts = { workspaceId: '', since: undefined, marked: false, lastSuccess: 0, paused: false };

export type SyncState = {
  facts(): Promise<Facts>;
  note(facts: Partial<Facts>): Promise<void>;
  /** The feed is heard again from its beginning, and nothing is believed of the server's originals. */
  hearAll(): Promise<void>;
  /** Everything is forgotten but what is given. */
  beginAnew(facts: Partial<Facts>): Promise<void>;
  known(docIds: readonly string[]): Promise<readonly (Known | undefined)[]>;
  allKnown(): AsyncIterable<readonly Known[]>;
  dirty(keys: readonly string[]): Promise<readonly (Dirty | undefined)[]>;
  /** Of one collection in key order, at most so many, after a key. */
  dirtyOf(collection: string, after: string, most: number): Promise<readonly Dirty[]>;
  dirtyOwnedBy(owner: string): Promise<readonly Dirty[]>;
  countDirty(): Promise<number>;
  mark(changes: readonly Omit<Dirty, 'mark'>[]): Promise<void>;
  /** In one go: what is agreed on, which changes are done with, and how far the feed was heard. */
  agree(done: {
    readonly known: readonly Known[];
    /** Cleared unless they were marked anew since. */
    readonly clear: readonly Dirty[];
    readonly welcome?: readonly string[];
    readonly since?: unknown;
  }): Promise<void>;
  aside(docIds: readonly string[]): Promise<readonly (Aside | undefined)[]>;
  allAside(): Promise<readonly Aside[]>;
  putAside(records: readonly Aside[]): Promise<void>;
  /** The originals that the server has whole. */
  there(): Promise<readonly string[]>;
  areThere(originals: readonly string[]): Promise<void>;
  /** They are looked at again. */
  takeBack(docIds: readonly string[]): Promise<void>;
  close(): void;
};

type Fact = { readonly name: 'facts' } & Facts;
type KnownRow = Omit<Known, 'text'> & { readonly sealed: Bytes | null };

const placeOf = (docId: string) => `boligperm/sync-state/1|${docId}`;

/** `key`: of the workspace that is in force; asked for when a record is laid down or taken up. */
export function openState(key: () => Bytes, name = 'sync'): SyncState {
  let box: { readonly of: Bytes; readonly key: Promise<CryptoKey> } | undefined;
  const boxKey = () => {
    const of = key();
    if (box?.of !== of) box = { of, key: importBoxKey(of) };
    return box.key;
  };
  const close = async ({ text, ...rest }: Known): Promise<KnownRow> => ({
    ...rest,
    sealed: text === null ? null : await sealBlob(await boxKey(), placeOf(rest.docId), utf8(text)),
  });
  /** What does not open was never known: it is compared anew. */
  const open = async (row: KnownRow | undefined): Promise<Known | undefined> => {
    if (!row) return undefined;
    const { sealed, ...rest } = row;
    if (sealed === null) return { ...rest, text: null };
    const opened = await openBlob(await boxKey(), placeOf(rest.docId), sealed);
    return opened && { ...rest, text: textOf(opened) };
  };
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ known: 'docId', dirty: 'key, owner', aside: 'docId', facts: 'name', there: 'id' });
  const knownTable: Table<KnownRow, string> = database.table('known');
  const dirtyTable: Table<Dirty, string> = database.table('dirty');
  const asideTable: Table<Aside, string> = database.table('aside');
  const factTable: Table<Fact, string> = database.table('facts');
  const thereTable: Table<{ readonly id: string }, string> = database.table('there');
  /** Greater than any of an earlier session, without asking. */
  let mark = Date.now() * 1_000;
  const nextMark = () => {
    mark += 1;
    return mark;
  };
  const facts = async (): Promise<Facts> => {
    const { name: _, ...kept } = (await factTable.get('facts')) ?? { name: 'facts' as const, ...noFacts };
    return kept;
  };
  const note = async (changes: Partial<Facts>) => {
    await factTable.put({ name: 'facts', ...(await facts()), ...changes });
  };

  return {
    facts,
    note: (changes) => database.transaction('rw', factTable, () => note(changes)),
    hearAll: () =>
      database.transaction('rw', [factTable, thereTable], async () => {
        await thereTable.clear();
        await note({ since: undefined });
      }),
    beginAnew: (kept) =>
      database.transaction('rw', [knownTable, dirtyTable, asideTable, factTable, thereTable], async () => {
        await Promise.all([knownTable.clear(), dirtyTable.clear(), asideTable.clear(), thereTable.clear()]);
        await factTable.put({ name: 'facts', ...noFacts, ...kept });
      }),
    known: async (docIds) => Promise.all((await knownTable.bulkGet([...docIds])).map(open)),
    async *allKnown() {
      let after = '';
      for (;;) {
        const some = await knownTable.where('docId').above(after).limit(1_000).toArray();
        if (some.length > 0) yield (await Promise.all(some.map(open))).flatMap((one) => (one ? [one] : []));
        if (some.length < 1_000) return;
        after = some.at(-1)?.docId ?? '';
      }
    },
    dirty: (keys) => dirtyTable.bulkGet([...keys]),
    dirtyOf: (collection, after, most) =>
      dirtyTable
        .where('key')
        .between(after || `${collection}/`, `${collection}0`, after === '', false)
        .limit(most)
        .toArray(),
    dirtyOwnedBy: (owner) => dirtyTable.where('owner').equals(owner).toArray(),
    countDirty: () => dirtyTable.count(),
    mark: (changes) =>
      dirtyTable.bulkPut(changes.map((change) => ({ ...change, mark: nextMark() }))).then(() => undefined),
    agree: async ({ known, clear, welcome = [], since }) => {
      // A transaction of IndexedDB waits for nothing but itself.
      const rows = await Promise.all(known.map(close));
      await database.transaction('rw', [knownTable, dirtyTable, asideTable, factTable], async () => {
        if (rows.length > 0) await knownTable.bulkPut(rows);
        if (clear.length > 0) {
          const now = await dirtyTable.bulkGet(clear.map(({ key }) => key));
          const unchanged = clear.filter((one, index) => now[index]?.mark === one.mark);
          await dirtyTable.bulkDelete(unchanged.map(({ key }) => key));
        }
        if (welcome.length > 0) await asideTable.bulkDelete([...welcome]);
        if (since !== undefined) await note({ since });
      });
    },
    aside: (docIds) => asideTable.bulkGet([...docIds]),
    allAside: () => asideTable.toArray(),
    putAside: (records) => asideTable.bulkPut([...records]).then(() => undefined),
    there: () => thereTable.toCollection().primaryKeys(),
    areThere: (originals) => thereTable.bulkPut(originals.map((id) => ({ id }))).then(() => undefined),
    takeBack: (docIds) => asideTable.bulkDelete([...docIds]),
    close: () => database.close(),
  };
}
