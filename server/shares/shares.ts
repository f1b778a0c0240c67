// Shares from their making to their end: who may see them, who looked, what guests left, and what goes when.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Member } from '../access/members';
import type { Throttle } from '../access/throttle';
import { conflict, forbidden, quotaExceeded, Refusal } from '../http/refusal';
import type { OwnRecords } from '../store/own-records';
import type { Store } from '../store/store';
import { type NewShare, opens, type Share, type ShareChange, stateOf } from './share';
import { openShelf, type Shelf, type Thing } from './shelf';

const mostShares = 500;
const mostThings = 10_000;
const mostShareBytes = 4 * 1024 ** 3;
const usualDrops = 20;
const mostReaders = 50;
const stubsStandMs = 90 * 24 * 60 * 60_000;
const viewLastsMs = 12 * 60 * 60_000;

/** What its owners see of a share. */
export type ShareRow = Omit<Share, 'accessHash' | 'linkHash' | 'viewKey' | 'emptied' | 'unsettled'> & {
  readonly state: string;
};

export type Shares = {
  create(share: NewShare): Promise<ShareRow>;
  /** @throws Refusal 404 when there is none, 403 when it belongs to a workspace of others */
  owned(id: string, member: Member): Promise<OwnedShare>;
  list(member: Member): Promise<readonly ShareRow[]>;
  /** What the link alone may know. The same for a share that is none and a link that is wrong. */
  state(id: string, linkToken: string): Promise<object>;
  /** @throws Refusal 404, 403, 410, 429 */
  visited(id: string, accessToken: string, from: string): Promise<VisitedShare>;
  sweep(): Promise<void>;
};

export type OwnedShare = {
  change(change: ShareChange): Promise<ShareRow>;
  revoke(): Promise<void>;
  putBlob(name: string, bytes: Buffer, expected?: string): Promise<string>;
  readonly blobs: Pick<Shelf, 'get' | 'list'>;
  removeBlob(name: string): Promise<boolean>;
  drops(): Promise<readonly Thing[]>;
  readDrop(drop: string): Promise<Buffer | undefined>;
  removeDrop(drop: string): Promise<boolean>;
  seen(): Promise<readonly { readonly reader: string; readonly at: string; readonly body: string }[]>;
};

export type VisitedShare = {
  blob(name: string): ReturnType<Shelf['get']>;
  /** Counts a look at the manifest, unless it belongs to a session that was counted; answers the session. */
  look(session: string | undefined): Promise<string>;
  /** Of one drop; undefined: it takes none. */
  readonly dropBytes: number | undefined;
  leave(bytes: Buffer): Promise<string>;
  markSeen(reader: string, bytes: Buffer): Promise<void>;
};

const prefix = 'share:';
const dropPrefix = 'drop-';
const seenPrefix = 'seen-';

export function openShares(store: Store, records: OwnRecords, throttle: Throttle, now: () => Date): Shares {
  const idOf = (id: string) => `${prefix}${id}`;
  const find = (id: string) => records.get<Share>(idOf(id));
  const edit = (id: string, change: (share: Share) => Share | undefined) =>
    records.change<Share>(idOf(id), (share) => (share ? change(share) : undefined));
  const shown = (id: string) => openShelf(store, 'share', id, now);
  const left = (id: string) => openShelf(store, 'drops', id, now);
  const rowOf = (share: Share): ShareRow => {
    const { accessHash, linkHash, viewKey, emptied, unsettled, ...row } = plain(share);
    return { ...row, state: stateOf(share, now()) };
  };
  const countDrops = async (id: string) => {
    const { length } = await left(id).list(dropPrefix);
    await edit(id, (share) => (share.drops === length ? undefined : { ...plain(share), drops: length }));
    return length;
  };

  const removeFrom = async (id: string, shelf: Shelf, name: string) => {
    const removed = await shelf.remove(name);
    if (removed) await edit(id, (share) => (share.unsettled ? undefined : { ...plain(share), unsettled: true }));
    return removed;
  };

  const owned = (id: string): OwnedShare => ({
    async change(change) {
      const changed = await edit(id, (share) => {
        if (share.revokedAt !== undefined) throw new Refusal(410, 'revoked', 'The share was revoked.');
        return merged(share, change);
      });
      if (!changed) throw unknown();
      return rowOf(changed);
    },
    async revoke() {
      // First nobody gets in any more, then it goes.
      await edit(id, (share) => ({
        ...plain(share),
        revokedAt: share.revokedAt ?? now().toISOString(),
        emptied: true,
      }));
      await shown(id).clear();
    },
    async putBlob(name, bytes, expected) {
      const share = await find(id);
      mustBeLive(share);
      const { count, bytes: taken } = await shown(id).fill();
      if (count >= mostThings || taken + bytes.length > mostShareBytes) throw quotaExceeded();
      if (share.emptied) await edit(id, (each) => ({ ...plain(each), emptied: false }));
      const version = await shown(id).put(name, bytes, expected);
      // Revoked while it came: what was put must not stay.
      const after = await find(id);
      if (!after || stateOf(after, now()) !== 'live') await shown(id).clear();
      mustBeLive(after);
      return version;
    },
    blobs: shown(id),
    removeBlob: (name) => removeFrom(id, shown(id), name),
    async drops() {
      const things = await left(id).list(dropPrefix);
      return things.map((thing) => ({ ...thing, name: thing.name.slice(dropPrefix.length) }));
    },
    async readDrop(drop) {
      return (await left(id).get(`${dropPrefix}${drop}`))?.bytes;
    },
    async removeDrop(drop) {
      const removed = await removeFrom(id, left(id), `${dropPrefix}${drop}`);
      await countDrops(id);
      return removed;
    },
    async seen() {
      const shelf = left(id);
      const things = await shelf.list(seenPrefix);
      return Promise.all(
        things.map(async ({ name, at }) => ({
          reader: name.slice(seenPrefix.length),
          at,
          body: (await shelf.get(name))?.bytes.toString('base64') ?? '',
        })),
      );
    },
  });

  const visitedBy = (share: Share): VisitedShare => ({
    blob: (name) => shown(share.id).get(name),
    async look(session) {
      if (session !== undefined && isOpenView(session, share, now())) return session;
      const at = now().toISOString();
      await edit(share.id, (each) => ({ ...plain(each), views: each.views + 1, lastView: at }));
      return openView(share, now());
    },
    dropBytes: share.dropBox?.maxBytes,
    async leave(bytes) {
      if (!share.dropBox) throw forbidden('Nothing can be left here.');
      if ((await countDrops(share.id)) >= (share.dropBox.maxCount ?? usualDrops)) throw quotaExceeded();
      const drop = randomBytes(16).toString('base64url');
      await left(share.id).put(`${dropPrefix}${drop}`, bytes);
      await countDrops(share.id);
      return drop;
    },
    async markSeen(reader, bytes) {
      const readers = await left(share.id).list(seenPrefix);
      const name = `${seenPrefix}${reader}`;
      if (readers.length >= mostReaders && !readers.some((each) => each.name === name)) throw quotaExceeded();
      await left(share.id).put(name, bytes);
    },
  });

  function mustBeLive(share: Share | undefined): asserts share is Share {
    if (!share) throw unknown();
    const state = stateOf(share, now());
    if (state !== 'live') throw new Refusal(410, state, `The share is ${state}.`);
  }

  return {
    async create(share) {
      const ofWorkspace = (await records.list<Share>(prefix)).filter(({ workspace }) => workspace === share.workspace);
      if (ofWorkspace.filter((each) => stateOf(each, now()) === 'live').length >= mostShares) throw quotaExceeded();
      const viewKey = randomBytes(32).toString('base64url');
      const made = { ...share, createdAt: now().toISOString(), emptied: true, views: 0, drops: 0, viewKey };
      const kept = await records.change<Share>(idOf(share.id), (known) => (known ? undefined : made));
      if (kept?.viewKey !== viewKey) throw conflict();
      return rowOf(made);
    },
    async owned(id, member) {
      const share = await find(id);
      if (!share) throw unknown();
      if (!member.workspaces.includes(share.workspace)) throw forbidden();
      return owned(id);
    },
    async list(member) {
      const shares = await records.list<Share>(prefix);
      return shares.filter(({ workspace }) => member.workspaces.includes(workspace)).map(rowOf);
    },
    async state(id, linkToken) {
      const share = await find(id);
      if (!share || !opens(linkToken, share.linkHash)) return { state: 'unknown' };
      const { expiresAt, passwordSalt } = share;
      return { state: stateOf(share, now()), expiresAt, ...(passwordSalt === undefined ? {} : { passwordSalt }) };
    },
    async visited(id, accessToken, from) {
      await throttle.mustBeOpen(idOf(id), from);
      const share = await find(id);
      if (!share) throw unknown();
      if (!opens(accessToken, share.accessHash)) {
        await throttle.guessedWrong(idOf(id), from);
        throw forbidden('That does not open the share.');
      }
      mustBeLive(share);
      return visitedBy(share);
    },
    async sweep() {
      for (const share of await records.list<Share>(prefix)) {
        const ended = new Date(share.revokedAt ?? share.expiresAt).getTime();
        const state = stateOf(share, now());
        if (share.unsettled) {
          await edit(share.id, (each) => ({ ...plain(each), unsettled: false }));
          await shown(share.id).settle();
          await left(share.id).settle();
        }
        if (state === 'live') continue;
        if (!share.emptied) {
          await edit(share.id, (each) =>
            stateOf(each, now()) === 'live' ? undefined : { ...plain(each), emptied: true },
          );
          await shown(share.id).clear();
        }
        if (now().getTime() - ended > stubsStandMs) {
          await left(share.id).clear();
          await records.change<Share>(idOf(share.id), () => 'remove');
        }
      }
    },
  };
}

const unknown = () => new Refusal(404, 'unknown', 'There is no such share.');

/** Without what the storage adds. */
function plain(share: Share): Share {
  const { _id, _rev, ...rest } = share as Share & { readonly _id?: string; readonly _rev?: string };
  return rest;
}

function merged(share: Share, { passwordSalt, dropBox, ...change }: ShareChange): Share {
  const { passwordSalt: oldSalt, dropBox: oldBox, ...rest } = plain(share);
  const salt = passwordSalt === undefined ? oldSalt : (passwordSalt ?? undefined);
  const box = dropBox === undefined ? oldBox : (dropBox ?? undefined);
  return {
    ...rest,
    ...change,
    ...(salt === undefined ? {} : { passwordSalt: salt }),
    ...(box === undefined ? {} : { dropBox: box }),
  };
}

/** A session of looking: until when, signed by a key of the share, so that nothing has to be kept. */
function openView(share: Share, now: Date): string {
  const until = String(now.getTime() + viewLastsMs);
  return `${until}.${signed(until, share.viewKey)}`;
}

function isOpenView(session: string, share: Share, now: Date): boolean {
  const [until = '', signature = ''] = session.split('.');
  const [given, right] = [Buffer.from(signature), Buffer.from(signed(until, share.viewKey))];
  return given.length === right.length && timingSafeEqual(given, right) && Number(until) > now.getTime();
}

const signed = (text: string, key: string) => createHmac('sha256', key).update(text).digest('base64url');
