// The contract of automatic backups: a folder of versions that only the passphrase or the words open.
import { type Static, Type } from '@sinclair/typebox';
import { Problem } from '../problem';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';
import { VaultFault } from './vault-fault';

const Nothing = Type.Object({});

/** `20261201T013000Z.age`: when it was made, by UTC. */
export const versionName = '^\\d{8}T\\d{6}Z\\.age$';
export const VersionName = Type.String({ pattern: versionName, maxLength: 24 });
export const Version = Type.Object({ name: VersionName, bytes: Type.Integer({ minimum: 0 }) });
export type Version = Readonly<Static<typeof Version>>;

/** `off`: no folder, or no passphrase yet. `waiting`: it could not be done just now (see `problem`) and is tried again. */
export const backupStates = ['off', 'resting', 'working', 'waiting'] as const;
export const BackupState = Type.Object({
  state: oneOf(backupStates),
  /** When the newest was made and read back whole (epoch ms), 0: never. */
  checkedAt: Type.Integer({ minimum: 0 }),
  versions: Type.Array(Version),
  problem: Type.Optional(Problem),
});
export type BackupState = Readonly<Static<typeof BackupState>>;

/** What does not match, by the name of its file; healed when it was copied anew. */
export const BackupFault = Type.Object({
  what: oneOf(['version', 'original', 'key']),
  name: Type.String({ maxLength: 100 }),
  healed: Type.Boolean(),
});
export type BackupFault = Readonly<Static<typeof BackupFault>>;

export const backupContract = {
  'backup.state': live(Nothing, BackupState),
  /** For the folder that was chosen. The words are answered once and never again. */
  'backup.set': call(
    Type.Object({ passphrase: Type.String({ minLength: 10, maxLength: 500 }) }),
    Type.Object({ words: Type.String() }),
  ),
  /** Makes a version and reads it back: every record against its schema, every original against its sum. */
  'backup.now': call(
    Nothing,
    Type.Object({ version: Type.String(), records: Type.Integer(), originals: Type.Integer(), copied: Type.Integer() }),
  ),
  /** Every byte of every version and every original. */
  'backup.check': call(
    Nothing,
    Type.Object({ versions: Type.Integer(), originals: Type.Integer(), faults: Type.Array(BackupFault) }),
  ),
  /** `secret`: the passphrase or the words. What is already here stays; what was erased for good does not come back. */
  'backup.restore': call(
    Type.Object({ version: VersionName, secret: Type.String({ minLength: 1, maxLength: 1_000 }) }),
    Type.Object({
      homes: Type.Integer(),
      documents: Type.Integer(),
      pages: Type.Integer(),
      already: Type.Integer(),
      faults: Type.Array(VaultFault),
    }),
  ),
};
