// What whoever runs the hub may do: over a door of its own on this machine while it runs, else on the storage itself.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isMemberName, isWorkspaceName, type Members } from './access/members';

export type Deed =
  | { readonly deed: 'invite'; readonly name: string; readonly workspace: string; readonly newPassword: boolean }
  | { readonly deed: 'remove'; readonly name: string; readonly workspace?: string };
export type Done =
  | { readonly done: true; readonly name: string; readonly workspace?: string; readonly password?: string }
  | { readonly done: false; readonly why: 'name' | 'workspace' | 'unknown' };

export async function act(members: Members, deed: Deed): Promise<Done> {
  if (!isMemberName(deed.name)) return { done: false, why: 'name' };
  if (deed.workspace !== undefined && !isWorkspaceName(deed.workspace)) return { done: false, why: 'workspace' };
  const { name } = deed;
  switch (deed.deed) {
    case 'invite': {
      const { password } = await members.invite(name, deed.workspace, deed.newPassword);
      return { done: true, name, workspace: deed.workspace, ...(password === undefined ? {} : { password }) };
    }
    case 'remove': {
      const known = await members.remove(name, deed.workspace);
      if (!known) return { done: false, why: 'unknown' };
      return { done: true, name, ...(deed.workspace === undefined ? {} : { workspace: deed.workspace }) };
    }
    default:
      return deed satisfies never;
  }
}

type Door = { readonly port: number; readonly token: string };
const doorFile = (folder: string) => join(folder, 'hub.json');
const mostBytes = 4_096;
const patienceMs = 30_000;

/** Opens the door: a port of the loopback, and a token that only the owner of the folder can read. @returns closes it */
export async function openDoor(folder: string, members: Members): Promise<() => Promise<void>> {
  const token = randomBytes(32).toString('base64url');
  const expected = Buffer.from(`Bearer ${token}`);
  const server = createServer({ requestTimeout: patienceMs, headersTimeout: patienceMs }, (request, response) => {
    const given = Buffer.from(request.headers.authorization ?? '');
    // A page in a browser can send requests here, but not with this header.
    if (request.method !== 'POST' || given.length !== expected.length || !timingSafeEqual(given, expected)) {
      response.writeHead(403).end();
      return;
    }
    let text = '';
    request.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      if (text.length > mostBytes) request.destroy();
    });
    request.on('end', () => {
      void (async () => act(members, JSON.parse(text) as Deed))().then(
        (done) => response.end(JSON.stringify(done)),
        () => response.writeHead(500).end(),
      );
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const door: Door = { port: (server.address() as AddressInfo).port, token };
  await rm(doorFile(folder), { force: true });
  await writeFile(doorFile(folder), JSON.stringify(door), { mode: 0o600, flag: 'wx' });
  return async () => {
    await rm(doorFile(folder), { force: true });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

/** Asks the hub that runs on this folder. Undefined: none runs. */
export async function askRunning(folder: string, deed: Deed): Promise<Done | undefined> {
  const text = await readFile(doorFile(folder), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { port, token } = JSON.parse(text) as Door;
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(deed),
      signal: AbortSignal.timeout(patienceMs),
    });
    return answer.ok ? ((await answer.json()) as Done) : undefined;
  } catch {
    // A hub that was killed leaves its door's address behind.
    return undefined;
  }
}
