// Keeps passwords as scrypt hashes (RFC 7914), and makes ones that nobody can guess.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MiB and some 80 ms each, as OWASP's cheat sheet on storing passwords has it for scrypt (N = 2^15, r = 8, p = 3). */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const keyBytes = 32;
const mostAtOnce = 4;
const mostWaiting = 64;

export type PasswordHash = {
  readonly kind: 'scrypt';
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly hash: string;
};

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  const { N, r, p } = cost;
  return { kind: 'scrypt', N, r, p, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Takes as long for somebody who does not exist as for somebody who does. */
export async function isPassword(password: string, kept: PasswordHash | undefined): Promise<boolean> {
  const { N, r, p, salt, hash } = kept ?? nobody;
  const derived = await derive(password, Buffer.from(salt, 'base64'), { N, r, p, maxmem: cost.maxmem });
  return timingSafeEqual(derived, Buffer.from(hash, 'base64')) && kept !== undefined;
}

const nobody: PasswordHash = {
  kind: 'scrypt',
  N: cost.N,
  r: cost.r,
  p: cost.p,
  salt: randomBytes(16).toString('base64'),
  hash: randomBytes(keyBytes).toString('base64'),
};

/** 125 bits in letters and digits that are not mistaken for each other. */
export function makePassword(): string {
  // Thirty-two of them, so that each byte gives five bits without favour.
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  const letters = Array.from(randomBytes(25), (byte) => alphabet[byte & 31]).join('');
  return letters.match(/.{5}/g)?.join('-') ?? letters;
}

/** A queue of its own: a storm of wrong passwords must not take all memory, nor every thread. */
let running = 0;
const waiting: (() => void)[] = [];

export class TooManyPasswords extends Error {}

async function derive(
  password: string,
  salt: Buffer,
  options: { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number },
): Promise<Buffer> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) throw new TooManyPasswords();
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await new Promise((resolve, reject) =>
      scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    );
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
