// Papers come in and become known: the calls of the contract that take files in, read them, show their pages, and tell how far it is.
import type { Client, Handlers } from '../../shared/api/contract';
import { documentView } from '../../shared/api/document-view';
import type { EngineContract, ImportAnswer } from '../../shared/api/engine';
import type { Port } from '../../shared/api/port';
import type { EngineShellContract } from '../../shared/api/shell';
import type { Document } from '../../shared/documents/document';
import { ProblemError, problem } from '../../shared/problem';
import { createKeyring } from '../jobs/keyring';
import { createReadingQueue } from '../jobs/reading-queue';
import type { Vault } from '../vault/vault';
import { improveOldReadings } from './improve';
import { openLearning } from './learn/learning';
import { type OpenPapers, openPapers } from './open-papers';
import { createPagePictures } from './page-pictures';
import { partHandlers } from './parts';
import { isLocked } from './read-paper';
import { createReaderPool } from './reader-pool';
import { type Arrival, receive } from './receive';
import { createSearchable } from './searchable';
import { createSignedPapers, type SignedPapers } from './signed-papers';
import { takeSteps } from './steps';

type IntakeCalls =
  | `documents.${'import' | 'importOffered' | 'pagePicture' | 'unlock' | 'waitRead' | 'original' | 'findParts' | 'split' | 'join'}`
  | `reading.${'status' | 'cancel' | 'retry'}`
  | `learning.${'status' | 'lookAgain' | 'lookBack' | 'forget'}`;

export type Intake = {
  readonly handlers: Pick<Handlers<EngineContract>, IntakeCalls>;
  /** A scan or a picture as a PDF with its words upon it. */
  readonly searchable: (document: Document) => Promise<Uint8Array<ArrayBuffer>>;
  readonly papers: OpenPapers;
  readonly signed: SignedPapers;
  /** A paper that comes in otherwise than through the calls. */
  readonly arrive: (arrival: Arrival) => Promise<ImportAnswer>;
};

/** Files taken in at once: each is whole in memory for a moment. */
const receivedAtOnce = 2;

export function openIntake(options: {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  readonly readerPorts: { arrived(reader: number): Promise<Port> };
  readonly onBug: (where: string, error: unknown) => void;
}): Intake {
  const { vault, shell, readerPorts, onBug } = options;
  const pool = createReaderPool({ shell, readerPorts });
  const learning = openLearning(vault, onBug);
  const keyring = createKeyring();
  const queue = createReadingQueue({
    vault,
    keyring,
    // One more than readers: while one paper is being saved the next is already read.
    width: pool.size + 1,
    work: ({ document, ...job }) => takeSteps(document, { vault, pool, learning, ...job }),
    engineDied: async () => (await shell.call('engine.deaths', {})).count > 0,
    onBug,
  });
  const pagePicture = createPagePictures(vault, pool, keyring);
  queue
    .start()
    .then(() => improveOldReadings(vault))
    .catch((error) => onBug('intake', error));

  const arrive = (arrival: Arrival, passwords: readonly string[] = []) =>
    receive(vault, arrival, (id) => keyring.give(id, passwords));

  return {
    searchable: createSearchable(vault, pool),
    papers: openPapers(vault, pool, keyring),
    signed: createSignedPapers(pool),
    arrive: (arrival) => arrive(arrival),
    handlers: {
      ...partHandlers(vault),
      ...learning.handlers,

      'documents.import': async ({ homeId, files }) => {
        const arrivals = files.map((file) => ({
          homeId,
          fileName: file.name,
          size: file.size,
          bytes: () => file.arrayBuffer(),
        }));
        return { answers: await fewAtOnce(arrivals, receivedAtOnce, (arrival) => arrive(arrival)) };
      },

      'documents.importOffered': ({ homeId, token, fileName, passwords }) =>
        arrive({ homeId, fileName, ...offered(token) }, passwords),

      'documents.waitRead': async ({ id, text }) => {
        const document = await readingEnded(vault, id);
        const pages = [...(await vault.pages.select({ documentId: id }))].sort((a, b) => a.index - b.index);
        return {
          document: documentView(document, pages, vault.archive.rows()),
          readMs: document.readMs,
          ...(text ? { text: pages.map((page) => page.text).join('\n\n') } : {}),
        };
      },

      'documents.original': async ({ id }) => {
        const document = await vault.documents.get(id);
        if (!document) throw new ProblemError(problem('not-found'));
        return { bytes: await vault.originals.get(document.original), mediaType: document.mediaType };
      },

      'documents.pagePicture': (asked) => {
        queue.prefer(asked.id);
        return pagePicture(asked);
      },

      'documents.unlock': async ({ id, password }) => {
        keyring.show(id, password);
        try {
          await pagePicture({ id, index: 0, width: 64 });
        } catch (error) {
          keyring.show(id, undefined);
          throw error instanceof ProblemError && isLocked(error.problem)
            ? new ProblemError(problem('wrong-password'))
            : error;
        }
        return {};
      },

      'reading.status': (_input, emit) => {
        const tell = () => emit(queue.status());
        vault.archive.ready.then(tell, () => undefined);
        return queue.watch(tell);
      },
      'reading.cancel': async ({ ids }) => {
        await queue.cancel(ids);
        return {};
      },
      'reading.retry': async ({ ids, password }) => {
        await queue.retry(ids, password);
        return {};
      },
    },
  };
}

/** A file that main serves under a token; its size comes with its head. */
function offered(token: string): Pick<Arrival, 'size' | 'bytes'> {
  return {
    size: -1,
    async bytes() {
      const answer = await fetch(`/in/${encodeURIComponent(token)}`, { cache: 'no-store' });
      if (!answer.ok) throw new ProblemError(problem('cannot-read-file'));
      return answer.arrayBuffer();
    },
  };
}

async function fewAtOnce<T, R>(items: readonly T[], width: number, use: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const go = async () => {
    for (let at = next++; at < items.length; at = next++) answers[at] = await use(items[at] as T);
  };
  await Promise.all(Array.from({ length: width }, go));
  return answers;
}

function readingEnded(vault: Vault, id: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const look = (document: Document | undefined) => {
      if (document && (document.state === 'waiting' || document.state === 'reading')) return;
      stop();
      if (document) resolve(document);
      else reject(new ProblemError(problem('not-found')));
    };
    const stop = vault.documents.watch((changes) => {
      for (const change of changes) if (change.id === id) look(change.after);
    });
    vault.documents.get(id).then(look, (error) => {
      stop();
      reject(error);
    });
  });
}
