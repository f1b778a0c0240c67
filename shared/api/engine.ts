// What the engine offers to every screen and to the command line: commands go down, live queries come back up.
import { type Static, Type } from '@sinclair/typebox';
import { documentStates, LeftBy, Links, mostTagLetters, Part } from '../documents/document';
import { Box, looks } from '../documents/page';
import { savedSearches, searchFields } from '../documents/saved-search';
import { Candidate, FactValue, Place } from '../documents/understanding';
import { Problem } from '../problem';
import { oneOf } from '../schema/one-of';
import { auditContract } from './audit';
import { backupContract } from './backup';
import { bidsContract } from './bids';
import { completionContract } from './completion';
import { call, live } from './contract';
import { costsContract } from './costs';
import { diagnosticsContract } from './diagnostics';
import { filingContract, PaperInBrief } from './filing';
import { leadsContract } from './leads';
import { lockContract } from './lock';
import { maintenanceContract } from './maintenance';
import { packsContract } from './packs';
import { privacyContract } from './privacy';
import { registerContract } from './register';
import { saleContract } from './sale';
import { sharesContract } from './shares';
import { signingContract } from './signing';
import { syncContract } from './sync';
import { valueContract } from './value';
import { VaultFault } from './vault-fault';
import { viewingsContract } from './viewings';

const Id = Type.String({ maxLength: 80 });
const Nothing = Type.Object({});
const Bytes = Type.Unsafe<Uint8Array<ArrayBuffer>>(Type.Any());
/** A DOM File; spelled out because `shared` knows no DOM. Cannot cross a socket: see `documents.importOffered`. */
export type DroppedFile = {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
};
const DroppedFile = Type.Unsafe<DroppedFile>(Type.Any());
const State = oneOf(documentStates);

/** At most this many rows in one answer; further ones by `after`. */
export const windowRows = 200;

// ---- documents ------------------------------------------------------------------------------------------------

/** What a list shows of a document. */
export const DocumentRow = Type.Object({
  id: Id,
  homeId: Id,
  /** The paper it came in; '' when it came alone. */
  parentId: Id,
  title: Type.String(),
  kind: Type.String(),
  category: Type.String(),
  sender: Type.String(),
  /** ISO day, or '' when the paper has none. */
  date: Type.String(),
  state: State,
  problem: Type.Optional(Problem),
  pageCount: Type.Integer(),
  fileName: Type.String(),
  addedAt: Type.Integer(),
  unsure: Type.Boolean(),
  trashedAt: Type.Integer(),
  /** Absent when there are none. */
  tags: Type.Optional(Type.Array(Type.String())),
  /** Only when the list was asked with a query. */
  hit: Type.Optional(
    Type.Object({
      score: Type.Number(),
      /** Page index of the best passage; -1 when only title, sender, kind or facts match. */
      page: Type.Integer(),
      hits: Type.Integer(),
      snippet: Type.String(),
      /** Marked stretches of the snippet: start, end, start, end … in UTF-16 units. */
      marks: Type.Array(Type.Integer()),
    }),
  ),
});
export type DocumentRow = Readonly<Static<typeof DocumentRow>>;

const FacetCount = Type.Object({ value: Type.String(), count: Type.Integer() });

export const DocumentFilter = Type.Object(
  {
    category: Type.Optional(Type.String({ maxLength: 40 })),
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    year: Type.Optional(Type.String({ pattern: '^(\\d{4})?$' })),
    sender: Type.Optional(Type.String({ maxLength: 200 })),
    tag: Type.Optional(Type.String({ maxLength: mostTagLetters })),
    /** A building part they are said to belong to. */
    partId: Type.Optional(Type.String({ maxLength: 160 })),
    /** Papers about this much money, both ends included; in the main unit. */
    amountFrom: Type.Optional(Type.Number({ minimum: 0 })),
    amountTo: Type.Optional(Type.Number({ minimum: 0 })),
    /** Only those that want a person's look. */
    unsure: Type.Optional(Type.Boolean()),
    trashed: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type DocumentFilter = Readonly<Static<typeof DocumentFilter>>;

export const DocumentList = Type.Object({
  rows: Type.Array(DocumentRow),
  /** Matching the filter (and query), not only those in `rows`. */
  count: Type.Integer(),
  /** Pass as `after` for the next window; '' at the end. */
  next: Type.String(),
  /** Counts of the whole match, each facet computed without its own filter. */
  facets: Type.Object({
    categories: Type.Array(FacetCount),
    kinds: Type.Array(FacetCount),
    years: Type.Array(FacetCount),
    senders: Type.Array(FacetCount),
    tags: Type.Array(FacetCount),
    /** By the step's beginning, see `amountSteps`; papers without an amount are in none. */
    amounts: Type.Array(FacetCount),
    homes: Type.Array(FacetCount),
  }),
  /** Words the search took the query to mean when it found nothing exact. */
  corrected: Type.Optional(Type.String()),
  /** The search index is behind the archive: another answer follows when it has caught up. */
  indexing: Type.Optional(Type.Boolean()),
});
export type DocumentList = Readonly<Static<typeof DocumentList>>;

/** How sure the app is: read surely, probably, unsurely; or the user's word: said, or what was read and they accepted. */
export const certainties = ['sure', 'likely', 'unsure', 'corrected', 'confirmed'] as const;
const Certainty = oneOf(certainties);
export type Certainty = Static<typeof Certainty>;

/** One line of what the paper says: the effective value, and what the machine read. */
export const FactView = Type.Object({
  /** A fact's name, or `kind`, `category`, `title`. */
  name: Type.String(),
  value: Type.Union([FactValue, Type.Null()]),
  certainty: Certainty,
  confidence: Type.Number(),
  place: Type.Optional(Place),
  checks: Type.Array(Type.String()),
  others: Type.Array(Candidate),
  /** What the machine reads when the user said otherwise. */
  machineValue: Type.Optional(FactValue),
});
export type FactView = Readonly<Static<typeof FactView>>;

export const PageSummary = Type.Object({
  index: Type.Integer(),
  width: Type.Number(),
  height: Type.Number(),
  textFrom: Type.String(),
});

/** A paper's parent or child, as the other's screen names it. */
export const Relative = Type.Object({
  /** '' when it could not be taken in. */
  id: Id,
  /** Its title, or the file's name while there is none. */
  title: Type.String(),
  fileName: Type.String(),
  /** Inside of what it came in. */
  folder: Type.String(),
  kind: Type.String(),
  category: Type.String(),
  state: Type.Optional(State),
  problem: Type.Optional(Problem),
  /** Which pages of its bundle it is. */
  part: Type.Optional(Part),
  /** It was here before, and came in another paper or alone. */
  wasHere: Type.Boolean(),
});
export type Relative = Readonly<Static<typeof Relative>>;

export const DocumentView = Type.Object({
  row: DocumentRow,
  /** What it came in, and what came in it. */
  parent: Type.Optional(Relative),
  children: Type.Array(Relative),
  tags: Type.Array(Type.String()),
  links: Links,
  /** Newest first, this one among them; empty when it is the only one. */
  versions: Type.Array(PaperInBrief),
  /** The folder it lay in inside of its parent. */
  folder: Type.String(),
  /** Who left it in the drop-box of a share. */
  leftBy: Type.Optional(LeftBy),
  /** Which pages of `row.parentId` it is, when it is a part of a bundle. */
  part: Type.Optional(Part),
  mediaType: Type.String(),
  bytes: Type.Integer(),
  sha256: Type.String(),
  language: Type.String(),
  textFrom: Type.String(),
  /** kind, category, title first, then the facts in the kind's order. */
  facts: Type.Array(FactView),
  /** Names of facts this kind can have that the paper did not give: the user may add them. */
  absent: Type.Array(Type.String()),
  pages: Type.Array(PageSummary),
});
export type DocumentView = Readonly<Static<typeof DocumentView>>;

export const ImportAnswer = Type.Object({
  fileName: Type.String(),
  /** `received` is acknowledged: it is durable. Reading follows. */
  status: Type.Union([Type.Literal('received'), Type.Literal('duplicate'), Type.Literal('refused')]),
  /** Of the new document, or of the first when it is a duplicate; '' when refused. */
  id: Type.String(),
  sha256: Type.String(),
  problem: Type.Optional(Problem),
});
export type ImportAnswer = Readonly<Static<typeof ImportAnswer>>;

// ---- reading --------------------------------------------------------------------------------------------------

export const ReadingStatus = Type.Object({
  /** Since the queue was last empty. */
  total: Type.Integer(),
  done: Type.Integer(),
  /** Estimated from the pace so far; absent until there is a pace. */
  secondsLeft: Type.Optional(Type.Integer()),
  /** Not ended, and those that ended in this batch with something to tell; at most 200. */
  items: Type.Array(
    Type.Object({
      id: Id,
      fileName: Type.String(),
      title: Type.String(),
      state: State,
      /** Pages read so far, of pageCount; 0 until opened. */
      pagesRead: Type.Integer(),
      pageCount: Type.Integer(),
      problem: Type.Optional(Problem),
    }),
  ),
});
export type ReadingStatus = Readonly<Static<typeof ReadingStatus>>;

// ---- learning -------------------------------------------------------------------------------------------------

/** A paper, and until when given the lessons are that its reading heeds (epoch ms, 0: none). */
const HeededUntil = Type.Object({ id: Id, until: Type.Integer({ minimum: 0 }) });
export type HeededUntil = Readonly<Static<typeof HeededUntil>>;

// ---- the vault ------------------------------------------------------------------------------------------------

/** Something the user must be told once, e.g. that the archive was damaged and has been put right. */
export const Notice = Type.Object({
  id: Type.String(),
  /** Words under `notice.<code>`. */
  code: Type.Union([
    Type.Literal('restored-from-journal'),
    Type.Literal('journal-repaired'),
    Type.Literal('records-healed'),
    Type.Literal('records-set-aside'),
    Type.Literal('originals-healed'),
    Type.Literal('originals-lost'),
  ]),
  count: Type.Integer(),
  at: Type.Integer(),
});
export type Notice = Readonly<Static<typeof Notice>>;

/** `searchable`: scans and pictures as PDF, the picture as it came with its words invisible upon it; what has a text layer goes as it is. */
const OutgoingForm = Type.Union([Type.Literal('original'), Type.Literal('searchable')]);
export type OutgoingForm = Static<typeof OutgoingForm>;
const Outgoing = Type.Array(Id, { minItems: 1, maxItems: 1000 });

/** `waiting`: it cannot go on because of the problem, and tries again by itself. */
const folderStates = ['off', 'working', 'done', 'waiting'] as const;

export const FoldersStatus = Type.Object({
  mirror: Type.Object({
    state: oneOf(folderStates),
    /** Papers that lie there, and those still to be written, renamed or removed. */
    files: Type.Integer(),
    left: Type.Integer(),
    problem: Type.Optional(Problem),
  }),
  watched: Type.Object({
    state: oneOf(folderStates),
    /** Since the app was started. */
    received: Type.Integer(),
    duplicates: Type.Integer(),
    /** They stay where they are. */
    refused: Type.Array(Type.Object({ fileName: Type.String(), problem: Problem })),
    problem: Type.Optional(Problem),
  }),
});
export type FoldersStatus = Readonly<Static<typeof FoldersStatus>>;

/** `upgrading`: records of an earlier version of the app are brought to this one's; `restoring`: a lost database is filled again from the journal. */
export const Opening = Type.Object({
  stage: oneOf(['opening', 'upgrading', 'restoring', 'open']),
  /** Records, of about so many; 0 of 0 when there is nothing to count. */
  done: Type.Integer(),
  total: Type.Integer(),
});
export type Opening = Readonly<Static<typeof Opening>>;

// ---- the contract ---------------------------------------------------------------------------------------------

export const engineContract = {
  ...registerContract,

  /** Files dropped, pasted or chosen; answers when each is durable or refused. */
  'documents.import': call(
    Type.Object({
      homeId: Id,
      files: Type.Array(DroppedFile, { maxItems: 1000 }),
    }),
    Type.Object({ answers: Type.Array(ImportAnswer) }),
  ),
  /** A file that main serves at app://engine/in/<token>: from the command line, a watched folder, or the sample home. */
  'documents.importOffered': call(
    Type.Object({
      homeId: Id,
      token: Type.String({ maxLength: 200 }),
      fileName: Type.String({ maxLength: 255 }),
      /** Tried on what is locked, in this paper and the others of the batch; never kept. */
      passwords: Type.Optional(Type.Array(Type.String({ maxLength: 1000 }), { maxItems: 20 })),
    }),
    ImportAnswer,
  ),
  'documents.list': live(
    Type.Object({
      /** Absent: every home. */
      homeId: Type.Optional(Id),
      filter: DocumentFilter,
      query: Type.Optional(Type.String({ maxLength: 400 })),
      /** Papers like this one, in place of a query. */
      like: Type.Optional(Id),
      sort: Type.Optional(Type.Union([Type.Literal('date'), Type.Literal('title'), Type.Literal('best')])),
      after: Type.Optional(Type.String({ maxLength: 300 })),
      /** The window begins with this row, counted from 0: for who jumps. In place of `after`. */
      from: Type.Optional(Type.Integer({ minimum: 0 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: windowRows })),
    }),
    DocumentList,
  ),
  /** Null once it is erased. */
  'documents.get': live(Type.Object({ id: Id }), Type.Object({ document: Type.Union([DocumentView, Type.Null()]) })),
  'documents.pageText': call(
    Type.Object({ id: Id, index: Type.Integer({ minimum: 0 }) }),
    Type.Object({ text: Type.String(), look: Type.Optional(oneOf(looks)) }),
  ),
  /** A page's picture, upright. */
  'documents.pagePicture': call(
    Type.Object({
      id: Id,
      index: Type.Integer({ minimum: 0 }),
      width: Type.Integer({ minimum: 16, maximum: 4096 }),
    }),
    Type.Object({
      bytes: Bytes,
      mediaType: Type.Literal('image/jpeg'),
      width: Type.Integer(),
      height: Type.Integer(),
    }),
  ),
  /** To look at a locked paper: kept in memory for as long as it is looked at. */
  'documents.unlock': call(Type.Object({ id: Id, password: Type.String({ maxLength: 1000 }) }), Nothing),
  /** Where the query's words stand on a document's pages, to be marked. */
  'documents.marks': call(
    Type.Object({ id: Id, query: Type.String({ maxLength: 400 }) }),
    Type.Object({
      marks: Type.Array(Type.Object({ page: Type.Integer(), box: Box })),
    }),
  ),
  /** `name` is kind, category, title or a fact's name; value null: there is none; undo by `documents.uncorrect`. */
  'documents.correct': call(
    Type.Object({
      id: Id,
      name: Type.String({ minLength: 1, maxLength: 60 }),
      value: Type.Union([FactValue, Type.Null()]),
    }),
    Nothing,
  ),
  /** Takes the user's word back; the machine's reading stands again. */
  'documents.uncorrect': call(Type.Object({ id: Id, name: Type.String({ maxLength: 60 }) }), Nothing),
  /** What somebody outside left: the owner wants it, or takes that back. */
  'documents.keep': call(Type.Object({ id: Id, kept: Type.Boolean() }), Nothing),
  'documents.trash': call(Type.Object({ ids: Type.Array(Id, { maxItems: 1000 }) }), Nothing),
  'documents.untrash': call(Type.Object({ ids: Type.Array(Id, { maxItems: 1000 }) }), Nothing),
  /** For good: record, pages and original. Only what is in the trash. */
  'documents.erase': call(Type.Object({ ids: Type.Array(Id, { maxItems: 1000 }) }), Nothing),
  /** Where a paper of several pages seems to be several papers; parts by page index, `to` exclusive. Empty when it seems to be one. */
  'documents.findParts': call(
    Type.Object({ id: Id }),
    Type.Object({
      parts: Type.Array(
        Type.Object({ from: Type.Integer(), to: Type.Integer(), kind: Type.String(), title: Type.String() }),
      ),
    }),
  ),
  /** Makes papers of its parts, which together are all its pages; undo by `documents.join`. */
  'documents.split': call(
    Type.Object({ id: Id, parts: Type.Array(Part, { minItems: 2, maxItems: 200 }) }),
    Type.Object({ ids: Type.Array(Id) }),
  ),
  /** Puts a bundle together again: it is one paper as before, its parts are gone. */
  'documents.join': call(Type.Object({ id: Id }), Nothing),
  /** Whole record and text, for the command line. */
  'documents.show': call(
    Type.Object({ id: Id, text: Type.Optional(Type.Boolean()) }),
    Type.Object({
      document: DocumentView,
      readMs: Type.Integer(),
      text: Type.Optional(Type.String()),
    }),
  ),
  /** Answers when reading has ended (read, needs-password, failed, cancelled). */
  'documents.waitRead': call(
    Type.Object({ id: Id, text: Type.Optional(Type.Boolean()) }),
    Type.Object({
      document: DocumentView,
      readMs: Type.Integer(),
      text: Type.Optional(Type.String()),
    }),
  ),
  /** The original, for saving or opening elsewhere. */
  'documents.original': call(Type.Object({ id: Id }), Type.Object({ bytes: Bytes, mediaType: Type.String() })),

  'searches.list': live(Nothing, Type.Object({ searches: Type.Array(savedSearches.schema) })),
  /** With the id of one there is: replaces what it asks; otherwise, or when it was taken away, a new one. */
  'searches.save': call(Type.Object({ id: Type.Optional(Id), ...searchFields }), savedSearches.schema),
  'searches.remove': call(Type.Object({ id: Id }), Nothing),

  ...bidsContract,
  ...costsContract,
  ...diagnosticsContract,
  ...filingContract,
  ...maintenanceContract,
  ...packsContract,
  ...saleContract,
  ...viewingsContract,
  ...leadsContract,
  ...syncContract,
  ...lockContract,
  ...backupContract,
  ...auditContract,
  ...privacyContract,
  ...sharesContract,
  ...signingContract,
  ...valueContract,
  ...completionContract,

  'reading.status': live(Nothing, ReadingStatus),
  'reading.cancel': call(Type.Object({ ids: Type.Optional(Type.Array(Id)) }), Nothing),
  /** Reads failed, cancelled or locked papers again; a password is tried on all that is locked in the batch and not kept. */
  'reading.retry': call(
    Type.Object({
      ids: Type.Array(Id),
      password: Type.Optional(Type.String({ maxLength: 1000 })),
    }),
    Nothing,
  ),

  /** What the user's answers taught: from how many papers, and how many that are read already would be read better by it. */
  'learning.status': live(Nothing, Type.Object({ papers: Type.Integer(), better: Type.Integer() })),
  /** Reads those papers again with what was learnt; the answer lets `learning.lookBack` undo it. */
  'learning.lookAgain': call(Nothing, Type.Object({ papers: Type.Array(HeededUntil) })),
  'learning.lookBack': call(Type.Object({ papers: Type.Array(HeededUntil, { maxItems: 1000 }) }), Nothing),
  /** Papers that were read with it stay as they are. */
  'learning.forget': call(Nothing, Type.Object({ papers: Type.Integer() })),
  /** Passing copies that main keeps (shell `passing.create`): for opening and dragging out. */
  'exchange.copies': call(
    Type.Object({ ids: Type.Array(Id, { minItems: 1, maxItems: 100 }), as: OutgoingForm }),
    Type.Object({ copies: Type.Array(Type.Object({ token: Type.String(), fileName: Type.String() })) }),
  ),
  /** What these would be called as one file: a paper under its own name, several as a ZIP. */
  'exchange.name': call(Type.Object({ ids: Outgoing, as: OutgoingForm }), Type.Object({ fileName: Type.String() })),
  /** Writes them to a file that main created under this token. */
  'exchange.write': call(
    Type.Object({ ids: Outgoing, as: OutgoingForm, token: Type.String({ maxLength: 200 }) }),
    Type.Object({ documents: Type.Integer(), bytes: Type.Integer() }),
  ),
  /** Pictures of a paper's pages as passing copies, to be printed. */
  'exchange.pages': call(
    Type.Object({ id: Id }),
    Type.Object({
      title: Type.String(),
      pages: Type.Array(Type.Object({ token: Type.String(), width: Type.Integer(), height: Type.Integer() })),
    }),
  ),

  /** How the mirror and the watched folder are doing. */
  'exchange.folders': live(Nothing, FoldersStatus),

  'vault.opening': live(Nothing, Opening),
  'vault.notices': live(Nothing, Type.Object({ notices: Type.Array(Notice) })),
  'vault.dismiss': call(Type.Object({ id: Type.String() }), Nothing),
  'vault.counts': call(
    Nothing,
    Type.Object({
      homes: Type.Integer(),
      documents: Type.Integer(),
      pages: Type.Integer(),
      bytes: Type.Integer(),
    }),
  ),
  /** Writes an open ZIP to a file that main created under this token (shell `files.write`). */
  'vault.export': call(
    Type.Object({ token: Type.String() }),
    Type.Object({
      homes: Type.Integer(),
      documents: Type.Integer(),
      pages: Type.Integer(),
      bytes: Type.Integer(),
    }),
  ),
  /** Brings back an exported ZIP, offered by main under this token; what is already here stays. */
  'vault.restore': call(
    Type.Object({ token: Type.String() }),
    Type.Object({
      homes: Type.Integer(),
      documents: Type.Integer(),
      pages: Type.Integer(),
      already: Type.Integer(),
      faults: Type.Array(VaultFault),
    }),
  ),
  /** Checks every record, page and original, and both copies against each other; heals what it can. */
  'vault.verify': call(
    Nothing,
    Type.Object({
      homes: Type.Integer(),
      documents: Type.Integer(),
      pages: Type.Integer(),
      originals: Type.Integer(),
      journalLines: Type.Integer(),
      faults: Type.Array(VaultFault),
    }),
  ),
};
export type EngineContract = typeof engineContract;
