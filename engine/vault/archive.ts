// The archive in brief: every home and a row for every document, in memory.
//
// Why in memory: lists, facets and queues look at all documents at once, and reading 5,000 whole records costs a third of a second
// where their rows, kept as one packed text, cost a few milliseconds. The packed text belongs to a checkpoint of the journal; what was
// written after it comes with the journal's tail. Without it the rows are made from the records.
import type { JournalEntry } from '../../shared/api/shell';
import type { Document } from '../../shared/documents/document';
import { amountOf } from '../../shared/documents/effective';
import type { Home } from '../../shared/property/home';
import { migrated } from '../../shared/schema/record';
import type { Stop } from './records';
import { type Database, definitions, isCollectionName, recordOf, type Stored, walk } from './records/database';
import type { Archive, ArchiveRow } from './vault';

const fields = [
  'id',
  'homeId',
  'parentId',
  'isEnvelope',
  'part',
  'title',
  'kind',
  'category',
  'sender',
  'date',
  'sortDate',
  'state',
  'problem',
  'pageCount',
  'fileName',
  'unsure',
  'trashedAt',
  'createdAt',
  'rev',
  'amount',
] as const satisfies readonly (keyof ArchiveRow)[];

/** Fields that few papers have: packed with their place, so that the others cost nothing. */
const seldom = ['tags', 'partIds', 'previousId', 'isLeft'] as const satisfies readonly (keyof ArchiveRow)[];

/** Raised when a row's fields or a home's change, so that packed ones of before are not taken. */
const packing = 4;

export type KeptArchive = Archive & {
  /** False when the text is not of this version or not whole. */
  unpack(packed: unknown): boolean;
  pack(): string;
  apply(collection: string, changes: readonly { readonly id: string; readonly after: Stored | undefined }[]): void;
  applyEntries(entries: readonly JournalEntry[]): void;
  readAll(database: Database): Promise<void>;
  open(): void;
  readonly isOpen: boolean;
};

export function keepArchive(): KeptArchive {
  const homes = new Map<string, Home>();
  const rows = new Map<string, ArchiveRow>();
  const listeners = new Set<() => void>();
  let isOpen = false;
  let opened = () => {};
  const ready = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const mustBeOpen = () => {
    if (!isOpen) throw new Error('the archive is not open yet');
  };
  const setDocument = (id: string, after: Stored | undefined) => {
    if (after) rows.set(id, rowOf(after as unknown as Document));
    else rows.delete(id);
  };
  const setHome = (id: string, after: Stored | undefined) => {
    if (after) homes.set(id, recordOf<Home>(after));
    else homes.delete(id);
  };
  const setAny = (collection: string, id: string, after: Stored | undefined): boolean => {
    if (collection === 'documents') setDocument(id, after);
    else if (collection === 'homes') setHome(id, after);
    else return false;
    return true;
  };

  return {
    ready,
    homes() {
      mustBeOpen();
      return homes;
    },
    rows() {
      mustBeOpen();
      return rows;
    },
    watch(listener): Stop {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unpack(packed) {
      if (typeof packed !== 'string') return false;
      try {
        const { version, homes: packedHomes, columns, few } = JSON.parse(packed) as Packed;
        if (version !== packing) return false;
        for (const home of packedHomes) homes.set(home.id, home);
        const ids = columns[0] ?? [];
        for (let index = 0; index < ids.length; index += 1) {
          const row: Record<string, unknown> = {};
          for (let field = 0; field < fields.length; field += 1) {
            const value = columns[field]?.[index];
            if (value !== null && value !== undefined) row[fields[field] ?? ''] = value;
          }
          rows.set(String(ids[index]), row as unknown as ArchiveRow);
        }
        for (const [field, index, value] of few) Object.assign(rows.get(String(ids[index])) ?? {}, { [field]: value });
        return true;
      } catch {
        homes.clear();
        rows.clear();
        return false;
      }
    },
    pack() {
      // In the order of the first list, which then need not be sorted.
      const all = [...rows.values()].sort(newestFirst);
      const columns = fields.map((field) => all.map((row) => row[field] ?? null));
      const few = seldom.flatMap((field) =>
        all.flatMap((row, index) => (row[field] === undefined ? [] : [[field, index, row[field]] as const])),
      );
      return JSON.stringify({ version: packing, homes: [...homes.values()], columns, few } satisfies Packed);
    },
    apply(collection, changes) {
      let any = false;
      for (const { id, after } of changes) any = setAny(collection, id, after) || any;
      if (any && isOpen) for (const listener of listeners) listener();
    },
    applyEntries(entries) {
      for (const { collection, id, rev, version, record } of entries) {
        const known = collection === 'documents' ? rows.get(id) : homes.get(id);
        if (known && known.rev > rev && record !== null) continue;
        // It may have been written by an earlier version of the app.
        const current =
          record && isCollectionName(collection) ? migrated(definitions[collection], record, version) : record;
        setAny(collection, id, (current ?? undefined) as Stored | undefined);
      }
    },
    async readAll(database) {
      homes.clear();
      rows.clear();
      for await (const some of walk(database.homes)) for (const stored of some) setHome(stored.id, stored);
      for await (const some of walk(database.documents)) for (const stored of some) setDocument(stored.id, stored);
    },
    open() {
      if (isOpen) return;
      isOpen = true;
      opened();
      for (const listener of listeners) listener();
    },
    get isOpen() {
      return isOpen;
    },
  };
}

const newestFirst = (a: ArchiveRow, b: ArchiveRow): number =>
  a.sortDate === b.sortDate ? b.createdAt - a.createdAt : a.sortDate < b.sortDate ? 1 : -1;

type Packed = {
  readonly version: number;
  readonly homes: readonly Home[];
  readonly columns: readonly (readonly unknown[])[];
  /** Field, index in the columns, value. */
  readonly few: readonly (readonly [string, number, unknown])[];
};

/** The shared row of a document. */
export function rowOf(document: Document): ArchiveRow {
  const row: Record<string, unknown> = {};
  const whole = { ...document, amount: amountOf(document) };
  for (const field of fields) if (whole[field] !== undefined) row[field] = whole[field];
  // A record on its way through the journal may be of an earlier version, which had none of these.
  const { tags, links, previousId, leftBy } = document as Partial<Document>;
  if (tags && tags.length > 0) row.tags = tags;
  if (links && links.partIds.length > 0) row.partIds = links.partIds;
  if (previousId) row.previousId = previousId;
  if (leftBy && !leftBy.kept) row.isLeft = true;
  return row as unknown as ArchiveRow;
}
