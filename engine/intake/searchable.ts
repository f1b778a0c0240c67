// A scan or a picture as a PDF that can be searched: a reader lays the words that were read over the picture they were read off.
import type { Document } from '../../shared/documents/document';
import { ProblemError, problem } from '../../shared/problem';
import type { Vault } from '../vault/vault';
import type { ReaderPool } from './reader-pool';

export function createSearchable(
  vault: Vault,
  pool: ReaderPool,
): (document: Document) => Promise<Uint8Array<ArrayBuffer>> {
  return async (document) => {
    const pages = [...(await vault.pages.select({ documentId: document.id }))]
      .sort((a, b) => a.index - b.index)
      .filter(({ textFrom }) => textFrom === 'ocr')
      .map(({ index, width, height, turned, words, places }) => ({ index, width, height, turned, words, places }));
    const bytes = await vault.originals.get(document.original);
    const reader = await pool.extra();
    try {
      reader.progressed();
      return await reader.alive(
        new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
          const stop = reader.client.live(
            'makeSearchable',
            { bytes, title: document.title, pages },
            (event) => {
              reader.progressed();
              if (event.type !== 'made') return;
              stop();
              resolve(event.bytes);
            },
            (why) => reject(new ProblemError(why)),
          );
        }),
      );
    } catch (error) {
      throw error instanceof ProblemError ? error : new ProblemError(problem('damaged-file'));
    } finally {
      reader.end();
    }
  };
}
