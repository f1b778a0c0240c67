// The letters of a text file whose encoding nobody told: by its mark, by what is valid, and else as old Windows programs wrote.

/** `declared`: what the file or its carrier says, believed only where the bytes do not say otherwise. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decoded(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) return decoded(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decoded(bytes, 'utf-16be');
  const wide = wideOf(bytes);
  if (wide) return decoded(bytes, wide);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded(bytes, declared && !/^utf-?8$/i.test(declared) ? declared : 'windows-1252');
  }
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 2_000);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of head.entries()) if (byte === 0) at % 2 === 0 ? even++ : odd++;
  if (odd > head.length * 0.3 && even < odd / 4) return 'utf-16le';
  if (even > head.length * 0.3 && odd < even / 4) return 'utf-16be';
  return undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
