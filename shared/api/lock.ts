// The contract of the vault's lock: whether it is open, and who may open it.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Nothing = Type.Object({});
/** NIST SP 800-63B asks for 8 and for no rules of characters; what is sealed here may be tried at home, so more. */
export const shortestPassphrase = 10;
const Passphrase = Type.String({ maxLength: 500 });
const NewPassphrase = Type.String({ minLength: shortestPassphrase, maxLength: 500 });
/** Twelve words, however they were typed. */
const Phrase = Type.String({ maxLength: 1_000 });

/** Without a touch of keyboard or mouse, after which the vault closes; 0: never by itself. */
const Minutes = Type.Integer({ minimum: 0, maximum: 24 * 60 });

/** `none`: no lock is set, and whoever reads the disk reads the records. */
export const lockStates = ['none', 'locked', 'open'] as const;

export const LockState = Type.Object({
  state: oneOf(lockStates),
  /** Until when no passphrase is tried, after several wrong ones (epoch ms); 0: now. */
  waitsUntil: Type.Integer({ minimum: 0 }),
  minutes: Minutes,
  /** The system's keychain opens it at the start of the app. */
  keychain: Type.Boolean(),
  /** What lies on the disk from before is being sealed, or opened again. Goes on after a stop. */
  work: Type.Union([
    Type.Object({ what: oneOf(['sealing', 'opening']), done: Type.Integer(), total: Type.Integer() }),
    Type.Null(),
  ]),
});
export type LockState = Readonly<Static<typeof LockState>>;

/** `wrong-passphrase`, `wrong-phrase`, and `lock-waits` (with `seconds`) after several wrong ones. */
export const lockContract = {
  'lock.state': live(Nothing, LockState),
  'lock.unlock': call(Type.Object({ passphrase: Passphrase }), Nothing),
  /** With the recovery phrase and a new passphrase. */
  'lock.recover': call(Type.Object({ phrase: Phrase, passphrase: NewPassphrase }), Nothing),
  /** At once; the engine begins anew, without keys. */
  'lock.close': call(Nothing, Nothing),
  /** The recovery phrase is answered once and never again. */
  'lock.set': call(
    Type.Object({ passphrase: NewPassphrase, minutes: Minutes, keychain: Type.Boolean() }),
    Type.Object({ phrase: Type.String() }),
  ),
  'lock.change': call(Type.Object({ passphrase: Passphrase, next: NewPassphrase }), Nothing),
  /** `keychain` stays false where the system keeps no passwords. */
  'lock.settings': call(Type.Object({ minutes: Minutes, keychain: Type.Boolean() }), Nothing),
  /** Everything lies in the clear again. */
  'lock.remove': call(Type.Object({ passphrase: Passphrase }), Nothing),
};
