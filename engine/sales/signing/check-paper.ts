// Who signed a paper, and whether it was changed since: of the archive's own, or any file that a person names.
import type { Handlers } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import { type SignedPaper, verdictOf } from '../../../shared/documents/signatures';
import { ProblemError, problem } from '../../../shared/problem';
import type { Vault } from '../../vault/vault';
import type { VaultSigner } from './vault-signer';

/** What is needed of a reader; intake gives it. */
export type PaperChecker = { check(bytes: Uint8Array<ArrayBuffer>): Promise<SignedPaper> };

/** As large as anything the archive takes in is read at once. */
const mostBytes = 400 * 1024 * 1024;

export function checkHandlers(options: {
  readonly vault: Vault;
  readonly papers: PaperChecker;
  readonly own: Pick<VaultSigner, 'fingerprint'>;
}): Pick<Handlers<EngineContract>, 'signatures.check' | 'signatures.checkOffered'> {
  const { vault, papers, own } = options;
  const checked = async (bytes: Uint8Array<ArrayBuffer>) => {
    if (bytes.length > mostBytes) throw new ProblemError(problem('too-large'));
    const paper = await papers.check(bytes);
    return { ...paper, verdict: verdictOf(paper), ownFingerprint: (await own.fingerprint()) ?? '' };
  };
  return {
    'signatures.check': async ({ id }) => {
      const document = await vault.documents.get(id);
      if (!document) throw new ProblemError(problem('not-found'));
      return checked(await vault.originals.get(document.original));
    },
    'signatures.checkOffered': async ({ token }) => {
      const answer = await fetch(`/in/${encodeURIComponent(token)}`, { cache: 'no-store' });
      if (!answer.ok) throw new ProblemError(problem('cannot-read-file'));
      return checked(new Uint8Array(await answer.arrayBuffer()));
    },
  };
}
