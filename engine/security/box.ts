// What keys are made of and bytes are closed with: AES-GCM-256, HKDF, HMAC and SHA-256 by WebCrypto, X25519 by noble (Chromium has it since 133).
// The share viewer bundles it: it imports nothing but noble. docs/threat-model.md says which construction serves what.
import { x25519 } from '@noble/curves/ed25519.js';
import { type Bytes, joined, randomBytes, utf8 } from './bytes';

/** 32 bytes each. */
export type KeyPair = { readonly privateKey: Bytes; readonly publicKey: Bytes };

const nonceBytes = 12;
const tagBytes = 16;
const publicBytes = 32;
/** OWASP's figure of 2023 for PBKDF2 with HMAC-SHA-256. */
const passwordRounds = 600_000;

export const newKey = (): Bytes => randomBytes(32);

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export async function hmac(key: Bytes, message: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message));
}

/** 32 bytes for one purpose, named by `label`, out of a secret of at least 128 bits (HKDF-SHA-256, RFC 5869; no password). */
export async function derived(secret: Bytes, label: string, salt: Bytes = new Uint8Array()): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: utf8(label) }, base, 256);
  return new Uint8Array(bits);
}

/** 32 bytes out of a password that a person chose (PBKDF2-HMAC-SHA-256, 600,000 rounds: about half a second). The salt: 16 random bytes or more. */
export async function stretched(password: string, salt: Bytes): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', utf8(password.normalize('NFKC')), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: passwordRounds };
  return new Uint8Array(await crypto.subtle.deriveBits(how, base, 256));
}

export function importBoxKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A random nonce of 12 bytes, then AES-GCM-256. `context` says what it is and where it belongs: elsewhere it does not open. */
export async function sealBlob(key: Bytes | CryptoKey, context: string, bytes: Bytes): Promise<Bytes> {
  const nonce = randomBytes(nonceBytes);
  const sealed = await crypto.subtle.encrypt(gcm(nonce, context), await boxKey(key), bytes);
  return joined(nonce, new Uint8Array(sealed));
}

/** Undefined when the key is another, or a bit of it or its context is not what was sealed. */
export async function openBlob(key: Bytes | CryptoKey, context: string, sealed: Bytes): Promise<Bytes | undefined> {
  if (sealed.length < nonceBytes + tagBytes) return undefined;
  const nonce = sealed.slice(0, nonceBytes);
  try {
    const opened = await crypto.subtle.decrypt(gcm(nonce, context), await boxKey(key), sealed.subarray(nonceBytes));
    return new Uint8Array(opened);
  } catch {
    return undefined;
  }
}

export function newKeyPair(): KeyPair {
  return keyPairOf(newKey());
}

export function keyPairOf(privateKey: Bytes): KeyPair {
  return { privateKey, publicKey: new Uint8Array(x25519.getPublicKey(privateKey)) };
}

/**
 * For the holder of one private key alone (ECIES: an ephemeral X25519 pair, HKDF-SHA-256 bound to both public keys, AES-GCM-256):
 * the ephemeral public key, then the blob. Says nothing of who sealed it.
 */
export async function sealTo(publicKey: Bytes, context: string, bytes: Bytes): Promise<Bytes> {
  const ephemeral = newKeyPair();
  const key = await sharedKey(ephemeral.privateKey, publicKey, ephemeral.publicKey, publicKey);
  return joined(ephemeral.publicKey, await sealBlob(key, context, bytes));
}

/** Undefined when it was not sealed to this pair, or is not what was sealed. */
export async function openWith(pair: KeyPair, context: string, sealed: Bytes): Promise<Bytes | undefined> {
  if (sealed.length < publicBytes + nonceBytes + tagBytes) return undefined;
  const ephemeral = sealed.slice(0, publicBytes);
  let key: Bytes;
  try {
    key = await sharedKey(pair.privateKey, ephemeral, ephemeral, pair.publicKey);
  } catch {
    // A point of small order, which noble refuses.
    return undefined;
  }
  return openBlob(key, context, sealed.slice(publicBytes));
}

async function sharedKey(mine: Bytes, theirs: Bytes, ephemeral: Bytes, receiver: Bytes): Promise<Bytes> {
  const secret = new Uint8Array(x25519.getSharedSecret(mine, theirs));
  return derived(secret, 'boligperm/box/1', joined(ephemeral, receiver));
}

const boxKey = async (key: Bytes | CryptoKey): Promise<CryptoKey> =>
  key instanceof Uint8Array ? importBoxKey(key) : key;

const gcm = (iv: Bytes, context: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(context),
  tagLength: 128,
});
