// Seals bytes under a key (AES-GCM-256) so that they can be neither read nor changed, nor moved to another place, unseen.

/** Where a sealed piece belongs; a piece put elsewhere does not open. */
export type SealedPlace = { readonly id: string; readonly index: number; readonly count: number };

/** A fresh random key, base64url. */
export function newSealKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export function importSealKey(key: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function seal(
  key: CryptoKey,
  place: SealedPlace,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.encrypt(parameters(place), key, bytes));
}

/** Undefined when the bytes are not what was sealed for this place. */
export async function unseal(
  key: CryptoKey,
  place: SealedPlace,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters(place), key, sealed));
  } catch {
    return undefined;
  }
}

/** The key is of one original alone and its pieces never change, so the index serves as the nonce that must not recur. */
function parameters({ id, index, count }: SealedPlace): AesGcmParams {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, index);
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${id}|${index}|${count}`), tagLength: 128 };
}

/** SHA-256 as lower-case hex. */
export async function hexSum(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
