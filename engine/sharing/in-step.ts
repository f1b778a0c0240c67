// Looks after the open shares while the app runs: fetches what was left and who looked, keeps what is on the server in step, and notes what has ended.
import type { Stop } from '../../shared/api/contract';
import type { sharingStandings } from '../../shared/api/shares';
import { type Problem, ProblemError, problem, problemOf } from '../../shared/problem';
import type { Share, shareEnds } from '../../shared/sharing/share';
import { emptyDropBox, type Seen, type TakeIn, type TakeSignUp, whoLooked } from './drop-box';
import { type HubAccess, type OwnerHub, type OwnShare, ownerHub } from './hub-client';
import { bringInStep, heldNow, type Kept, keepKeys } from './keeper';
import type { MakerParts } from './made-paper';

/** What is known of a share beyond its record; of this session alone. */
export type Live = {
  readonly kept?: Kept;
  readonly own?: OwnShare;
  readonly seen: readonly Seen[];
  readonly problem?: Problem;
};
export type Standing = {
  readonly standing: (typeof sharingStandings)[number];
  readonly server: string;
  readonly workspace: string;
};
export type InStep = {
  live(id: string): Live;
  standing(): Standing;
  watch(listener: () => void): Stop;
  /** Soon, and all that was asked for before then at once. */
  wake(): void;
  /** Resolves when the server was asked and everything left was taken in. */
  look(): Promise<void>;
  /** Throws why there is none. */
  hub(): Promise<OwnerHub>;
  readonly keysOf: ReturnType<typeof keepKeys>;
};

/** So often the server is asked: while somebody looks at the shares, and else. */
const lookedAtMs = 15_000;
const otherwiseMs = 60_000;
/** Changes come in bursts. */
const soonMs = 700;
/** After a start, what the person does first comes first. */
const startMs = 4_000;

export function keepInStep(
  parts: MakerParts & {
    readonly access: () => Promise<HubAccess | undefined>;
    readonly takeIn: TakeIn;
    readonly takeSignUp: TakeSignUp;
    readonly onBug: (where: string, error: unknown) => void;
  },
): InStep {
  const { vault, access, takeIn, takeSignUp, onBug } = parts;
  const keysOf = keepKeys();
  const lives = new Map<string, Live>();
  const listeners = new Set<() => void>();
  /** What each share was like when it was last brought in step. */
  const marks = new Map<string, string>();
  const looked = new Set<string>();
  const hubs = new Map<string, boolean>();
  let standing: Standing = { standing: 'looking', server: '', workspace: '' };
  let working: Share | undefined;
  let isStale = false;
  let running: Promise<void> | undefined;
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const live = (id: string): Live => lives.get(id) ?? { seen: [] };
  const set = (id: string, more: Partial<Live>, without?: 'problem') => {
    const { problem: before, ...rest } = live(id);
    lives.set(id, { ...rest, ...(before && without !== 'problem' ? { problem: before } : {}), ...more });
    tell();
  };
  const stand = (next: Standing) => {
    const isSame = JSON.stringify(next) === JSON.stringify(standing);
    standing = next;
    if (!isSame) tell();
  };

  const hub = async (): Promise<OwnerHub> => {
    const own = await access();
    if (!own) {
      stand({ standing: 'no-workspace', server: '', workspace: '' });
      throw new ProblemError(problem('share-needs-workspace'));
    }
    const { server, workspace } = own;
    const asked = ownerHub(own);
    try {
      if (hubs.get(server) !== true) hubs.set(server, await asked.isHub());
    } catch (error) {
      stand({ standing: 'away', server, workspace });
      throw error;
    }
    if (hubs.get(server) !== true) {
      stand({ standing: 'no-hub', server, workspace });
      throw new ProblemError(problem('share-needs-hub'));
    }
    return asked;
  };

  const close = async (share: Share, end: (typeof shareEnds)[number]) => {
    const { kept, seen } = live(share.id);
    await vault.shares.edit(share.id, ({ closedAt }) =>
      closedAt > 0
        ? undefined
        : {
            closedAt: Date.now(),
            end,
            papers: kept?.papers.length ?? heldNow(vault, share).length,
            readers: seen.length,
          },
    );
  };

  const follow = async (asked: OwnerHub, share: Share, own: OwnShare | undefined) => {
    const before = live(share.id).own;
    if (own) set(share.id, { own });
    if (own && own.drops > 0) await emptyDropBox({ vault, hub: asked, share, takeIn, takeSignUp });
    const isOver = own === undefined || own.state !== 'live';
    if (own && !isOver && (own.lastViewAt !== before?.lastViewAt || own.lastViewAt > Date.now() - 600_000))
      set(share.id, { seen: await whoLooked(asked, share) });
    if (!isOver) return true;
    const end =
      own?.state === 'revoked'
        ? 'revoked'
        : own?.state === 'expired' || share.expiresAt <= Date.now()
          ? 'expired'
          : 'gone';
    await close(share, end);
    return false;
  };

  const markOf = async (share: Share): Promise<string> => {
    const held = heldNow(vault, share).map(({ row }) => `${row.id} ${row.rev}`);
    const sale = share.signUpFor === undefined ? undefined : await vault.cases.get(share.signUpFor);
    return `${share.rev} ${sale?.rev ?? 0} ${held.join()}`;
  };

  const bring = async (asked: OwnerHub, share: Share) => {
    const mark = await markOf(share);
    if (marks.get(share.id) === mark) return;
    working = share;
    isStale = false;
    try {
      await bringInStep({
        parts,
        hub: asked,
        share,
        keysOf,
        language: share.language,
        isFirst: !looked.has(share.id),
        goOn: () => {
          if (isStale) throw new ProblemError(problem('cancelled'));
        },
        tell: (kept) => set(share.id, { kept }, 'problem'),
      });
      looked.add(share.id);
      marks.set(share.id, mark);
    } finally {
      working = undefined;
    }
  };

  const once = async () => {
    await vault.archive.ready;
    // Read before the server is asked: whatever is in the records then was made there before.
    const open = (await vault.shares.select()).filter(({ closedAt }) => closedAt === 0);
    if (open.length === 0 && listeners.size === 0) return;
    const asked = await hub();
    const { server, workspace } = asked;
    const own = new Map((await asked.list()).map((one) => [one.id, one]));
    stand({ standing: 'ready', server, workspace });
    const still: Share[] = [];
    for (const share of open) {
      if (share.server !== server || share.workspace !== workspace) {
        set(share.id, { problem: problem('share-elsewhere', { server: share.server.slice(0, 100) }) });
        continue;
      }
      if (await guarded(share, () => follow(asked, share, own.get(share.id)))) still.push(share);
    }
    for (const share of still) await guarded(share, () => bring(asked, share));
  };

  /** What goes wrong with one share is told there, and the others go on. */
  const guarded = async <T>(share: Share, act: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await act();
    } catch (error) {
      const why = problemOf(error);
      if (why.code === 'cancelled') isAsked = true;
      else if (isOfTheServer(why)) throw error;
      else {
        if (!(error instanceof ProblemError)) onBug('sharing', error);
        set(share.id, { problem: why });
      }
      return undefined;
    }
  };

  const run = (): Promise<void> => {
    clearTimeout(timer);
    running ??= (async () => {
      do {
        isAsked = false;
        try {
          await once();
        } catch (error) {
          const why = problemOf(error);
          const isKnown = error instanceof ProblemError;
          if (isKnown && why.code === 'server-unreachable') stand({ ...standing, standing: 'away' });
          else if (isKnown && isRefusal(why)) stand({ ...standing, standing: 'refused' });
          else if (!isKnown || !why.code.startsWith('share-needs')) onBug('sharing', error);
        }
      } while (isAsked);
      running = undefined;
      later(listeners.size > 0 ? lookedAtMs : otherwiseMs);
    })();
    return running;
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    // Not all machines of a home at the same moment.
    timer = setTimeout(() => void run(), ms * (0.9 + Math.random() * 0.2));
  };
  const wake = () => {
    if (running) isAsked = true;
    else later(soonMs);
  };

  later(startMs);
  vault.archive.ready.then(
    () =>
      vault.archive.watch(() => {
        if (working) {
          const held = new Set(heldNow(vault, working).map(({ row }) => row.id));
          // What left the share must not wait until the rest is made.
          if (live(working.id).kept?.papers.some(({ id }) => !held.has(id))) isStale = true;
        }
        wake();
      }),
    () => undefined,
  );
  vault.shares.watch((changes) => {
    if (working && changes.some(({ id }) => id === working?.id)) isStale = true;
    tell();
    wake();
  });

  // Places were taken, or a viewing was set up.
  vault.cases.watch(wake);

  return {
    live,
    standing: () => standing,
    watch(listener) {
      listeners.add(listener);
      if (listeners.size === 1) wake();
      return () => listeners.delete(listener);
    },
    wake,
    async look() {
      // One that is under way may have asked too early.
      await running;
      await run();
    },
    hub,
    keysOf,
  };
}

const isRefusal = ({ code, params }: Problem): boolean =>
  code === 'server-refused' && [undefined, 401, 403].includes(params?.status as number | undefined);
const isOfTheServer = (why: Problem): boolean => why.code === 'server-unreachable' || isRefusal(why);
