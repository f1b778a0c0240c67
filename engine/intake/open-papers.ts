// A paper opened in a reader of its own, for whoever needs more of its pages than was read: their makeup, their look, their pictures.
import type { PageMakeup } from '../../shared/api/reader';
import type { Document } from '../../shared/documents/document';
import type { Box, ReadPage } from '../../shared/documents/page';
import { ProblemError, problem } from '../../shared/problem';
import type { Keyring } from '../jobs/keyring';
import type { Vault } from '../vault/vault';
import type { Reader, ReaderPool } from './reader-pool';

/** Pages are counted as the paper counts them, also when it is a part of a bundle. */
export type OpenPaper = {
  lookAtPage(index: number): Promise<PageMakeup>;
  lookAtFile(): Promise<{ readonly texts: readonly string[]; readonly attachments: number }>;
  readByEye(index: number): Promise<ReadPage>;
  draw(
    index: number,
    asked: {
      readonly width: number;
      readonly turned: number;
      readonly hide: readonly Box[];
      /** Written faintly across the page. */
      readonly mark?: string;
    },
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number }>;
};
export type OpenPapers = {
  /** Throws the problem that the reader met. */
  with<T>(document: Document, use: (paper: OpenPaper) => Promise<T>): Promise<T>;
  /** Pictures of the pages of a PDF that is not in the archive: one of our own, just set. */
  drawn(
    bytes: Uint8Array<ArrayBuffer>,
    width: number,
  ): Promise<readonly { readonly bytes: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number }[]>;
  /** The reader is not wanted for now. */
  rest(): void;
};

/** One reader serves papers one after another: a process costs half a second. */
export function openPapers(vault: Vault, pool: ReaderPool, keyring: Pick<Keyring, 'toShow'>): OpenPapers {
  let reader: Reader | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const opened = async (document: Document): Promise<Reader> => {
    if (!reader || reader.dead) reader = await pool.extra();
    reader.progressed();
    const bytes = await vault.originals.get(document.original);
    const password = keyring.toShow(document.id) ?? keyring.toShow(document.parentId);
    await reader.alive(reader.client.call('open', { bytes, ...(password === undefined ? {} : { password }) }));
    return reader;
  };

  const withReader = <T>(use: () => Promise<T>): Promise<T> => {
    const mine = turn.then(async () => {
      try {
        return await use();
      } catch (error) {
        // Whatever it met, the next paper gets a fresh reader.
        reader?.end();
        reader = undefined;
        throw error instanceof ProblemError ? error : new ProblemError(problem('damaged-file'));
      }
    });
    turn = mine.catch(() => undefined);
    return mine;
  };

  const paperIn = (own: Reader, document: Document): OpenPaper => {
    const inOriginal = (index: number) => index + (document.part?.from ?? 0);
    const alive = <T>(answer: Promise<T>): Promise<T> => {
      own.progressed();
      return own.alive(answer);
    };
    return {
      lookAtPage: (index) => alive(own.client.call('lookAtPage', { index: inOriginal(index) })),
      lookAtFile: () => alive(own.client.call('lookAtFile', {})),
      readByEye: (index) =>
        alive(
          new Promise<ReadPage>((resolve, reject) => {
            const stop = own.client.live(
              'readPages',
              { indexes: [inOriginal(index)], byEye: true },
              (event) => {
                own.progressed();
                if (event.type === 'page') resolve({ ...event.page, index });
                else if (event.type === 'done') stop();
              },
              (why) => reject(new ProblemError(why)),
            );
          }),
        ),
      draw: (index, { width, turned, hide, mark }) =>
        alive(
          own.client.call('drawPage', {
            index: inOriginal(index),
            width,
            turned,
            hide: [...hide],
            ...(mark ? { mark } : {}),
          }),
        ),
    };
  };

  return {
    with: (document, use) =>
      withReader(async () => {
        const own = await opened(document);
        const answer = await use(paperIn(own, document));
        own.rest();
        return answer;
      }),
    drawn: (bytes, width) =>
      withReader(async () => {
        if (!reader || reader.dead) reader = await pool.extra();
        const own = reader;
        own.progressed();
        const { pageCount } = await own.alive(own.client.call('open', { bytes }));
        const pictures = [];
        for (let index = 0; index < pageCount; index += 1) {
          own.progressed();
          pictures.push(await own.alive(own.client.call('drawPage', { index, width, turned: 0 })));
        }
        own.rest();
        return pictures;
      }),
    rest() {
      turn = turn.then(() => {
        reader?.end();
        reader = undefined;
      });
    },
  };
}
