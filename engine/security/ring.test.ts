// The keys of a home: given to its devices, taken from a lost one, found again by twelve words, and never handed out by the server's hand.
import { beforeAll, expect, test } from 'vitest';
import { type KeyPair, newKey, newKeyPair, sealTo } from './box';
import { base64url, utf8 } from './bytes';
import { type Content, sealedRecords } from './envelope';
import { newPhrase, type RecoveryKeys, recoveryKeys } from './phrase';
import {
  checkRing,
  devicesOf,
  newestEpoch,
  newRing,
  type Ring,
  type RingDocument,
  readRing,
  recoverRing,
  ringOf,
  ringText,
  withDevice,
  withoutDevice,
} from './ring';

const workspace = 'hjemme';
const kari = { id: 'kari', name: 'Karis maskin', pair: newKeyPair(), addedAt: 5 };
const ola = { id: 'ola', name: 'Olas bærbare', pair: newKeyPair(), addedAt: 6 };
type Machine = typeof kari;
const added = ({ id, name, pair, addedAt }: Machine) => ({ id, name, publicKey: pair.publicKey, addedAt });

let phrase: string;
let recovery: RecoveryKeys;
let alone: { ring: Ring; document: RingDocument };
let both: RingDocument;

beforeAll(async () => {
  phrase = newPhrase();
  recovery = await recoveryKeys(phrase, workspace);
  alone = await newRing(workspace, added(kari), recovery);
  both = await withDevice(workspace, alone.ring, alone.document, added(ola));
});

const reads = (machine: { id: string; pair: KeyPair }, ring: Ring, seen: RingDocument, found: unknown) =>
  readRing(workspace, found, { ring, deviceId: machine.id, pair: machine.pair, seen });
const paper: Content = { type: 'documents', id: 'd1', version: 1, record: { title: 'Skjøte' }, at: 1 };

test('a second device is added, and the first knows it by name', async () => {
  const read = await reads(kari, alone.ring, alone.document, { ...both, _rev: '2-x' });
  expect(read).toEqual({ ring: alone.ring, document: both });
  expect(await devicesOf(workspace, alone.ring, both)).toEqual([
    { id: 'kari', name: 'Karis maskin', addedAt: 5 },
    { id: 'ola', name: 'Olas bærbare', addedAt: 6 },
  ]);
  expect(JSON.stringify(both)).not.toContain('maskin');
});

test('twelve words alone open the ring, and those of another home do not', async () => {
  expect(await recoverRing(workspace, both, recovery)).toEqual({ ring: alone.ring, document: both });
  expect(await recoverRing(workspace, both, await recoveryKeys(newPhrase(), workspace))).toBeUndefined();
});

test('a removed device is told so, and cannot read what is sealed afterwards', async () => {
  const rotated = await withoutDevice(workspace, alone.ring, both, 'ola');
  expect(await reads(ola, alone.ring, both, rotated.document)).toEqual({ fault: 'removed' });
  const forKari = await reads(kari, alone.ring, both, rotated.document);
  expect(forKari).toEqual(rotated);
  expect(newestEpoch(rotated.ring)).toBe(2);

  const home = await sealedRecords(workspace, rotated.ring);
  const id = await home.docId('documents', 'd1');
  const envelope = await home.seal(id, paper);
  const removed = await sealedRecords(workspace, alone.ring);
  expect(await removed.open(id, envelope)).toEqual({ unopened: 'unknown-epoch' });
  expect(await removed.open(id, { ...envelope, e: 1 })).toEqual({ unopened: 'tampered' });
  // Nor does any box of the new document open with what Ola has.
  const stolen = { ...rotated.document, devices: rotated.document.devices.map((one) => ({ ...one, id: 'ola' })) };
  expect(await reads(ola, alone.ring, both, stolen)).toEqual({ fault: 'tampered' });
  // The phrase opens the new ring as well, and with it what is old.
  const again = await recoverRing(workspace, rotated.document, recovery);
  expect(again).toEqual(rotated);
});

test('a device that slept through two rotations reads the newest ring', async () => {
  const tablet = { id: 'tablet', name: 'Nettbrett', pair: newKeyPair(), addedAt: 7 };
  const three = await withDevice(workspace, alone.ring, both, added(tablet));
  const first = await withoutDevice(workspace, alone.ring, three, 'ola');
  const second = await withoutDevice(workspace, first.ring, first.document, 'tablet');
  const read = await reads(kari, alone.ring, three, second.document);
  expect(read).toEqual(second);
  expect(await reads(tablet, alone.ring, three, second.document)).toEqual({ fault: 'tampered' });
  expect(await reads(tablet, first.ring, first.document, second.document)).toEqual({ fault: 'removed' });
});

test('an older ring is refused, and another of the same number too', async () => {
  expect(await reads(kari, alone.ring, both, alone.document)).toEqual({ fault: 'rolled-back' });
  const rotated = await withoutDevice(workspace, alone.ring, both, 'ola');
  expect(await reads(kari, rotated.ring, rotated.document, both)).toEqual({ fault: 'rolled-back' });
  const otherPast = await withDevice(workspace, alone.ring, alone.document, { ...added(ola), id: 'other' });
  expect(await reads(kari, alone.ring, both, otherPast)).toEqual({ fault: 'rolled-back' });
  expect(await checkRing(workspace, alone.document, alone.ring, 2)).toEqual({ fault: 'rolled-back' });
});

test('a change anywhere in the ring’s document is refused', async () => {
  const text = JSON.stringify(both);
  let tried = 0;
  for (let at = 0; at < text.length; at += 3) {
    const other = text[at] === 'A' ? 'B' : 'A';
    let found: unknown;
    try {
      found = JSON.parse(text.slice(0, at) + other + text.slice(at + 1));
    } catch {
      continue;
    }
    tried += 1;
    expect(await reads(kari, alone.ring, alone.document, found), `character ${at}`).toHaveProperty('fault');
    expect(await checkRing(workspace, found, alone.ring, 1), `character ${at}`).toHaveProperty('fault');
  }
  expect(tried).toBeGreaterThan(300);
  for (const strange of [null, 'k-ring', {}, { ...both, more: 1 }, { ...both, devices: [] }])
    expect(await reads(kari, alone.ring, alone.document, strange)).toEqual({ fault: 'tampered' });
  expect(await reads(kari, alone.ring, alone.document, { ...both, v: 2 })).toEqual({ fault: 'newer-format' });
});

test('the server, who knows the public keys, cannot slip in a ring of its own', async () => {
  const forged = await newRing(workspace, added(kari), await recoveryKeys(newPhrase(), workspace));
  const higher = { ...forged.document, version: 9 };
  expect(await reads(kari, alone.ring, both, higher)).toEqual({ fault: 'tampered' });
  expect(await reads(kari, alone.ring, both, { ...forged.document, version: 9, devices: both.devices })).toEqual({
    fault: 'tampered',
  });
  // To whoever comes with the phrase: a box sealed to the true public key, with keys that the server knows.
  const evil: Ring = { idKey: newKey(), authentication: newKey(), epochs: [{ epoch: 1, key: newKey() }] };
  const box = base64url(
    await sealTo(recovery.pair.publicKey, `boligperm/ring-box/1|${workspace}||recovery`, utf8(ringText(evil))),
  );
  const lure = { ...both, recovery: { ...both.recovery, box } };
  expect(await recoverRing(workspace, lure, recovery)).toEqual({ fault: 'tampered' });
});

test('a removed device cannot change the ring of those who know that it was removed', async () => {
  const rotated = await withoutDevice(workspace, alone.ring, both, 'ola');
  // Ola still knows the first key, and signs a later document with it, for a ring that has both keys' numbers.
  const forged = await withoutDevice(workspace, alone.ring, { ...both, version: 7 }, 'nobody');
  expect(await reads(kari, rotated.ring, rotated.document, forged.document)).toEqual({ fault: 'tampered' });
  const back = await withDevice(workspace, alone.ring, { ...rotated.document, version: 7 }, added(ola));
  expect(await reads(kari, rotated.ring, rotated.document, back)).toEqual({ fault: 'tampered' });
});

test('a ring of another workspace is none of ours', async () => {
  expect(
    await readRing('hytta', both, { ring: alone.ring, deviceId: 'kari', pair: kari.pair, seen: alone.document }),
  ).toEqual({
    fault: 'tampered',
  });
  expect(await checkRing('hytta', both, alone.ring, 1)).toEqual({ fault: 'tampered' });
});

test('a ring survives being written down, and what is no ring is not taken for one', () => {
  expect(ringOf(ringText(alone.ring))).toEqual(alone.ring);
  const epochs = [...alone.ring.epochs, ...alone.ring.epochs];
  for (const strange of [
    '',
    '{}',
    'null',
    ringText({ ...alone.ring, idKey: new Uint8Array(3) }),
    ringText({ ...alone.ring, epochs }),
  ])
    expect(ringOf(strange), strange).toBeUndefined();
});
