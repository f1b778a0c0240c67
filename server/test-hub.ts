// A hub within the test's own process, for tests that turn the clock or look behind the door; on each storage there is.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Hub, openHub } from './hub';
import { openLog } from './log';
import { serve } from './serve';
import { type Settings, usualLimits } from './settings';

const real = process.env.COUCHDB_TEST_URL;

/** Name and address: the embedded storage, and any CouchDB that was given. */
export const storages: readonly (readonly [name: string, couchdb: string | undefined])[] = [
  ['the embedded storage', undefined],
  ...(real === undefined ? [] : [['a real CouchDB', real] as const]),
];

export type TestHub = {
  readonly hub: Hub;
  readonly address: string;
  readonly folder: string;
  readonly workspace: string;
  readonly name: string;
  readonly password: string;
  readonly authorization: string;
  /** Moves the hub's clock. */
  pass(milliseconds: number): void;
  /** As the member, unless headers say otherwise. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  end(): Promise<void>;
};

export async function openTestHub(couchdb: string | undefined, changes: Partial<Settings> = {}): Promise<TestHub> {
  const folder = mkdtempSync(join(tmpdir(), 'boligperm-hub-'));
  const workspace = `t${randomBytes(6).toString('hex')}`;
  const name = `kari-${workspace}`;
  let ahead = 0;
  const settings: Settings = {
    host: '127.0.0.1',
    port: 0,
    folder,
    behindProxy: false,
    viewer: join(folder, 'viewer'),
    limits: usualLimits,
    ...(couchdb === undefined ? {} : { couchdb }),
    ...changes,
  };
  const hub = await openHub(settings, openLog('silent'), () => new Date(Date.now() + ahead));
  const password = (await hub.members.invite(name, workspace, true)).password ?? '';
  const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  const served = await serve(hub);
  return {
    hub,
    address: served.address,
    folder,
    workspace,
    name,
    password,
    authorization,
    pass(milliseconds) {
      ahead += milliseconds;
    },
    fetch: (path, init = {}) =>
      fetch(`${served.address}${path}`, { ...init, headers: { authorization, ...init.headers } }),
    async end() {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
