// What the hub is asked of shares, by their owner and by who has a link; its answers are a stranger's and looked at before they are believed.
import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { type ProblemCode, ProblemError, problem } from '../../shared/problem';
import { manifestName, mostDropBytes } from '../../shared/sharing/manifest';
import { shareIdPattern } from '../../shared/sharing/share';
import { type Bytes, fromBase64 } from '../security/bytes';

/** The workspace's server, and what the owner is known by there. */
export type HubAccess = {
  /** `https://host[:port]`, and what the hub stands below there. */
  readonly server: string;
  readonly workspace: string;
  /** The header, `Basic …`. */
  readonly authorization: string;
};
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export const shareStates = ['live', 'expired', 'revoked', 'unknown'] as const;

const Name = Type.String({ pattern: shareIdPattern });
const DropName = Type.String({ pattern: '^[A-Za-z0-9_-]{1,80}$' });
const State = Type.Union(shareStates.map((state) => Type.Literal(state)));
const Count = Type.Number({ minimum: 0 });

/** ISO 8601. */
const Instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T[\\d:.]{8,12}Z$' });

const OwnShares = Type.Object({
  shares: Type.Array(
    Type.Object({
      id: Type.String({ maxLength: 80 }),
      workspace: Type.String({ maxLength: 60 }),
      state: State,
      views: Count,
      lastView: Type.Optional(Instant),
      drops: Count,
    }),
  ),
});
export type OwnShare = {
  readonly id: string;
  readonly state: (typeof shareStates)[number];
  readonly views: number;
  /** Epoch ms, 0: never. */
  readonly lastViewAt: number;
  /** Papers that wait to be fetched. */
  readonly drops: number;
};
const Blobs = Type.Object({ blobs: Type.Array(Type.Object({ name: Type.String({ maxLength: 80 }), bytes: Count })) });
const Drops = Type.Object({ drops: Type.Array(Type.Object({ id: DropName, bytes: Count })) });
const Seen = Type.Object({
  seen: Type.Array(Type.Object({ reader: Name, body: Type.String({ maxLength: 64_000 }) })),
});
const Standing = Type.Object({
  state: State,
  passwordSalt: Type.Optional(Type.Union([Type.String({ maxLength: 64 }), Type.Null()])),
  expiresAt: Type.Optional(Instant),
});
export type Standing = Static<typeof Standing>;

export type ShareOnHub = {
  /** Epoch ms. */
  readonly expiresAt: number;
  readonly accessHash: string;
  readonly linkHash: string;
  readonly passwordSalt: string | null;
  readonly dropBox: { readonly maxBytes: number; readonly maxCount: number } | null;
};

/** Sealed bytes of one piece: a bit more than what may lie in it. */
const mostPieceBytes = 8 * 1024 * 1024;
const mostJsonBytes = 16 * 1024 * 1024;
const patienceMs = 30_000;
const patienceForBytesMs = 180_000;

export type OwnerHub = ReturnType<typeof ownerHub>;

/** Every call throws a ProblemError. */
export function ownerHub({ server, workspace, authorization }: HubAccess, fetchIt: Fetch = askNetwork) {
  const ask = (method: string, path: string, body?: Bytes | object, headers: Readonly<Record<string, string>> = {}) =>
    asked(fetchIt, `${server}/_hub/${path}`, method, { authorization, ...headers }, body);
  return {
    server,
    workspace,
    /** False at a plain CouchDB, which answers otherwise or not at all. */
    async isHub(): Promise<boolean> {
      const answer = await reached(fetchIt, `${server}/_hub/health`, { method: 'GET', headers: {} }, patienceMs);
      const said = answer.ok ? await answer.json().catch(() => undefined) : undefined;
      return typeof said === 'object' && said !== null && 'hub' in said;
    },
    async list(): Promise<readonly OwnShare[]> {
      const { shares } = await json(OwnShares, await ask('GET', 'shares'));
      return shares
        .filter((share) => share.workspace === workspace)
        .map(({ id, state, views, lastView, drops }) => ({
          ...{ id, state, views, drops },
          lastViewAt: lastView === undefined ? 0 : Date.parse(lastView) || 0,
        }));
    },
    create: (id: string, { expiresAt, accessHash, linkHash, passwordSalt, dropBox }: ShareOnHub) =>
      ask('POST', 'shares', {
        ...{ id, workspace, accessHash, linkHash },
        expiresAt: new Date(expiresAt).toISOString(),
        ...(passwordSalt === null ? {} : { passwordSalt }),
        ...(dropBox === null ? {} : { dropBox }),
      }),
    change: (id: string, { expiresAt, accessHash, passwordSalt, dropBox }: ShareOnHub) =>
      ask('PUT', `shares/${id}`, {
        ...{ accessHash, passwordSalt, dropBox },
        expiresAt: new Date(expiresAt).toISOString(),
      }),
    revoke: (id: string) => ask('DELETE', `shares/${id}`),
    put: (id: string, name: string, bytes: Bytes) => ask('PUT', `shares/${id}/blobs/${name}`, bytes),
    remove: (id: string, name: string) => ask('DELETE', `shares/${id}/blobs/${name}`),
    async blobs(id: string): Promise<readonly string[]> {
      const { blobs } = await json(Blobs, await ask('GET', `shares/${id}/blobs`));
      return blobs.map(({ name }) => name);
    },
    /** Undefined while there is none. */
    async manifest(id: string): Promise<{ readonly sealed: Bytes; readonly tag: string } | undefined> {
      const answer = await ask('GET', `shares/${id}/blobs/${manifestName}`).catch((error: unknown) => {
        if (error instanceof ProblemError && error.problem.code === 'not-found') return undefined;
        throw error;
      });
      return answer && { sealed: await bytesOf(answer, mostPieceBytes), tag: answer.headers.get('etag') ?? '' };
    },
    /** False when another of the owner's machines was quicker: look again. */
    async putManifest(id: string, sealed: Bytes, before: string | undefined): Promise<boolean> {
      const condition: Record<string, string> =
        before === undefined ? { 'if-none-match': '*' } : { 'if-match': before };
      try {
        await ask('PUT', `shares/${id}/blobs/${manifestName}`, sealed, condition);
        return true;
      } catch (error) {
        if (error instanceof ProblemError && error.problem.params?.status === 412) return false;
        throw error;
      }
    },
    async drops(id: string): Promise<readonly { readonly id: string; readonly bytes: number }[]> {
      return (await json(Drops, await ask('GET', `shares/${id}/drops`))).drops;
    },
    drop: async (id: string, drop: string): Promise<Bytes> =>
      bytesOf(await ask('GET', `shares/${id}/drops/${drop}`), mostDropBytes + 64 * 1024),
    removeDrop: (id: string, drop: string) => ask('DELETE', `shares/${id}/drops/${drop}`),
    async seen(id: string): Promise<readonly { readonly reader: string; readonly body: Bytes }[]> {
      const { seen } = await json(Seen, await ask('GET', `shares/${id}/seen`));
      return seen.flatMap(({ reader, body }) => {
        const bytes = fromBase64(body);
        return bytes ? [{ reader, body: bytes }] : [];
      });
    },
  };
}

export type GuestHub = ReturnType<typeof guestHub>;

/** Who has a link. Every call throws a ProblemError. */
export function guestHub(server: string, id: string, fetchIt: Fetch = askNetwork) {
  const base = `${server}/_hub/shares/${id}`;
  let session: string | undefined;
  return {
    state: async (linkToken: string): Promise<Standing> =>
      json(Standing, await asked(fetchIt, `${base}/state`, 'GET', { authorization: `Bearer ${linkToken}` })),
    async blob(name: string, accessToken: string): Promise<Bytes> {
      const own = session ? { 'view-session': session } : {};
      const headers = { authorization: `Bearer ${accessToken}`, ...own };
      const answer = await asked(fetchIt, `${base}/blobs/${name}`, 'GET', headers);
      session = answer.headers.get('view-session') ?? session;
      return bytesOf(answer, mostPieceBytes);
    },
  };
}

async function asked(
  fetchIt: Fetch,
  address: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body?: Bytes | object,
): Promise<Response> {
  const isBytes = body instanceof Uint8Array;
  const type = isBytes ? 'application/octet-stream' : 'application/json';
  const init = {
    method,
    headers: body === undefined ? headers : { ...headers, 'content-type': type },
    ...(body === undefined ? {} : { body: isBytes ? body : JSON.stringify(body) }),
  };
  const answer = await reached(fetchIt, address, init, isBytes ? patienceForBytesMs : patienceMs);
  if (answer.ok) return answer;
  throw new ProblemError(await refusal(answer));
}

async function reached(fetchIt: Fetch, address: string, init: RequestInit, patience: number): Promise<Response> {
  try {
    return await fetchIt(address, { ...init, signal: AbortSignal.timeout(patience) });
  } catch {
    throw new ProblemError(problem('server-unreachable'));
  }
}

/** Of the engine's page: never a cookie, never a copy, never elsewhere. */
function askNetwork(address: string, init: RequestInit): Promise<Response> {
  return fetch(address, {
    ...init,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
}

const codes: Readonly<Record<string, ProblemCode>> = {
  expired: 'share-expired',
  revoked: 'share-revoked',
  unknown: 'share-unknown',
  'not-found': 'not-found',
  'too-large': 'too-large',
  quota: 'share-quota',
  'rate-limited': 'share-too-often',
  forbidden: 'share-refused',
};

async function refusal(answer: Response) {
  const said: unknown = await answer.json().catch(() => undefined);
  const code = typeof said === 'object' && said !== null && 'code' in said ? String(said.code) : '';
  const known = codes[code];
  if (known) return problem(known, { status: answer.status });
  if (answer.status === 404) return problem('not-found', { status: 404 });
  return problem(answer.status >= 500 ? 'server-unreachable' : 'server-refused', { status: answer.status });
}

async function json<T extends TSchema>(schema: T, answer: Response): Promise<Static<T>> {
  const bytes = await bytesOf(answer, mostJsonBytes);
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (Value.Check(schema, value)) return value;
  } catch {
    // Told below.
  }
  throw new ProblemError(problem('server-refused', { status: answer.status }));
}

/** Never more than so many, whatever the server says it sends. */
async function bytesOf(answer: Response, most: number): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let total = 0;
  const reader = answer.body?.getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      total += next.value.length;
      if (total > most) {
        await reader?.cancel();
        throw new ProblemError(problem('server-refused', { status: answer.status }));
      }
      parts.push(next.value);
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(problem('server-unreachable'));
  }
  const whole = new Uint8Array(total);
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}
