// The keys of a share and what is sealed under them, for the owner and the reader alike. The share viewer bundles it.
//
// All of a share comes from the link's key (and the stretched password, when it has one). The server is shown two tokens made of them,
// and keeps their sums: the first lets it tell whoever has the link how the share stands, the second hands out what is sealed.
import { derived, importBoxKey, openBlob, openWith, sealBlob, sealTo, sha256 } from './box';
import { type Bytes, base64url, fromBase64url, joined, textOf, utf8 } from './bytes';

export type ShareKeys = {
  readonly id: string;
  readonly content: CryptoKey;
  /** Base64url; `access` needs the password too. */
  readonly linkToken: string;
  readonly accessToken: string;
};

export async function linkTokenOf(id: string, linkKey: Bytes): Promise<string> {
  return base64url(await derived(linkKey, `boligperm/share/1|${id}|link`));
}

/** `stretched`: the password's 32 bytes; absent when there is none. */
export async function shareKeys(id: string, linkKey: Bytes, stretched?: Bytes): Promise<ShareKeys> {
  const secret = stretched ? joined(linkKey, stretched) : linkKey;
  const [content, access, linkToken] = await Promise.all([
    derived(secret, `boligperm/share/1|${id}|content`),
    derived(secret, `boligperm/share/1|${id}|access`),
    linkTokenOf(id, linkKey),
  ]);
  return { id, content: await importBoxKey(content), linkToken, accessToken: base64url(access) };
}

/** What the server keeps of a token: base64url of its SHA-256. */
export async function tokenSum(token: string): Promise<string> {
  return base64url(await sha256(utf8(token)));
}

// ---- pieces ----------------------------------------------------------------------------------------------------

export const sealPiece = ({ id, content }: ShareKeys, name: string, bytes: Bytes): Promise<Bytes> =>
  sealBlob(content, pieceContext(id, name), bytes);

/** Undefined when it is not what was sealed for this name of this share. */
export const openPiece = ({ id, content }: ShareKeys, name: string, sealed: Bytes): Promise<Bytes | undefined> =>
  openBlob(content, pieceContext(id, name), sealed);

const pieceContext = (id: string, name: string): string => `boligperm/share/1|${id}|${name}`;

/** Words shrink to a quarter. */
export async function sealJson(keys: ShareKeys, name: string, value: unknown): Promise<Bytes> {
  return sealPiece(keys, name, await through(utf8(JSON.stringify(value)), new CompressionStream('gzip')));
}

/** Undefined when it was tampered with, or is no JSON, or swells beyond `mostBytes`. */
export async function openJson(keys: ShareKeys, name: string, sealed: Bytes, mostBytes: number): Promise<unknown> {
  const packed = await openPiece(keys, name, sealed);
  if (!packed) return undefined;
  try {
    return JSON.parse(textOf(await through(packed, new DecompressionStream('gzip'), mostBytes)));
  } catch {
    return undefined;
  }
}

async function through(
  bytes: Bytes,
  how: GenericTransformStream,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<Bytes> {
  const reader = (new Blob([bytes]).stream().pipeThrough(how) as ReadableStream<Uint8Array>).getReader();
  const parts: Uint8Array[] = [];
  let total = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    total += next.value.length;
    if (total > mostBytes) {
      await reader.cancel();
      throw new RangeError('it swells beyond its bounds');
    }
    parts.push(next.value);
  }
  return joined(...parts);
}

// ---- from the reader to the owner ------------------------------------------------------------------------------

type Pair = Parameters<typeof openWith>[0];

/** A head in JSON, its length in four bytes before it, and the paper's bytes, for the owner alone. */
export async function sealDrop(id: string, publicKey: Bytes, head: object, bytes: Bytes): Promise<Bytes> {
  const words = utf8(JSON.stringify(head));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, words.length);
  return sealTo(publicKey, dropContext(id), joined(length, words, bytes));
}

export async function openDrop(
  id: string,
  pair: Pair,
  sealed: Bytes,
): Promise<{ readonly head: unknown; readonly bytes: Bytes } | undefined> {
  const opened = await openWith(pair, dropContext(id), sealed);
  if (!opened || opened.length < 4) return undefined;
  const length = new DataView(opened.buffer, opened.byteOffset).getUint32(0);
  if (length > opened.length - 4) return undefined;
  try {
    return { head: JSON.parse(textOf(opened.subarray(4, 4 + length))), bytes: opened.slice(4 + length) };
  } catch {
    return undefined;
  }
}

export const sealReceipt = (id: string, reader: string, publicKey: Bytes, receipt: object): Promise<Bytes> =>
  sealTo(publicKey, receiptContext(id, reader), utf8(JSON.stringify(receipt)));

export async function openReceipt(id: string, reader: string, pair: Pair, sealed: Bytes): Promise<unknown> {
  const opened = await openWith(pair, receiptContext(id, reader), sealed);
  try {
    return opened && JSON.parse(textOf(opened));
  } catch {
    return undefined;
  }
}

const dropContext = (id: string): string => `boligperm/drop/1|${id}`;
const receiptContext = (id: string, reader: string): string => `boligperm/seen/1|${id}|${reader}`;

/** Base64url of 32 bytes, or undefined. */
export function keyBytes(text: string): Bytes | undefined {
  const bytes = fromBase64url(text);
  return bytes?.length === 32 ? bytes : undefined;
}
