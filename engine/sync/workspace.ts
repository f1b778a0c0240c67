// The workspace of this vault: made, joined, left; its keys, its devices, and the way in for a second one.
import type { Client, Handlers, Stop } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { EngineShellContract } from '../../shared/api/shell';
import type { DeviceView, Workspace } from '../../shared/api/sync';
import { type Problem, ProblemError, problem, problemOf } from '../../shared/problem';
import { type KeyPair, keyPairOf, newKeyPair } from '../security/box';
import { type Bytes, base64, base64url, fromBase64url, randomBytes, utf8 } from '../security/bytes';
import { type Envelope, type Opened, type Sealing, sealedRecords } from '../security/envelope';
import {
  type Invitation,
  layOut,
  newInvitation,
  pairingId,
  pairingLastsMs,
  readCode,
  takeUp,
  writeCode,
} from '../security/pairing';
import { newPhrase, readPhrase, recoveryKeys } from '../security/phrase';
import {
  checkRing,
  devicesOf,
  newRing,
  type Ring,
  readRing,
  recoverRing,
  ringOf,
  ringText,
  withDevice,
  withoutDevice,
} from '../security/ring';
import { type KeptWorkspace, readKept } from './kept-workspace';
import { provideIndexes } from './open-records';
import { openServer, type Server } from './server';
import { believed, changeRing, faultCode, fetchDoc, putDoc } from './server-ring';

type Names =
  | 'workspace.look'
  | 'workspace.create'
  | 'workspace.join'
  | 'workspace.leave'
  | 'sync.login'
  | 'sync.originals'
  | 'devices.list'
  | 'devices.rename'
  | 'devices.remove'
  | 'pairing.start'
  | 'pairing.stop'
  | 'pairing.read'
  | 'pairing.accept';
export type WorkspaceHandlers = Pick<Handlers<EngineContract>, Names>;

export type Membership = Workspace & {
  readonly database: string;
  readonly workspaceId: string;
  readonly user: string;
  /** Seals what this machine remembers of the server's copy. The same object for the life of the membership. */
  readonly stateKey: Bytes;
  /** The `Authorization` header; undefined while the password is not known (`check` asks for it). */
  authorization(): string | undefined;
  /** Undefined in an open workspace. The same object for the life of the membership; it learns new keys. */
  readonly sealing: Sealing | undefined;
};

export type OpenWorkspace = {
  readonly handlers: WorkspaceHandlers;
  /** Resolves when `current` can be asked. */
  readonly ready: Promise<void>;
  current(): Membership | undefined;
  /** Hears when it was joined or left, and when keys, devices or the login changed. */
  watch(listener: () => void): Stop;
  /** To be asked at each connection: whether it is still the same workspace, and whether we are in it. Throws the problem. */
  check(): Promise<void>;
  /** The feed brought another `k-ring`. Never throws: what is wrong with it stands in `fault`. */
  keyRingChanged(): Promise<void>;
  /** Why nothing may be sent or fetched just now. */
  fault(): Problem | undefined;
};

type Options = {
  readonly shell: Client<EngineShellContract>;
  readonly connect?: typeof openServer;
  /** Lets the engine reach this one server; null: none. */
  readonly allow: (origin: string | null) => Promise<unknown>;
  readonly now: () => number;
};

type Login = { readonly user: string; readonly password: string; readonly remember?: boolean };
type Place = { readonly server: string; readonly name: string };
/** What is in force: what is kept, and the keys as they are used. */
type Active = { readonly kept: KeptWorkspace; readonly ring: Ring | undefined; readonly pair: KeyPair | undefined };

const markId = 'w-workspace';
export const databaseOf = (name: string): string => `bp-${name}`;

export function openWorkspace({ shell, connect = openServer, allow, now }: Options): OpenWorkspace {
  let active: Active | undefined;
  let membership: Membership | undefined;
  let fault: Problem | undefined;
  /** Of the login that is in force, once it was asked for. */
  let header: string | undefined;
  let sealingNow: Promise<Sealing> | undefined;
  let takeBack: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const keep = async (kept: KeptWorkspace) => {
    await shell.call('workspace.keep', { text: JSON.stringify(kept) });
    activate(kept);
    tell();
  };
  const activate = (kept: KeptWorkspace) => {
    const isSame = active?.kept.workspaceId === kept.workspaceId && active.kept.deviceId === kept.deviceId;
    const ring = kept.keys && ringOf(kept.keys.ring);
    const privateKey = kept.keys && fromBase64url(kept.keys.privateKey);
    const stateKey = fromBase64url(kept.stateKey);
    if (stateKey?.length !== 32 || (kept.mode === 'sealed' && (!ring || privateKey?.length !== 32))) {
      // Whoever edited the file: nothing may go out, or be laid down, unsealed.
      fault = problem('keys-tampered');
      return;
    }
    active = { kept, ring, pair: privateKey && keyPairOf(privateKey) };
    sealingNow = ring && sealedRecords(kept.name, ring);
    const { server, name, mode, deviceId, deviceName, originals, workspaceId, user } = kept;
    const known = isSame ? membership : undefined;
    membership = {
      ...{ server, name, mode, deviceId, deviceName, originals, workspaceId, user },
      database: databaseOf(name),
      stateKey: known?.stateKey ?? stateKey,
      authorization: () => header,
      sealing: known ? known.sealing : mode === 'sealed' ? living(() => sealingNow) : undefined,
    };
  };
  const authorization = async (place: Place & { readonly user: string }) => {
    if (header !== undefined) return header;
    const { password } = await shell.call('secrets.get', { account: accountOf(place) });
    if (password === null) throw new ProblemError(problem('server-refused'));
    header = basic({ user: place.user, password });
    return header;
  };
  const doorOf = (place: Place, header: string) =>
    connect({ url: place.server, database: databaseOf(place.name), authorization: () => header });
  const door = async ({ kept }: Active) => doorOf(kept, await authorization(kept));

  const ready = shell.call('workspace.read', {}).then(async ({ text }) => {
    const kept = readKept(text);
    if (!kept) return;
    activate(kept);
    if (active) await allow(new URL(kept.server).origin);
  });
  const member = async (): Promise<Active> => {
    await ready;
    if (!active) throw new ProblemError(fault ?? problem('workspace-none'));
    return active;
  };
  const sealedMember = async () => {
    const { kept, ring, pair } = await member();
    if (!kept.keys || !ring || !pair) throw new ProblemError(problem('unavailable'));
    return { kept, keys: kept.keys, ring, pair };
  };

  /** Looks at a place that this vault does not belong to (yet); afterwards the way there is closed again unless it was joined. */
  const visiting = async <T>(
    asked: Place,
    login: Login,
    visit: (door: Server, place: Place) => Promise<T>,
  ): Promise<T> => {
    await ready;
    if (active) throw new ProblemError(problem('workspace-already'));
    const place = { server: serverAddress(asked.server), name: asked.name };
    await allow(new URL(place.server).origin);
    try {
      return await visit(doorOf(place, basic(login)), place);
    } finally {
      if (!active) await allow(null);
    }
  };
  const settle = async (kept: KeptWorkspace, login: Login) => {
    await shell.call('secrets.set', {
      account: accountOf(kept),
      password: login.password,
      remember: login.remember ?? true,
    });
    fault = undefined;
    header = basic(login);
    await keep(kept);
  };

  const ringUpdated = async (next: { readonly ring: Ring; readonly document: KeptDocument }) => {
    const { kept, keys } = await sealedMember();
    if (next.document.mac === keys.document.mac) return;
    await keep({ ...kept, keys: { ...keys, ring: ringText(next.ring), document: next.document } });
  };
  /** What lies on the server, believed; ours where it lost it. */
  const readOurs = async (found: unknown) => {
    const { kept, keys, ring, pair } = await sealedMember();
    if (found === undefined) return { ring, document: keys.document };
    return believed(await readRing(kept.name, found, { ring, deviceId: kept.deviceId, pair, seen: keys.document }));
  };
  const checkKeys = async () => {
    const { kept } = await member();
    if (kept.mode === 'open') return;
    const way = await door(await member());
    const found = await fetchDoc(way, 'k-ring');
    if (found === undefined) await putDoc(way, (await sealedMember()).keys.document);
    else await ringUpdated(await readOurs(found));
  };
  const noted = async (work: () => Promise<void>) => {
    try {
      await work();
      if (fault) {
        fault = undefined;
        tell();
      }
    } catch (error) {
      const found = problemOf(error);
      const ours: readonly string[] = [...Object.values(faultCode), 'workspace-other', 'workspace-missing'];
      if (ours.includes(found.code) && found.code !== fault?.code) {
        fault = found;
        tell();
      }
      throw error;
    }
  };
  const change = async (
    make: (ring: Ring, document: KeptDocument, kept: KeptWorkspace) => Promise<{ ring: Ring; document: KeptDocument }>,
  ) => {
    const { kept } = await sealedMember();
    const next = await changeRing(await door(await member()), async (found) => {
      const ours = await readOurs(found);
      return make(ours.ring, ours.document, kept);
    });
    if (next) await ringUpdated(next);
  };

  const thisDevice = (kept: Pick<KeptWorkspace, 'deviceId' | 'deviceName'>, pair: KeyPair) => ({
    id: kept.deviceId,
    name: kept.deviceName,
    publicKey: pair.publicKey,
    addedAt: now(),
  });
  const begun = (
    place: Place,
    login: Login,
    input: { readonly deviceName: string; readonly originals?: 'all' | 'asked' },
  ) => ({
    v: 1 as const,
    ...place,
    user: login.user,
    deviceId: base64url(randomBytes(9)),
    deviceName: input.deviceName.trim() || '–',
    originals: input.originals ?? ('all' as const),
    stateKey: base64url(randomBytes(32)),
  });
  /** Adds this device to a ring that `open` makes of what lies there, and makes it ours. */
  const enter = async (
    way: Server,
    base: ReturnType<typeof begun> & { readonly workspaceId: string },
    login: Login,
    open: (found: unknown) => Promise<{ readonly ring: Ring; readonly document: KeptDocument }>,
  ) => {
    const pair = newKeyPair();
    const next = await changeRing(way, async (found) => {
      if (found === undefined) throw new ProblemError(problem('workspace-missing'));
      const { ring, document } = await open(found);
      return { ring, document: await withDevice(base.name, ring, document, thisDevice(base, pair)) };
    });
    if (!next) return;
    const keys = { privateKey: base64url(pair.privateKey), ring: ringText(next.ring), document: next.document };
    await settle({ ...base, mode: 'sealed', keys }, login);
  };

  const removePairing = async () => {
    clearTimeout(takeBack);
    takeBack = undefined;
    if (!active?.kept.pairing) return;
    const { pairing, ...kept } = active.kept;
    const way = await door(active);
    const found = await fetchDoc(way, pairing);
    if (found) await putDoc(way, gone(pairing), found);
    await keep(kept);
  };

  const handlers: WorkspaceHandlers = {
    'workspace.look': ({ server, name, ...login }) =>
      visiting({ server, name }, login, async (way) => {
        if ((await way.ask('GET', '')).status === 404) return { exists: false };
        const mark = await readMark(way);
        return mark ? { exists: true, mode: mark.mode } : { exists: false };
      }),

    'workspace.create': ({ server, name, mode, deviceName, originals, ...login }) =>
      visiting({ server, name }, login, async (way, place) => {
        const made = await way.ask('PUT', '');
        // A database without our mark was made by whoever keeps the server, or by a try that was cut off.
        if (made.status === 412 && (await readMark(way))) throw new ProblemError(problem('workspace-exists'));
        if (made.status === 404) throw new ProblemError(problem('server-faulty'));
        const base = {
          ...begun(place, login, { deviceName, ...(originals ? { originals } : {}) }),
          workspaceId: base64url(randomBytes(16)),
        };
        const mark = { _id: markId, v: 1, id: base.workspaceId, mode };
        if (mode === 'open') {
          await provideIndexes(way);
          if (!(await putDoc(way, mark))) throw new ProblemError(problem('workspace-exists'));
          await settle({ ...base, mode }, login);
          return { recoveryPhrase: '' };
        }
        const phrase = newPhrase();
        const pair = newKeyPair();
        const { ring, document } = await newRing(name, thisDevice(base, pair), await recoveryKeys(phrase, name));
        await changeRing(way, async () => ({ document }));
        if (!(await putDoc(way, mark))) throw new ProblemError(problem('workspace-exists'));
        const keys = { privateKey: base64url(pair.privateKey), ring: ringText(ring), document };
        await settle({ ...base, mode, keys }, login);
        return { recoveryPhrase: phrase };
      }),

    'workspace.join': ({ server, name, recoveryPhrase, deviceName, originals, ...login }) =>
      visiting({ server, name }, login, async (way, place) => {
        const mark = await markThere(way);
        // Who comes with words knows that it is sealed, whatever the server says.
        if (mark.mode === 'open' && recoveryPhrase.trim() !== '') throw new ProblemError(problem('workspace-other'));
        const base = {
          ...begun(place, login, { deviceName, ...(originals ? { originals } : {}) }),
          workspaceId: mark.id,
        };
        if (mark.mode === 'open') {
          await settle({ ...base, mode: 'open' }, login);
          return {};
        }
        const phrase = readPhrase(recoveryPhrase);
        if (phrase === undefined) throw new ProblemError(problem('wrong-phrase'));
        const recovery = await recoveryKeys(phrase, name);
        await enter(way, base, login, async (found) => {
          const read = await recoverRing(name, found, recovery);
          if (!read) throw new ProblemError(problem('wrong-phrase'));
          return believed(read);
        });
        return {};
      }),

    'workspace.leave': async () => {
      const { kept } = await member();
      clearTimeout(takeBack);
      // As far as the server can be reached: who leaves because it is gone must be able to.
      if (kept.keys)
        await change(async (ring, document) => withoutDevice(kept.name, ring, document, kept.deviceId)).catch(
          () => undefined,
        );
      await shell.call('workspace.keep', { text: null });
      await shell.call('secrets.remove', { account: accountOf(kept) });
      active = undefined;
      membership = undefined;
      header = undefined;
      sealingNow = undefined;
      fault = undefined;
      await allow(null);
      tell();
      return {};
    },

    'sync.login': async ({ user, password, remember = true }) => {
      const { kept } = await member();
      await doorOf(kept, basic({ user, password })).ask('GET', '');
      if (user !== kept.user) await shell.call('secrets.remove', { account: accountOf(kept) });
      await shell.call('secrets.set', { account: accountOf({ ...kept, user }), password, remember });
      header = basic({ user, password });
      await keep({ ...kept, user });
      return {};
    },
    'sync.originals': async ({ wanted }) => {
      await keep({ ...(await member()).kept, originals: wanted });
      return {};
    },

    'devices.list': (_input, emit, fail) => {
      const send = () => {
        devices().then((list) => emit({ devices: [...list] }), fail);
      };
      send();
      listeners.add(send);
      return () => listeners.delete(send);
    },
    'devices.rename': async ({ name }) => {
      const { kept } = await member();
      const deviceName = name.trim() || '–';
      const renamed = { ...kept, deviceName };
      if (kept.keys) {
        const { pair } = await sealedMember();
        await change(async (ring, document) => {
          const addedAt = document.devices.find(({ id }) => id === kept.deviceId)?.addedAt ?? now();
          return {
            ring,
            document: await withDevice(kept.name, ring, document, { ...thisDevice(renamed, pair), addedAt }),
          };
        });
      }
      await keep({ ...(await member()).kept, deviceName });
      return {};
    },
    'devices.remove': async ({ id }) => {
      const { kept } = await sealedMember();
      if (id === kept.deviceId) throw new ProblemError(problem('invalid-input'));
      await change(async (ring, document) => {
        if (!document.devices.some((device) => device.id === id)) throw new ProblemError(problem('not-found'));
        return withoutDevice(kept.name, ring, document, id);
      });
      return {};
    },

    'pairing.start': async () => {
      await removePairing().catch(() => undefined);
      const { kept, ring } = await member();
      const invitation: Invitation = newInvitation(kept.server, kept.name, kept.mode === 'sealed');
      const until = now() + pairingLastsMs;
      if (kept.keys && ring) {
        await checkKeys();
        const { keys } = await sealedMember();
        const laid = await layOut(invitation, ringOf(keys.ring) ?? ring, keys.document.version, now());
        // Noted first: what was laid out is taken away again also after a crash.
        await keep({ ...(await member()).kept, pairing: laid._id });
        await putDoc(await door(await member()), laid);
        clearTimeout(takeBack);
        takeBack = setTimeout(() => void removePairing().catch(() => undefined), pairingLastsMs);
      }
      return { code: await writeCode(invitation), expiresAt: until };
    },
    'pairing.stop': async () => {
      await member();
      await removePairing();
      return {};
    },
    'pairing.read': async ({ code }) => {
      const { server, workspace } = await invited(code);
      return { server, workspace };
    },
    'pairing.accept': async ({ code, deviceName, originals, ...login }) => {
      const invitation = await invited(code);
      const { server, workspace: name } = invitation;
      return visiting({ server, name }, login, async (way, place) => {
        const mark = await markThere(way);
        if ((mark.mode === 'sealed') !== invitation.isSealed) throw new ProblemError(problem('workspace-other'));
        const base = {
          ...begun(place, login, { deviceName, ...(originals ? { originals } : {}) }),
          workspaceId: mark.id,
        };
        if (mark.mode === 'open') {
          await settle({ ...base, mode: 'open' }, login);
          return {};
        }
        const id = await pairingId(invitation);
        const laid = await fetchDoc(way, id);
        if (!laid) throw new ProblemError(problem('code-expired'));
        const taken = await takeUp(invitation, laid, now());
        if (!taken) throw new ProblemError(problem('wrong-code'));
        if (taken === 'expired') throw new ProblemError(problem('code-expired'));
        await enter(way, base, login, async (found) =>
          believed(await checkRing(name, found, taken.ring, taken.version)),
        );
        // Used once. The first device takes it away as well.
        await putDoc(way, gone(id), laid).catch(() => undefined);
        return {};
      });
    },
  };

  const devices = async (): Promise<readonly DeviceView[]> => {
    await ready;
    if (!active) return [];
    const { kept, ring } = active;
    if (!kept.keys || !ring) return [{ id: kept.deviceId, name: kept.deviceName, isThis: true, addedAt: 0 }];
    const known = await devicesOf(kept.name, ring, kept.keys.document);
    return known.map((device) => ({ ...device, isThis: device.id === kept.deviceId }));
  };

  return {
    handlers,
    ready,
    current: () => membership,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: () =>
      noted(async () => {
        const at = await member();
        const mark = await markThere(await door(at));
        if (mark.id !== at.kept.workspaceId || mark.mode !== at.kept.mode)
          throw new ProblemError(problem('workspace-other'));
        await checkKeys();
        // A code that was shown before the app was closed.
        if (at.kept.pairing && !takeBack) await removePairing();
      }),
    keyRingChanged: () => noted(checkKeys).catch(() => undefined),
    fault: () => fault,
  };
}

/** How a document is taken away: the hub, like any replication, knows writing alone. */
const gone = (id: string) => ({ _id: id, _deleted: true });

type KeptDocument = NonNullable<KeptWorkspace['keys']>['document'];

/** A sealing whose keys may change under it: what is sealed or opened next uses the newest. */
function living(now: () => Promise<Sealing> | undefined): Sealing {
  const sealing = async () => {
    const current = await now();
    if (!current) throw new ProblemError(problem('workspace-none'));
    return current;
  };
  return {
    docId: async (type, id) => (await sealing()).docId(type, id),
    seal: async (docId, content): Promise<Envelope> => (await sealing()).seal(docId, content),
    open: async (docId, doc): Promise<Opened> => (await sealing()).open(docId, doc),
  };
}

type Mark = { readonly id: string; readonly mode: 'sealed' | 'open' };

async function readMark(door: Server): Promise<Mark | undefined> {
  const found = await fetchDoc(door, markId);
  if (!found) return undefined;
  const { v, id, mode } = found;
  if (Number.isSafeInteger(v) && Number(v) > 1) throw new ProblemError(problem('newer-app'));
  if (typeof id !== 'string' || (mode !== 'sealed' && mode !== 'open'))
    throw new ProblemError(problem('workspace-other'));
  return { id, mode };
}

async function markThere(door: Server): Promise<Mark> {
  const mark = await readMark(door);
  if (!mark) throw new ProblemError(problem('workspace-missing'));
  return mark;
}

async function invited(code: string): Promise<Invitation> {
  const invitation = await readCode(code);
  if (!invitation || !/^[a-z][a-z0-9-]{0,40}$/.test(invitation.workspace))
    throw new ProblemError(problem('wrong-code'));
  return { ...invitation, server: serverAddress(invitation.server) };
}

/** Throws `server-insecure` for what is neither TLS nor this machine, `invalid-input` for what is no address. */
export function serverAddress(typed: string): string {
  let url: URL;
  try {
    url = new URL(typed.trim());
  } catch {
    throw new ProblemError(problem('invalid-input'));
  }
  if (url.username || url.password || url.search || url.hash) throw new ProblemError(problem('invalid-input'));
  const onThisMachine = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && onThisMachine))
    throw new ProblemError(problem('server-insecure'));
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

const accountOf = ({ user, server, name }: Place & { readonly user: string }) =>
  `${user} ${server} ${databaseOf(name)}`;

const basic = ({ user, password }: Login) => `Basic ${base64(utf8(`${user}:${password}`))}`;
