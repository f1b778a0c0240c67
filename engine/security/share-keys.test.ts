// What a share's link and password open, and what they do not.
import { expect, test } from 'vitest';
import { newKey, newKeyPair, stretched } from './box';
import { type Bytes, base64url, randomBytes, utf8 } from './bytes';
import {
  keyBytes,
  openDrop,
  openJson,
  openPiece,
  openReceipt,
  sealDrop,
  sealJson,
  sealPiece,
  sealReceipt,
  shareKeys,
  tokenSum,
} from './share-keys';

const id = base64url(randomBytes(16));
const linkKey = newKey();
const changed = (bytes: Bytes, at: number): Bytes => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

test('the link alone opens a share without a password', async () => {
  const keys = await shareKeys(id, linkKey);
  const sealed = await sealPiece(keys, 'a', utf8('Takst'));
  expect(await openPiece(await shareKeys(id, linkKey), 'a', sealed)).toEqual(utf8('Takst'));
  expect(await openPiece(await shareKeys(id, newKey()), 'a', sealed)).toBeUndefined();
});

test('a password makes another share of it: neither content nor access come from the link alone', async () => {
  const salt = randomBytes(16);
  const [open, locked, wrong] = await Promise.all([
    shareKeys(id, linkKey),
    shareKeys(id, linkKey, await stretched('rips', salt)),
    shareKeys(id, linkKey, await stretched('solbær', salt)),
  ]);
  const sealed = await sealPiece(locked, 'a', utf8('Takst'));
  expect(await openPiece(open, 'a', sealed)).toBeUndefined();
  expect(await openPiece(wrong, 'a', sealed)).toBeUndefined();
  expect(new Set([open.accessToken, locked.accessToken, wrong.accessToken]).size).toBe(3);
  expect(locked.linkToken).toBe(open.linkToken);
});

test('a changed bit, another name or another share do not open', async () => {
  const keys = await shareKeys(id, linkKey);
  const sealed = await sealPiece(keys, 'a', utf8('Takst'));
  for (let at = 0; at < sealed.length; at += 1) expect(await openPiece(keys, 'a', changed(sealed, at))).toBeUndefined();
  expect(await openPiece(keys, 'b', sealed)).toBeUndefined();
  expect(await openPiece(await shareKeys(base64url(randomBytes(16)), linkKey), 'a', sealed)).toBeUndefined();
  expect(await openPiece(keys, 'a', new Uint8Array(3))).toBeUndefined();
});

test('a list that swells to gigabytes is given up early', async () => {
  const keys = await shareKeys(id, linkKey);
  const sealed = await sealJson(keys, 'manifest', { text: 'a'.repeat(1_000_000) });
  expect(sealed.length).toBeLessThan(10_000);
  expect(await openJson(keys, 'manifest', sealed, 100_000)).toBeUndefined();
  expect(await openJson(keys, 'manifest', sealed, 2_000_000)).toEqual({ text: 'a'.repeat(1_000_000) });
});

test('what a reader leaves only the owner opens', async () => {
  const owner = newKeyPair();
  const head = { v: 1, fileName: 'Befaring.pdf' };
  const sealed = await sealDrop(id, owner.publicKey, head, utf8('%PDF'));
  expect(await openDrop(id, owner, sealed)).toEqual({ head, bytes: utf8('%PDF') });
  expect(await openDrop(id, newKeyPair(), sealed)).toBeUndefined();
  expect(await openDrop(base64url(randomBytes(16)), owner, sealed)).toBeUndefined();
  expect(await openDrop(id, owner, changed(sealed, 60))).toBeUndefined();
});

test('one reader’s receipt is not taken for another’s', async () => {
  const owner = newKeyPair();
  const sealed = await sealReceipt(id, 'tor', owner.publicKey, { papers: [] });
  expect(await openReceipt(id, 'tor', owner, sealed)).toEqual({ papers: [] });
  expect(await openReceipt(id, 'kari', owner, sealed)).toBeUndefined();
});

test('the server keeps sums of tokens, not tokens', async () => {
  const { accessToken } = await shareKeys(id, linkKey);
  expect(await tokenSum(accessToken)).not.toContain(accessToken);
  expect(keyBytes(accessToken)).toHaveLength(32);
  expect(keyBytes('short')).toBeUndefined();
});
