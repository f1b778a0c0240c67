// The contract of two machines with one home: the workspace they meet in, how syncing goes, what only a person can settle, and the devices.
import { type Static, Type } from '@sinclair/typebox';
import { answers, conflictKinds } from '../devices/conflict';
import { workspaceName } from '../devices/workspace-name';
import { Problem } from '../problem';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Id = Type.String({ maxLength: 160 });
const Nothing = Type.Object({});

/** `https://…`; `http://` only on this machine. Without user, query or fragment; a path is allowed (a CouchDB behind a proxy). */
const Server = Type.String({ minLength: 8, maxLength: 400 });
const WorkspaceName = Type.String({ pattern: workspaceName.source, maxLength: 41 });
const DeviceName = Type.String({ minLength: 1, maxLength: 60 });

/** Sealed: the server sees random ids, sizes and times. Open: it can read everything. Chosen when it is made, never changed. */
export const workspaceModes = ['sealed', 'open'] as const;

/** Of the server, not of the papers: the password goes to the system's keychain, or is kept in memory for the session. */
const Login = {
  user: Type.String({ minLength: 1, maxLength: 200 }),
  password: Type.String({ minLength: 1, maxLength: 1_000 }),
  /** Absent: true. Without a keychain it is kept for the session whatever is asked. */
  remember: Type.Optional(Type.Boolean()),
};

/** `all`: every original is fetched ahead; `asked`: when its paper is opened. */
export const originalsWanted = ['all', 'asked'] as const;

export const Workspace = Type.Object({
  server: Server,
  name: WorkspaceName,
  mode: oneOf(workspaceModes),
  /** This machine, as the others see it. */
  deviceId: Type.String(),
  deviceName: Type.String(),
  originals: oneOf(originalsWanted),
});
export type Workspace = Readonly<Static<typeof Workspace>>;

/**
 * `off`: no workspace. `connecting`, `working`: under way. `resting`: everything is the same here and there, and news are listened for.
 * `waiting`: it could not be done just now and is tried again at `nextTry`. `stopped`: it waits for the person, see `problem`. `paused`: they
 * switched it off.
 */
export const syncStates = ['off', 'connecting', 'working', 'resting', 'waiting', 'stopped', 'paused'] as const;

const Count = Type.Integer({ minimum: 0 });
export const SyncStatus = Type.Object({
  state: oneOf(syncStates),
  /** Absent when there is none. */
  workspace: Type.Optional(Workspace),
  /** What has not yet gone to the server; papers are counted when they are read. */
  waits: Type.Object({ records: Count, originals: Count }),
  /** In this session. */
  went: Type.Object({ sent: Count, received: Count, originalsSent: Count, originalsReceived: Count }),
  /** When everything was last the same here and there (epoch ms), 0: never. */
  lastSuccess: Type.Integer({ minimum: 0 }),
  /** Epoch ms, 0 when nothing is planned. */
  nextTry: Type.Integer({ minimum: 0 }),
  /** Why it stands or waits. */
  problem: Type.Optional(Problem),
  /** Open questions, records put aside, and those of them that a newer version of the app wrote. */
  conflicts: Count,
  quarantined: Count,
  newer: Count,
});
export type SyncStatus = Readonly<Static<typeof SyncStatus>>;

/** A question: what two machines changed apart. */
export const ConflictView = Type.Object({
  id: Type.String(),
  what: oneOf(conflictKinds),
  /** `documents`, `homes`, `tasks`, `costs`, `contacts` … */
  collection: Type.String(),
  recordId: Id,
  /** What the record is called, '' when it is gone or has no name. */
  title: Type.String(),
  /** Path, as in the history: `title`, `corrections.total`, `parts.roof.material`; '' for the record as a whole. */
  field: Type.String(),
  /** JSON of what stands, and of what was put aside; '' for nothing. Of a correction its value alone. */
  kept: Type.String(),
  other: Type.String(),
  /** When it was met, epoch ms. */
  at: Type.Integer(),
});
export type ConflictView = Readonly<Static<typeof ConflictView>>;

/**
 * Why a record was put aside: it cannot be opened with any key we have (`unknown-key`), was changed by someone without the key (`tampered`),
 * is no record (`invalid`), was written by a newer version of the app (`newer`); or the server does not take ours (`forbidden`, `too-large`).
 */
export const quarantineWhys = ['unknown-key', 'tampered', 'invalid', 'newer', 'forbidden', 'too-large'] as const;

export const QuarantineView = Type.Object({
  /** As the server knows it. */
  id: Type.String(),
  why: oneOf(quarantineWhys),
  /** As far as it is known. */
  collection: Type.String(),
  recordId: Type.String(),
  title: Type.String(),
  at: Type.Integer(),
});
export type QuarantineView = Readonly<Static<typeof QuarantineView>>;

export const DeviceView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  isThis: Type.Boolean(),
  /** Epoch ms, 0 when unknown. */
  addedAt: Type.Integer(),
});
export type DeviceView = Readonly<Static<typeof DeviceView>>;

export const syncContract = {
  'sync.status': live(Nothing, SyncStatus),
  /** Tries at once; answers when everything is the same here and there, or rejects with why it is not. */
  'sync.now': call(
    Nothing,
    Type.Object({ pushed: Count, pulled: Count, conflicts: Count, originals: Count, seconds: Type.Number() }),
  ),
  'sync.pause': call(Type.Object({ paused: Type.Boolean() }), Nothing),
  /** After a `server-refused`, or when it was changed. */
  'sync.login': call(Type.Object(Login), Nothing),
  'sync.originals': call(Type.Object({ wanted: oneOf(originalsWanted) }), Nothing),

  /** What is there under that name, so that a screen knows what to ask next. Problems `server-unreachable`, `server-refused`. */
  'workspace.look': call(
    Type.Object({ server: Server, name: WorkspaceName, ...Login }),
    Type.Object({ exists: Type.Boolean(), mode: Type.Optional(oneOf(workspaceModes)) }),
  ),
  /** Answers with the recovery phrase, which is told only now; '' when it is open. Problem `workspace-exists`. */
  'workspace.create': call(
    Type.Object({
      server: Server,
      name: WorkspaceName,
      mode: oneOf(workspaceModes),
      deviceName: DeviceName,
      originals: Type.Optional(oneOf(originalsWanted)),
      ...Login,
    }),
    Type.Object({ recoveryPhrase: Type.String() }),
  ),
  /** With the recovery phrase; '' when it is open. Problems `workspace-missing`, `wrong-phrase`. */
  'workspace.join': call(
    Type.Object({
      server: Server,
      name: WorkspaceName,
      recoveryPhrase: Type.String({ maxLength: 400 }),
      deviceName: DeviceName,
      originals: Type.Optional(oneOf(originalsWanted)),
      ...Login,
    }),
    Nothing,
  ),
  /** Everything stays here and there; nothing goes between them any more. */
  'workspace.leave': call(Nothing, Nothing),

  /** Newest first. */
  'conflicts.list': live(Nothing, Type.Object({ conflicts: Type.Array(ConflictView) })),
  /** `kept`: as it stands. `other`: the one that was put aside; of an erasure: erase it after all. */
  'conflicts.answer': call(
    Type.Object({ id: Type.String({ maxLength: 80 }), answer: oneOf(answers.filter((one) => one !== '')) }),
    Nothing,
  ),

  'quarantine.list': live(Nothing, Type.Object({ records: Type.Array(QuarantineView) })),
  /** Tries them all again. */
  'quarantine.retry': call(Nothing, Nothing),

  'devices.list': live(Nothing, Type.Object({ devices: Type.Array(DeviceView) })),
  'devices.rename': call(Type.Object({ name: DeviceName }), Nothing),
  /** It can read nothing that is written from now on: the key is changed. What it has already, it keeps. */
  'devices.remove': call(Type.Object({ id: Type.String({ maxLength: 80 }) }), Nothing),

  /** A code to type on the other machine: it names server and workspace, and can be used once, until then (epoch ms). */
  'pairing.start': call(Nothing, Type.Object({ code: Type.String(), expiresAt: Type.Integer() })),
  'pairing.stop': call(Nothing, Nothing),
  /** What a code names, before anything is asked of a server. Problem `wrong-code`. */
  'pairing.read': call(
    Type.Object({ code: Type.String({ maxLength: 1_000 }) }),
    Type.Object({ server: Type.String(), workspace: Type.String() }),
  ),
  /** Joins by the code. Problems `wrong-code`, `code-expired`, `server-refused`. */
  'pairing.accept': call(
    Type.Object({
      code: Type.String({ maxLength: 1_000 }),
      deviceName: DeviceName,
      originals: Type.Optional(oneOf(originalsWanted)),
      ...Login,
    }),
    Nothing,
  ),
};
