// An attacker before the hub: anonymous, a member of another workspace, and somebody who sends what no client sends. All refused, none crash it.
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

test('a removed member is out at once', async () => {
  const password = (await hub.invite('per')) ?? '';
  expect((await get('/bp-home', { authorization: basic('per', password) })).status).toBe(200);
  await hub.remove('per');
  expect((await get('/bp-home', { authorization: basic('per', password) })).status).toBe(401);
});

test('what was written is there after a kill', async () => {
  await hub.kill();
  await hub.start();
  expect((await hub.fetch('/bp-home/r-secret')).status).toBe(200);
});
