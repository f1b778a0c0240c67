// The vault: every record, every original, and the promise that what was acknowledged is not lost.

import type { Notice } from '../../shared/api/engine';
import type { Cost } from '../../shared/costs/cost';
import type { Conflict } from '../../shared/devices/conflict';
import type { Document, Page } from '../../shared/documents/document';
import type { Lesson } from '../../shared/documents/lesson';
import type { SavedSearch } from '../../shared/documents/saved-search';
import type { Entry } from '../../shared/entries/entry';
import type { Happening } from '../../shared/history/happening';
import type { Task } from '../../shared/maintenance/task';
import type { Contact } from '../../shared/property/contact';
import type { Home } from '../../shared/property/home';
import type { Case } from '../../shared/sale/case';
import type { Share } from '../../shared/sharing/share';
import type { Draft, Records, Stop } from './records';

/** Where an original lies and the key it is sealed under. */
export type OriginalRef = Document['original'];

export type Originals = {
  /** Seals and stores; resolves when durable in both copies. Unreferenced originals are swept at start. */
  put(bytes: Uint8Array): Promise<OriginalRef>;
  putMany(files: readonly Uint8Array[]): Promise<readonly OriginalRef[]>;
  /** Opened and authenticated; heals a damaged chunk from the other copy, or from another machine. Throws ProblemError `original-damaged`; `original-elsewhere`. */
  get(ref: OriginalRef): Promise<Uint8Array<ArrayBuffer>>;
  /** SHA-256 as hex, with a chunk at a time in memory. Throws as `get`. */
  sum(ref: OriginalRef): Promise<string>;
  erase(refs: readonly OriginalRef[]): Promise<void>;
};

/** A document in brief: what lists, facets and queues need. All of them are in memory, sorted by nothing. */
export type ArchiveRow = Pick<
  Document,
  | 'id'
  | 'homeId'
  | 'parentId'
  | 'isEnvelope'
  | 'part'
  | 'title'
  | 'kind'
  | 'category'
  | 'sender'
  | 'date'
  | 'sortDate'
  | 'state'
  | 'problem'
  | 'pageCount'
  | 'fileName'
  | 'unsure'
  | 'trashedAt'
  | 'createdAt'
  | 'rev'
> & {
  /** See `amountOf`. */
  readonly amount?: number;
  /** Absent when there are none. */
  readonly tags?: Document['tags'];
  readonly partIds?: Document['links']['partIds'];
  /** Absent when it is no newer version of another paper. */
  readonly previousId?: string;
  /** Somebody outside left it, and its owner has not said whether it is wanted. */
  readonly isLeft?: true;
};

/** Every home, and every document in brief: there at once at start, long before the records can be read, and kept in step. */
export type Archive = {
  /** Resolves when rows and homes can be read; everything below throws before. */
  readonly ready: Promise<void>;
  homes(): ReadonlyMap<string, Home>;
  rows(): ReadonlyMap<string, ArchiveRow>;
  /** Hears after each change of a home or row that is durable. */
  watch(listener: () => void): Stop;
};

export type NewPaper<R> = {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly draft: (original: OriginalRef) => R;
};
export type Added = { readonly document: Document; readonly added: boolean };

export type Vault = {
  readonly archive: Archive;
  readonly homes: Records<Home>;
  readonly documents: Records<Document>;
  readonly pages: Records<Page>;
  readonly lessons: Records<Lesson>;
  readonly savedSearches: Records<SavedSearch>;
  readonly tasks: Records<Task>;
  readonly costs: Records<Cost>;
  readonly history: Records<Happening>;
  readonly contacts: Records<Contact>;
  /** What machines changed apart and only a person can settle. */
  readonly conflicts: Records<Conflict>;
  readonly shares: Records<Share>;
  readonly cases: Records<Case>;
  /** Lines of books; added and, with their book, erased, never changed. */
  readonly entries: Pick<
    Records<Entry>,
    'get' | 'getMany' | 'insert' | 'bring' | 'erase' | 'select' | 'all' | 'count' | 'watch'
  >;
  readonly originals: Originals;
  /**
   * Stores a paper, original first, unless the same bytes are already here (also in the trash, also just now being added):
   * then answers with the first and `added` false.
   */
  addDocument(paper: NewPaper<Draft<Document>>): Promise<Added>;
  /** The same for many at once, from a backup: the records keep their times. */
  addDocuments(papers: readonly NewPaper<Document>[]): Promise<readonly Added[]>;
  readonly notices: {
    list(): readonly Notice[];
    watch(listener: (notices: readonly Notice[]) => void): Stop;
    dismiss(id: string): Promise<void>;
  };
};
