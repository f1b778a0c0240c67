// The key ring of a workspace: what its devices share, how it lies on the server (`k-ring`), and how it changes. Pure: nothing is sent from here.
//
// The ring is sealed to each device and to the recovery phrase (box.ts, `sealTo`). Such a box says nothing of who made it, and the server knows the public
// keys; so a device that has the ring believes a new one only when it holds all the secrets it already knew, and whoever comes with the phrase only when the
// box carries a code made with a key of the phrase. Every change raises `version` and is signed (HMAC) with the newest content key from before the change.
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { derived, hmac, type KeyPair, newKey, openBlob, openWith, sealBlob, sealTo } from './box';
import { type Bytes, base64url, fromBase64url, same, textOf, utf8 } from './bytes';
import type { RecordKeys } from './envelope';
import type { RecoveryKeys } from './phrase';

export const ringId = 'k-ring';

/** The secrets that all devices of a workspace share. */
export type Ring = RecordKeys & {
  /** Of the recovery phrase; the devices need it to renew the recovery box. */
  readonly authentication: Bytes;
};

const short = Type.String({ maxLength: 200 });
const Box = Type.String({ maxLength: 400_000 });
const Device = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 80 }),
    /** Sealed. */
    name: Type.String({ maxLength: 1000 }),
    publicKey: short,
    box: Box,
    /** Epoch milliseconds, by the clock of the device that added it. */
    addedAt: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);
const strict = { additionalProperties: false };
/** The document `k-ring`. */
export const RingDocument = Type.Object(
  {
    _id: Type.Literal(ringId),
    v: Type.Literal(1),
    version: Type.Integer({ minimum: 1 }),
    /** The epoch under whose key it is signed. */
    signedIn: Type.Integer({ minimum: 1 }),
    devices: Type.Array(Device, { maxItems: 64 }),
    recovery: Type.Object({ publicKey: short, box: Box, mac: short }, strict),
    mac: short,
  },
  strict,
);
export type RingDocument = Readonly<Static<typeof RingDocument>>;

const Secrets = Type.Object(
  {
    idKey: short,
    authentication: short,
    epochs: Type.Array(Type.Object({ epoch: Type.Integer({ minimum: 1 }), key: short }, strict), {
      minItems: 1,
      maxItems: 1000,
    }),
  },
  strict,
);

export type NewDevice = {
  readonly id: string;
  readonly name: string;
  readonly publicKey: Bytes;
  readonly addedAt: number;
};
export type KnownDevice = Pick<NewDevice, 'id' | 'name' | 'addedAt'>;

/** Why a document is not believed. `rolled-back`: it is older than what this device has seen; `newer-format`: a later version of the app wrote it. */
export type RingFault = 'tampered' | 'rolled-back' | 'removed' | 'newer-format';
export type RingRead = { readonly ring: Ring; readonly document: RingDocument } | { readonly fault: RingFault };

const newest = ({ epochs }: Pick<Ring, 'epochs'>) =>
  epochs.reduce((latest, one) => (one.epoch > latest.epoch ? one : latest));

export const newestEpoch = (ring: Ring): number => newest(ring).epoch;

/** The first ring of a workspace, with this device alone. */
export async function newRing(
  workspace: string,
  device: NewDevice,
  recovery: RecoveryKeys,
): Promise<{ readonly ring: Ring; readonly document: RingDocument }> {
  const ring: Ring = {
    idKey: newKey(),
    authentication: recovery.authentication,
    epochs: [{ epoch: 1, key: newKey() }],
  };
  const document = await signed(workspace, ring, 1, {
    version: 1,
    devices: [await boxed(workspace, ring, device)],
    recovery: await recoveryBox(workspace, ring, recovery.pair.publicKey),
  });
  return { ring, document };
}

/** With one device more; the keys stay. `document` is one that was read and believed. */
export async function withDevice(
  workspace: string,
  ring: Ring,
  document: RingDocument,
  device: NewDevice,
): Promise<RingDocument> {
  const others = document.devices.filter(({ id }) => id !== device.id);
  return signed(workspace, ring, newest(ring).epoch, {
    version: document.version + 1,
    devices: [...others, await boxed(workspace, ring, device)],
    recovery: document.recovery,
  });
}

/** Without a device, and with a new key that it never gets: what is sealed from now on it cannot read. */
export async function withoutDevice(
  workspace: string,
  ring: Ring,
  document: RingDocument,
  deviceId: string,
): Promise<{ readonly ring: Ring; readonly document: RingDocument }> {
  const before = newest(ring).epoch;
  const next: Ring = { ...ring, epochs: [...ring.epochs, { epoch: before + 1, key: newKey() }] };
  const devices: Static<typeof Device>[] = [];
  for (const device of document.devices) {
    if (device.id === deviceId) continue;
    devices.push({ ...device, box: await boxFor(workspace, next, device.id, bytesOf(device.publicKey)) });
  }
  const recovery = await recoveryBox(workspace, next, bytesOf(document.recovery.publicKey));
  return {
    ring: next,
    document: await signed(workspace, next, before, { version: document.version + 1, devices, recovery }),
  };
}

/** What a device that has the ring makes of the document that now lies on the server. `seen` is the newest it believed before. */
export async function readRing(
  workspace: string,
  found: unknown,
  mine: {
    readonly ring: Ring;
    readonly deviceId: string;
    readonly pair: KeyPair;
    readonly seen: Pick<RingDocument, 'version' | 'mac'>;
  },
): Promise<RingRead> {
  const document = ringDocument(found);
  if ('fault' in document) return document;
  if (document.version < mine.seen.version) return { fault: 'rolled-back' };
  // Two that were signed in turn: the server shows another past to each.
  if (document.version === mine.seen.version && document.mac !== mine.seen.mac) return { fault: 'rolled-back' };
  const device = document.devices.find(({ id }) => id === mine.deviceId);
  if (!device) return { fault: (await isSigned(workspace, mine.ring, document)) ? 'removed' : 'tampered' };
  const ring = await secretsOf(await openWith(mine.pair, boxContext(workspace, mine.deviceId), boxBytes(device.box)));
  if (!ring || !holds(ring, mine.ring) || !(await isSigned(workspace, ring, document))) return { fault: 'tampered' };
  // Signed with a key from before one that this device has: a removed device still knows that one.
  if (document.version > mine.seen.version && document.signedIn < newest(mine.ring).epoch) return { fault: 'tampered' };
  return { ring, document };
}

/** With the ring at hand but no memory of an earlier document: a device that was let in by a code. `least` is the version that the code named. */
export async function checkRing(workspace: string, found: unknown, ring: Ring, least: number): Promise<RingRead> {
  const document = ringDocument(found);
  if ('fault' in document) return document;
  if (document.version < least) return { fault: 'rolled-back' };
  return (await isSigned(workspace, ring, document)) ? { ring, document } : { fault: 'tampered' };
}

/** With the phrase alone. Undefined when the phrase belongs to another workspace. */
export async function recoverRing(
  workspace: string,
  found: unknown,
  recovery: RecoveryKeys,
): Promise<RingRead | undefined> {
  const document = ringDocument(found);
  if ('fault' in document) return document;
  if (document.recovery.publicKey !== base64url(recovery.pair.publicKey)) return undefined;
  const { box, mac } = document.recovery;
  if (!same(boxBytes(mac), await recoveryMac(workspace, recovery.authentication, document.recovery.publicKey, box)))
    return { fault: 'tampered' };
  const ring = await secretsOf(await openWith(recovery.pair, recoveryContext(workspace), boxBytes(box)));
  if (!ring || !(await isSigned(workspace, ring, document))) return { fault: 'tampered' };
  return { ring, document };
}

/** Who is in, by the names their owners gave them; '' where a name does not open. */
export async function devicesOf(
  workspace: string,
  ring: Ring,
  document: RingDocument,
): Promise<readonly KnownDevice[]> {
  const key = await nameKey(ring);
  return Promise.all(
    document.devices.map(async ({ id, name, addedAt }) => {
      const opened = await openBlob(key, nameContext(workspace, id), boxBytes(name));
      return { id, name: opened ? textOf(opened) : '', addedAt };
    }),
  );
}

/** The ring as JSON, to be kept or sealed. */
export function ringText({ idKey, authentication, epochs }: Ring): string {
  const secrets: Static<typeof Secrets> = {
    idKey: base64url(idKey),
    authentication: base64url(authentication),
    epochs: epochs.map(({ epoch, key }) => ({ epoch, key: base64url(key) })),
  };
  return JSON.stringify(secrets);
}

/** Undefined when it is none. */
export function ringOf(text: string): Ring | undefined {
  let secrets: unknown;
  try {
    secrets = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Value.Check(Secrets, secrets)) return undefined;
  const idKey = fromBase64url(secrets.idKey);
  const authentication = fromBase64url(secrets.authentication);
  const epochs = secrets.epochs.flatMap(({ epoch, key }) => {
    const bytes = fromBase64url(key);
    return bytes?.length === 32 ? [{ epoch, key: bytes }] : [];
  });
  const different = new Set(epochs.map(({ epoch }) => epoch)).size === secrets.epochs.length;
  return idKey?.length === 32 && authentication?.length === 32 && different
    ? { idKey, authentication, epochs }
    : undefined;
}

/** Whether `ring` has everything that `known` has. */
function holds(ring: Ring, known: Ring): boolean {
  return (
    same(ring.idKey, known.idKey) &&
    same(ring.authentication, known.authentication) &&
    known.epochs.every(({ epoch, key }) => ring.epochs.some((one) => one.epoch === epoch && same(one.key, key)))
  );
}

type Unsigned = Pick<RingDocument, 'version' | 'devices' | 'recovery'>;

async function signed(workspace: string, ring: Ring, signedIn: number, content: Unsigned): Promise<RingDocument> {
  const document = { _id: ringId, v: 1, signedIn, ...content, mac: '' } as const;
  return { ...document, mac: base64url(await macOf(workspace, ring, document)) };
}

async function isSigned(workspace: string, ring: Ring, document: RingDocument): Promise<boolean> {
  // One rotation at a time: the key before the newest, or the newest.
  if (!ring.epochs.some(({ epoch }) => epoch === document.signedIn)) return false;
  return same(boxBytes(document.mac), await macOf(workspace, ring, document));
}

async function macOf(workspace: string, ring: Ring, document: RingDocument): Promise<Bytes> {
  const key = ring.epochs.find(({ epoch }) => epoch === document.signedIn)?.key;
  if (!key) throw new Error('signed with a key that is not in the ring');
  const { version, signedIn, devices, recovery } = document;
  const content = [
    workspace,
    version,
    signedIn,
    devices.map(({ id, name, publicKey, box, addedAt }) => [id, name, publicKey, box, addedAt]),
    [recovery.publicKey, recovery.box, recovery.mac],
  ];
  return hmac(await derived(key, `boligperm/ring-mac/1|${workspace}`), utf8(JSON.stringify(content)));
}

async function boxed(
  workspace: string,
  ring: Ring,
  { id, name, publicKey, addedAt }: NewDevice,
): Promise<Static<typeof Device>> {
  const sealedName = await sealBlob(await nameKey(ring), nameContext(workspace, id), utf8(name));
  return {
    id,
    name: base64url(sealedName),
    publicKey: base64url(publicKey),
    box: await boxFor(workspace, ring, id, publicKey),
    addedAt,
  };
}

async function boxFor(workspace: string, ring: Ring, id: string, publicKey: Bytes): Promise<string> {
  return base64url(await sealTo(publicKey, boxContext(workspace, id), utf8(ringText(ring))));
}

async function recoveryBox(workspace: string, ring: Ring, key: Bytes): Promise<RingDocument['recovery']> {
  const box = base64url(await sealTo(key, recoveryContext(workspace), utf8(ringText(ring))));
  const publicKey = base64url(key);
  return { publicKey, box, mac: base64url(await recoveryMac(workspace, ring.authentication, publicKey, box)) };
}

const recoveryMac = (workspace: string, authentication: Bytes, publicKey: string, box: string) =>
  hmac(authentication, utf8(JSON.stringify(['boligperm/recovery/1', workspace, publicKey, box])));

const secretsOf = async (opened: Bytes | undefined): Promise<Ring | undefined> => {
  try {
    return opened && ringOf(textOf(opened));
  } catch {
    return undefined;
  }
};

function ringDocument(found: unknown): RingDocument | { readonly fault: RingFault } {
  if (typeof found !== 'object' || found === null) return { fault: 'tampered' };
  // The server's own fields; they are not signed and not used.
  const own = Object.fromEntries(Object.entries(found).filter(([field]) => !field.startsWith('_') || field === '_id'));
  if (Number.isSafeInteger(own.v) && Number(own.v) > 1) return { fault: 'newer-format' };
  if (!Value.Check(RingDocument, own)) return { fault: 'tampered' };
  return new Set(own.devices.map(({ id }) => id)).size === own.devices.length ? own : { fault: 'tampered' };
}

const nameKey = (ring: Ring) => derived(ring.idKey, 'boligperm/device-name/1');
const nameContext = (workspace: string, id: string) => `boligperm/device-name/1|${workspace}|${id}`;
const boxContext = (workspace: string, id: string) => `boligperm/ring-box/1|${workspace}|${id}`;
const recoveryContext = (workspace: string) => `boligperm/ring-box/1|${workspace}||recovery`;

/** Of text that its signature vouches for, or that will open nothing. */
const boxBytes = (text: string): Bytes => fromBase64url(text) ?? new Uint8Array();

function bytesOf(text: string): Bytes {
  const bytes = fromBase64url(text);
  if (bytes?.length !== 32) throw new Error('a signed document with a key that is none');
  return bytes;
}
