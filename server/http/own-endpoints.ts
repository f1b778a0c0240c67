// What the hub serves besides replication: its health and figures, sessions, a new password; and whatever is shared.
import { timingSafeEqual } from 'node:crypto';
import { partsOf } from '../access/gate';
import type { Hub } from '../hub';
import { isLoopback } from '../settings';
import { isRandomId } from '../shares/share';
import { shareAnswer } from '../shares/share-endpoints';
import type { Answer } from '../store/store';
import { badRequest, forbidden, notFound, wrongMethod } from './refusal';
import type { Visit } from './visit';

const shortestPassword = 12;
const mostPasswordBytes = 1_024;

/** @param guest counts a request of somebody who shows no credentials. @throws Refusal */
export async function ownAnswer(hub: Hub, visit: Visit, guest: () => void): Promise<Answer> {
  const [root, name, ...rest] = visit.address.segments;
  if ([...visit.address.query.keys()].length > 0) throw badRequest('There is a parameter that is not served here.');
  if (root === '_hub' && name === 'shares') return shareAnswer(hub, visit, rest, guest);
  if (root === '_hub' && rest.length === 0) {
    switch (name) {
      case 'metrics':
        return figures(hub, visit);
      case 'sessions':
        return session(hub, visit);
      case 'password':
        return newPassword(hub, visit);
      default:
    }
  }
  guest();
  if (root === 's') return page(hub, visit, name, rest);
  if (rest.length > 0) throw notFound();
  switch (name) {
    case 'health':
      return healthy(visit);
    case 'ready':
      return ready(hub, visit);
    default:
      throw notFound();
  }
}

async function page(hub: Hub, visit: Visit, name = '', [asset, ...more]: readonly string[]): Promise<Answer> {
  visit.called('page');
  if (visit.method !== 'GET') throw wrongMethod();
  if (more.length > 0) throw notFound();
  const answer =
    asset === undefined
      ? isRandomId(name) && (await hub.viewer.page())
      : name === 'assets' && (await hub.viewer.asset(asset));
  if (!answer) throw notFound();
  return answer;
}

function healthy(visit: Visit): Answer {
  visit.called('health');
  if (visit.method !== 'GET') throw wrongMethod();
  return { status: 200, body: { hub: 1, status: 'ok' } };
}

async function ready(hub: Hub, visit: Visit): Promise<Answer> {
  visit.called('ready');
  if (visit.method !== 'GET') throw wrongMethod();
  const lack = await hub.store.ready();
  if (lack === undefined) return { status: 200, body: { status: 'ready' } };
  hub.log.event('not ready');
  return { status: 503, body: { status: 'not ready' } };
}

async function figures(hub: Hub, visit: Visit): Promise<Answer> {
  visit.called('metrics');
  if (visit.method !== 'GET') throw wrongMethod();
  const { metricsToken } = hub.settings;
  if (metricsToken === undefined ? !isLoopback(visit.from) : !hasToken(visit, metricsToken)) throw forbidden();
  return {
    status: 200,
    headers: { 'content-type': hub.metrics.contentType },
    body: Buffer.from(await hub.metrics.text()),
  };
}

function hasToken({ request }: Visit, token: string): boolean {
  const [scheme, given] = partsOf(request.headers.authorization);
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return scheme === 'bearer' && a.length === b.length && timingSafeEqual(a, b);
}

/** A session's token is made here and now; whatever the request brings has no part in it. */
async function session(hub: Hub, visit: Visit): Promise<Answer> {
  visit.called('sessions');
  const [scheme, token] = partsOf(visit.request.headers.authorization);
  const member = await visit.member();
  if (visit.method === 'POST') {
    if (scheme !== 'basic') throw forbidden('A session is opened with name and password.');
    return { status: 201, body: await hub.sessions.open(member) };
  }
  if (visit.method !== 'DELETE') throw wrongMethod();
  if (scheme !== 'bearer') throw badRequest('Name the session by its token.');
  await hub.sessions.end(token);
  return { status: 200, body: { ok: true } };
}

async function newPassword(hub: Hub, visit: Visit): Promise<Answer> {
  visit.called('password');
  if (visit.method !== 'PUT') throw wrongMethod();
  const [scheme] = partsOf(visit.request.headers.authorization);
  const member = await visit.member();
  // Whoever found a session lying open must not be able to lock its owner out.
  if (scheme !== 'basic') throw forbidden('A password is changed with name and password.');
  return visit.readBody(visit.request, mostPasswordBytes, async (bytes) => {
    const { password } = parsed(bytes) as { readonly password?: unknown };
    if (typeof password !== 'string' || password.length < shortestPassword || password.length > 200)
      throw badRequest(`A password has at least ${shortestPassword} signs.`);
    await hub.members.changePassword(member.name, password);
    return { status: 200, body: { ok: true } };
  });
}

function parsed(bytes: Buffer): object {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw badRequest('The body is no JSON.');
}
