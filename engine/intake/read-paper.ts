// Reads one paper with as many readers as are free: they take its pages one after the other until none is left.
import type { OutputOf } from '../../shared/api/contract';
import type { ReaderContract } from '../../shared/api/reader';
import type { Content } from '../../shared/documents/document';
import type { ReadableType } from '../../shared/documents/media-type';
import { type Problem, ProblemError, problem } from '../../shared/problem';
import type { Keys } from '../jobs/keyring';
import type { PageKeeper } from './page-keeper';
import type { Reader, ReaderPool } from './reader-pool';

export type PaperInput = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly keys: Keys;
  readonly signal: AbortSignal;
  /** Takes the pages, and knows which are read already. */
  readonly keeper: PageKeeper;
  onOpened(pageCount: number): void;
  /** Pages done, a page under way counting by its fraction. */
  onProgress(pagesRead: number): void;
  /** Takes in what came in it; asked before its bytes are, it may refuse. */
  readonly children: {
    refusal(child: Child): Problem | undefined;
    take(child: Child, bytes: Uint8Array<ArrayBuffer>): Promise<Content>;
  };
};
type Child = OpenedChildren[number];

export type ReadPaper = {
  readonly mediaType: ReadableType;
  readonly pageCount: number;
  readonly contents: readonly Content[];
};

/** Pages asked for at once: more of a paper with a text layer, where asking costs as much as reading. */
const layerBatch = 8;
/** A page that is this far and not done is being recognised: that takes seconds, and is worth another reader. */
const recognitionFrom = 0.1;
/** A paper that goes on telling of progress and never ends is stuck too. */
const mostMsBase = 60_000;
const mostMsPerPage = 90_000;

/** One more try for a crash, which may have been chance; none for what is stuck or outgrows its memory. */
export async function readPaper(pool: ReaderPool, input: PaperInput): Promise<ReadPaper> {
  try {
    return await readOnce(pool, input);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'reader-crashed') throw error;
    return readOnce(pool, input);
  }
}

async function readOnce(pool: ReaderPool, input: PaperInput): Promise<ReadPaper> {
  const { bytes, keys, signal, keeper } = input;
  const started = Date.now();
  const underWay = new Map<number, number>();
  const contents: Content[] = [];
  let pageCount = 0;
  let password: string | undefined;
  let mediaType: ReadableType | undefined;
  let toRead: readonly number[] = [];
  let next = 0;
  let read = 0;
  let batch = 1;
  let failure: unknown;
  const helpers: Promise<void>[] = [];
  let coming = 0;

  const tell = () => {
    let sum = keeper.known.size;
    for (const fraction of underWay.values()) sum += Math.min(0.99, fraction);
    input.onProgress(sum);
  };

  /** Whoever is free takes pages too, unless another paper waits for a reader. */
  const callHelp = () => {
    const helper = toRead.length - next > coming && failure === undefined ? pool.takeIdle() : undefined;
    if (!helper) return;
    coming++;
    helpers.push(
      helper
        .finally(() => coming--)
        .then((other) => withReader(other, false))
        .catch(failed),
    );
  };

  const withReader = async (reader: Reader, isFirst: boolean): Promise<void> => {
    let sound = false;
    const stop = () => reader.end();
    signal.addEventListener('abort', stop);
    try {
      if (signal.aborted) throw new ProblemError(problem('cancelled'));
      reader.progressed();
      const open = (key: string | undefined) =>
        reader.alive(reader.client.call('open', { bytes, ...(key === undefined ? {} : { password: key }) }));
      let children: OpenedChildren = [];
      if (isFirst) {
        const opened = await withAKey(keys, open);
        password = opened.key;
        ({ mediaType, pageCount, children } = opened.answer);
        toRead = Array.from({ length: pageCount }, (_, at) => at).filter((at) => !keeper.known.has(at));
        input.onOpened(pageCount);
      } else await open(password);
      while (next < toRead.length && failure === undefined) {
        const indexes = toRead.slice(next, next + batch);
        next += indexes.length;
        await reader.alive(readBatch(reader, indexes));
        await keeper.room();
        reader.progressed();
        callHelp();
      }
      for (const [index, child] of children.entries()) contents.push(await takeChild(reader, index, child));
      await reader.alive(reader.client.call('close', {}));
      sound = true;
    } finally {
      signal.removeEventListener('abort', stop);
      pool.giveBack(reader, sound);
    }
  };

  const takeChild = async (reader: Reader, index: number, child: Child): Promise<Content> => {
    const { name, folder } = child;
    const why = child.problem ?? input.children.refusal(child);
    if (why) return { name, folder, id: '', problem: why };
    reader.progressed();
    const unpack = (key: string | undefined) =>
      reader.alive(reader.client.call('readChild', { index, ...(key === undefined ? {} : { password: key }) }));
    let found: { readonly bytes: Uint8Array<ArrayBuffer> };
    try {
      found = child.isLocked ? (await withAKey(keys, unpack)).answer : await unpack(undefined);
    } catch (error) {
      // One of them is damaged or locked; the others are not.
      if (error instanceof ProblemError && !reader.dead) return { name, folder, id: '', problem: error.problem };
      throw error;
    }
    reader.progressed();
    const content = await input.children.take(child, found.bytes);
    reader.progressed();
    return content;
  };

  const readBatch = (reader: Reader, indexes: readonly number[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const awaited = new Set(indexes);
      const stop = reader.client.live(
        'readPages',
        { indexes: [...indexes] },
        (event) => {
          reader.progressed();
          if (event.type === 'progress') {
            underWay.set(event.index, event.fraction);
            if (event.fraction > recognitionFrom) callHelp();
          } else if (event.type === 'page') {
            // A reader that was taken over may answer anything: only a page that was asked for, and once.
            if (!awaited.delete(event.page.index)) {
              stop();
              reject(new ProblemError(problem('reader-crashed')));
              return;
            }
            underWay.delete(event.page.index);
            keeper.add(event.page);
            read++;
            reader.pages++;
            batch = event.page.textFrom === 'ocr' ? 1 : layerBatch;
          } else {
            stop();
            resolve();
          }
          tell();
          if (Date.now() - started > mostMsBase + mostMsPerPage * (read + 1)) {
            stop();
            reject(new ProblemError(problem('reader-stuck')));
          }
        },
        (told) => reject(new ProblemError(told)),
      );
    });

  const failed = (error: unknown) => {
    failure ??= error;
  };

  await withReader(await pool.take(), true).catch(failed);
  // A helper may have taken on another helper meanwhile.
  for (let at = 0; at < helpers.length; at++) await helpers[at];
  if (failure !== undefined) throw failure;
  if (!mediaType || keeper.known.size < pageCount) throw new ProblemError(problem('reader-crashed'));
  return { mediaType, pageCount, contents };
}

type OpenedChildren = OutputOf<ReaderContract['open']>['children'];

/** Tries what the person gave in this batch; what needs no password takes any. */
async function withAKey<T>(
  { candidates, wasGiven, opened }: Keys,
  use: (key: string | undefined) => Promise<T>,
): Promise<{ readonly answer: T; readonly key: string | undefined }> {
  let locked: ProblemError | undefined;
  for (const key of [undefined, ...candidates]) {
    try {
      const answer = await use(key);
      if (key !== undefined) opened(key);
      return { answer, key };
    } catch (error) {
      if (!(error instanceof ProblemError) || !isLocked(error.problem)) throw error;
      locked = error;
    }
  }
  throw wasGiven && locked ? locked : new ProblemError(problem('needs-password'));
}

export const isLocked = ({ code }: Problem): boolean => code === 'needs-password' || code === 'wrong-password';
