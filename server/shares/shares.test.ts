// A share from its making to its end, as its owners and its guests meet it.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHub, storages, type TestHub } from '../test-hub';

const day = 24 * 60 * 60_000;
const random = () => randomBytes(24).toString('base64url');
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

describe.each(storages)('on %s', (_name, couchdb) => {
  let home: TestHub;
  beforeAll(async () => {
    home = await openTestHub(couchdb);
  });
  afterAll(() => home.end());

  const makeShare = async (more: object = {}) => {
    const [id, access, link] = [random(), random(), random()];
    const expiresAt = new Date(home.hub.now().getTime() + 7 * day).toISOString();
    const body = {
      id,
      workspace: home.workspace,
      expiresAt,
      accessHash: hashOf(access),
      linkHash: hashOf(link),
      ...more,
    };
    const answer = await home.fetch('/_hub/shares', { method: 'POST', body: JSON.stringify(body) });
    expect(answer.status).toBe(201);
    const path = `/_hub/shares/${id}`;
    const guest = (rest: string, init: RequestInit = {}, token = access) =>
      fetch(`${home.address}${path}${rest}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${token}` },
      });
    const state = async (token = link) => (await guest('/state', {}, token)).json();
    const put = (name: string, bytes: Buffer, headers: Record<string, string> = {}) =>
      home.fetch(`${path}/blobs/${name}`, { method: 'PUT', body: new Uint8Array(bytes), headers });
    const row = async () => {
      const { shares } = (await (await home.fetch('/_hub/shares')).json()) as { shares: { id: string }[] };
      return shares.find((each) => each.id === id);
    };
    return { id, path, body, guest, state, put, row };
  };
  const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code];

  test('a guest with the link gets what was shared, and the owner sees that somebody looked', async () => {
    const share = await makeShare();
    const picture = randomBytes(300_000);
    expect((await share.put('manifest', Buffer.from('sealed list'))).status).toBe(201);
    expect((await share.put('page-1', picture)).status).toBe(201);
    expect(await share.state()).toMatchObject({ state: 'live', expiresAt: share.body.expiresAt });

    const first = await share.guest('/blobs/manifest');
    expect(await first.text()).toBe('sealed list');
    const session = first.headers.get('view-session') ?? '';
    expect(Buffer.compare(Buffer.from(await (await share.guest('/blobs/page-1')).arrayBuffer()), picture)).toBe(0);
    expect(await share.row()).toMatchObject({ views: 1, state: 'live' });
    await share.guest('/blobs/manifest', { headers: { 'view-session': session } });
    expect(await share.row()).toMatchObject({ views: 1 });
    await share.guest('/blobs/manifest', { headers: { 'view-session': `${Date.now() + day}.made-up` } });
    expect(await share.row()).toMatchObject({ views: 2, lastView: expect.any(String) });
    // The owner's own looks count for nothing.
    await home.fetch(`${share.path}/blobs/manifest`);
    expect(await share.row()).toMatchObject({ views: 2 });
    const { blobs } = (await (await home.fetch(`${share.path}/blobs`)).json()) as { blobs: object[] };
    expect(blobs).toEqual([
      { name: 'manifest', bytes: 11, at: expect.any(String) },
      { name: 'page-1', bytes: 300_000, at: expect.any(String) },
    ]);
  });

  test('a wrong token opens nothing, says nothing, and is not tried for ever', async () => {
    const share = await makeShare();
    await share.put('manifest', Buffer.from('x'));
    expect(await share.state(random())).toEqual({ state: 'unknown' });
    for (let guess = 0; guess < 10; guess += 1)
      expect(await codeOf(await share.guest('/blobs/manifest', {}, random()))).toEqual([403, 'forbidden']);
    expect(await codeOf(await share.guest('/blobs/manifest', {}, random()))).toEqual([429, 'rate-limited']);
    home.pass(16 * 60_000);
    expect((await share.guest('/blobs/manifest')).status).toBe(200);
  });

  test('two devices that change a share at once: the slower one is told', async () => {
    const share = await makeShare();
    const first = await share.put('manifest', Buffer.from('1'), { 'if-none-match': '*' });
    expect(first.status).toBe(201);
    expect(await codeOf(await share.put('manifest', Buffer.from('2'), { 'if-none-match': '*' }))).toEqual([
      412,
      'conflict',
    ]);
    const version = first.headers.get('etag') ?? '';
    const second = await share.put('manifest', Buffer.from('2'), { 'if-match': version });
    expect(second.status).toBe(201);
    expect(await codeOf(await share.put('manifest', Buffer.from('3'), { 'if-match': version }))).toEqual([
      412,
      'conflict',
    ]);
    const seen = await share.guest('/blobs/manifest');
    expect([await seen.text(), seen.headers.get('etag')]).toEqual(['2', second.headers.get('etag')]);
  });

  test('a revoked share is gone, also from the disk, and says that it was revoked', async () => {
    const share = await makeShare();
    const telling = randomBytes(100_000);
    await share.put('manifest', Buffer.from('x'));
    await share.put('page-1', telling);
    if (couchdb === undefined) expect(diskHolds(home.folder, telling.subarray(5_000, 5_064))).toBe(true);
    expect((await home.fetch(share.path, { method: 'DELETE' })).status).toBe(200);
    expect(await codeOf(await share.guest('/blobs/page-1'))).toEqual([410, 'revoked']);
    expect(await share.state()).toMatchObject({ state: 'revoked' });
    expect(await codeOf(await share.put('page-1', telling))).toEqual([410, 'revoked']);
    if (couchdb === undefined) expect(diskHolds(home.folder, telling.subarray(5_000, 5_064))).toBe(false);
    home.pass(91 * day);
    await home.hub.sweep();
    expect(await share.state()).toEqual({ state: 'unknown' });
  });

  test('a paper that is taken out of a share leaves the disk too', async () => {
    const share = await makeShare();
    const telling = randomBytes(100_000);
    await share.put('page-1', telling);
    await share.put('page-2', randomBytes(100));
    expect((await home.fetch(`${share.path}/blobs/page-1`, { method: 'DELETE' })).status).toBe(200);
    expect((await share.guest('/blobs/page-1')).status).toBe(404);
    expect((await share.guest('/blobs/page-2')).status).toBe(200);
    await home.hub.sweep();
    if (couchdb === undefined) expect(diskHolds(home.folder, telling.subarray(5_000, 5_064))).toBe(false);
  });

  test('an expired share says so, loses what it showed, and can be given more time', async () => {
    const share = await makeShare();
    await share.put('manifest', Buffer.from('x'));
    home.pass(8 * day);
    expect(await codeOf(await share.guest('/blobs/manifest'))).toEqual([410, 'expired']);
    expect(await share.state()).toMatchObject({ state: 'expired' });
    await home.hub.sweep();
    const { blobs } = (await (await home.fetch(`${share.path}/blobs`)).json()) as { blobs: object[] };
    expect(blobs).toEqual([]);
    const expiresAt = new Date(home.hub.now().getTime() + day).toISOString();
    const changed = await home.fetch(share.path, { method: 'PUT', body: JSON.stringify({ expiresAt }) });
    expect(await changed.json()).toMatchObject({ state: 'live', expiresAt });
    await share.put('manifest', Buffer.from('again'));
    expect(await (await share.guest('/blobs/manifest')).text()).toBe('again');
  });

  test('a tradesman leaves papers in the drop-box, and the owner takes them, also after the end', async () => {
    const share = await makeShare({ dropBox: { maxBytes: 1_000_000, maxCount: 2 } });
    const bill = randomBytes(900_000);
    const leave = (bytes: Buffer) => share.guest('/drops', { method: 'POST', body: new Uint8Array(bytes) });
    expect(await codeOf(await leave(randomBytes(1_000_001)))).toEqual([413, 'too-large']);
    expect((await leave(bill)).status).toBe(201);
    expect((await leave(randomBytes(10))).status).toBe(201);
    expect(await codeOf(await leave(randomBytes(10)))).toEqual([507, 'quota']);
    expect(await share.row()).toMatchObject({ drops: 2 });
    // A guest cannot see what guests left.
    expect((await share.guest('/drops')).status).toBe(401);

    await home.fetch(share.path, { method: 'DELETE' });
    const { drops } = (await (await home.fetch(`${share.path}/drops`)).json()) as {
      drops: { id: string; bytes: number }[];
    };
    const large = drops.find(({ bytes }) => bytes === bill.length)?.id;
    const got = await home.fetch(`${share.path}/drops/${large}`);
    expect(Buffer.compare(Buffer.from(await got.arrayBuffer()), bill)).toBe(0);
    expect((await home.fetch(`${share.path}/drops/${large}`, { method: 'DELETE' })).status).toBe(200);
    expect(await share.row()).toMatchObject({ drops: 1, state: 'revoked' });
  });

  test('nothing can be left where there is no drop-box', async () => {
    const share = await makeShare();
    expect(await codeOf(await share.guest('/drops', { method: 'POST', body: 'x' }))).toEqual([403, 'forbidden']);
  });

  test('what a reader has seen is marked for the owner alone, once for each reader', async () => {
    const share = await makeShare();
    const reader = random();
    for (const body of ['sealed 1', 'sealed 2'])
      expect((await share.guest(`/seen/${reader}`, { method: 'PUT', body })).status).toBe(201);
    expect((await share.guest('/seen')).status).toBe(401);
    const { seen } = (await (await home.fetch(`${share.path}/seen`)).json()) as { seen: object[] };
    expect(seen).toEqual([{ reader, at: expect.any(String), body: Buffer.from('sealed 2').toString('base64') }]);
  });

  test('what is no share is refused', async () => {
    const { body } = await makeShare();
    for (const [change, status] of [
      [{}, 409],
      [{ id: 'short' }, 400],
      [{ id: random(), workspace: 'of-others' }, 403],
      [{ id: random(), expiresAt: '2020-01-01T00:00:00Z' }, 400],
      [{ id: random(), expiresAt: '2999-01-01T00:00:00Z' }, 400],
      [{ id: random(), accessHash: 'x' }, 400],
      [{ id: random(), dropBox: { maxBytes: 10 ** 12 } }, 400],
      [{ id: random(), views: 7 }, 400],
    ] as const) {
      const answer = await home.fetch('/_hub/shares', { method: 'POST', body: JSON.stringify({ ...body, ...change }) });
      expect([change, answer.status]).toEqual([change, status]);
    }
  });

  test('the guests’ page is served with a policy that lets it reach nothing but the hub', async () => {
    const share = await makeShare();
    expect((await fetch(`${home.address}/s/${share.id}`)).status).toBe(500);
    const folder = join(home.folder, 'viewer');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'assets', 'page-1a2b.js'), 'export {};');
    const page = await fetch(`${home.address}/s/${share.id}`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect((await fetch(`${home.address}/s/assets/page-1a2b.js`)).headers.get('cache-control')).toContain('immutable');
    for (const path of ['/s/', '/s/x', '/s/assets/none.js', '/s/assets/..%2findex.html', '/s/assets'])
      expect([path, (await fetch(`${home.address}${path}`)).status >= 400]).toEqual([path, true]);
    expect(await share.row()).toMatchObject({ views: 0 });
  });
});

function diskHolds(folder: string, bytes: Buffer): boolean {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .some((path) => statSync(path).isFile() && readFileSync(path).includes(bytes));
}
