// The key of the backups, in the age format (age-encryption.org/v1): versions are sealed to its public half, so making one needs no secret; its
// private half lies beside them, sealed under the passphrase, and once more under twelve words. The `age` program opens all of it without us.
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Bytes } from './bytes';
import { newPhrase, readPhrase } from './phrase';

export type BackupKey = { readonly identity: string; readonly recipient: string };

/** As the lock's; see kept-lock.ts. Words of 128 random bits need no slowness. */
const workOfPassphrase = 17;
const workOfWords = 10;

/** `before`: another passphrase for the same key, so that versions of before open as well. */
export async function newBackupKey(
  passphrase: string,
  before?: BackupKey,
): Promise<{
  readonly key: BackupKey;
  /** The private half, sealed: files to lie beside the versions. */
  readonly byPassphrase: Bytes;
  readonly byWords: Bytes;
  readonly words: string;
}> {
  const identity = before?.identity ?? (await generateX25519Identity());
  const words = newPhrase();
  return {
    key: { identity, recipient: await identityToRecipient(identity) },
    byPassphrase: await sealedUnder(passphrase.normalize('NFKC'), workOfPassphrase, identity),
    byWords: await sealedUnder(words, workOfWords, identity),
    words,
  };
}

/** Undefined when it is neither the passphrase nor the words. */
export async function openBackupKey(
  secret: string,
  { byPassphrase, byWords }: { readonly byPassphrase: Bytes | undefined; readonly byWords: Bytes | undefined },
): Promise<BackupKey | undefined> {
  const words = readPhrase(secret);
  const identity =
    (words && byWords && (await opened(words, byWords))) ??
    (byPassphrase && (await opened(secret.normalize('NFKC'), byPassphrase)));
  if (!identity) return undefined;
  try {
    return { identity, recipient: await identityToRecipient(identity) };
  } catch {
    return undefined;
  }
}

export async function sealVersion({ recipient }: Pick<BackupKey, 'recipient'>, version: ReadableStream<Uint8Array>) {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(version) as Promise<ReadableStream<Uint8Array>>;
}

/** The stream fails at the first piece that is not what was sealed, and at an end that came too soon. */
export async function openVersion({ identity }: Pick<BackupKey, 'identity'>, version: ReadableStream<Uint8Array>) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(version) as Promise<ReadableStream<Uint8Array>>;
}

async function sealedUnder(passphrase: string, work: number, text: string): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  // The form of an identity file, which `age -d -i` takes as it is.
  return new Uint8Array(await encrypter.encrypt(`${text}\n`));
}

async function opened(passphrase: string, sealed: Bytes): Promise<string | undefined> {
  try {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    return (await decrypter.decrypt(sealed, 'text')).trim();
  } catch {
    return undefined;
  }
}
