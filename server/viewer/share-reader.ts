// Opens a share in the browser: asks the hub by the link's tokens, and unseals what comes. Nothing that was tampered with gets past here.

import { stretched } from '../../engine/security/box';
import { type Bytes, base64url, fromBase64url, joined, randomBytes } from '../../engine/security/bytes';
import {
  keyBytes,
  linkTokenOf,
  openJson,
  openPiece,
  type ShareKeys,
  sealDrop,
  sealReceipt,
  shareKeys,
} from '../../engine/security/share-keys';
import {
  manifestName,
  readManifest,
  readWords,
  type SharedPaper,
  type SharedWords,
  type ShareManifest,
} from '../../shared/sharing/manifest';
import { parseShareLink } from '../../shared/sharing/share-link';

export const faults = [
  'insecure',
  'old',
  'broken',
  'unknown',
  'expired',
  'revoked',
  'tampered',
  'refused',
  'often',
  'away',
] as const;
export type Fault = (typeof faults)[number];

/** Why it cannot be shown; in words under `fault.<fault>`. */
export class Faulty extends Error {
  constructor(readonly fault: Fault | 'password' | 'not-ready' | 'full') {
    super(fault);
  }
}

export type OpenShare = {
  readonly id: string;
  /** The newest list; undefined while there is none yet. */
  manifest(): Promise<ShareManifest | undefined>;
  picture(name: string): Promise<Bytes>;
  words(paper: SharedPaper): Promise<SharedWords>;
  file(paper: SharedPaper): Promise<Bytes>;
  leave(manifest: ShareManifest, head: object, bytes: Bytes): Promise<void>;
  tell(manifest: ShareManifest, receipt: object): Promise<void>;
};

const mostManifestBytes = 32 * 1024 * 1024;
const mostWordsBytes = 64 * 1024 * 1024;
const patienceMs = 60_000;

export type Standing = { readonly hasPassword: boolean; open(password?: string): Promise<OpenShare> };

/** Throws Faulty. */
export async function standingOf(address: string): Promise<Standing> {
  const link = parseShareLink(address);
  if (link === 'link-insecure') throw new Faulty('insecure');
  if (link === 'link-broken') throw new Faulty('broken');
  // Old browsers, and plain http, where browsers keep it to themselves.
  if (!globalThis.crypto?.subtle || typeof DecompressionStream === 'undefined') throw new Faulty('old');
  const key = keyBytes(link.key);
  if (!key) throw new Faulty('broken');
  const base = `${link.server}/_hub/shares/${link.id}`;
  const answer = await ask(`${base}/state`, await linkTokenOf(link.id, key));
  const said = (await answer.json().catch(() => undefined)) as
    | { readonly state?: unknown; readonly passwordSalt?: unknown }
    | undefined;
  const state = said?.state;
  if (state === 'unknown' || state === 'expired' || state === 'revoked') throw new Faulty(state);
  if (state !== 'live') throw new Faulty('away');
  const salt = typeof said?.passwordSalt === 'string' ? fromBase64url(said.passwordSalt) : undefined;
  return {
    hasPassword: salt !== undefined,
    async open(password = '') {
      const keys = await shareKeys(link.id, key, salt ? await stretched(password, salt) : undefined);
      const share = openShare(base, keys);
      try {
        await share.manifest();
      } catch (error) {
        // The token is made of the password too: another one is not let in.
        throw salt && error instanceof Faulty && error.fault === 'refused' ? new Faulty('password') : error;
      }
      return share;
    },
  };
}

function openShare(base: string, keys: ShareKeys): OpenShare {
  let session: string | undefined;
  const reader = readerId(keys.id);
  const blob = async (name: string): Promise<Bytes> => {
    const answer = await ask(`${base}/blobs/${name}`, keys.accessToken, {
      headers: name === manifestName && session ? { 'view-session': session } : {},
    });
    session = answer.headers.get('view-session') ?? session;
    return new Uint8Array(await answer.arrayBuffer());
  };
  const piece = async (name: string): Promise<Bytes> => {
    const opened = await openPiece(keys, name, await blob(name));
    if (!opened) throw new Faulty('tampered');
    return opened;
  };
  return {
    id: keys.id,
    async manifest() {
      let sealed: Bytes;
      try {
        sealed = await blob(manifestName);
      } catch (error) {
        if (error instanceof Faulty && error.fault === 'not-ready') return undefined;
        throw error;
      }
      const manifest = readManifest(await openJson(keys, manifestName, sealed, mostManifestBytes));
      if (!manifest || manifest.id !== keys.id) throw new Faulty('tampered');
      return manifest;
    },
    picture: piece,
    async words({ words }) {
      if (words === '') return { pages: [] };
      const read = readWords(await openJson(keys, words, await blob(words), mostWordsBytes));
      if (!read) throw new Faulty('tampered');
      return read;
    },
    async file({ file }) {
      if (!file) throw new Faulty('refused');
      const pieces: Bytes[] = [];
      for (const name of file.pieces) pieces.push(await piece(name));
      const bytes = joined(...pieces);
      if (bytes.length !== file.bytes) throw new Faulty('tampered');
      return bytes;
    },
    async leave({ publicKey }, head, bytes) {
      const owner = keyBytes(publicKey);
      if (!owner) throw new Faulty('tampered');
      await ask(`${base}/drops`, keys.accessToken, {
        method: 'POST',
        body: await sealDrop(keys.id, owner, head, bytes),
        headers: { 'content-type': 'application/octet-stream' },
        signal: AbortSignal.timeout(15 * 60_000),
      });
    },
    async tell({ publicKey }, receipt) {
      const owner = keyBytes(publicKey);
      if (!owner) return;
      await ask(`${base}/seen/${reader}`, keys.accessToken, {
        method: 'PUT',
        body: await sealReceipt(keys.id, reader, owner, receipt),
        headers: { 'content-type': 'application/octet-stream' },
        keepalive: true,
      });
    },
  };
}

async function ask(address: string, token: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
  let answer: Response;
  try {
    answer = await fetch(address, {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
  } catch {
    throw new Faulty('away');
  }
  if (answer.ok) return answer;
  const said = (await answer.json().catch(() => undefined)) as { readonly code?: unknown } | undefined;
  switch (said?.code) {
    case 'expired':
    case 'revoked':
    case 'unknown':
      throw new Faulty(said.code);
    case 'not-found':
      throw new Faulty('not-ready');
    case 'forbidden':
      throw new Faulty('refused');
    case 'rate-limited':
      throw new Faulty('often');
    case 'quota':
    case 'too-large':
      throw new Faulty('full');
    default:
      throw new Faulty('away');
  }
}

/** The same browser is the same reader the next time. Without storage it is another one. */
function readerId(share: string): string {
  const key = `reader ${share}`;
  const kept = remembered(key);
  if (kept && /^[A-Za-z0-9_-]{22}$/.test(kept)) return kept;
  const fresh = base64url(randomBytes(16));
  remember(key, fresh);
  return fresh;
}

export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing.
  }
}
