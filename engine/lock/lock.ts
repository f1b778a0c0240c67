// The vault's lock: closed until somebody says the passphrase, and closed again when nobody has been there for a while.
//
// Closed means that the engine holds no key and no record. It gets there by beginning anew: nothing that was in memory is left to be read.
import type { Client, Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { LockState } from '../../shared/api/lock';
import type { EngineShellContract } from '../../shared/api/shell';
import { ProblemError, problem } from '../../shared/problem';
import { type Bytes, base64, fromBase64, randomBytes } from '../security/bytes';
import type { KeptLock } from '../security/kept-lock';
import { type HeldSeal, type VaultSeal, vaultSeal } from '../security/vault-seal';
import { slowedDown } from './slowed-down';

type Shell = Client<EngineShellContract>;
type LockCalls = Extract<keyof EngineContract, `lock.${string}`>;
export type LockHandlers = Pick<Handlers<EngineContract>, LockCalls>;

/** What lies on the disk, and can be made to lie there otherwise. */
export type Resealed = {
  readonly ready: Promise<void>;
  reseal(onProgress: (done: number, total: number) => void): Promise<void>;
  /** What is kept beside the vault (the workspace, the search index) follows. */
  beside(): Promise<void>;
};

export type Lock = {
  readonly seal: VaultSeal;
  /** Whether there is a lock, once that is known. */
  readonly known: Promise<boolean>;
  /** Resolves when the records can be read: at once without a lock. */
  readonly opened: Promise<void>;
  /** Undefined as long as it is not known. */
  isClosed(): boolean | undefined;
  /** Whether what can be made again (the search index) is not to be kept on the disk. */
  keepsNothing(): boolean;
  handlers(resealed: () => Resealed): LockHandlers;
};

export function openLock(shell: Shell, onBug: (where: string, error: unknown) => void): Lock {
  const seal: HeldSeal = vaultSeal();
  const tries = slowedDown(Date.now);
  const listeners = new Set<() => void>();
  let kept: KeptLock | undefined;
  let isClosed: boolean | undefined;
  let vaultKey: Bytes | undefined;
  let work: LockState['work'] = null;
  let resealed: (() => Resealed) | undefined;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  /** Loaded with a lock alone: a start without one needs none of it. */
  const locksmith = () => import('../security/kept-lock');
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const state = (): LockState => ({
    state: !kept ? 'none' : isClosed ? 'locked' : 'open',
    waitsUntil: tries.waitsUntil(),
    minutes: kept?.minutes ?? 0,
    keychain: kept?.keychain !== undefined,
    work,
  });

  const keep = async (next: KeptLock | undefined) => {
    await shell.call('lock.keep', { text: next ? JSON.stringify(next) : null });
    kept = next;
    await shell.call('lock.watch', { minutes: next && !isClosed ? next.minutes : 0 });
    tell();
  };

  const openWith = async (key: Bytes) => {
    if (!kept) return;
    vaultKey = key;
    await seal.hold(key, kept.state !== 'opening');
    isClosed = false;
    tries.right();
    open();
    tell();
    await shell.call('lock.watch', { minutes: kept.minutes });
    if (kept.state !== 'sealed') goOn();
  };

  /** Seals or opens what lies there from before, in the background; a stop in between is gone on from at the next unlocking. */
  const goOn = () => {
    const all = resealed?.();
    const what = kept?.state;
    if (!all || !kept || what === 'sealed' || what === undefined) return;
    work = { what, done: 0, total: 0 };
    tell();
    (async () => {
      await all.ready;
      await all.beside();
      await all.reseal((done, total) => {
        work = { what, done, total };
        tell();
      });
      // Another wish may have come meanwhile; it has begun work of its own.
      if (kept?.state !== what) return;
      const { keychain, ...rest } = kept;
      if (what === 'opening' && keychain) await shell.call('secrets.remove', { account: accountOf(kept.id) });
      work = null;
      await keep(what === 'sealing' ? { ...rest, ...(keychain ? { keychain } : {}), state: 'sealed' } : undefined);
    })().catch((error: unknown) => {
      work = null;
      tell();
      onBug('lock', error);
    });
  };

  const known = shell.call('lock.read', {}).then(async ({ text, byHand }) => {
    if (text === null) {
      isClosed = false;
      open();
      tell();
      return false;
    }
    const { readLock, openByKeychain } = await locksmith();
    kept = readLock(text);
    isClosed = true;
    // Written by a later version: it stays closed rather than be taken for none.
    if (!kept) throw new ProblemError(problem('newer-version'));
    tell();
    // Who closed it by hand, or went away, is to say the passphrase.
    if (kept.keychain !== undefined && !byHand) {
      const { password } = await shell.call('secrets.get', { account: accountOf(kept.id) });
      const secret = password === null ? undefined : fromBase64(password);
      const key = secret && (await openByKeychain(kept, secret));
      if (key) await openWith(key);
    }
    return true;
  });
  known.catch((error: unknown) => {
    isClosed = true;
    tell();
    onBug('lock', error);
  });

  const mustBeThere = (): KeptLock => {
    if (!kept) throw new ProblemError(problem('not-found'));
    return kept;
  };
  /** The key, if the passphrase is right; one try at a time, and ever fewer of them. */
  const tried = (passphrase: string): Promise<Bytes> =>
    tries.one(async () => {
      const { openByPassphrase } = await locksmith();
      return openByPassphrase(mustBeThere(), passphrase);
    }, 'wrong-passphrase');

  /** The boxes for the keychain, as far as the system keeps one. */
  const keychainBox = async (id: string, key: Bytes, wanted: boolean): Promise<Pick<KeptLock, 'keychain'>> => {
    const account = accountOf(id);
    if (!wanted) {
      await shell.call('secrets.remove', { account });
      return {};
    }
    const secret = randomBytes(32);
    const where = await shell.call('secrets.set', { account, password: base64(secret), remember: true });
    if (where.kept !== 'keychain') {
      await shell.call('secrets.remove', { account });
      return {};
    }
    const { boxForKeychain } = await locksmith();
    return { keychain: await boxForKeychain(id, secret, key) };
  };

  const mustHold = (): Bytes => {
    if (!vaultKey || isClosed) throw new ProblemError(problem('vault-locked'));
    return vaultKey;
  };

  return {
    seal,
    known,
    opened,
    isClosed: () => isClosed,
    keepsNothing: () => kept !== undefined && kept.state !== 'opening',
    handlers(all) {
      resealed = all;
      return {
        'lock.state': (_input, emit) => {
          const say = () => {
            if (isClosed !== undefined) emit(state());
          };
          say();
          listeners.add(say);
          return () => listeners.delete(say);
        },
        'lock.unlock': async ({ passphrase }) => {
          await known.catch(() => undefined);
          if (!isClosed) return {};
          await openWith(await tried(passphrase).finally(tell));
          return {};
        },
        'lock.recover': async ({ phrase, passphrase }) => {
          await known.catch(() => undefined);
          const lock = mustBeThere();
          const key = await tries
            .one(async () => {
              const [{ readPhrase }, { openByPhrase }] = await Promise.all([import('../security/phrase'), locksmith()]);
              const read = readPhrase(phrase);
              return read === undefined ? undefined : openByPhrase(lock, read);
            }, 'wrong-phrase')
            .finally(tell);
          const { boxForPassphrase } = await locksmith();
          await keep({ ...lock, passphrase: await boxForPassphrase(lock.id, passphrase, key) });
          if (isClosed) await openWith(key);
          return {};
        },
        'lock.close': async () => {
          mustBeThere();
          await shell.call('lock.close', {});
          return {};
        },
        'lock.set': async ({ passphrase, minutes, keychain }) => {
          if (kept && kept.state !== 'opening') throw new ProblemError(problem('duplicate'));
          const [{ boxForPassphrase, boxForPhrase }, { newPhrase }] = await Promise.all([
            locksmith(),
            import('../security/phrase'),
          ]);
          // One that is just being taken off keeps its key: what is still sealed under it must open.
          const key = vaultKey ?? randomBytes(32);
          const id = kept?.id ?? crypto.randomUUID();
          const phrase = newPhrase();
          vaultKey = key;
          await seal.hold(key, false);
          await keep({
            v: 1,
            id,
            state: 'sealing',
            passphrase: await boxForPassphrase(id, passphrase, key),
            phrase: await boxForPhrase(id, phrase, key),
            minutes,
            ...(await keychainBox(id, key, keychain)),
          });
          // Only now: what is sealed must never lie there before the lock that opens it.
          seal.setCloses(true);
          goOn();
          return { phrase };
        },
        'lock.change': async ({ passphrase, next }) => {
          const key = await tried(passphrase).finally(tell);
          const lock = mustBeThere();
          const { boxForPassphrase } = await locksmith();
          await keep({ ...lock, passphrase: await boxForPassphrase(lock.id, next, key) });
          return {};
        },
        'lock.settings': async ({ minutes, keychain: wanted }) => {
          const key = mustHold();
          const { keychain, ...lock } = mustBeThere();
          const box =
            wanted === (keychain !== undefined)
              ? { ...(keychain ? { keychain } : {}) }
              : await keychainBox(lock.id, key, wanted);
          await keep({ ...lock, ...box, minutes });
          return {};
        },
        'lock.remove': async ({ passphrase }) => {
          await tried(passphrase).finally(tell);
          seal.setCloses(false);
          await keep({ ...mustBeThere(), state: 'opening' });
          goOn();
          return {};
        },
      };
    },
  };
}

const accountOf = (id: string): string => `vault-lock/${id}`;
