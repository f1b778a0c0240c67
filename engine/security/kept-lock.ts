// What is kept of a vault's lock: the vault's key, wrapped for a passphrase, for a recovery phrase and, if wanted, for the system's keychain.
//
// The key itself never changes, so neither a new passphrase nor the keychain touches what is sealed under it.
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { oneOf } from '../../shared/schema/one-of';
import { derived, openBlob, sealBlob } from './box';
import { type Bytes, base64, fromBase64, randomBytes, utf8 } from './bytes';

const Box = Type.String({ maxLength: 400 });

export const KeptLock = Type.Object(
  {
    v: Type.Literal(1),
    /** Of this lock, not of the vault: boxes of another do not open. */
    id: Type.String({ minLength: 1, maxLength: 80 }),
    /** `sealing`, `opening`: what lay on the disk before is on its way; both kinds are read meanwhile. */
    state: oneOf(['sealing', 'sealed', 'opening']),
    passphrase: Type.Object({
      salt: Type.String({ maxLength: 80 }),
      /** scrypt's N, as a power of two: another one than today's still opens. */
      logN: Type.Integer({ minimum: 14, maximum: 20 }),
      box: Box,
    }),
    phrase: Box,
    keychain: Type.Optional(Box),
    minutes: Type.Integer({ minimum: 0, maximum: 24 * 60 }),
  },
  { additionalProperties: false },
);
export type KeptLock = Readonly<Static<typeof KeptLock>>;

/** OWASP's figure of 2023 for scrypt (r = 8, p = 1): 128 MB and about a second for each try. */
const logN = 17;
const saltBytes = 16;

/** Undefined when it is none that this version can read. */
export function readLock(text: string): KeptLock | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    return Value.Check(KeptLock, kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

const context = (id: string, way: 'passphrase' | 'phrase' | 'keychain') => `boligperm/vault-key/1|${id}|${way}`;

export async function boxForPassphrase(id: string, passphrase: string, key: Bytes): Promise<KeptLock['passphrase']> {
  const salt = randomBytes(saltBytes);
  const wrapping = await slow(passphrase, salt, logN);
  return { salt: base64(salt), logN, box: base64(await sealBlob(wrapping, context(id, 'passphrase'), key)) };
}

/** Undefined when it is another passphrase; as slow as with the right one. */
export async function openByPassphrase({ id, passphrase: kept }: KeptLock, passphrase: string) {
  const wrapping = await slow(passphrase, fromBase64(kept.salt) ?? new Uint8Array(), kept.logN);
  return unwrapped(wrapping, context(id, 'passphrase'), kept.box);
}

/** `phrase` is one that readPhrase or newPhrase answered: 128 random bits, which need no slow derivation. */
export async function boxForPhrase(id: string, phrase: string, key: Bytes): Promise<string> {
  return base64(await sealBlob(await phraseKey(phrase, id), context(id, 'phrase'), key));
}

export const openByPhrase = async ({ id, phrase: box }: KeptLock, phrase: string) =>
  unwrapped(await phraseKey(phrase, id), context(id, 'phrase'), box);

/** `secret`: 32 random bytes that the keychain keeps. */
export async function boxForKeychain(id: string, secret: Bytes, key: Bytes): Promise<string> {
  return base64(await sealBlob(secret, context(id, 'keychain'), key));
}

export const openByKeychain = async ({ id, keychain: box }: KeptLock, secret: Bytes) =>
  box === undefined ? undefined : unwrapped(secret, context(id, 'keychain'), box);

async function slow(passphrase: string, salt: Bytes, cost: number): Promise<Bytes> {
  const key = await scryptAsync(utf8(passphrase.normalize('NFKC')), salt, {
    N: 2 ** cost,
    r: 8,
    p: 1,
    dkLen: 32,
    // The page goes on answering meanwhile.
    asyncTick: 20,
    maxmem: 2 ** 31,
  });
  return new Uint8Array(key);
}

const phraseKey = (phrase: string, id: string): Promise<Bytes> =>
  derived(new Uint8Array(mnemonicToEntropy(phrase, wordlist)), `boligperm/vault-phrase/1|${id}`);

async function unwrapped(wrapping: Bytes, where: string, box: string): Promise<Bytes | undefined> {
  const sealed = fromBase64(box);
  return sealed && openBlob(wrapping, where, sealed);
}
