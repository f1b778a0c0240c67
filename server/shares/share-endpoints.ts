// The addresses of shares: those of the owners, by name and password, and those of guests, by a token that the link yields.
import { partsOf } from '../access/gate';
import { badRequest, forbidden, notFound, tooLarge, wrongMethod } from '../http/refusal';
import type { Visit } from '../http/visit';
import type { Hub } from '../hub';
import type { Answer } from '../store/store';
import { isBlobName, isRandomId, mostDropBytes, readNewShare, readShareChange } from './share';
import type { OwnedShare, VisitedShare } from './shares';

const MiB = 1024 * 1024;
const mostBlobBytes = 8 * MiB;
const mostSeenBytes = 16 * 1024;
const mostShareBytes = 8 * 1024;
export const viewSession = 'view-session';

/** @param rest what follows `/_hub/shares`. @param guest counts a request of somebody who may be a stranger. @throws Refusal */
export async function shareAnswer(hub: Hub, visit: Visit, rest: readonly string[], guest: () => void): Promise<Answer> {
  const [id, part, name, ...more] = rest;
  if (more.length > 0) throw notFound();
  if (id === undefined) return ofAll(hub, visit);
  if (!isRandomId(id)) throw notFound();
  if (part === 'state' && name === undefined) {
    guest();
    return state(hub, visit, id);
  }
  const asGuest = isGuest(visit, part);
  if (asGuest) {
    guest();
    return ofGuest(hub, visit, await hub.shares.visited(id, tokenOf(visit), visit.from), part, name);
  }
  const member = await visit.member();
  return ofOwner(hub, visit, await hub.shares.owned(id, member), part, name);
}

/** Guests look at blobs, leave drops and mark what they have seen; the rest is the owners'. */
function isGuest({ method, request }: Visit, part: string | undefined): boolean {
  if (!/^bearer /i.test(request.headers.authorization ?? '')) return false;
  return (
    (part === 'blobs' && method === 'GET') ||
    (part === 'drops' && method === 'POST') ||
    (part === 'seen' && method === 'PUT')
  );
}

function tokenOf({ request }: Visit): string {
  const [scheme, token] = partsOf(request.headers.authorization);
  if (scheme !== 'bearer') throw forbidden();
  return token;
}

async function ofAll(hub: Hub, visit: Visit): Promise<Answer> {
  const member = await visit.member();
  if (visit.method === 'GET') {
    visit.called('shares');
    return { status: 200, body: { shares: await hub.shares.list(member) } };
  }
  if (visit.method !== 'POST') throw wrongMethod();
  visit.called('share-create');
  return visit.readBody(visit.request, mostShareBytes, async (bytes) => {
    const share = readNewShare(parsed(bytes), hub.now());
    if (!member.workspaces.includes(share.workspace)) throw forbidden();
    return { status: 201, body: await hub.shares.create(share) };
  });
}

async function state(hub: Hub, visit: Visit, id: string): Promise<Answer> {
  visit.called('share-state');
  if (visit.method !== 'GET') throw wrongMethod();
  return { status: 200, body: await hub.shares.state(id, tokenOf(visit)) };
}

async function ofOwner(
  hub: Hub,
  visit: Visit,
  share: OwnedShare,
  part: string | undefined,
  name: string | undefined,
): Promise<Answer> {
  const { method, request } = visit;
  const does = `${method} ${part ?? ''}${name === undefined ? '' : '/'}`;
  visit.called(`share-${part ?? 'itself'}`);
  switch (does) {
    case 'PUT ':
      return visit.readBody(request, mostShareBytes, async (bytes) => ({
        status: 200,
        body: await share.change(readShareChange(parsed(bytes), hub.now())),
      }));
    case 'DELETE ':
      await share.revoke();
      return done;
    case 'GET blobs':
      return { status: 200, body: { blobs: await share.blobs.list() } };
    case 'GET blobs/':
      return blob(await share.blobs.get(blobName(name)));
    case 'PUT blobs/':
      return visit.readBody(request, mostBlobBytes, async (bytes) => {
        const version = await share.putBlob(blobName(name), bytes, expectedVersion(visit));
        return { status: 201, headers: { etag: `"${version}"` }, body: { ok: true } };
      });
    case 'DELETE blobs/':
      if (!(await share.removeBlob(blobName(name)))) throw notFound();
      return done;
    case 'GET drops': {
      const drops = await share.drops();
      return { status: 200, body: { drops: drops.map(({ name: drop, at, bytes }) => ({ id: drop, at, bytes })) } };
    }
    case 'GET drops/': {
      const bytes = await share.readDrop(blobName(name));
      if (!bytes) throw notFound();
      return { status: 200, body: bytes };
    }
    case 'DELETE drops/':
      if (!(await share.removeDrop(blobName(name)))) throw notFound();
      return done;
    case 'GET seen':
      return { status: 200, body: { seen: await share.seen() } };
    default:
      throw ['blobs', 'drops', 'seen', undefined].includes(part) ? wrongMethod() : notFound();
  }
}

async function ofGuest(
  hub: Hub,
  visit: Visit,
  share: VisitedShare,
  part: string | undefined,
  name: string | undefined,
): Promise<Answer> {
  const { request } = visit;
  visit.called(`guest-${part}`);
  switch (part) {
    case 'blobs': {
      const found = blob(await share.blob(blobName(name)));
      if (name !== 'manifest') return found;
      const session = request.headers[viewSession];
      const now = await share.look(typeof session === 'string' ? session : undefined);
      return { ...found, headers: { ...found.headers, [viewSession]: now } };
    }
    case 'drops': {
      if (name !== undefined) throw notFound();
      const { dropBytes } = share;
      if (dropBytes === undefined) throw forbidden('Nothing can be left here.');
      if (dropBytes > hub.settings.limits.bodyBytes || dropBytes > mostDropBytes) throw tooLarge();
      return visit.readBody(request, dropBytes, async (bytes) => ({
        status: 201,
        body: { drop: await share.leave(bytes) },
      }));
    }
    case 'seen': {
      const reader = name ?? '';
      if (!isRandomId(reader)) throw notFound();
      return visit.readBody(request, mostSeenBytes, async (bytes) => {
        await share.markSeen(reader, bytes);
        return { status: 201, body: { ok: true } };
      });
    }
    default:
      throw notFound();
  }
}

const done: Answer = { status: 200, body: { ok: true } };

function blobName(name: string | undefined): string {
  if (name === undefined || !isBlobName(name)) throw notFound();
  return name;
}

function blob(found: { readonly bytes: Buffer; readonly version: string } | undefined): Answer {
  if (!found) throw notFound();
  return { status: 200, headers: { etag: `"${found.version}"` }, body: found.bytes };
}

/** Two devices of the owners keep one share in step: the slower one is told. */
function expectedVersion({ request }: Visit): string | undefined {
  if (request.headers['if-none-match'] === '*') return 'none';
  const match = request.headers['if-match'];
  if (match === undefined) return undefined;
  const version = /^"([0-9A-Za-z-]{1,100})"$/.exec(match)?.[1];
  if (version === undefined) throw badRequest('If-Match names one version in quotes.');
  return version;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw badRequest('The body is no JSON.');
  }
}
