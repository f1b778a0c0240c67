// The calls of sharing: making, changing and closing one's own shares, following what becomes of them, and looking into those of others.
import type { Handlers, Stop } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { SharedPaperView, ShareRow, ShareView } from '../../shared/api/shares';
import { ProblemError, problem, problemOf } from '../../shared/problem';
import { expiryAfter } from '../../shared/sharing/expiry';
import { mostDropBytes, mostDropsWaiting } from '../../shared/sharing/manifest';
import { isOpenShare, type Share } from '../../shared/sharing/share';
import { settled } from '../../shared/sharing/share-contents';
import { printShareLink } from '../../shared/sharing/share-link';
import { mostSignUpBytes } from '../../shared/sharing/sign-up';
import { newKey, newKeyPair, stretched } from '../security/box';
import { base64url, randomBytes } from '../security/bytes';
import { hexSum } from '../security/seal';
import { tokenSum } from '../security/share-keys';
import type { Vault } from '../vault/vault';
import type { TakeIn, TakeSignUp } from './drop-box';
import type { HubAccess, OwnerHub, ShareOnHub } from './hub-client';
import { type InStep, keepInStep } from './in-step';
import { heldNow, type ShareSecrets } from './keeper';
import type { MakerParts } from './made-paper';
import { sharePreview } from './preview';
import { fileOf, openLink, type Visit, visitedShare, written } from './visit';

type ShareCalls = Extract<keyof EngineContract, `shares.${string}`>;

export type SharingParts = MakerParts & {
  /** The workspace's server and what one is known by there; undefined without a workspace. */
  readonly access: () => Promise<HubAccess | undefined>;
  /** The network is opened to the server of a stranger's link for as long as it is looked at. */
  readonly visiting: { enter(server: string): Promise<unknown>; leave(server: string): Promise<unknown> };
  readonly takeIn: TakeIn;
  readonly takeSignUp: TakeSignUp;
  readonly onBug: (where: string, error: unknown) => void;
};

const mostVisits = 8;
/** Shown at a time to who follows: several changes come together. */
const tellEveryMs = 100;

export function shareHandlers(parts: SharingParts): Pick<Handlers<EngineContract>, ShareCalls> {
  const { vault, shell, takeIn } = parts;
  const inStep = keepInStep(parts);

  const shareOf = async (id: string): Promise<Share> => {
    const share = await vault.shares.get(id);
    if (!share) throw new ProblemError(problem('not-found'));
    return share;
  };
  const openOne = async (id: string): Promise<Share> => {
    const share = await shareOf(id);
    if (share.closedAt > 0)
      throw new ProblemError(problem(share.end === 'revoked' ? 'share-revoked' : 'share-expired'));
    return share;
  };
  const followed = (emitNow: () => Promise<void>, fail: (error: unknown) => void): Stop => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn: Promise<void> = Promise.resolve();
    const next = () => {
      timer = undefined;
      turn = turn.then(() => (isOver ? undefined : emitNow())).catch(fail);
    };
    const soon = () => {
      timer ??= setTimeout(next, tellEveryMs);
    };
    next();
    const stops = [inStep.watch(soon), vault.archive.watch(soon)];
    return () => {
      isOver = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  };

  return {
    'shares.list': (_input, emit, fail) => {
      let last = '';
      return followed(async () => {
        await vault.archive.ready;
        const shares = [...(await vault.shares.select())].sort(byUrgency).map((share) => rowOf(vault, inStep, share));
        const { standing, server } = inStep.standing();
        const said = JSON.stringify({ standing, server, shares });
        if (said !== last) emit({ standing, server, shares });
        last = said;
      }, fail);
    },

    'shares.get': ({ id }, emit, fail) => {
      let last = '';
      return followed(async () => {
        await vault.archive.ready;
        const share = await vault.shares.get(id);
        const view = share ? viewOf(vault, inStep, share) : null;
        const said = JSON.stringify(view);
        if (said !== last) emit({ share: view });
        last = said;
      }, fail);
    },

    'shares.preview': sharePreview(vault, parts.looks),

    'shares.create': async ({ homeId, days, password, language, ...settings }) => {
      await vault.archive.ready;
      if (!vault.archive.homes().has(homeId)) throw new ProblemError(problem('needs-home'));
      const hub = await inStep.hub();
      const salt = password === undefined ? undefined : randomBytes(16);
      const draft = {
        ...settings,
        id: base64url(randomBytes(16)),
        homeId,
        language,
        expiresAt: expiryAfter(Date.now(), days),
        server: hub.server,
        workspace: hub.workspace,
        linkKey: base64url(newKey()),
        stretched: salt && password !== undefined ? base64url(await stretched(password, salt)) : '',
        passwordSalt: salt ? base64url(salt) : '',
        privateKey: base64url(newKeyPair().privateKey),
        left: [],
        closedAt: 0,
        end: '' as const,
        papers: 0,
        readers: 0,
      };
      const share = settings.follows ? draft : frozen(vault, { ...draft, follows: true });
      await hub.create(share.id, await onHub(inStep, share));
      try {
        await vault.shares.insert([share]);
      } catch (error) {
        await hub.revoke(share.id).catch(() => undefined);
        throw error;
      }
      inStep.wake();
      return { id: share.id, link: linkOf(share) };
    },

    'shares.change': async ({ id, days, password, ...change }) => {
      const before = await openOne(id);
      const salt = password ? randomBytes(16) : undefined;
      const locked =
        password === undefined
          ? {}
          : {
              stretched: salt ? base64url(await stretched(password, salt)) : '',
              passwordSalt: salt ? base64url(salt) : '',
            };
      const changed: Share = {
        ...before,
        ...defined(change),
        ...locked,
        ...(days === undefined ? {} : { expiresAt: expiryAfter(Date.now(), days) }),
      };
      const after = before.follows && !changed.follows ? frozen(vault, { ...changed, follows: true }) : changed;
      const isServers =
        after.expiresAt !== before.expiresAt ||
        after.stretched !== before.stretched ||
        after.takesPapers !== before.takesPapers;
      if (isServers) {
        const hub = await hubOf(inStep, before);
        // Nobody shall read under the old password what is there under the new one's name.
        if (after.stretched !== before.stretched)
          for (const name of await hub.blobs(id)) await hub.remove(id, name).catch(() => undefined);
        await hub.change(id, await onHub(inStep, after));
      }
      const { title, recipient, contents, follows, viewOnly, takesPapers, showsNumbers, expiresAt } = after;
      const { stretched: secret, passwordSalt } = after;
      await vault.shares.edit(id, () => ({
        ...{ title, recipient, contents, follows, viewOnly, takesPapers, showsNumbers, expiresAt },
        stretched: secret,
        passwordSalt,
      }));
      return {};
    },

    'shares.link': async ({ id }) => ({ link: linkOf(await openOne(id)) }),

    'shares.revoke': async ({ id }) => {
      const share = await shareOf(id);
      if (share.closedAt > 0) return {};
      const hub = await hubOf(inStep, share);
      // What was left on the last day is still the owner's.
      await inStep.look().catch(() => undefined);
      await hub.revoke(id).catch((error: unknown) => {
        if (!['share-unknown', 'share-revoked', 'share-expired', 'not-found'].includes(problemOf(error).code))
          throw error;
      });
      const { kept, seen } = inStep.live(id);
      await vault.shares.edit(id, ({ closedAt }) =>
        closedAt > 0
          ? undefined
          : { closedAt: Date.now(), end: 'revoked' as const, papers: kept?.papers.length ?? 0, readers: seen.length },
      );
      return {};
    },

    'shares.forget': async ({ id }) => {
      const share = await shareOf(id);
      if (isOpenShare(share, Date.now())) throw new ProblemError(problem('share-open'));
      await vault.shares.erase([id]);
      return {};
    },

    'shares.refresh': async () => {
      await inStep.look();
      return {};
    },

    ...visitHandlers(parts, takeIn, shell),
  };
}

const linkOf = ({ server, id, linkKey }: Pick<Share, 'server' | 'id' | 'linkKey'>): string =>
  printShareLink({ server, id, key: linkKey });

/** The hub, when it is the one that has this share. */
async function hubOf(inStep: InStep, { server, workspace }: Share): Promise<OwnerHub> {
  const hub = await inStep.hub();
  if (hub.server !== server || hub.workspace !== workspace)
    throw new ProblemError(problem('share-elsewhere', { server: server.slice(0, 100) }));
  return hub;
}

async function onHub(
  inStep: InStep,
  share: ShareSecrets & Pick<Share, 'expiresAt' | 'passwordSalt' | 'takesPapers' | 'signUpFor'>,
): Promise<ShareOnHub> {
  const keys = await inStep.keysOf(share);
  const [accessHash, linkHash] = await Promise.all([tokenSum(keys.accessToken), tokenSum(keys.linkToken)]);
  return {
    expiresAt: share.expiresAt,
    accessHash,
    linkHash,
    passwordSalt: share.passwordSalt || null,
    dropBox: share.takesPapers
      ? { maxBytes: share.signUpFor === undefined ? mostDropBytes : mostSignUpBytes, maxCount: mostDropsWaiting }
      : null,
  };
}

/** What it holds now is what it holds from now on. */
function frozen<S extends Pick<Share, 'homeId' | 'contents' | 'follows'>>(vault: Vault, share: S): S {
  return { ...share, contents: settled(share.contents, heldNow(vault, share)), follows: false };
}

/** Open before closed; the open ones by how soon they end, the closed ones by how late they did. */
function byUrgency(a: Share, b: Share): number {
  if ((a.closedAt === 0) !== (b.closedAt === 0)) return a.closedAt === 0 ? -1 : 1;
  return a.closedAt === 0 ? a.expiresAt - b.expiresAt : b.closedAt - a.closedAt;
}

function rowOf(vault: Vault, inStep: InStep, share: Share): ShareRow {
  const { kept, own, seen, problem: why } = inStep.live(share.id);
  const isOpen = share.closedAt === 0;
  const told = [own?.lastViewAt ?? 0, ...seen.map(({ lastAt }) => lastAt)];
  return {
    id: share.id,
    homeId: share.homeId,
    title: share.title,
    ...(share.signUpFor === undefined ? {} : { signUpFor: share.signUpFor }),
    audience: share.audience,
    recipient: share.recipient,
    createdAt: share.createdAt,
    expiresAt: share.expiresAt,
    hasPassword: share.stretched !== '',
    closedAt: share.closedAt,
    end: share.end,
    papers: isOpen ? heldNow(vault, share).length : share.papers,
    views: own?.views ?? 0,
    readers: Math.max(share.readers, seen.length),
    lastSeenAt: Math.max(...told),
    left: share.left.filter(({ documentId }) => documentId !== '').length,
    ...(isOpen && kept?.sending ? { sending: kept.sending } : {}),
    ...(isOpen && why ? { problem: why } : {}),
  };
}

/** Made within the first minutes: they are no news. */
const newAfterMs = 10 * 60_000;

function viewOf(vault: Vault, inStep: InStep, share: Share): ShareView {
  const { kept, seen } = inStep.live(share.id);
  const there = new Map((kept?.papers ?? []).map((paper) => [paper.id, paper]));
  const papers = share.closedAt > 0 ? [] : heldNow(vault, share);
  const { title, audience, recipient, contents, follows, viewOnly, takesPapers, showsNumbers } = share;
  return {
    row: rowOf(vault, inStep, share),
    ...{ title, audience, recipient, contents, follows, viewOnly, takesPapers, showsNumbers },
    papers: papers.map(({ row, isHeld }): SharedPaperView => {
      const lies = there.get(row.id);
      const failed = kept?.failed.get(row.id);
      const lookedAt = seen.flatMap(({ reader, pages }) => {
        const one = pages.get(row.id);
        return one ? [{ reader, ...one }] : [];
      });
      return {
        id: row.id,
        title: row.title || row.fileName,
        kind: row.kind,
        category: row.category,
        date: row.date,
        pageCount: row.pageCount,
        state: lies ? 'there' : isHeld ? 'held' : failed ? 'failed' : 'coming',
        ...(failed ? { problem: failed } : {}),
        hidden: lies?.hidden ?? 0,
        isNew: lies !== undefined && lies.addedAt > share.createdAt + newAfterMs && lookedAt.length === 0,
        seen: lookedAt.map(({ reader, pages }) => ({ reader, pages })),
        lastSeenAt: Math.max(0, ...lookedAt.map(({ at }) => at)),
      };
    }),
    seenBy: seen.map(({ reader, name, lastAt }) => ({ reader, name, lastAt })),
    left: [...share.left],
  };
}

function visitHandlers({ visiting }: SharingParts, takeIn: TakeIn, shell: SharingParts['shell']) {
  const visits = new Map<string, Visit>();
  const visitOf = (id: string): Visit => {
    const visit = visits.get(id);
    if (!visit) throw new ProblemError(problem('not-found'));
    return visit;
  };
  const paperOf = (visit: Visit, id: string) => {
    const paper = visit.manifest.papers.find((one) => one.id === id);
    if (!paper) throw new ProblemError(problem('not-found'));
    return paper;
  };
  const leave = async (id: string) => {
    const visit = visits.get(id);
    if (visits.delete(id) && visit) await visiting.leave(visit.server);
  };
  return {
    'shares.visit': async ({ link, password }: { readonly link: string; readonly password?: string }) => {
      const visit = await openLink(link, password, visiting);
      const [oldest] = visits.keys();
      if (visits.size >= mostVisits && oldest !== undefined) await leave(oldest);
      const id = crypto.randomUUID();
      visits.set(id, visit);
      return visitedShare(id, visit);
    },
    'shares.visitPage': async ({ visit: key, id, index }: { visit: string; id: string; index: number }) => {
      const visit = visitOf(key);
      const page = paperOf(visit, id).pages[index];
      if (!page) throw new ProblemError(problem('not-found'));
      const bytes = await visit.piece(page.picture);
      return { bytes, mediaType: 'image/jpeg' as const, width: page.width, height: page.height };
    },
    'shares.visitWrite': async ({ visit: key, id, token }: { visit: string; id: string; token: string }) => {
      try {
        const visit = visitOf(key);
        const bytes = await fileOf(visit, paperOf(visit, id));
        await written(shell, token, bytes);
        return { bytes: bytes.length, sha256: await hexSum(bytes) };
      } catch (error) {
        await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
        throw error;
      }
    },
    'shares.takeIn': async ({ visit: key, ids, homeId }: { visit: string; ids: readonly string[]; homeId: string }) => {
      const visit = visitOf(key);
      const answers = [];
      for (const id of ids) {
        try {
          const paper = paperOf(visit, id);
          const bytes = await fileOf(visit, paper);
          const fileName = paper.file?.name ?? paper.title;
          const answer = await takeIn({ homeId, fileName, size: bytes.length, bytes: async () => bytes });
          const { status, id: documentId, problem: why } = answer;
          answers.push({ id, status, documentId, ...(why ? { problem: why } : {}) });
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          answers.push({ id, status: 'refused' as const, documentId: '', problem: problemOf(error) });
        }
      }
      return { answers };
    },
    'shares.leave': async ({ visit }: { readonly visit: string }) => {
      await leave(visit);
      return {};
    },
  };
}

/** JSON knows no undefined: what is not said stays. */
function defined<V extends object>(value: V): V {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as V;
}
