// What the native shell (main) offers: to the engine a journal, readers and files; to the screen the window's own matters.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { VersionName } from './backup';
import { call, live } from './contract';
import { MachineReport } from './diagnostics';
import { typesetterContract } from './typesetter';

const Nothing = Type.Object({});
const Bytes = Type.Unsafe<Uint8Array<ArrayBuffer>>(Type.Any());

/** A record as it stands after a write, or null when it was erased. `version` is that of its schema. */
export const JournalEntry = Type.Object({
  collection: Type.String({ maxLength: 40 }),
  id: Type.String({ maxLength: 80 }),
  rev: Type.Integer({ minimum: 0 }),
  version: Type.Integer({ minimum: 0 }),
  record: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
});
export type JournalEntry = Readonly<Static<typeof JournalEntry>>;
/** The JSON of a JournalEntry: a text crosses to main ten times faster than the words of a page as objects. */
const EntryText = Type.String();

/** Live records a collection: what the database must hold at least. */
export const Counts = Type.Record(Type.String(), Type.Integer({ minimum: 0 }));
export type Counts = Readonly<Static<typeof Counts>>;

/** A moment at which everything written so far also stood in the database. */
export const Checkpoint = Type.Object({ id: Type.String({ maxLength: 80 }), counts: Counts });
export type Checkpoint = Readonly<Static<typeof Checkpoint>>;

const originalId = Type.String({ maxLength: 80, pattern: '^[A-Za-z0-9-]+$' });

/** `https://host[:port]`, or `http://` on this machine; a path is of no account. */
const ServerText = Type.String({ minLength: 8, maxLength: 400 });

/** One name, never a path; main refuses whatever could lead elsewhere. */
const fileName = Type.String({ minLength: 1, maxLength: 255 });

const Account = Type.String({ minLength: 1, maxLength: 700 });
const Secret = Type.String({ minLength: 1, maxLength: 1_000 });

export const readerDeaths = ['stuck', 'memory', 'crashed', 'asked'] as const;

/** Folders that the user chose in the system's dialog, or null. What is done with them the engine decides. */
export const ChosenFolders = Type.Object(
  {
    /** A copy of every paper is kept in step there; its folders are named in this language. */
    mirror: Type.Union([
      Type.Object({ folder: Type.String(), language: Type.Union([Type.Literal('nb'), Type.Literal('en')]) }),
      Type.Null(),
    ]),
    /** What appears there is taken in to this home, and then left, or moved to the subfolder `done`. */
    watched: Type.Union([
      Type.Object({
        folder: Type.String(),
        homeId: Type.String({ maxLength: 80 }),
        done: Type.String({ maxLength: 60 }),
      }),
      Type.Null(),
    ]),
    /** Backups are made there; absent or null: none is chosen. */
    backup: Type.Optional(Type.Union([Type.Object({ folder: Type.String() }), Type.Null()])),
  },
  { additionalProperties: false },
);
export type ChosenFolders = Readonly<Static<typeof ChosenFolders>>;

/** A file as it was seen; another size or time is another file. */
const SeenFile = Type.Object({ name: Type.String(), bytes: Type.Integer(), changedAt: Type.Integer() });
/** Below the chosen folder, parts joined by `/`. */
const pathBelow = Type.String({ minLength: 1, maxLength: 900 });

/** A file of the folder of backups: a version, a sealed chunk of an original, or one of the few that lie beside them. */
const BackupFile = Type.Union([
  Type.Object({ kind: Type.Literal('version'), name: VersionName }),
  Type.Object({ kind: Type.Literal('original'), name: originalId }),
  Type.Object({
    kind: Type.Literal('beside'),
    name: Type.Union([Type.Literal('key.age'), Type.Literal('words.age'), Type.Literal('README.txt')]),
  }),
]);
export type BackupFile = Readonly<Static<typeof BackupFile>>;

/** Offered to the engine only. */
export const engineShellContract = {
  /** First call of a session: the last checkpoint and what was written after it. */
  'journal.begin': call(
    Nothing,
    Type.Object({
      /** True when there was no journal at all: a new vault, or somebody took it away. */
      isNew: Type.Boolean(),
      /** Absent when none can be read: the tail is then the whole journal. */
      checkpoint: Type.Optional(Checkpoint),
      /** What was kept with this checkpoint by `journal.keepBrief`; may always be missing. */
      brief: Type.Optional(Type.String()),
      /** The first stretch of what came after; the rest by journal.read from `next`, '' when there is none. */
      tail: Type.Array(JournalEntry),
      next: Type.String(),
      /** Lines that do not match their checksum, of those looked at. */
      damagedLines: Type.Integer(),
    }),
  ),
  /** Answers when the entries are on disk (fsync). */
  'journal.append': call(Type.Object({ entries: Type.Array(EntryText) }), Nothing),
  'journal.checkpoint': call(Checkpoint, Nothing),
  /** The archive's rows as of a checkpoint that follows, packed: the next start draws its first list from them. */
  'journal.keepBrief': call(
    Type.Object({
      checkpoint: Type.String({ maxLength: 80 }),
      text: Type.String(),
      /** What `start.answers` says at a start at which nothing has been written since. */
      answers: Type.String(),
    }),
    Nothing,
  ),
  /** All entries, a stretch at a time; `cursor` '' at first, `next` '' at the end. */
  'journal.read': call(
    Type.Object({ cursor: Type.String() }),
    Type.Object({ entries: Type.Array(JournalEntry), damagedLines: Type.Integer(), next: Type.String() }),
  ),
  /** Like journal.read without the records: parallel arrays, to be compared with the database. */
  'journal.survey': call(
    Type.Object({ cursor: Type.String() }),
    Type.Object({
      collections: Type.Array(Type.String()),
      ids: Type.Array(Type.String()),
      revs: Type.Array(Type.Integer()),
      /** 1 where the entry is of an erasure. */
      erased: Type.Array(Type.Integer()),
      damagedLines: Type.Integer(),
      next: Type.String(),
    }),
  ),
  /** A fresh journal out of the database: begin, append many, finish (atomic). Ordinary appends meanwhile go to both. */
  'journal.rewrite': call(
    Type.Union([
      Type.Object({ step: Type.Literal('begin') }),
      Type.Object({ step: Type.Literal('append'), entries: Type.Array(EntryText) }),
      Type.Object({ step: Type.Literal('finish'), checkpoint: Checkpoint }),
      Type.Object({ step: Type.Literal('abandon') }),
    ]),
    Nothing,
  ),
  /** Entries that hold no record of ours, each the JSON of one: kept beside the journal for who may want to look into it. */
  'journal.setAside': call(Type.Object({ entries: Type.Array(EntryText) }), Nothing),
  'journal.putOriginal': call(Type.Object({ id: originalId, bytes: Bytes }), Nothing),
  'journal.getOriginal': call(
    Type.Object({ id: originalId }),
    Type.Object({ bytes: Type.Union([Bytes, Type.Null()]) }),
  ),
  /** SHA-256 (hex) of each file as it lies on disk; null when it is not there. */
  'journal.originalSums': call(
    Type.Object({ ids: Type.Array(originalId, { maxItems: 200 }) }),
    Type.Object({ sums: Type.Array(Type.Union([Type.String(), Type.Null()])) }),
  ),
  'journal.listOriginals': call(Nothing, Type.Object({ ids: Type.Array(Type.String()) })),
  'journal.removeOriginals': call(Type.Object({ ids: Type.Array(originalId) }), Nothing),

  /** A fresh reader window; its port arrives as `receivePorts` tells, named `reader`, with this number as its key. */
  'readers.open': call(Nothing, Type.Object({ reader: Type.Integer() })),
  /** Tells main that the reader got further, which postpones its end. */
  'readers.progress': call(Type.Object({ reader: Type.Integer(), busy: Type.Boolean() }), Nothing),
  'readers.kill': call(Type.Object({ reader: Type.Integer() }), Nothing),
  'readers.deaths': live(
    Nothing,
    Type.Object({
      reader: Type.Integer(),
      cause: oneOf(readerDeaths),
    }),
  ),

  /** Writes to a file that was created under this token by someone the user asked. */
  'files.write': call(Type.Object({ token: Type.String(), bytes: Bytes }), Nothing),
  'files.finish': call(Type.Object({ token: Type.String(), keep: Type.Boolean() }), Nothing),

  /** A copy that passes: written like any file (files.write, files.finish), then opened, printed or dragged by the screen; main removes it. */
  'passing.create': call(Type.Object({ fileName }), Type.Object({ token: Type.String() })),

  /** Papers out of templates: a process of its own, started when first asked, killed when it takes too long. */
  ...typesetterContract,

  'folders.chosen': live(Nothing, ChosenFolders),
  /** The files of ours in the mirror that are as we wrote them; `tag` says which paper each is. */
  'mirror.list': call(
    Nothing,
    Type.Object({ entries: Type.Array(Type.Object({ path: Type.String(), tag: Type.String() })) }),
  ),
  /** Then files.write and files.finish. '' when something has that name: nothing is ever written over. */
  'mirror.begin': call(
    Type.Object({
      path: pathBelow,
      tag: Type.String({ maxLength: 80 }),
      bytes: Type.Integer({ minimum: 0 }),
      sha256: Type.String({ maxLength: 64 }),
    }),
    Type.Object({ token: Type.String() }),
  ),
  /** `lost`: it is not as we wrote it, so it is not ours any more, and stays. */
  'mirror.move': call(
    Type.Object({ from: pathBelow, to: pathBelow }),
    Type.Object({ outcome: Type.Union([Type.Literal('moved'), Type.Literal('taken'), Type.Literal('lost')]) }),
  ),
  'mirror.remove': call(Type.Object({ path: pathBelow }), Nothing),
  /** What lies in the watched folder and was not taken in before. */
  'watched.look': call(Nothing, Type.Object({ files: Type.Array(SeenFile) })),
  'watched.offer': call(Type.Object({ name: Type.String({ maxLength: 255 }) }), Type.Object({ token: Type.String() })),
  /** It is durable in the archive: remembered, or moved out of the way. */
  'watched.taken': call(SeenFile, Nothing),

  /** The folder of backups: files of fixed kinds, by names that main checks. Problem `not-found` while none is chosen. */
  'backup.look': call(
    Nothing,
    Type.Object({
      versions: Type.Array(Type.Object({ name: Type.String(), bytes: Type.Integer() })),
      originals: Type.Array(Type.String()),
    }),
  ),
  /** Then files.write and files.finish. */
  'backup.create': call(BackupFile, Type.Object({ token: Type.String() })),
  /** At app://engine/in/TOKEN; '' when it is not there. */
  'backup.offer': call(BackupFile, Type.Object({ token: Type.String() })),
  /** Copies sealed chunks from the journal, each on disk when it answers. Those that the journal has not got are left out. */
  'backup.copyOriginals': call(Type.Object({ ids: Type.Array(originalId, { maxItems: 200 }) }), Nothing),
  /** SHA-256 (hex) of each as it lies there; null when it does not. */
  'backup.sums': call(
    Type.Object({ ids: Type.Array(originalId, { maxItems: 200 }) }),
    Type.Object({ sums: Type.Array(Type.Union([Type.String(), Type.Null()])) }),
  ),
  'backup.remove': call(Type.Object({ files: Type.Array(BackupFile, { maxItems: 1_000 }) }), Nothing),
  /** What the engine keeps of the backups, beside the vault, its key among it. */
  'backup.read': call(Nothing, Type.Object({ text: Type.Union([Type.String(), Type.Null()]) })),
  'backup.keep': call(Type.Object({ text: Type.Union([Type.String({ maxLength: 64 * 1024 }), Type.Null()]) }), Nothing),

  /** What the engine keeps of the vault's workspace, its keys among it; null when there is none. */
  'workspace.read': call(Nothing, Type.Object({ text: Type.Union([Type.String(), Type.Null()]) })),
  /** Answers when it is on disk. Null takes it away. */
  'workspace.keep': call(
    Type.Object({ text: Type.Union([Type.String({ maxLength: 4 * 1024 * 1024 }), Type.Null()]) }),
    Nothing,
  ),
  /** What the engine keeps of the vault's lock; null when there is none. `byHand`: somebody closed it, or was away; the keychain is not to open it. */
  'lock.read': call(Nothing, Type.Object({ text: Type.Union([Type.String(), Type.Null()]), byHand: Type.Boolean() })),
  /** Answers when it is on disk. Null takes it away. */
  'lock.keep': call(Type.Object({ text: Type.Union([Type.String({ maxLength: 64 * 1024 }), Type.Null()]) }), Nothing),
  /** Ends this engine and its screen's memory, and begins both anew, without keys. */
  'lock.close': call(Nothing, Nothing),
  /** From now on: closes by itself after so many minutes without a touch, and when the system sleeps or is locked; 0: it does not. */
  'lock.watch': call(Type.Object({ minutes: Type.Integer({ minimum: 0, maximum: 24 * 60 }) }), Nothing),

  /** The vault's own certificate and its key, which sign its papers; null while it has none. */
  'signer.read': call(Nothing, Type.Object({ text: Type.Union([Type.String(), Type.Null()]) })),
  /** Answers when it is on disk. */
  'signer.keep': call(Type.Object({ text: Type.String({ maxLength: 20_000 }) }), Nothing),
  /** The password of a server, from the system's keychain or as kept for the session; `account` names user, server and workspace. */
  'secrets.get': call(Type.Object({ account: Account }), Type.Object({ password: Type.Union([Secret, Type.Null()]) })),
  /** `session`: it is forgotten when the app ends. */
  'secrets.set': call(
    Type.Object({ account: Account, password: Secret, remember: Type.Boolean() }),
    Type.Object({ kept: Type.Union([Type.Literal('keychain'), Type.Literal('session')]) }),
  ),
  'secrets.remove': call(Type.Object({ account: Account }), Nothing),

  /** The one server that the engine may speak to, and no other; null: none. Problems `server-insecure`, `invalid-input`. */
  'network.allow': call(Type.Object({ origin: Type.Union([ServerText, Type.Null()]) }), Nothing),
  /** One more while a shared link is open; as often as it was visited it is to be left. */
  'network.visit': call(Type.Object({ origin: ServerText }), Nothing),
  'network.leave': call(Type.Object({ origin: ServerText }), Nothing),

  /** What the register of addresses answers to this text, unread. Problem `unavailable` without network, or when the user switched it off. */
  'addresses.ask': call(
    Type.Object({ text: Type.String({ minLength: 1, maxLength: 120 }) }),
    Type.Object({ reply: Type.String() }),
  ),

  /** Whether the person wants to be reminded, and in which language. */
  'reminders.wanted': live(
    Nothing,
    Type.Object({ on: Type.Boolean(), language: Type.Union([Type.Literal('nb'), Type.Literal('en')]) }),
  ),
  /** A notification of the system's; choosing it brings the screen to the front. */
  'reminders.show': call(
    Type.Object({ title: Type.String({ maxLength: 200 }), body: Type.String({ maxLength: 400 }) }),
    Nothing,
  ),

  /** Something that should not have happened, told without personal data: what it was called, and where in the code. */
  'log.bug': call(
    Type.Object({
      where: Type.String({ maxLength: 200 }),
      name: Type.String({ maxLength: 60 }),
      message: Type.Optional(Type.String({ maxLength: 300 })),
      stack: Type.Array(Type.String({ maxLength: 300 }), { maxItems: 12 }),
    }),
    Nothing,
  ),

  /** How the app is doing, as far as main knows. */
  'diagnostics.machine': call(Nothing, MachineReport),

  /** How often the engine window died by itself since the app was started: what was being read then may be the cause. */
  'engine.deaths': call(Nothing, Type.Object({ count: Type.Integer({ minimum: 0 }) })),
  /** The database broke under our hands: main starts the engine window anew. */
  'engine.restart': call(
    Type.Object({
      reason: Type.String({ maxLength: 200 }),
      /** True: the database cannot be opened at all; main clears the storage of app://engine first. The journal has everything. */
      clearDatabase: Type.Boolean(),
    }),
    Nothing,
  ),
};
export type EngineShellContract = typeof engineShellContract;

export const Preferences = Type.Object(
  {
    /** `system` follows the machine. */
    theme: Type.Union([Type.Literal('system'), Type.Literal('light'), Type.Literal('dark')]),
    language: Type.Union([Type.Literal('nb'), Type.Literal('en')]),
    /** The home last looked at; '' for none. */
    homeId: Type.String({ maxLength: 80 }),
    /** Whether an address that is typed may be looked up over the network; absent: yes. */
    addressLookup: Type.Optional(Type.Boolean()),
    /** Reminders of upkeep on the desktop; absent: yes. */
    reminders: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type Preferences = Readonly<Static<typeof Preferences>>;

/** Offered to the screen. */
export const uiShellContract = {
  'app.info': call(
    Nothing,
    Type.Object({
      version: Type.String(),
      /** True on the old runtime that is only for trying out. */
      testRuntime: Type.Boolean(),
      platform: Type.String(),
      vault: Type.String(),
    }),
  ),
  preferences: live(Nothing, Preferences),
  /** What the engine answered to the first questions when it last came to rest, JSON; '' when that may no longer hold. */
  'start.answers': call(Nothing, Type.Object({ text: Type.String() })),
  'preferences.set': call(Type.Partial(Preferences, { additionalProperties: false }), Nothing),
  /** The system's save dialog; the engine then writes under the token. '' when the user changed their mind. */
  'dialogs.saveFile': call(
    Type.Object({ suggestedName: Type.String({ maxLength: 255 }) }),
    Type.Object({ token: Type.String() }),
  ),
  'folders.chosen': live(Nothing, ChosenFolders),
  /** Asks in the system's dialog. `chosen` false: they changed their mind. */
  'folders.choose': call(
    Type.Union([
      Type.Object({ for: Type.Literal('mirror') }),
      Type.Object({ for: Type.Literal('backup') }),
      Type.Object({ for: Type.Literal('watched'), homeId: Type.String({ maxLength: 80 }), move: Type.Boolean() }),
    ]),
    Type.Object({ chosen: Type.Boolean() }),
  ),
  /** Of a watched folder that was chosen. */
  'folders.change': call(Type.Object({ homeId: Type.String({ maxLength: 80 }), move: Type.Boolean() }), Nothing),
  /** From now on it is left alone, with everything in it. */
  'folders.stop': call(
    Type.Object({ for: Type.Union([Type.Literal('mirror'), Type.Literal('watched'), Type.Literal('backup')]) }),
    Nothing,
  ),
  /** Opens a passing copy with the system's program. Only kinds of files that are looked at, never what could run. */
  'outgoing.open': call(Type.Object({ token: Type.String() }), Nothing),
  /** While the pointer is down: the drag goes on outside the window, with these copies. */
  'outgoing.drag': call(Type.Object({ tokens: Type.Array(Type.String(), { minItems: 1, maxItems: 100 }) }), Nothing),
  /** The system's print dialog, for pictures of pages that were written as passing copies. `printed` false: they changed their mind. */
  'outgoing.print': call(
    Type.Object({
      title: Type.String({ maxLength: 200 }),
      pages: Type.Array(
        Type.Object({
          token: Type.String(),
          width: Type.Integer({ minimum: 1 }),
          height: Type.Integer({ minimum: 1 }),
        }),
        { minItems: 1, maxItems: 500 },
      ),
    }),
    Type.Object({ printed: Type.Boolean() }),
  ),
  /** The system's open dialog; each file is then at app://engine/in/<token>. */
  'dialogs.openFiles': call(
    Type.Object({ backup: Type.Boolean() }),
    Type.Object({
      files: Type.Array(Type.Object({ token: Type.String(), fileName: Type.String() })),
    }),
  ),
  /** The papers of the sample home, offered like chosen files. */
  'sample.papers': call(
    Nothing,
    Type.Object({
      files: Type.Array(Type.Object({ token: Type.String(), fileName: Type.String() })),
    }),
  ),
};
export type UiShellContract = typeof uiShellContract;

/** Offered to the command line over its socket, beside the engine's contract. */
export const cliShellContract = {
  'files.offer': call(
    Type.Object({ path: Type.String() }),
    Type.Object({
      token: Type.String(),
      fileName: Type.String(),
      bytes: Type.Integer(),
    }),
  ),
  'files.create': call(Type.Object({ path: Type.String() }), Type.Object({ token: Type.String() })),
  /** The folder of backups; '' lets it alone from now on. */
  'folders.backup': call(Type.Object({ path: Type.String() }), Nothing),
  'sample.papers': uiShellContract['sample.papers'],
  /** The client is done. An app that was started for it alone then ends, also while papers are being read: they are read next time. */
  'app.leave': call(Nothing, Nothing),
  /** Takes a picture of the UI window (opening it at need), for the demo. */
  'ui.picture': call(
    Type.Object({
      path: Type.String(),
      route: Type.String({ maxLength: 400 }),
      theme: Type.Union([Type.Literal('light'), Type.Literal('dark')]),
      width: Type.Integer(),
      height: Type.Integer(),
    }),
    Nothing,
  ),
  /** Memory and process figures, for the benches. */
  'app.metrics': call(
    Nothing,
    Type.Object({
      processes: Type.Array(
        Type.Object({
          name: Type.String(),
          pid: Type.Integer(),
          peakBytes: Type.Integer(),
          bytes: Type.Integer(),
        }),
      ),
    }),
  ),
};
export type CliShellContract = typeof cliShellContract;
