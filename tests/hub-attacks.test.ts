// An attacker before the hub: anonymous, a member of another workspace, and somebody who sends what no client sends. All refused, none crash it.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { basic, type HubUnderTest, startHub } from './hub-under-test';

let hub: HubUnderTest;
let strangers = '';
beforeAll(async () => {
  hub = await startHub();
  await hub.fetch('/bp-home', { method: 'PUT' });
  await hub.fetch('/bp-home/r-secret', { method: 'PUT', body: '{"c":"sealed"}' });
  strangers = basic('ola', (await hub.invite('ola', 'cabin')) ?? '');
});
afterAll(() => hub.end());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${hub.address}${path}`, { headers });

test('whoever shows no credentials sees nothing of a home', async () => {
  for (const path of [
    '/',
    '/bp-home',
    '/bp-home/r-secret',
    '/bp-home/_all_docs',
    '/bp-home/_changes',
    '/bp-nothing',
    '/_all_dbs',
  ])
    expect([path, (await get(path)).status]).toEqual([path, 401]);
});

test('a member of another home sees nothing of this one, not even whether it is there', async () => {
  for (const path of ['/bp-home', '/bp-home/r-secret', '/bp-home/_all_docs', '/bp-home/_changes', '/bp-nothing'])
    expect([path, (await get(path, { authorization: strangers })).status]).toEqual([path, 403]);
});

test('an anonymous or foreign hand reads and writes nothing by any endpoint of CouchDB’s', async () => {
  const bodies: readonly (readonly [method: string, path: string, body?: object])[] = [
    ['POST', '/bp-home/_bulk_get', { docs: [{ id: 'r-secret' }] }],
    ['POST', '/bp-home/_find', { selector: { _id: 'r-secret' } }],
    ['POST', '/bp-home/_all_docs?include_docs=true', { keys: ['r-secret'] }],
    ['POST', '/bp-home/_revs_diff', { 'r-secret': ['1-a'] }],
    ['POST', '/bp-home/_changes?filter=_doc_ids', { doc_ids: ['r-secret'] }],
    ['POST', '/bp-home/_bulk_docs', { docs: [{ _id: 'r-mine', c: 'x' }] }],
    ['POST', '/bp-home/_index', { index: { fields: ['c'] } }],
    ['PUT', '/bp-home/r-mine', { c: 'x' }],
    ['PUT', '/bp-home/_local/mark', { seq: 1 }],
    ['PUT', '/bp-home/r-mine/sealed', {}],
    ['PUT', '/bp-other'],
    ['GET', '/bp-home/_local/mark'],
    ['GET', '/bp-home/r-secret/sealed'],
  ];
  for (const [method, path, body] of bodies)
    for (const [who, authorization] of [
      ['nobody', ''],
      ['a stranger', strangers],
      ['a guess', basic('kari', 'sommer2026')],
      ['a made-up session', 'Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ] as const) {
      const answer = await fetch(`${hub.address}${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      expect([who, path, [401, 403, 429].includes(answer.status)]).toEqual([who, path, true]);
      expect(await answer.text()).not.toContain('sealed"');
    }
  expect((await hub.fetch('/bp-home/r-mine')).status).toBe(404);
});

test('a member has no more of CouchDB than replication needs', async () => {
  for (const path of [
    '/_all_dbs',
    '/_users',
    '/_users/_all_docs',
    '/_replicator',
    '/_node/_local/_config',
    '/_session',
    '/_utils/',
    '/boligperm_hub',
    '/boligperm_hub/_all_docs',
    '/bp-home/_security',
    '/bp-home/_design/x',
    '/bp-home/_design/x/_view/y',
    '/bp-home/_design%2Fx',
    '/bp-home/_purge',
    '/bp-home/_compact',
    '/bp-home/_changes?filter=app/all',
    '/bp-home/_changes?feed=continuous',
    '/bp-home/_all_docs?stale=ok',
  ])
    for (const method of ['GET', 'PUT', 'POST', 'DELETE']) {
      const answer = await hub.fetch(path, { method, ...(method === 'GET' ? {} : { body: '{}' }) });
      expect([method, path, answer.status >= 400 && answer.status < 500]).toEqual([method, path, true]);
    }
});

test('an address that could be read in two ways is none', async () => {
  for (const path of [
    '/bp-cabin/../bp-home/r-secret',
    '/bp-cabin/%2e%2e/bp-home/r-secret',
    '/bp-cabin/..%2fbp-home%2fr-secret',
    '/bp-cabin%2f..%2fbp-home/r-secret',
    '/bp-cabin/..\\bp-home\\r-secret',
    '/bp-home/r-secret/../../_all_dbs',
    '/bp-cabin//bp-home/r-secret',
    '/bp-home%00/r-secret',
    '/BP-HOME/r-secret',
    '/bp-hom%65%2Fr-secret',
    '//bp-home/r-secret',
    '/s/../_hub/metrics',
    '/s/%2e%2e/%2e%2e/etc/passwd',
    '/s/assets/..%2f..%2fhub.json',
    '/_hub/../bp-home/r-secret',
    '/bp-home/r-secret?rev=1-a&rev=2-b',
    `/${'a'.repeat(9_000)}`,
  ]) {
    const status = await rawStatus(path, strangers);
    expect([path, status >= 400 && status < 500]).toEqual([path, true]);
  }
});

test('what is too large, too deep or no JSON is refused before it is kept', async () => {
  const put = (body: string | Uint8Array<ArrayBuffer>, path = '/bp-home/_bulk_docs', method = 'POST') =>
    hub
      .fetch(path, { method, headers: { 'content-type': 'application/json' }, body })
      .then(({ status }) => status)
      // Told on the way that it is too much, and cut off.
      .catch(() => 413);
  const mebibyte = 1024 * 1024;
  expect(await put(JSON.stringify({ docs: [{ _id: 'r-big', c: 'x'.repeat(33 * mebibyte) }] }))).toBe(413);
  expect(await put(new Uint8Array(17 * mebibyte), '/bp-home/o-1/sealed', 'PUT')).toBe(413);
  expect(await put(`{"docs":[{"_id":"r-deep","c":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`)).toBe(400);
  expect(await put(JSON.stringify({ docs: Array.from({ length: 5_000 }, (_, at) => ({ _id: `r-${at}` })) }))).toBe(413);
  expect(await put('{"docs":[{"_id":"r-proto","__proto__":{"admin":true}}]}')).toBe(400);
  expect(await put('{"docs":[{"_id":"_design/x","views":{}}]}')).toBe(403);
  expect(await put('{"docs":')).toBe(400);
  expect(await put('{"selector":{"c":{"$regex":"(a+)+$"}}}', '/bp-home/_find')).toBe(400);
  expect((await hub.fetch('/bp-home/r-secret')).status).toBe(200);
});

test('a session is made by the hub alone, and ends with the password', async () => {
  const name = 'liv';
  const password = (await hub.invite(name)) ?? '';
  const open = (headers: Record<string, string>) =>
    fetch(`${hub.address}/_hub/sessions`, { method: 'POST', headers }).then(async (answer) => ({
      status: answer.status,
      token: answer.status === 201 ? ((await answer.json()) as { token: string }).token : '',
    }));
  const chosen = 'B'.repeat(43);
  // A token that somebody laid down beforehand, in every place where one could stand.
  const made = await open({
    authorization: basic(name, password),
    cookie: `session=${chosen}; AuthSession=${chosen}`,
    'x-session': chosen,
  });
  expect(made.status).toBe(201);
  expect(made.token).not.toBe(chosen);
  expect((await get('/bp-home', { authorization: `Bearer ${chosen}` })).status).toBe(401);
  expect((await get('/bp-home', { cookie: `AuthSession=${made.token}` })).status).toBe(401);
  expect((await get('/bp-home', { authorization: `Bearer ${made.token}` })).status).toBe(200);
  // Whoever found it cannot lock its owner out, nor prolong it.
  expect((await open({ authorization: `Bearer ${made.token}` })).status).toBe(403);
  const change = (authorization: string, next: string) =>
    fetch(`${hub.address}/_hub/password`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ password: next }),
    }).then(({ status }) => status);
  expect(await change(`Bearer ${made.token}`, 'et helt nytt passord')).toBe(403);
  expect(await change(basic(name, password), 'et helt nytt passord')).toBe(200);
  expect((await get('/bp-home', { authorization: `Bearer ${made.token}` })).status).toBe(401);
  expect((await get('/bp-home', { authorization: basic(name, password) })).status).toBe(401);
});

test('whoever sends slowly keeps nobody waiting, and is put out', async () => {
  const slow = Array.from({ length: 40 }, (_, at) => {
    const socket = connect(Number(new URL(hub.address).port), '127.0.0.1');
    // What the hub says is taken in, or the end of it would never be seen.
    socket.on('error', () => undefined).resume();
    socket.write(
      at % 2
        ? 'GET /bp-home HTTP/1.1\r\nHost: hub\r\n'
        : `POST /bp-home/_bulk_docs HTTP/1.1\r\nHost: hub\r\nAuthorization: ${hub.authorization}\r\nContent-Length: 1000000\r\n\r\n{`,
    );
    return socket;
  });
  expect((await hub.fetch('/bp-home/r-secret')).status).toBe(200);
  const unfinished = slow.filter((_, at) => at % 2);
  await Promise.all(unfinished.map((socket) => once(socket, 'close')));
  expect((await hub.fetch('/bp-home/r-secret')).status).toBe(200);
  for (const socket of slow) socket.destroy();
});

test('a removed member is out at once', async () => {
  const password = (await hub.invite('per')) ?? '';
  expect((await get('/bp-home', { authorization: basic('per', password) })).status).toBe(200);
  await hub.remove('per');
  expect((await get('/bp-home', { authorization: basic('per', password) })).status).toBe(401);
});

test('passwords are not guessed by trying: soon nobody of that name is let in from there, whatever they say', async () => {
  const password = (await hub.invite('ida')) ?? '';
  const tries = Array.from({ length: 14 }, (_, at) => `Sommer20${at}!`);
  const statuses = await Promise.all(
    tries.map((guess) => get('/bp-home', { authorization: basic('ida', guess) }).then(({ status }) => status)),
  );
  expect(statuses.every((status) => status === 401 || status === 429 || status === 503)).toBe(true);
  const then = await get('/bp-home', { authorization: basic('ida', password) });
  expect(then.status).toBe(429);
  expect(Number(then.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('what was written is there after a kill', async () => {
  await hub.kill();
  await hub.start();
  expect((await hub.fetch('/bp-home/r-secret')).status).toBe(200);
});

/** Past a client that would tidy the address up. */
async function rawStatus(path: string, authorization: string): Promise<number> {
  const { hostname, port } = new URL(hub.address);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: hub\r\nAuthorization: ${authorization}\r\nConnection: close\r\n\r\n`);
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  await once(socket, 'close');
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
}
