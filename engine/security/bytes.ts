// Bytes as text and text as bytes, for keys and envelopes. Imports nothing: the share viewer bundles it.

export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const utf8 = (text: string): Bytes => encoder.encode(text);

/** Throws on what is no UTF-8. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

export const randomBytes = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}

/** Standard base64 with its padding. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  // As many arguments as every engine takes in one call.
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(text);
}

/** Undefined unless it is the one way to write these bytes: a changed character never means the same. */
export function fromBase64(text: string): Bytes | undefined {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    return undefined;
  }
  // atob forgives spaces and missing padding, and ignores the bits after the last byte.
  if (Math.ceil(binary.length / 3) * 4 !== text.length) return undefined;
  const tail = binary.length % 3 || 3;
  if (binary.length > 0 && btoa(binary.slice(-tail)) !== text.slice(-4)) return undefined;
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** For addresses and ids: no padding, `-` and `_`. */
export const base64url = (bytes: Uint8Array): string =>
  base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

export function fromBase64url(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  const padding = '='.repeat((4 - (text.length % 4)) % 4);
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/') + padding);
}

/** In a time that does not tell where they differ. */
export function same(left: Uint8Array, right: Uint8Array): boolean {
  let difference = left.length ^ right.length;
  for (let at = 0; at < left.length; at += 1) difference |= (left[at] ?? 0) ^ (right[at] ?? 0);
  return difference === 0;
}
