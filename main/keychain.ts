// The password of the server that a vault syncs with: in the system's keychain, or in memory for the session where there is none. Never in a file or a log.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type keytar from 'keytar';

type Native = Pick<typeof keytar, 'getPassword' | 'setPassword' | 'deletePassword'>;

export type Keychain = {
  get(account: string): Promise<string | null>;
  /** `session`: forgotten when the app ends, because it was asked for or because the system keeps no passwords. */
  set(account: string, password: string, remember: boolean): Promise<'keychain' | 'session'>;
  remove(account: string): Promise<void>;
};

const service = 'Boligperm';
/** A keychain that is locked asks the person for its own password first. */
const longestMs = 120_000;

/** @param folder where the build lays `keytar.node`. Loads libsecret, so only when it is asked for. */
export function openKeychain(folder: string): Keychain {
  return keychainOf(() => createRequire(join(folder, 'keytar.node'))('./keytar.node') as Native);
}

/** Without it nothing is asked of the system: for tests, which leave no passwords behind. */
export function keychainOf(load: (() => Native) | undefined): Keychain {
  const session = new Map<string, string>();
  let native: Native | undefined;
  let isThere = load !== undefined && mayBeThere();

  /** Undefined when there is no keychain, or it does not answer. */
  const asked = async <T>(ask: (keychain: Native) => Promise<T>): Promise<T | undefined> => {
    if (!isThere) return undefined;
    let late: NodeJS.Timeout | undefined;
    try {
      native ??= load?.();
      if (!native) return undefined;
      const tooLate = new Promise<never>((_resolve, reject) => {
        late = setTimeout(() => reject(new Error('the keychain does not answer')), longestMs);
      });
      return await Promise.race([ask(native), tooLate]);
    } catch {
      // No library, no service behind the bus, or the person would not unlock it. What it said may hold the account: it is not logged.
      isThere = native !== undefined;
      return undefined;
    } finally {
      clearTimeout(late);
    }
  };

  return {
    async get(account) {
      return session.get(account) ?? (await asked((keychain) => keychain.getPassword(service, account))) ?? null;
    },
    async set(account, password, remember) {
      if (!remember) await asked((keychain) => keychain.deletePassword(service, account));
      const kept =
        remember && (await asked((keychain) => keychain.setPassword(service, account, password).then(() => true)));
      if (kept) session.delete(account);
      else session.set(account, password);
      return kept ? 'keychain' : 'session';
    },
    async remove(account) {
      session.delete(account);
      await asked((keychain) => keychain.deletePassword(service, account));
    },
  };
}

/** Asked without a bus, libsecret would start one that nobody ends. */
function mayBeThere(): boolean {
  if (process.platform !== 'linux') return true;
  const { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR } = process.env;
  return (
    Boolean(DBUS_SESSION_BUS_ADDRESS) || (XDG_RUNTIME_DIR !== undefined && existsSync(join(XDG_RUNTIME_DIR, 'bus')))
  );
}
