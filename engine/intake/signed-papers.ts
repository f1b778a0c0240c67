// Room for a signature in a paper, and what the signatures of another say: both take PDFs apart, so a reader does it.

import type { Client } from '../../shared/api/contract';
import type { DossierCheck, ReaderContract, SignatureAsked } from '../../shared/api/reader';
import type { SignedPaper } from '../../shared/documents/signatures';
import { ProblemError, problem } from '../../shared/problem';
import type { ReaderPool } from './reader-pool';

export type SignedPapers = {
  /** Throws ProblemError `not-signable`. */
  place(asked: SignatureAsked): Promise<{
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly gap: { readonly from: number; readonly to: number };
  }>;
  /** Throws ProblemError `damaged-file`, or what became of the reader. */
  check(bytes: Uint8Array<ArrayBuffer>): Promise<SignedPaper>;
  /** Throws ProblemError `not-a-dossier`. */
  checkDossier(bytes: Uint8Array<ArrayBuffer>): Promise<DossierCheck>;
  pagesOf(bytes: Uint8Array<ArrayBuffer>): Promise<number>;
};

export function createSignedPapers(pool: ReaderPool): SignedPapers {
  /** A reader of its own: a paper that was made to deceive meets no other. */
  const inReader = async <T>(work: (reader: Client<ReaderContract>) => Promise<T>): Promise<T> => {
    const reader = await pool.extra();
    try {
      reader.progressed();
      return await reader.alive(work(reader.client));
    } catch (error) {
      throw error instanceof ProblemError ? error : new ProblemError(problem('damaged-file'));
    } finally {
      reader.end();
    }
  };
  return {
    place: (asked) => inReader((reader) => reader.call('placeSignature', asked)),
    checkDossier: (bytes) => inReader((reader) => reader.call('checkDossier', { bytes })),
    pagesOf: (bytes) => inReader(async (reader) => (await reader.call('open', { bytes })).pageCount),
    check: (bytes) => inReader((reader) => reader.call('checkSignatures', { bytes })),
  };
}
