// The backups of a vault: made each day into the folder that was chosen, read back, thinned out; and everything brought back from them.
import type { BackupFault, BackupState } from '../../../../shared/api/backup';
import type { Client, Handlers } from '../../../../shared/api/contract';
import type { EngineContract } from '../../../../shared/api/engine';
import type { BackupFile, EngineShellContract } from '../../../../shared/api/shell';
import { type Problem, ProblemError, problem, problemOf } from '../../../../shared/problem';
import { type Bytes, base64, fromBase64, same } from '../../../security/bytes';
import { importSealKey, unseal } from '../../../security/seal';
import type { OpenVault } from '../../open';
import { chunkId } from '../../originals/originals';
import type { OriginalRef } from '../../vault';
import { type KeptBackup, readKeptBackup } from './kept-backup';
import { readmeText } from './readme';
import { momentOf, versionNameAt, whichStay } from './which-stay';

type Names = Extract<keyof EngineContract, `backup.${string}`>;
export type Backups = {
  readonly handlers: Pick<Handlers<EngineContract>, Names>;
  /** Somebody was erased: a version of now takes the place of all before it. */
  renew(): Promise<void>;
};

const dayMs = 24 * 60 * 60 * 1_000;
const lookEveryMs = 10 * 60 * 1_000;
/** The start, and what it is looked at for, come first. */
const firstLookAfterMs = 2 * 60 * 1_000;

export function openBackups(options: {
  readonly vault: OpenVault;
  readonly shell: Client<EngineShellContract>;
  readonly onBug: (where: string, error: unknown) => void;
}): Backups {
  const { vault, shell, onBug } = options;
  const listeners = new Set<() => void>();
  let folder = '';
  let kept: KeptBackup | undefined;
  let busy = false;
  let failed: Problem | undefined;
  let versions: BackupState['versions'] = [];
  let running: Promise<unknown> = Promise.resolve();

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const state = (): BackupState => ({
    state: !kept || folder === '' ? 'off' : busy ? 'working' : failed ? 'waiting' : 'resting',
    checkedAt: kept?.checkedAt ?? 0,
    versions,
    ...(failed ? { problem: failed } : {}),
  });
  const ready = shell.call('backup.read', {}).then(({ text }) => {
    kept = readKeptBackup(text);
  });
  ready.catch((error: unknown) => onBug('backup', error));
  const look = async () => {
    const found = await shell.call('backup.look', {});
    versions = found.versions.filter(({ name }) => momentOf(name) > 0).sort((a, b) => (a.name < b.name ? 1 : -1));
    return found;
  };
  shell.live('folders.chosen', {}, ({ backup }) => {
    folder = backup?.folder ?? '';
    versions = [];
    failed = undefined;
    tell();
    if (folder) void look().then(tell, () => undefined);
  });

  const keep = async (next: KeptBackup) => {
    await shell.call('backup.keep', { text: JSON.stringify(next) });
    kept = next;
    tell();
  };
  const mustBeSet = (): KeptBackup => {
    if (!kept || folder === '') throw new ProblemError(problem('not-found'));
    return kept;
  };

  const writeBeside = async (name: Extract<BackupFile, { kind: 'beside' }>['name'], bytes: Bytes) => {
    const { token } = await shell.call('backup.create', { kind: 'beside', name });
    await shell.call('files.write', { token, bytes });
    await shell.call('files.finish', { token, keep: true });
  };
  const readBeside = async (name: Extract<BackupFile, { kind: 'beside' }>['name']): Promise<Bytes | undefined> => {
    const { token } = await shell.call('backup.offer', { kind: 'beside', name });
    if (token === '') return undefined;
    return new Uint8Array(await (await fetch(`/in/${encodeURIComponent(token)}`)).arrayBuffer());
  };
  /** What opens the versions lies beside them as it should; where it does not, it is put there again. */
  const checkBeside = async (backup: KeptBackup): Promise<readonly BackupFault[]> => {
    const faults: BackupFault[] = [];
    const files = [
      ['key.age', fromBase64(backup.byPassphrase)],
      ['words.age', fromBase64(backup.byWords)],
      ['README.txt', new TextEncoder().encode(readmeText)],
    ] as const;
    for (const [name, ours] of files) {
      const theirs = await readBeside(name);
      if (!ours || (theirs && same(ours, theirs))) continue;
      await writeBeside(name, ours);
      faults.push({ what: 'key', name, healed: true });
    }
    return faults;
  };

  /** One thing at a time with the folder. */
  const working = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.then(async () => {
      busy = true;
      tell();
      try {
        const done = await work();
        failed = undefined;
        return done;
      } catch (error) {
        failed = problemOf(error);
        throw error;
      } finally {
        busy = false;
        tell();
      }
    });
    running = next.catch(() => undefined);
    return next;
  };

  const make = async () => {
    const backup = mustBeSet();
    const began = Date.now();
    await checkBeside(backup);
    const [{ makeVersion }, { readVersion, checkOriginals }] = await Promise.all([
      import('./make-version'),
      import('./read-version'),
    ]);
    const name = versionNameAt(began);
    const { copied } = await makeVersion(vault, shell, backup.recipient, name);
    const { records, originals } = await readVersion(shell, backup.identity, name);
    const lost = (await checkOriginals(shell, originals)).filter(({ healed }) => !healed);
    if (lost.length > 0) throw new ProblemError(problem('cannot-write-file'));
    const stale = backup.staleBefore;
    await thinOut(name, stale);
    await keep({ ...mustBeSet(), checkedAt: Date.now(), ...(stale <= began ? { staleBefore: 0 } : {}) });
    return { version: name, records, originals: originals.size, copied };
  };

  /** `made` has been read back whole. Originals go when no version that stays names them. */
  const thinOut = async (made: string, staleBefore: number) => {
    const backup = mustBeSet();
    const { originals: there } = await look();
    const current = versions.filter(({ name }) => name === made || momentOf(name) >= staleBefore);
    const stay = whichStay(current.map(({ name }) => name));
    const gone = versions.filter(({ name }) => !stay.has(name));
    if (gone.length === 0) return;
    await shell.call('backup.remove', { files: gone.map(({ name }) => ({ kind: 'version' as const, name })) });
    versions = versions.filter(({ name }) => stay.has(name));
    const { readVersion } = await import('./read-version');
    const named = new Set<string>();
    try {
      for (const { name } of versions)
        for (const id of (await readVersion(shell, backup.identity, name)).originals.keys()) named.add(id);
    } catch {
      // One that cannot be read may name any of them: they all stay.
      return;
    }
    const orphans = there.filter((id) => !named.has(id));
    for (let start = 0; start < orphans.length; start += 1_000)
      await shell.call('backup.remove', {
        files: orphans.slice(start, start + 1_000).map((name) => ({ kind: 'original' as const, name })),
      });
  };

  const check = async () => {
    const backup = mustBeSet();
    const { readVersion, checkOriginals } = await import('./read-version');
    const faults: BackupFault[] = [...(await checkBeside(backup))];
    await look();
    const originals = new Map<string, string>();
    for (const { name } of versions)
      try {
        const read = await readVersion(shell, backup.identity, name);
        for (const [id, sum] of read.originals) originals.set(id, sum);
      } catch (error) {
        if (problemOf(error).code === 'internal') onBug('backup', error);
        faults.push({ what: 'version', name, healed: false });
      }
    faults.push(...(await checkOriginals(shell, originals)));
    return { versions: versions.length, originals: originals.size, faults };
  };

  /** An original out of the folder: each chunk opened and authenticated. */
  const original = async (ref: OriginalRef): Promise<Bytes | undefined> => {
    const key = await importSealKey(ref.key);
    const parts: Bytes[] = [];
    for (let index = 0; index < ref.chunks; index += 1) {
      const { token } = await shell.call('backup.offer', { kind: 'original', name: chunkId(ref.id, index) });
      if (token === '') return undefined;
      const sealed = new Uint8Array(await (await fetch(`/in/${encodeURIComponent(token)}`)).arrayBuffer());
      const opened = await unseal(key, { id: ref.id, index, count: ref.chunks }, sealed);
      if (!opened) return undefined;
      parts.push(opened);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  };

  const isDue = () => Date.now() - (kept?.checkedAt ?? 0) > dayMs || (kept?.staleBefore ?? 0) > 0;
  const lookWhetherDue = async () => {
    await ready;
    if (kept && folder && isDue())
      await working(make).catch((error: unknown) => {
        if (problemOf(error).code === 'internal') onBug('backup', error);
      });
  };
  setTimeout(() => {
    void lookWhetherDue();
    setInterval(() => void lookWhetherDue(), lookEveryMs);
  }, firstLookAfterMs);

  return {
    async renew() {
      await ready;
      if (!kept) return;
      await keep({ ...kept, staleBefore: Date.now() });
      if (folder) void lookWhetherDue();
    },
    handlers: {
      'backup.state': (_input, emit) => {
        const say = () => emit(state());
        void ready.catch(() => undefined).then(say);
        listeners.add(say);
        return () => listeners.delete(say);
      },
      'backup.set': async ({ passphrase }) => {
        await ready;
        if (folder === '') throw new ProblemError(problem('not-found'));
        const { newBackupKey } = await import('../../../security/backup-key');
        // Somebody else's versions lie there, and would never open again without the key beside them.
        const there = await readBeside('key.age');
        const isOurs = kept !== undefined && there !== undefined && base64(there) === kept.byPassphrase;
        if (there && !isOurs) throw new ProblemError(problem('folder-taken'));
        const { key, byPassphrase, byWords, words } = await newBackupKey(passphrase, kept);
        const next: KeptBackup = {
          v: 1,
          ...key,
          byPassphrase: base64(byPassphrase),
          byWords: base64(byWords),
          checkedAt: 0,
          staleBefore: kept?.staleBefore ?? 0,
        };
        await keep(next);
        await checkBeside(next);
        return { words };
      },
      'backup.now': async () => {
        await ready;
        return working(make);
      },
      'backup.check': async () => {
        await ready;
        const { faults, ...counts } = await working(check);
        return { ...counts, faults: [...faults] };
      },
      'backup.restore': async ({ version, secret }) => {
        await ready;
        const [{ openBackupKey }, { withVersion }, { restoreFrom }] = await Promise.all([
          import('../../../security/backup-key'),
          import('./read-version'),
          import('../restore'),
        ]);
        const [byPassphrase, byWords] = await Promise.all([readBeside('key.age'), readBeside('words.age')]);
        const key = await openBackupKey(secret, { byPassphrase, byWords });
        if (!key) throw new ProblemError(problem('wrong-passphrase'));
        const restored = await working(() =>
          vault.upkeep.whileRestoring(() =>
            withVersion(shell, key.identity, version, (entries) => restoreFrom(vault, entries, original)),
          ),
        );
        await vault.upkeep.checkpoint();
        // A machine that had none goes on with these backups.
        if (!kept && byPassphrase && byWords)
          await keep({
            v: 1,
            ...key,
            byPassphrase: base64(byPassphrase),
            byWords: base64(byWords),
            checkedAt: 0,
            staleBefore: 0,
          });
        return restored;
      },
    },
  };
}
