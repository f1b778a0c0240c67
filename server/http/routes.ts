// One request from its arrival to its answer: where to, who, what – in that order – and only then is a body read.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isWorkspaceName, type Member } from '../access/members';
import type { Hub } from '../hub';
import { bodyFor } from '../replication/bodies';
import { endpointOf } from '../replication/endpoints';
import type { Answer } from '../store/store';
import { takeApart } from './address';
import { refuse, writeAnswer } from './answer';
import { createBodyReader } from './body';
import { ownAnswer } from './own-endpoints';
import { createPace } from './pace';
import { forbidden, notFound, quotaExceeded, Refusal, tooFast, wrongMethod } from './refusal';
import type { Visit } from './visit';

const guestsPerSecond = 50;
export const workspacePrefix = 'bp-';

/** @param closing aborted when the hub is on its way out: long polls end then */
export function createHandler(
  hub: Hub,
  closing: AbortSignal,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { settings, log, metrics } = hub;
  const readBody = createBodyReader(settings.limits.bodiesBytes);
  const paceOfAddress = createPace(settings.limits.requestsPerSecond * 2);
  const paceOfGuest = createPace(guestsPerSecond);
  const paceOfMember = createPace(settings.limits.requestsPerSecond);
  const open = new Map<string, number>();

  return async (request, response) => {
    const started = performance.now();
    const ended = metrics.began();
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    let endpoint = 'none';
    let code: string | undefined;
    let release: () => void = () => undefined;
    try {
      const from = clientOf(request, settings.behindProxy);
      paceOfAddress(from);
      const visit: Visit = {
        request,
        method: request.method === 'HEAD' ? 'GET' : (request.method ?? ''),
        address: takeApart(request.url),
        from,
        signal: AbortSignal.any([gone.signal, closing]),
        readBody,
        called: (name) => {
          endpoint = name;
        },
        async member() {
          const member = await hub.gate.memberOf(request.headers.authorization, from);
          paceOfMember(member.name);
          const others = open.get(member.name) ?? 0;
          if (others >= settings.limits.openPerMember) throw tooFast(1);
          open.set(member.name, others + 1);
          release = () => {
            const left = (open.get(member.name) ?? 1) - 1;
            if (left > 0) open.set(member.name, left);
            else open.delete(member.name);
          };
          return member;
        },
      };
      await writeAnswer(response, await route(hub, visit, () => paceOfGuest(from)));
    } catch (error) {
      if (response.headersSent || response.destroyed) {
        if (!gone.signal.aborted && !closing.aborted) log.fault(endpoint, error);
        response.destroy();
      } else if (error instanceof Refusal) {
        code = error.code;
        await refuse(response, error);
      } else {
        code = 'internal';
        log.fault(endpoint, error);
        await refuse(response, new Refusal(500, 'internal', 'The hub failed. It is not your doing.'));
      }
    } finally {
      release();
      ended();
      const milliseconds = Math.round(performance.now() - started);
      metrics.answered(endpoint, response.statusCode, milliseconds / 1000);
      log.request({
        endpoint,
        method: request.method ?? '',
        status: response.statusCode,
        milliseconds,
        ...(code === undefined ? {} : { code }),
      });
    }
  };
}

async function route(hub: Hub, visit: Visit, guest: () => void): Promise<Answer> {
  const { segments } = visit.address;
  const [first] = segments;
  if (first === '_hub' || first === 's') return ownAnswer(hub, visit, guest);
  const member = await visit.member();
  if (first === undefined) return welcome(hub, visit);
  if (!first.startsWith(workspacePrefix)) throw notFound();
  return replicate(hub, visit, member);
}

function welcome(hub: Hub, visit: Visit): Answer {
  visit.called('welcome');
  if (visit.method !== 'GET') throw wrongMethod();
  return {
    status: 200,
    body: { couchdb: 'Welcome', version: '3.5.0', uuid: hub.uuid, vendor: { name: 'Boligperm hub' } },
  };
}

async function replicate(hub: Hub, visit: Visit, member: Member): Promise<Answer> {
  const [database = '', ...rest] = visit.address.segments;
  const workspace = database.slice(workspacePrefix.length);
  // Whether a workspace of others exists is nobody's business.
  if (!isWorkspaceName(workspace) || !member.workspaces.includes(workspace)) throw forbidden();
  const { writes, brings, ...asked } = endpointOf(visit.method, rest, visit.address.query);
  visit.called(asked.endpoint);
  const { limits } = hub.settings;
  if (writes && (await hub.store.size(database)) > limits.workspaceBytes) throw quotaExceeded();
  const operation = { database, ...asked, signal: visit.signal };
  switch (brings) {
    case 'nothing':
      return hub.store.replicate(operation);
    case 'bytes':
      return visit.readBody(visit.request, limits.attachmentBytes, (bytes) =>
        hub.store.replicate({ ...operation, bytes }),
      );
    case 'json':
      return visit.readBody(visit.request, limits.bodyBytes, (bytes) =>
        hub.store.replicate({ ...operation, body: bodyFor(asked.endpoint, bytes, asked.id) }),
      );
    default:
      return brings satisfies never;
  }
}

/** @throws Refusal when a proxy says that the client came without TLS */
function clientOf({ headers, socket }: IncomingMessage, behindProxy: boolean): string {
  const direct = socket.remoteAddress ?? '';
  if (!behindProxy) return direct;
  if (headers['x-forwarded-proto'] !== 'https') throw new Refusal(403, 'insecure', 'Only https is served.');
  const forwarded = headers['x-forwarded-for'];
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(',').at(-1)?.trim();
  return last && last.length < 64 ? last : direct;
}
