// Two machines, one home: syncing put together, and what the engine offers of it.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { QuarantineView, SyncStatus } from '../../shared/api/sync';
import { ProblemError, problem } from '../../shared/problem';
import { paced } from '../jobs/paced';
import type { Vault } from '../vault/vault';
import { conflictHandlers, openConflicts, titleOf } from './conflicts';
import { partsOf } from './content';
import type { Core, SyncVault } from './core';
import { type Decisions, openDecisions } from './decide';
import { openRecords } from './open-records';
import { fetchChunk, moveOriginals } from './originals';
import { marksOf } from './round';
import { keepSyncing, type Runner } from './runner';
import { openServer } from './server';
import { openState, type SyncState } from './state';
import type { Membership, OpenWorkspace } from './workspace';

type Names = Extract<keyof EngineContract, `sync.${string}` | `conflicts.${string}` | `quarantine.${string}`>;
export type SyncHandlers = Pick<Handlers<EngineContract>, Exclude<Names, 'sync.login' | 'sync.originals'>>;

/** `remembered`: what a person settles is noted like any change of theirs. */
export type OpenSync = { handlers(remembered: Vault): SyncHandlers; readonly decisions: Decisions };

type Options = {
  readonly vault: Vault & SyncVault;
  readonly workspace: OpenWorkspace;
  readonly onBug: (where: string, error: unknown) => void;
};

/** A server that was looked at so lately is the same still. */
const checkEveryMs = 60_000;

export function openSync({ vault, workspace, onBug }: Options): OpenSync {
  let state: SyncState | undefined;
  const kept = () => {
    state ??= openState(() => {
      const membership = workspace.current();
      if (!membership) throw new ProblemError(problem('workspace-none'));
      return membership.stateKey;
    });
    return state;
  };
  let starting: Promise<Runner> | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  const originals = moveOriginals(vault);

  // From the first write on: what is changed before the first round must not be forgotten.
  vault.replica.beforeChange(async (name, changes) => {
    try {
      await workspace.ready;
      if (!workspace.current()) return;
      await kept().mark(marksOf(name, changes));
    } catch (error) {
      // The vault's own write goes on; a database that takes no more is told by it.
      onBug('sync state', error);
    }
    void starting?.then((runner) => runner.changed());
  });

  const connect = async (): Promise<Core | undefined> => {
    await workspace.ready;
    const membership = workspace.current();
    if (!membership) {
      vault.replica.expectMore(false);
      return undefined;
    }
    await vault.archive.ready;
    await beginWith(membership);
    if (Date.now() - checkedAt > checkEveryMs) {
      await workspace.check();
      checkedAt = Date.now();
    }
    const fault = workspace.fault();
    if (fault) throw new ProblemError(fault);
    return coreOf(membership);
  };

  const coreOf = (membership: Membership): Core => ({
    vault,
    state: kept(),
    server: openServer({
      url: membership.server,
      database: membership.database,
      authorization: () => membership.authorization(),
    }),
    sealing: membership.sealing ?? openRecords,
    isOpen: membership.mode === 'open',
  });

  /** What is known of one workspace says nothing of another. */
  const beginWith = async ({ workspaceId }: Membership) => {
    const facts = await kept().facts();
    if (facts.workspaceId === workspaceId) return;
    await kept().beginAnew({ workspaceId });
    originals.begin();
  };

  const start = async (): Promise<Runner> => {
    await workspace.ready;
    const isMember = workspace.current() !== undefined;
    vault.replica.expectMore(isMember);
    askElsewhere();
    const paused = isMember && (await kept().facts()).paused;
    const runner = keepSyncing({
      connect: async () => {
        try {
          return await connect();
        } catch (error) {
          checkedAt = Number.NEGATIVE_INFINITY;
          throw error;
        }
      },
      originals: (core, signal) => originals.move(core, workspace.current()?.originals === 'all', signal),
      named: originals.named,
      ringChanged: () => void workspace.keyRingChanged().then(openAgain),
      paused,
      onBug,
      random: Math.random,
    });
    runner.watch(() => {
      if (runner.now.state === 'resting') vault.replica.expectMore(false);
    });
    workspace.watch(() => {
      askElsewhere();
      checkedAt = Number.NEGATIVE_INFINITY;
      if (workspace.current()) vault.replica.expectMore(runner.now.state !== 'resting');
      runner.retry();
    });
    window.addEventListener('online', () => runner.retry());
    return runner;
  };
  const running = (): Promise<Runner> => {
    starting ??= start();
    return starting;
  };

  /** An original that is not here is fetched when its paper is opened; not while syncing is switched off. */
  const askElsewhere = () =>
    vault.sealedOriginals.elsewhere(
      workspace.current() === undefined
        ? undefined
        : async (chunk) => {
            const core = (await kept().facts()).paused ? undefined : await connect();
            const bytes = core && (await fetchChunk(core.server, chunk));
            if (!bytes) throw new ProblemError(problem('original-elsewhere'));
            return bytes;
          },
    );

  /** Keys came: what could not be opened may open now. */
  const openAgain = async () => {
    const locked = (await kept().allAside()).filter(({ why }) => why === 'unknown-key');
    await lookAgain(locked.map(({ docId }) => docId));
  };
  const lookAgain = async (docIds: readonly string[]) => {
    if (docIds.length === 0) return;
    await kept().takeBack(docIds);
    // The feed names them again from its beginning; what is known already is not fetched.
    await kept().hearAll();
    originals.begin();
    (await running()).retry();
  };

  const quarantine = async (): Promise<readonly QuarantineView[]> =>
    workspace.current()
      ? Promise.all(
          (await kept().allAside()).map(async ({ docId, why, key, at }) => {
            const [collection, recordId] = key === '' ? ['', ''] : partsOf(key);
            return { id: docId, why, collection, recordId, title: await titleOf(vault, collection, recordId), at };
          }),
        )
      : [];

  const statusOf = async (runner: Runner): Promise<SyncStatus> => {
    await workspace.ready;
    const membership = workspace.current();
    const { now } = runner;
    if (!membership) return { ...off, went: now.went };
    const { server, name, mode, deviceId, deviceName, originals: wanted } = membership;
    const [{ lastSuccess }, dirty, aside, open] = await Promise.all([
      kept().facts(),
      kept().countDirty(),
      kept().allAside(),
      openConflicts(vault),
    ]);
    const newer = aside.filter(({ why }) => why === 'newer').length;
    const told = now.problem ?? workspace.fault() ?? (newer > 0 ? problem('newer-app') : undefined);
    return {
      state: now.state === 'off' ? 'connecting' : now.state,
      workspace: { server, name, mode, deviceId, deviceName, originals: wanted },
      waits: { records: Math.max(0, dirty - now.held), originals: originals.waiting },
      went: now.went,
      lastSuccess,
      nextTry: now.nextTry,
      ...(told ? { problem: told } : {}),
      conflicts: open.length,
      quarantined: aside.length,
      newer,
    };
  };

  // Who comes late to a paper that is being read finds it there; the rest of the engine does not wait for the network.
  setTimeout(() => running().catch((error: unknown) => onBug('sync', error)), 0);

  return {
    decisions: openDecisions({ workspace }),
    handlers: (remembered) => ({
      'sync.status': (_input, emit, fail) => {
        let last = '';
        let stop = () => {};
        const refresh = paced(async () => {
          const status = await statusOf(await running());
          const told = JSON.stringify(status);
          if (told === last) return;
          last = told;
          emit(status);
        }, fail);
        const stops = [workspace.watch(refresh.soon), vault.conflicts.watch(refresh.soon)];
        void running().then((runner) => {
          stop = runner.watch(refresh.soon);
        });
        refresh.now();
        return () => {
          refresh.stop();
          stop();
          for (const one of stops) one();
        };
      },
      'sync.now': async () => {
        await workspace.ready;
        if (!workspace.current()) throw new ProblemError(problem('workspace-none'));
        return (await running()).round();
      },
      'sync.pause': async ({ paused }) => {
        await kept().note({ paused });
        (await running()).pause(paused);
        return {};
      },
      ...conflictHandlers({ vault, remembered }),
      'quarantine.list': (_input, emit, fail) => {
        let last = '';
        let stop = () => {};
        const refresh = paced(async () => {
          const records = [...(await quarantine())];
          const told = JSON.stringify(records);
          if (told === last) return;
          last = told;
          emit({ records });
        }, fail);
        void running().then((runner) => {
          stop = runner.watch(refresh.soon);
        });
        refresh.now();
        return () => {
          refresh.stop();
          stop();
        };
      },
      'quarantine.retry': async () => {
        const aside = await kept().allAside();
        // Nobody can ever open what was changed on the way; what we have of it goes there again.
        const ours = aside.filter(({ docId, why, key }) => why === 'tampered' && key !== '' && !isOriginal(docId));
        await kept().mark(ours.map(({ key }) => ({ key, owner: '', insists: true })));
        await lookAgain(
          aside.filter(({ docId, why }) => why !== 'tampered' || isOriginal(docId)).map(({ docId }) => docId),
        );
        (await running()).retry();
        return {};
      },
    }),
  };
}

const isOriginal = (docId: string) => docId.startsWith('o-');

const off: SyncStatus = {
  state: 'off',
  waits: { records: 0, originals: 0 },
  went: { sent: 0, received: 0, originalsSent: 0, originalsReceived: 0 },
  lastSuccess: 0,
  nextTry: 0,
  conflicts: 0,
  quarantined: 0,
  newer: 0,
};
