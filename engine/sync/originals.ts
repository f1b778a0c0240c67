// Originals between machines: sealed chunks as they lie in the vault, each a document of the server with one attachment. Given once, for a chunk
// never changes; fetched ahead, or when its paper is opened. (docs/decisions/0004-syncing-by-rounds-and-chunks.md)
import type { Document } from '../../shared/documents/document';
import { ProblemError, problem } from '../../shared/problem';
import { base64 } from '../security/bytes';
import { type ChunkOf, chunkBytes, chunkId, chunkIds, type SealedChunk } from '../vault/originals/originals';
import type { OriginalRef } from '../vault/vault';
import { keyOf } from './content';
import type { Core, SyncVault } from './core';
import { type Server, segment, takesInWithinMs } from './server';
import type { SyncState } from './state';

export type Moved = {
  readonly sent: number;
  readonly received: number;
  /** There is more: records have their turn in between. */
  readonly isCutShort: boolean;
};

export type MovedOriginals = {
  /** Some seconds of giving and fetching. `ahead`: what is not here is fetched before anybody asks for it. */
  move(core: Core, ahead: boolean, signal: AbortSignal): Promise<Moved>;
  /** Documents that came to the server, originals or not. */
  named(docIds: readonly string[]): void;
  /** The server's copy is another one, or was put back to an older state. */
  begin(): void;
  /** How many were here and not there when it was last looked at. */
  readonly waiting: number;
};

const attachment = 'sealed';
/** As long as a person who changes something may wait until it goes. */
const turnMs = 4_000;
/** Asked for in one request. */
const idsAtOnce = 1_000;
/** In memory at a time, and written together. */
const group = { chunks: 24, bytes: 3 * chunkBytes };
/** Of Chromium's six connections to a server. */
const requestsAtOnce = 4;
/** What AES-GCM adds. */
const tagBytes = 16;

type Paper = Pick<Document, 'id' | 'state'> & { readonly original: OriginalRef };

export function moveOriginals(vault: SyncVault): MovedOriginals {
  /** Of every paper, by its id; the parts of a bundle share an original. */
  const papers = new Map<string, Paper>();
  const here = new Set<string>();
  /** Originals that the server has whole; loaded with the first move. */
  let there: Set<string> | undefined;
  /** Chunks that the server did not have when it was asked. */
  const notThere = new Set<string>();
  let listing: Promise<void> | undefined;
  let waiting = 0;

  const learn = ({ id, state, original }: Document) => papers.set(id, { id, state, original });
  vault.documents.watch((changes) => {
    for (const { id, after } of changes) after ? learn(after) : papers.delete(id);
  });
  vault.sealedOriginals.watch((ids, are) => {
    for (const id of ids) are === 'here' ? here.add(id) : here.delete(id);
  });
  const listed = () => {
    listing ??= (async () => {
      for (const id of await vault.sealedOriginals.list()) here.add(id);
      for await (const some of vault.documents.all()) for (const paper of some) learn(paper);
    })();
    return listing;
  };

  const isHere = (ref: OriginalRef) => chunkIds(ref).every((id) => here.has(id));
  /** Each original once, with the paper that it is told by. A paper that is not read yet has not gone either. */
  const originals = (): readonly Paper[] => {
    const each = new Map<string, Paper>();
    for (const paper of papers.values())
      if (paper.state !== 'waiting' && paper.state !== 'reading') each.set(paper.original.id, paper);
    return [...each.values()];
  };
  const toGive = () => originals().filter(({ original }) => there && !there.has(original.id) && isHere(original));

  /** Which of the chunks the server has. */
  const has = async (server: Server, ids: readonly string[]): Promise<ReadonlySet<string>> => {
    const found = new Set<string>();
    for (let start = 0; start < ids.length; start += idsAtOnce)
      for (const id of await knownThere(server, ids.slice(start, start + idsAtOnce))) found.add(id);
    return found;
  };

  const give = async (core: Core, aside: ReadonlySet<string>, isOver: () => boolean): Promise<number> => {
    let sent = 0;
    const going = toGive().filter(({ original }) => !aside.has(chunkId(original.id, 0)));
    for (const some of originalsIn(going, idsAtOnce)) {
      const found = new Set(
        await has(
          core.server,
          some.flatMap(({ original }) => chunkIds(original)),
        ),
      );
      const isWhole = ({ original }: Paper) => chunkIds(original).every((id) => found.has(id));
      await agree(core, some.filter(isWhole));
      const lack = groups(some.flatMap((paper) => chunksOf(paper).filter(({ id }) => !found.has(id))));
      // While one group is on its way, the next is read.
      for await (const { chunks, bytes } of ahead(lack, isOver, async (chunks) => ({
        chunks,
        bytes: await vault.sealedOriginals.read(chunks.map(({ id }) => id)),
      }))) {
        const { taken, refused } = await put(core.server, bytes);
        for (const id of taken) found.add(id);
        const ofRefused = chunks.filter(({ id }) => refused.has(id)).map(({ paper }) => paper);
        await setAside(core.state, [...new Set(ofRefused)], 'too-large');
        const went = new Set(chunks.map(({ paper }) => paper).filter(isWhole));
        await agree(core, [...went]);
        sent += went.size;
      }
      if (isOver()) break;
    }
    return sent;
  };
  const agree = async ({ state }: Core, some: readonly Paper[]) => {
    const ids = some.map(({ original }) => original.id);
    await state.areThere(ids);
    for (const id of ids) there?.add(id);
  };

  const fetchAhead = async (core: Core, aside: ReadonlySet<string>, isOver: () => boolean): Promise<number> => {
    const missing = originals().filter(
      ({ original }) => !isHere(original) && !chunkIds(original).some((id) => notThere.has(id) || aside.has(id)),
    );
    let received = 0;
    for (const some of originalsIn(missing, idsAtOnce)) {
      const lack = some.flatMap((paper) => chunksOf(paper).filter(({ id }) => !here.has(id)));
      const found = await has(
        core.server,
        lack.map(({ id }) => id),
      );
      for (const { id } of lack) if (!found.has(id)) notThere.add(id);
      const whole = new Set(some.filter(({ original }) => !chunkIds(original).some((id) => notThere.has(id))));
      // While one group is laid down, the next is on its way.
      for await (const { chunks, came } of ahead(
        groups(lack.filter(({ paper }) => whole.has(paper))),
        isOver,
        async (chunks) => {
          const came: SealedChunk[] = [];
          await atOnce(chunks, async (chunk) => {
            const bytes = await fetchChunk(core.server, chunk);
            if (bytes) came.push({ ...chunk, bytes });
            else notThere.add(chunk.id);
          });
          return { chunks, came };
        },
      )) {
        const refused = new Set(await vault.sealedOriginals.keep(came));
        if (refused.size > 0)
          await setAside(
            core.state,
            chunks.filter(({ id }) => refused.has(id)).map(({ paper }) => paper),
            'tampered',
            refused,
          );
        received += new Set(chunks.filter(({ ref }) => isHere(ref)).map(({ ref }) => ref.id)).size;
      }
      if (isOver()) break;
    }
    return received;
  };

  return {
    async move(core, ahead, signal) {
      await listed();
      there ??= new Set(await core.state.there());
      const until = performance.now() + turnMs;
      let isCutShort = false;
      const isOver = () => {
        signal.throwIfAborted();
        isCutShort = performance.now() > until;
        return isCutShort;
      };
      const aside = new Set((await core.state.allAside()).map(({ docId }) => docId));
      const sent = await give(core, aside, isOver);
      const received = ahead && !isCutShort ? await fetchAhead(core, aside, isOver) : 0;
      waiting = toGive().length;
      return { sent, received, isCutShort };
    },
    named(docIds) {
      for (const id of docIds) notThere.delete(id);
    },
    begin() {
      there = undefined;
      notThere.clear();
    },
    get waiting() {
      return waiting;
    },
  };
}

/** One chunk for somebody who waits for it. Undefined when the server has not got it, or not whole. */
export async function fetchChunk(
  server: Server,
  { ref, index }: ChunkOf,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const expected = Math.min(chunkBytes, Math.max(0, ref.bytes - index * chunkBytes)) + tagBytes;
  const bytes = await server.bytes(`${segment(chunkId(ref.id, index))}/${attachment}`, { mostBytes: expected });
  return bytes?.length === expected ? bytes : undefined;
}

type Put = { readonly taken: ReadonlySet<string>; readonly refused: ReadonlySet<string> };

/**
 * As CouchDB's documents in one body: an embedded storage that syncs each write takes them more than twice as fast as one by one. What is too much for
 * the server, or for whatever stands before it, goes by itself.
 */
async function put(server: Server, chunks: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<Put> {
  const docs = [...chunks].map(([_id, bytes]) => ({
    _id,
    _attachments: { [attachment]: { content_type: 'application/octet-stream', data: base64(bytes) } },
  }));
  try {
    const { status, body } = await server.ask('POST', '_bulk_docs', { body: { docs }, patienceMs: takesInWithinMs });
    if (status === 404) throw new ProblemError(problem('workspace-missing'));
    if (!Array.isArray(body)) throw new ProblemError(problem('server-faulty', { status }));
    const taken = new Set<string>();
    const refused = new Set<string>();
    // A conflict: another machine was faster with the same bytes.
    for (const { id, error } of body as readonly { readonly id?: unknown; readonly error?: unknown }[])
      if (typeof id === 'string' && chunks.has(id)) (error && error !== 'conflict' ? refused : taken).add(id);
    return { taken, refused };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.params?.status !== 413) throw error;
    if (chunks.size === 1) return { taken: new Set(), refused: new Set(chunks.keys()) };
    const each = await Promise.all([...chunks].map((one) => put(server, new Map([one]))));
    return {
      taken: new Set(each.flatMap(({ taken }) => [...taken])),
      refused: new Set(each.flatMap(({ refused }) => [...refused])),
    };
  }
}

/** One step ahead of whoever takes them. The first is always begun, so that every turn gets somewhere, however slow the server. */
async function* ahead<T, U>(
  items: Iterable<T>,
  isOver: () => boolean,
  work: (item: T) => Promise<U>,
): AsyncGenerator<U> {
  let next: Promise<U> | undefined;
  for (const item of items) {
    const last = next;
    if (last && isOver()) break;
    next = last ? last.then(() => work(item)) : work(item);
    next.catch(() => undefined);
    if (last) yield await last;
  }
  if (next) yield await next;
}

async function knownThere(server: Server, keys: readonly string[]): Promise<readonly string[]> {
  const { status, body } = await server.ask('POST', '_all_docs', { body: { keys } });
  if (status === 404) throw new ProblemError(problem('workspace-missing'));
  const rows = (body as { readonly rows?: unknown } | null)?.rows;
  if (!Array.isArray(rows)) throw new ProblemError(problem('server-faulty', { status }));
  return rows.flatMap(
    (row: { readonly key?: unknown; readonly value?: { readonly deleted?: unknown } | null } | null) =>
      typeof row?.key === 'string' && row.value && row.value.deleted !== true ? [row.key] : [],
  );
}

type Chunk = ChunkOf & { readonly id: string; readonly paper: Paper };

const chunksOf = (paper: Paper): readonly Chunk[] =>
  chunkIds(paper.original).map((id, index) => ({ id, index, ref: paper.original, paper }));

/** So many originals that their chunks fit into one question; one that is larger goes alone. */
function* originalsIn(papers: readonly Paper[], most: number): Generator<readonly Paper[]> {
  let some: Paper[] = [];
  let count = 0;
  for (const paper of papers) {
    if (some.length > 0 && count + paper.original.chunks > most) {
      yield some;
      some = [];
      count = 0;
    }
    some.push(paper);
    count += paper.original.chunks;
  }
  if (some.length > 0) yield some;
}

function* groups(chunks: readonly Chunk[]): Generator<readonly Chunk[]> {
  let some: Chunk[] = [];
  let size = 0;
  for (const chunk of chunks) {
    const bytes = Math.min(chunkBytes, chunk.ref.bytes);
    if (some.length >= group.chunks || (some.length > 0 && size + bytes > group.bytes)) {
      yield some;
      some = [];
      size = 0;
    }
    some.push(chunk);
    size += bytes;
  }
  if (some.length > 0) yield some;
}

async function atOnce(chunks: readonly Chunk[], work: (chunk: Chunk) => Promise<void>): Promise<void> {
  const waiting = [...chunks];
  const next = async () => {
    for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) await work(chunk);
  };
  await Promise.all(Array.from({ length: requestsAtOnce }, next));
}

/** Told by its paper; `ids` where single chunks are meant. */
async function setAside(
  state: SyncState,
  papers: readonly Paper[],
  why: 'tampered' | 'too-large',
  ids?: ReadonlySet<string>,
): Promise<void> {
  const chunks = papers.flatMap((paper) =>
    chunkIds(paper.original)
      .filter((id, index) => (ids ? ids.has(id) : index === 0))
      .map((id) => ({ id, paper })),
  );
  await state.putAside(
    chunks.map(({ id, paper }) => ({ docId: id, rev: '', why, key: keyOf('documents', paper.id), at: Date.now() })),
  );
}
