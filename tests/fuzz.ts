// Nonsense by the thousand for whatever is asked from outside: the contract over its socket, the hub, links of shares, backups. Each is answered, none crashes or hangs.
import { readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import {
  type Arbitrary,
  anything,
  array,
  assert,
  asyncProperty,
  constantFrom,
  dictionary,
  integer,
  noBias,
  oneof,
  property,
  record,
  sample,
  string,
} from 'fast-check';
import { type EngineContract, engineContract } from '../shared/api/engine';
import { type ControlFile, decodeFrame, encodeFrame, lineReader } from '../shared/api/socket-frames';
import { ProblemError } from '../shared/problem';
import { parseShareLink } from '../shared/sharing/share-link';
import type { EngineUnderTest } from './harness';
import type { HubUnderTest } from './hub-under-test';

type Run = { readonly runs: number; readonly seed: number };

const answersWithinMs = 30_000;

function counter() {
  const counts = new Map<string, number>();
  return {
    count: (answer: string) => counts.set(answer, (counts.get(answer) ?? 0) + 1),
    told: () => [...counts].map(([answer, count]) => `${count} ${answer}`).join(', '),
  };
}

// ---- the contract ----------------------------------------------------------------------------------------------

/** These end what they are asked of, wait for a person, or go out to a server: they are asked by their own tests. */
const leftOut = /^(workspace|sync|devices|shares|packs|hub)\.|^vault\.(verify|export|restore)|waitRead$/;
const names = Object.keys(engineContract).filter((name) => !leftOut.test(name));

const kindOf = (name: string) => engineContract[name as keyof EngineContract].kind;

const word = oneof(constantFrom('', 'd-1', '../..', 'constructor', '__proto__', '\u0000', 'x'.repeat(5_000)), string());
const input: Arbitrary<unknown> = oneof(
  anything({ maxDepth: 3 }),
  dictionary(
    constantFrom('id', 'ids', 'homeId', 'filter', 'query', 'name', 'value', 'limit', 'from', 'after'),
    oneof(word, integer(), array(word)),
  ),
);
/** Mostly asked as the contract has it, so that what is wrong with them is seen by who validates, not by who looks up names. */
const message = oneof(
  {
    weight: 4,
    arbitrary: record({ name: constantFrom(...names), input }).map((one) => ({ ...one, t: kindOf(one.name) })),
  },
  {
    weight: 1,
    arbitrary: record({
      name: oneof(constantFrom(...names), word),
      t: constantFrom('call', 'live', 'stop', 'value', '?'),
      input,
    }),
  },
);

/** Over the socket of the running app, as any program of the user could. `internal` is what a bug is answered with. */
export async function askNonsense(app: EngineUnderTest, vault: string, { runs, seed }: Run): Promise<string> {
  const { address, token } = JSON.parse(readFileSync(join(vault, 'control.json'), 'utf8')) as ControlFile;
  const socket = createConnection(address);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  const waiting = new Map<number, (answer: string) => void>();
  let closed = false;
  socket.once('close', () => {
    closed = true;
  });
  socket.setEncoding('utf8').on(
    'data',
    lineReader(
      (line) => {
        const frame = decodeFrame(line) as { message?: { id?: number; t?: string; problem?: { code: string } } };
        const { id = -1, t, problem } = frame.message ?? {};
        waiting.get(id)?.(t === 'problem' ? (problem?.code ?? '?') : 'value');
        waiting.delete(id);
      },
      64 * 1024 * 1024,
      () => socket.destroy(),
    ),
  );
  socket.write(encodeFrame({ hello: token }));
  const { count, told } = counter();
  let next = 1;
  const ask = ({ name, t, input: given }: { name: string; t: string; input: unknown }): Promise<string> => {
    const id = next++;
    const answer = new Promise<string>((resolve) => {
      waiting.set(id, resolve);
      setTimeout(() => resolve('no answer'), answersWithinMs).unref();
    });
    socket.write(encodeFrame({ to: 'engine', message: { t, id, name, input: plain(given) } }));
    // Nothing is answered to who stops what was never begun; the next answer shows that it was borne.
    if (t === 'stop') return Promise.resolve('stopped');
    if (t === 'live') void answer.then(() => socket.write(encodeFrame({ to: 'engine', message: { t: 'stop', id } })));
    return answer;
  };
  try {
    await assert(
      asyncProperty(array(message, { minLength: 10, maxLength: 10 }), async (some) => {
        const answers = await Promise.all(some.map(ask));
        for (const answer of answers) count(answer);
        if (closed) throw new Error('the socket was closed');
        const bad = answers.findIndex((answer) => answer === 'internal' || answer === 'no answer');
        if (bad >= 0) throw new Error(`${answers[bad]} to ${JSON.stringify(plain(some[bad]))}`);
      }),
      { numRuns: Math.ceil(runs / 10), seed },
    );
  } finally {
    socket.destroy();
  }
  await app.engine.call('vault.counts', {});
  return `${runs} messages: ${told()}`;
}

/** As it arrives through JSON. */
function plain(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value, (_key, one) => (typeof one === 'bigint' ? String(one) : one)) ?? 'null');
  } catch {
    return null;
  }
}

// ---- the hub ---------------------------------------------------------------------------------------------------

const path = array(
  oneof(
    constantFrom(
      'bp-home',
      '_changes',
      '_bulk_docs',
      '_bulk_get',
      '_local',
      '_all_docs',
      's',
      'share',
      '..',
      '%2e%2e',
      '%',
      '%00',
      '_design',
      '_users',
      'r-1',
      'health',
      'metrics',
    ),
    string({ maxLength: 40 }).map((text) => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''))),
  ),
  { maxLength: 5 },
).map((parts) => `/${parts.join('/')}`);
const request = record({
  path,
  method: constantFrom('GET', 'PUT', 'POST', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
  query: oneof(
    constantFrom('', '?since=x', '?feed=continuous', '?limit=-1', '?keys=[', '?rev=1-x', '?limit=99999999999999999999'),
    string({ maxLength: 30 }).map((text) => `?${encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''))}`),
  ),
  body: oneof(
    constantFrom('', '{', '[]', 'null', '{"docs":1}', '{"docs":[null]}', '{"keys":{}}', `{"a":${'['.repeat(20_000)}`),
    anything({ maxDepth: 2 }).map((one) => JSON.stringify(plain(one))),
  ),
  who: constantFrom('member', 'nobody', 'nonsense'),
  type: constantFrom('application/json', 'text/plain', 'application/octet-stream', 'multipart/mixed'),
});

/** As a member, a stranger and a liar. An answer of 500 is a bug; 502 to 504 speak of a store behind. */
export async function pesterHub(hub: HubUnderTest, { runs, seed }: Run): Promise<string> {
  const { count, told } = counter();
  await assert(
    asyncProperty(request, async ({ path: asked, method, query, body, who, type }) => {
      const headers: Record<string, string> = { 'content-type': type };
      if (who === 'member') headers.authorization = hub.authorization;
      if (who === 'nonsense') headers.authorization = `Basic ${body.slice(0, 40).replace(/[^\x20-\x7e]/g, '?')}`;
      const answer = await fetch(`${hub.address}${asked}${query}`, {
        method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(answersWithinMs),
        ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
      });
      await answer.arrayBuffer();
      count(String(answer.status));
      if (answer.status >= 500) throw new Error(`${answer.status} to ${method} ${asked}${query}`);
      if (!hub.running) throw new Error(`ended by ${method} ${asked}${query}`);
    }),
    { numRuns: runs, seed },
  );
  return `${runs} requests: ${told()}`;
}

// ---- links of shares -------------------------------------------------------------------------------------------

const goodLink = `https://hub.example.no/s/${'a'.repeat(22)}#${'b'.repeat(43)}`;
const link = oneof(
  string({ maxLength: 300 }),
  record({ at: integer({ min: 0, max: goodLink.length - 1 }), put: string({ maxLength: 5 }) }).map(
    ({ at, put }) => goodLink.slice(0, at) + put + goodLink.slice(at + 1),
  ),
  record({ scheme: constantFrom('http', 'https', 'file', 'javascript', 'app'), rest: string({ maxLength: 80 }) }).map(
    ({ scheme, rest }) => `${scheme}://${rest}/s/x#y`,
  ),
);

/** A link either is one, to a server that may be asked, or says what is wrong with it. */
export function bendLinks({ runs, seed }: Run): string {
  const { count, told } = counter();
  assert(
    property(link, (text) => {
      const parsed = parseShareLink(text);
      count(typeof parsed === 'string' ? parsed : 'a link');
      if (typeof parsed === 'string') return;
      const { protocol, hostname } = new URL(parsed.server);
      if (protocol !== 'https:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) throw new Error(text);
    }),
    { numRuns: runs, seed },
  );
  return `${runs} links: ${told()}`;
}

// ---- backups ---------------------------------------------------------------------------------------------------

const bend = record({
  at: noBias(integer({ min: 0, max: 9_999 })).map((share) => share / 10_000),
  length: oneof(integer({ min: 1, max: 8 }), integer({ min: 1, max: 4_000 })),
  byte: integer({ min: 0, max: 255 }),
  cut: constantFrom(false, false, false, true),
});

/** A good backup, bent: restored as far as it is whole, or refused with a reason. */
export async function restoreBent(
  app: EngineUnderTest,
  good: string,
  into: string,
  { runs, seed }: Run,
): Promise<string> {
  const { count, told } = counter();
  const bytes = readFileSync(good);
  const bents = sample(array(bend, { minLength: 1, maxLength: 4 }), { numRuns: runs, seed });
  for (const bends of bents) {
    let bent = Buffer.from(bytes);
    for (const { at, length, byte, cut } of bends) {
      const start = Math.floor(at * bent.length);
      if (cut) bent = bent.subarray(0, Math.max(1, start));
      else bent.fill(byte, start, Math.min(bent.length, start + length));
    }
    writeFileSync(into, bent);
    const { token } = await app.shell.call('files.offer', { path: into });
    count(await restored(app, token));
  }
  return `${runs} backups: ${told()}`;
}

async function restored(app: EngineUnderTest, token: string): Promise<string> {
  try {
    const { faults } = await app.engine.call('vault.restore', { token });
    return faults.length === 0 ? 'whole' : 'with faults told';
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code === 'internal') throw error;
    return error.problem.code;
  }
}
