// Takes a file in: refuses what is nothing to read, points at the first of two alike, and answers only when it is durable.
import type { ImportAnswer } from '../../shared/api/engine';
import { type Document, type LeftBy, untied } from '../../shared/documents/document';
import { mediaTypeOf } from '../../shared/documents/media-type';
import { withEffective } from '../../shared/documents/with-effective';
import { categoryOfFolder } from '../../shared/markets/no/folder-words';
import { type ProblemCode, ProblemError, problem, problemOf } from '../../shared/problem';
import type { Draft } from '../vault/records';
import type { Vault } from '../vault/vault';

export type Arrival = {
  readonly homeId: string;
  readonly fileName: string;
  /** Known before the bytes are fetched, or -1. */
  readonly size: number;
  bytes(): Promise<ArrayBuffer | Uint8Array<ArrayBuffer>>;
  /** The paper it came in, and where in that it lay. */
  readonly parentId?: string;
  readonly folder?: string;
  /** Under this id, that the same thing taken in on two machines is one paper. Absent: a new one. */
  readonly id?: string;
  readonly leftBy?: LeftBy;
};

/** A reader has a gigabyte to work in, and holds a file twice for a moment. */
export const mostFileBytes = 400 * 1024 * 1024;
const megabyte = 1024 * 1024;

/** `onId` hears which id the paper will have, before anybody can start to read it. */
export async function receive(vault: Vault, arrival: Arrival, onId: (id: string) => void): Promise<ImportAnswer> {
  const fileName = cleanName(arrival.fileName);
  try {
    return await stored(vault, arrival, fileName, onId);
  } catch (error) {
    // A bug is not the file's fault and goes on to be logged.
    if (!(error instanceof ProblemError)) throw error;
    return { fileName, status: 'refused', id: '', sha256: '', problem: problemOf(error) };
  }
}

async function stored(
  vault: Vault,
  arrival: Arrival,
  fileName: string,
  onId: (id: string) => void,
): Promise<ImportAnswer> {
  if (arrival.size === 0) throw refusal('empty-file');
  if (arrival.size > mostFileBytes) throw tooLarge();
  const got = await arrival.bytes().catch(() => {
    throw refusal('cannot-read-file');
  });
  const bytes = got instanceof Uint8Array ? got : new Uint8Array(got);
  if (bytes.length === 0) throw refusal('empty-file');
  if (bytes.length > mostFileBytes) throw tooLarge();
  const mediaType = mediaTypeOf(bytes, fileName);
  if (!mediaType) throw refusal('unknown-format');
  await vault.archive.ready;
  if (!vault.archive.homes().has(arrival.homeId)) throw refusal('needs-home');
  const sha256 = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  const { document, added } = await vault.addDocument({
    sha256,
    bytes,
    draft(original) {
      const { homeId, parentId = '', folder = '', id, leftBy } = arrival;
      const filedAs = categoryOfFolder(folder);
      const known = { homeId, parentId, folder, filedAs, fileName, mediaType, sha256, original };
      const draft = draftOf({ ...known, ...(leftBy ? { leftBy } : {}) }, id ?? crypto.randomUUID());
      onId(draft.id);
      return draft;
    },
  });
  return { fileName, status: added ? 'received' : 'duplicate', id: document.id, sha256 };
}

type Known = 'homeId' | 'parentId' | 'folder' | 'filedAs' | 'fileName' | 'mediaType' | 'sha256' | 'original' | 'leftBy';

function draftOf(known: Pick<Document, Known>, id: string): Draft<Document> {
  const { createdAt: _stampedByTheVault, ...draft } = withEffective({
    contents: [],
    isEnvelope: false,
    ...untied,
    ...known,
    id,
    createdAt: Date.now(),
    state: 'waiting' as const,
    notBefore: 0,
    attempts: 0,
    steps: {},
    pageCount: 0,
    textFrom: 'none' as const,
    readMs: 0,
    language: 'und',
    readKind: '',
    readKindConfidence: 0,
    otherKinds: [],
    readTitle: '',
    readCategory: '',
    readFacts: [],
    readFindings: [],
    readWorks: [],
    corrections: {},
    trashedAt: 0,
  });
  return draft;
}

/** The last part of a path at most, without what cannot be shown. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const shown = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return [...(shown === '' ? '?' : shown)].slice(0, 120).join('');
}

const refusal = (code: ProblemCode) => new ProblemError(problem(code));
const tooLarge = () => new ProblemError(problem('too-large', { limit: mostFileBytes / megabyte }));
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
