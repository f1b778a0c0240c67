// Somebody else's share, opened by its link: what is in it, its pages, its files. Nothing of it is kept unless it is taken in.
import type { Client } from '../../shared/api/contract';
import type { VisitedShare } from '../../shared/api/shares';
import type { EngineShellContract } from '../../shared/api/shell';
import { ProblemError, problem, problemOf } from '../../shared/problem';
import { manifestName, readManifest, type SharedPaper, type ShareManifest } from '../../shared/sharing/manifest';
import { parseShareLink } from '../../shared/sharing/share-link';
import { stretched } from '../security/box';
import { type Bytes, fromBase64url, joined } from '../security/bytes';
import { keyBytes, linkTokenOf, openJson, openPiece, type ShareKeys, shareKeys } from '../security/share-keys';
import { type Fetch, type GuestHub, guestHub } from './hub-client';

export type Visit = {
  readonly server: string;
  readonly manifest: ShareManifest;
  piece(name: string): Promise<Bytes>;
};

const mostManifestBytes = 32 * 1024 * 1024;

/** Throws what keeps the link from opening: broken, plain http, unknown, expired, revoked, a password, tampered with. */
export async function openLink(
  link: string,
  password: string | undefined,
  visiting: { enter(server: string): Promise<unknown>; leave(server: string): Promise<unknown> },
  fetchIt?: Fetch,
): Promise<Visit> {
  const parsed = parseShareLink(link);
  if (typeof parsed === 'string') throw new ProblemError(problem(parsed));
  const key = keyBytes(parsed.key);
  if (!key) throw new ProblemError(problem('link-broken'));
  await visiting.enter(parsed.server);
  try {
    return await opened({ ...parsed, key }, password, fetchIt);
  } catch (error) {
    await visiting.leave(parsed.server).catch(() => undefined);
    throw error;
  }
}

async function opened(
  parsed: { readonly server: string; readonly id: string; readonly key: Bytes },
  password: string | undefined,
  fetchIt: Fetch | undefined,
): Promise<Visit> {
  const { key } = parsed;
  const hub = guestHub(parsed.server, parsed.id, fetchIt);
  const standing = await hub.state(await linkTokenOf(parsed.id, key)).catch((error: unknown) => {
    throw error instanceof ProblemError && error.problem.code === 'not-found'
      ? new ProblemError(problem('share-unknown'))
      : error;
  });
  if (standing.state !== 'live') throw new ProblemError(problem(`share-${standing.state}`));
  const salt = standing.passwordSalt ? fromBase64url(standing.passwordSalt) : undefined;
  if (salt && password === undefined) throw new ProblemError(problem('share-needs-password'));
  const keys = await shareKeys(
    parsed.id,
    key,
    salt && password !== undefined ? await stretched(password, salt) : undefined,
  );
  const manifest = await manifestOf(hub, keys, salt !== undefined);
  return {
    server: parsed.server,
    manifest,
    async piece(name) {
      const bytes = await openPiece(keys, name, await hub.blob(name, keys.accessToken));
      if (!bytes) throw new ProblemError(problem('share-tampered'));
      return bytes;
    },
  };
}

async function manifestOf(hub: GuestHub, keys: ShareKeys, hasPassword: boolean): Promise<ShareManifest> {
  let sealed: Bytes;
  try {
    sealed = await hub.blob(manifestName, keys.accessToken);
  } catch (error) {
    const { code } = problemOf(error);
    if (code === 'share-refused' && hasPassword) throw new ProblemError(problem('share-wrong-password'));
    if (code === 'not-found') throw new ProblemError(problem('share-not-ready'));
    throw error;
  }
  const manifest = readManifest(await openJson(keys, manifestName, sealed, mostManifestBytes));
  if (!manifest || manifest.id !== keys.id) throw new ProblemError(problem('share-tampered'));
  return manifest;
}

export async function fileOf(visit: Visit, { file }: SharedPaper): Promise<Bytes> {
  if (!file) throw new ProblemError(problem('share-only-shown'));
  const pieces: Bytes[] = [];
  for (const name of file.pieces) pieces.push(await visit.piece(name));
  const bytes = joined(...pieces);
  if (bytes.length !== file.bytes) throw new ProblemError(problem('share-tampered'));
  return bytes;
}

export const visitedShare = (visit: string, { manifest }: Visit): VisitedShare => ({
  visit,
  title: manifest.title,
  recipient: manifest.recipient,
  street: manifest.street,
  place: manifest.place,
  expiresAt: manifest.expiresAt,
  viewOnly: manifest.viewOnly,
  coming: manifest.coming,
  papers: manifest.papers.map(({ id, title, kind, category, sender, date, pages, hidden, file }) => ({
    id,
    title,
    kind,
    category,
    sender,
    date,
    pageCount: pages.length,
    hidden,
    ...(file ? { file: { name: file.name, bytes: file.bytes } } : {}),
  })),
});

const pieceBytes = 4 * 1024 * 1024;

export async function written(shell: Client<EngineShellContract>, token: string, bytes: Bytes): Promise<void> {
  for (let from = 0; from < bytes.length; from += pieceBytes)
    await shell.call('files.write', { token, bytes: bytes.slice(from, from + pieceBytes) });
  await shell.call('files.finish', { token, keep: true });
}
