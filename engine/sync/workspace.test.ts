// Kari makes a workspace, Ola joins it; a machine is lost, a server lies, and everybody knows where they stand.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProblemError } from '../../shared/problem';
import { pairingLastsMs } from '../security/pairing';
import type { Server } from './server';
import { type OpenWorkspace, openWorkspace, serverAddress } from './workspace';

type Doc = Record<string, unknown> & { _id: string; _rev?: string };

/** A CouchDB in memory, as far as a workspace needs one. */
function couch() {
  const databases = new Map<string, Map<string, Doc>>();
  let rev = 0;
  let down = false;
  const password = 'hemmelig';
  const answer = (status: number, body: unknown = {}) => ({ status, body, at: 0 });
  const server = (database: string, authorization: string | undefined): Server => ({
    bytes: async () => undefined,
    async ask(method, path, { body } = {}) {
      const { ProblemError: Fault, problem } = await import('../../shared/problem');
      if (down) throw new Fault(problem('server-unreachable'));
      if (
        !Buffer.from((authorization ?? '').slice(6), 'base64')
          .toString()
          .endsWith(`:${password}`)
      )
        throw new Fault(problem('server-refused'));
      const docs = databases.get(database);
      if (path === '') {
        if (method === 'GET') return answer(docs ? 200 : 404);
        if (docs) return answer(412);
        databases.set(database, new Map());
        return answer(201);
      }
      if (!docs) return answer(404);
      const [id = ''] = path.split('?');
      const found = docs.get(id);
      if (method === 'GET') return found ? answer(200, structuredClone(found)) : answer(404);
      const { _rev: before, _deleted: isGone } = body as Doc;
      if (found?._rev !== before) return answer(409);
      rev += 1;
      if (isGone) docs.delete(id);
      else docs.set(id, { ...structuredClone(body as Doc), _rev: `${rev}-x` });
      return answer(201);
    },
  });
  return {
    connect: ({ database, authorization }: { database: string; authorization: () => string | undefined }) =>
      server(database, authorization()),
    docs: (database: string) => databases.get(database) ?? new Map<string, Doc>(),
    isDown: (now: boolean) => {
      down = now;
    },
  };
}

/** The shell of one machine: what it keeps outlives the engine. */
function machine(where: ReturnType<typeof couch>) {
  let text: string | null = null;
  const passwords = new Map<string, string>();
  const allowed: (string | null)[] = [];
  const calls: Record<string, (input: never) => unknown> = {
    'workspace.read': () => ({ text }),
    'workspace.keep': ({ text: next }: { text: string | null }) => {
      text = next;
      return {};
    },
    'secrets.get': ({ account }: { account: string }) => ({ password: passwords.get(account) ?? null }),
    'secrets.set': ({ account, password }: { account: string; password: string }) => {
      passwords.set(account, password);
      return { kept: 'session' };
    },
    'secrets.remove': ({ account }: { account: string }) => {
      passwords.delete(account);
      return {};
    },
  };
  const shell = { call: async (name: string, input: unknown) => calls[name]?.(input as never) };
  return {
    allowed,
    kept: () => text,
    passwords,
    start: (): OpenWorkspace =>
      openWorkspace({
        shell: shell as never,
        connect: where.connect,
        allow: async (origin) => allowed.push(origin),
        now: () => Date.now(),
      }),
  };
}

const server = 'https://perm.example.no';
const kari = { user: 'kari', password: 'hemmelig' };
const ola = { user: 'ola', password: 'hemmelig' };
const place = { server, name: 'hjemme' };
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: ProblemError) => error.problem?.code ?? String(error),
  );
const names = (workspace: OpenWorkspace) =>
  new Promise<string[]>((resolve, reject) => {
    const stop = workspace.handlers['devices.list'](
      {},
      ({ devices }) => {
        resolve(devices.map((device) => `${device.name}${device.isThis ? ' *' : ''}`));
        queueMicrotask(() => stop());
      },
      reject,
    );
  });

beforeEach(() => {
  vi.useFakeTimers({ now: 1_790_000_000_000, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function karisHome() {
  const where = couch();
  const hers = machine(where);
  const home = hers.start();
  const { recoveryPhrase } = await home.handlers['workspace.create']({
    ...place,
    ...kari,
    mode: 'sealed',
    deviceName: 'Karis maskin',
  });
  return { where, hers, home, recoveryPhrase };
}

async function olaPairs(where: ReturnType<typeof couch>, home: OpenWorkspace) {
  const his = machine(where);
  const his1 = his.start();
  const { code: shown } = await home.handlers['pairing.start']({});
  await his1.handlers['pairing.accept']({ code: shown, ...ola, deviceName: 'Olas bærbare' });
  return { his, his1 };
}

test('a workspace is made, its words are told once, and the password lies in no file', async () => {
  const { where, hers, home, recoveryPhrase } = await karisHome();
  expect(recoveryPhrase.split(' ')).toHaveLength(12);
  expect(hers.kept()).not.toContain(kari.password);
  for (const word of [recoveryPhrase, recoveryPhrase.split(' ').join('","')]) expect(hers.kept()).not.toContain(word);
  expect([...where.docs('bp-hjemme').keys()].sort()).toEqual(['k-ring', 'w-workspace']);
  expect(JSON.stringify([...where.docs('bp-hjemme').values()])).not.toContain('Karis');
  expect(home.current()).toMatchObject({ server, name: 'hjemme', database: 'bp-hjemme', mode: 'sealed' });
  // After the app was closed.
  const again = hers.start();
  await again.ready;
  expect(again.current()?.deviceId).toBe(home.current()?.deviceId);
  await again.check();
  expect(again.current()?.authorization()).toBe(home.current()?.authorization());
  expect(hers.allowed).toEqual([server, server]);
});

test('a second machine comes in by the code, reads what the first sealed, and the code is spent', async () => {
  const { where, home } = await karisHome();
  const his = machine(where);
  const his1 = his.start();
  const { code: shown, expiresAt } = await home.handlers['pairing.start']({});
  expect(expiresAt).toBe(Date.now() + pairingLastsMs);
  expect(await his1.handlers['pairing.read']({ code: shown })).toEqual({ server, workspace: 'hjemme' });
  await his1.handlers['pairing.accept']({ code: shown, ...ola, deviceName: 'Olas bærbare' });
  expect([...where.docs('bp-hjemme').keys()].sort()).toEqual(['k-ring', 'w-workspace']);

  const content = { type: 'documents', id: 'd1', version: 1, record: { title: 'Skjøte' }, at: 1 };
  const hersNow = home.current()?.sealing;
  const hisNow = his1.current()?.sealing;
  const id = (await hersNow?.docId('documents', 'd1')) ?? '';
  expect(await hisNow?.docId('documents', 'd1')).toBe(id);
  expect(await hisNow?.open(id, await hersNow?.seal(id, content))).toEqual({ content });

  await home.keyRingChanged();
  expect(await names(home)).toEqual(['Karis maskin *', 'Olas bærbare']);
  expect(await names(his1)).toEqual(['Karis maskin', 'Olas bærbare *']);
  const third = machine(where).start();
  expect(await code(third.handlers['pairing.accept']({ code: shown, ...ola, deviceName: 'X' }))).toBe('code-expired');
});

test('a code lasts ten minutes, also when the app is closed meanwhile', async () => {
  const { where, hers, home } = await karisHome();
  const laidOut = () => [...where.docs('bp-hjemme').keys()].some((id) => id.startsWith('p-'));
  await home.handlers['pairing.start']({});
  expect(laidOut()).toBe(true);
  await vi.advanceTimersByTimeAsync(pairingLastsMs + 1000);
  await vi.waitFor(() => expect(laidOut()).toBe(false));

  await home.handlers['pairing.start']({});
  await home.handlers['pairing.stop']({});
  expect(laidOut()).toBe(false);

  await home.handlers['pairing.start']({});
  await hers.start().check();
  expect(laidOut()).toBe(false);
});

test('twelve words let a machine in; wrong ones, and those of another home, do not', async () => {
  const { where, recoveryPhrase } = await karisHome();
  const join = (recovery: string, name = 'hjemme') =>
    machine(where)
      .start()
      .handlers['workspace.join']({ server, name, ...ola, recoveryPhrase: recovery, deviceName: 'Ny' });
  expect(await code(join('legal winner thank year wave sausage worth useful legal winner thank yellow'))).toBe(
    'wrong-phrase',
  );
  expect(await code(join(''))).toBe('wrong-phrase');
  expect(await code(join(recoveryPhrase, 'hytta'))).toBe('workspace-missing');
  expect(await code(join(recoveryPhrase.toUpperCase()))).toBe('done');
});

test('a removed machine is told, and what is sealed afterwards it cannot read', async () => {
  const { where, home } = await karisHome();
  const { his1 } = await olaPairs(where, home);
  await home.keyRingChanged();
  const olaId = his1.current()?.deviceId ?? '';
  await home.handlers['devices.remove']({ id: olaId });
  expect(await names(home)).toEqual(['Karis maskin *']);

  const sealing = home.current()?.sealing;
  const id = (await sealing?.docId('documents', 'd1')) ?? '';
  const envelope = await sealing?.seal(id, { type: 'documents', id: 'd1', version: 1, record: {}, at: 1 });
  expect(await his1.current()?.sealing?.open(id, envelope)).toEqual({ unopened: 'unknown-epoch' });
  expect(his1.fault()).toBeUndefined();
  await his1.keyRingChanged();
  expect(his1.fault()?.code).toBe('device-removed');
  expect(await code(his1.check())).toBe('device-removed');
  // It can leave, and come back when it is let in again.
  await his1.handlers['workspace.leave']({});
  expect(his1.current()).toBeUndefined();
  const { code: shown } = await home.handlers['pairing.start']({});
  await his1.handlers['pairing.accept']({ code: shown, ...ola, deviceName: 'Olas bærbare' });
  expect(await his1.current()?.sealing?.open(id, envelope)).toHaveProperty('content');
});

test('a machine learns the new key of a rotation from the very sealing it already uses', async () => {
  const { where, home } = await karisHome();
  const { his1 } = await olaPairs(where, home);
  const third = await olaPairs(where, home);
  const hers = his1.current()?.sealing;
  await home.keyRingChanged();
  await home.handlers['devices.remove']({ id: third.his1.current()?.deviceId ?? '' });
  const id = (await home.current()?.sealing?.docId('documents', 'd1')) ?? '';
  const envelope = await home
    .current()
    ?.sealing?.seal(id, { type: 'documents', id: 'd1', version: 1, record: {}, at: 1 });
  expect(await hers?.open(id, envelope)).toEqual({ unopened: 'unknown-epoch' });
  let told = 0;
  his1.watch(() => {
    told += 1;
  });
  await his1.keyRingChanged();
  expect(told).toBeGreaterThan(0);
  expect(await hers?.open(id, envelope)).toHaveProperty('content');
});

test('two machines that change the ring at once both get their way', async () => {
  const { where, home } = await karisHome();
  const { his1 } = await olaPairs(where, home);
  await home.keyRingChanged();
  await Promise.all([
    home.handlers['devices.rename']({ name: 'Kontoret' }),
    his1.handlers['devices.rename']({ name: 'Stua' }),
  ]);
  await home.keyRingChanged();
  await his1.keyRingChanged();
  expect((await names(home)).sort()).toEqual(['Kontoret *', 'Stua']);
  expect((await names(his1)).sort()).toEqual(['Kontoret', 'Stua *']);
});

test('a server that shows an older or a changed ring is not believed; one that lost it gets it again', async () => {
  const { where, home } = await karisHome();
  const docs = where.docs('bp-hjemme');
  const old = structuredClone(docs.get('k-ring')) as Doc;
  await home.handlers['devices.rename']({ name: 'Kontoret' });
  const newest = structuredClone(docs.get('k-ring')) as Doc;

  docs.set('k-ring', old);
  expect(await code(home.check())).toBe('keys-rolled-back');
  expect(home.fault()?.code).toBe('keys-rolled-back');
  docs.set('k-ring', { ...newest, version: Number(newest.version) + 1 });
  expect(await code(home.check())).toBe('keys-tampered');
  expect(await code(home.handlers['pairing.start']({}))).toBe('keys-tampered');
  docs.delete('k-ring');
  expect(await code(home.check())).toBe('done');
  expect(home.fault()).toBeUndefined();
  expect(docs.get('k-ring')).toMatchObject({ version: newest.version, mac: newest.mac });

  docs.set('w-workspace', { ...(docs.get('w-workspace') as Doc), id: 'another' });
  expect(await code(home.check())).toBe('workspace-other');
  docs.delete('w-workspace');
  expect(await code(home.check())).toBe('workspace-missing');
});

test('a server that says a sealed home is open is given nothing of it', async () => {
  const { where, home, recoveryPhrase } = await karisHome();
  const { code: shown } = await home.handlers['pairing.start']({});
  const docs = where.docs('bp-hjemme');
  docs.set('w-workspace', { ...(docs.get('w-workspace') as Doc), mode: 'open' });
  expect(await code(home.check())).toBe('workspace-other');
  const his = machine(where);
  const his1 = his.start();
  expect(await code(his1.handlers['pairing.accept']({ code: shown, ...ola, deviceName: 'Pult' }))).toBe(
    'workspace-other',
  );
  const join = { ...place, ...ola, recoveryPhrase, deviceName: 'Pult' };
  expect(await code(his1.handlers['workspace.join'](join))).toBe('workspace-other');
  expect(his.kept()).toBeNull();
});

test('a workspace is not made over another, and a vault belongs to one at most', async () => {
  const { where, home } = await karisHome();
  const other = machine(where);
  const create = (workspace: OpenWorkspace, name: string) =>
    workspace.handlers['workspace.create']({ server, name, ...ola, mode: 'sealed', deviceName: 'X' });
  const others = other.start();
  expect(await others.handlers['workspace.look']({ ...place, ...ola })).toEqual({ exists: true, mode: 'sealed' });
  expect(await others.handlers['workspace.look']({ server, name: 'hytta', ...ola })).toEqual({ exists: false });
  expect(await code(create(others, 'hjemme'))).toBe('workspace-exists');
  expect(other.allowed.at(-1)).toBeNull();
  expect(other.kept()).toBeNull();
  expect(await code(create(home, 'hytta'))).toBe('workspace-already');
});

test('an open workspace has no keys, and says on which machine it is', async () => {
  const where = couch();
  const office = machine(where).start();
  const made = await office.handlers['workspace.create']({ ...place, ...kari, mode: 'open', deviceName: 'Kontoret' });
  expect(made).toEqual({ recoveryPhrase: '' });
  expect(office.current()).toMatchObject({ mode: 'open', sealing: undefined });
  const field = machine(where).start();
  await field.handlers['workspace.join']({ ...place, ...ola, recoveryPhrase: '', deviceName: 'Bilen' });
  await field.check();
  expect(await names(field)).toEqual(['Bilen *']);
  expect(await code(field.handlers['devices.remove']({ id: 'x' }))).toBe('unavailable');
});

test('a wrong password is told, another can be given, and who leaves takes everything along', async () => {
  const { where, hers, home } = await karisHome();
  expect(await code(home.handlers['sync.login']({ user: 'kari', password: 'feil' }))).toBe('server-refused');
  await home.handlers['sync.login']({ user: 'kari2', password: 'hemmelig' });
  expect([...hers.passwords.keys()]).toEqual([`kari2 ${server} bp-hjemme`]);
  hers.passwords.clear();
  const forgot = hers.start();
  expect(await code(forgot.check())).toBe('server-refused');
  await forgot.handlers['sync.login']({ user: 'kari2', password: 'hemmelig' });
  expect(await code(forgot.check())).toBe('done');

  where.isDown(true);
  await forgot.handlers['workspace.leave']({});
  expect(hers.kept()).toBeNull();
  expect(hers.passwords.size).toBe(0);
  expect(hers.allowed.at(-1)).toBeNull();
  expect(await code(forgot.handlers['devices.rename']({ name: 'x' }))).toBe('workspace-none');
});

test('an address must be one of TLS, or on this machine', () => {
  const told = (typed: string) => {
    try {
      return serverAddress(typed);
    } catch (error) {
      return (error as ProblemError).problem.code;
    }
  };
  expect(told(' https://perm.example.no/ ')).toBe('https://perm.example.no');
  expect(told('https://perm.example.no:8443/couch/')).toBe('https://perm.example.no:8443/couch');
  expect(told('http://127.0.0.1:5984')).toBe('http://127.0.0.1:5984');
  expect(told('http://localhost:5984')).toBe('http://localhost:5984');
  expect(told('http://perm.example.no')).toBe('server-insecure');
  expect(told('http://127.0.0.1.evil.no')).toBe('server-insecure');
  expect(told('ftp://perm.example.no')).toBe('server-insecure');
  expect(told('https://kari:pw@perm.example.no')).toBe('invalid-input');
  expect(told('perm.example.no')).toBe('invalid-input');
});
