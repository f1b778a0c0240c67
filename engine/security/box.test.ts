// What is sealed for somebody opens for them alone, whole and unchanged, or not at all.
import { expect, test } from 'vitest';
import { derived, hmac, newKey, newKeyPair, openBlob, openWith, sealBlob, sealTo, sha256, stretched } from './box';
import { base64, base64url, fromBase64, fromBase64url, randomBytes, same, utf8 } from './bytes';

const words = utf8('Alarmkode 4711');

test('a blob opens under its key and context, and every changed byte is refused', async () => {
  const key = newKey();
  const sealed = await sealBlob(key, 'share|a', words);
  expect(await openBlob(key, 'share|a', sealed)).toEqual(words);
  expect(await openBlob(key, 'share|b', sealed)).toBeUndefined();
  expect(await openBlob(newKey(), 'share|a', sealed)).toBeUndefined();
  for (let at = 0; at < sealed.length; at += 1) {
    const bent = sealed.slice();
    bent[at] = (bent[at] ?? 0) ^ 1;
    expect(await openBlob(key, 'share|a', bent), `byte ${at}`).toBeUndefined();
  }
  for (let length = 0; length < sealed.length; length += 1)
    expect(await openBlob(key, 'share|a', sealed.slice(0, length)), `cut at ${length}`).toBeUndefined();
});

test('what is sealed to a public key opens for its owner alone, and every changed byte is refused', async () => {
  const owner = newKeyPair();
  const sealed = await sealTo(owner.publicKey, 'drop|a', words);
  expect(await openWith(owner, 'drop|a', sealed)).toEqual(words);
  expect(await openWith(newKeyPair(), 'drop|a', sealed)).toBeUndefined();
  expect(await openWith(owner, 'drop|b', sealed)).toBeUndefined();
  expect(await openWith(owner, 'drop|a', new Uint8Array(sealed.length))).toBeUndefined();
  expect(await openWith(owner, 'drop|a', sealed.slice(0, 59))).toBeUndefined();
  for (let at = 0; at < sealed.length; at += 1) {
    const bent = sealed.slice();
    bent[at] = (bent[at] ?? 0) ^ 1;
    // X25519 ignores the highest bit of a point, so its ciphertext is bound to the bytes as they are.
    expect(await openWith(owner, 'drop|a', bent), `byte ${at}`).toBeUndefined();
  }
  const highBit = sealed.slice();
  highBit[31] = (highBit[31] ?? 0) ^ 0x80;
  expect(await openWith(owner, 'drop|a', highBit)).toBeUndefined();
});

test('keys for two purposes have nothing in common, and a password counts with its salt', async () => {
  const secret = newKey();
  expect(await derived(secret, 'a')).toEqual(await derived(secret, 'a'));
  expect(await derived(secret, 'a')).not.toEqual(await derived(secret, 'b'));
  const salt = randomBytes(16);
  const key = await stretched('blåbær', salt);
  expect(await stretched('blåbær'.normalize('NFD'), salt)).toEqual(key);
  expect(await stretched('Blåbær', salt)).not.toEqual(key);
  expect(await stretched('blåbær', randomBytes(16))).not.toEqual(key);
});

test('sums and keys are those that Node works out', async () => {
  const { createHash, createHmac, hkdfSync, pbkdf2Sync } = await import('node:crypto');
  const secret = new Uint8Array(22).fill(0x0b);
  expect(Buffer.from(await derived(secret, 'boligperm')).toString('hex')).toBe(
    Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), 'boligperm', 32)).toString('hex'),
  );
  expect(Buffer.from(await sha256(secret)).equals(createHash('sha256').update(secret).digest())).toBe(true);
  expect(Buffer.from(await hmac(secret, words)).equals(createHmac('sha256', secret).update(words).digest())).toBe(true);
  const salt = utf8('0123456789abcdef');
  expect(Buffer.from(await stretched('password', salt)).toString('hex')).toBe(
    pbkdf2Sync('password', salt, 600_000, 32, 'sha256').toString('hex'),
  );
});

test('bytes survive being written as text, and text that is not the one way to write them is no bytes', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = randomBytes(length);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(base64(bytes))).toEqual(bytes);
    expect(fromBase64url(base64url(bytes))).toEqual(bytes);
  }
  for (const strange of ['A', 'AA', 'AB==', 'AAB=', ' AAAA', 'AAAA\n', 'AA=A', 'Æ===', 'AAAA====', '===='])
    expect(fromBase64(strange), strange).toBeUndefined();
  expect(same(utf8('abc'), utf8('abc'))).toBe(true);
  expect(same(utf8('abc'), utf8('abd'))).toBe(false);
  expect(same(utf8('abc'), utf8('ab'))).toBe(false);
});
