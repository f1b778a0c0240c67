// A paper of the sale goes round and is signed in the app: each signature with what shows who made it, sealed into the PDF with the vault's certificate.
//
// What is made in the app is a simple electronic signature (eIDAS article 3 no. 10), and says so in the paper: the certificate vouches for what was noted, when,
// and that nothing was changed since; not for who held the pen. Each signature is appended, so that the one before stays as it was made.
import type { Client, Handlers } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { SignatureAsked } from '../../../shared/api/reader';
import type { EngineShellContract } from '../../../shared/api/shell';
import type { SigningView } from '../../../shared/api/signing';
import { readableName } from '../../../shared/documents/paper-name';
import { ProblemError, problem } from '../../../shared/problem';
import type { Case } from '../../../shared/sale/case';
import {
  isMarked,
  isToRemind,
  nextParty,
  type Signing,
  signaturePlace,
  standingOf,
} from '../../../shared/sale/signing';
import { hexSum } from '../../security/seal';
import { sealPaper } from '../../security/seal-paper';
import type { Vault } from '../../vault/vault';
import { againWhenChanged } from '../cases';
import { keepPaper, type PaperKeeper } from '../keep-paper';
import { setMark } from './set-mark';
import type { VaultSigner } from './vault-signer';

type Bytes = Uint8Array<ArrayBuffer>;
type SigningCalls = `signing.${'get' | 'start' | 'sign' | 'decline' | 'reminded' | 'withdraw' | 'fetch'}`;

/** A paper of the sale with frames to sign in on its last page, for whoever signs it in this order. */
export type SignablePaper = (asked: {
  readonly caseId: string;
  readonly kind: string;
  readonly language: 'nb' | 'en';
  readonly parties: readonly { readonly name: string; readonly role: 'seller' | 'buyer' }[];
}) => Promise<{ readonly bytes: Bytes; readonly title: string; readonly filedAs: string }>;

/** A service that knows who signs (BankID, eIDAS); an adapter in engine/integrations speaks to it. */
export type SigningService = {
  order(asked: {
    readonly title: string;
    readonly bytes: Bytes;
    readonly parties: readonly { readonly name: string }[];
  }): Promise<{ readonly id: string; readonly parties: readonly { readonly link: string }[] }>;
  look(id: string): Promise<{
    /** In the order they were named. */
    readonly parties: readonly { readonly state: 'waiting' | 'signed' | 'declined' }[];
    /** The signed paper, once all have signed. */
    readonly paper: Bytes | undefined;
  }>;
  cancel(id: string): Promise<void>;
};

type Parts = {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  readonly own: VaultSigner;
  readonly place: (
    asked: SignatureAsked,
  ) => Promise<{ readonly bytes: Bytes; readonly gap: { from: number; to: number } }>;
  readonly pagesOf: (bytes: Bytes) => Promise<number>;
  readonly paper: SignablePaper;
  readonly keeper: PaperKeeper;
  /** What happened, for the journal: ids and sums open, words under the person's own key. */
  readonly note: (
    caseId: string,
    what: string,
    open: Readonly<Record<string, unknown>>,
    about?: { readonly personId: string; readonly words: Readonly<Record<string, unknown>> },
  ) => Promise<void>;
  readonly service: SigningService;
};

export function signingHandlers(parts: Parts): Pick<Handlers<EngineContract>, SigningCalls> {
  const { vault, shell, own, place, pagesOf, paper, keeper, note, service } = parts;

  const found = async (caseId: string, id: string): Promise<{ one: Case; signing: Signing }> => {
    const one = await vault.cases.get(caseId);
    const signing = one?.signings?.find((each) => each.id === id);
    if (!one || !signing) throw new ProblemError(problem('not-found'));
    return { one, signing };
  };
  const changed = async (caseId: string, id: string, change: (before: Signing) => Signing): Promise<Signing> => {
    let after: Signing | undefined;
    await vault.cases.edit(caseId, ({ signings = [] }) => ({
      signings: signings.map((each) => {
        if (each.id !== id) return each;
        after = change(each);
        return after;
      }),
    }));
    if (!after) throw new ProblemError(problem('not-found'));
    return after;
  };
  const bytesOf = async (documentId: string): Promise<Bytes> => {
    const document = await vault.documents.get(documentId);
    if (!document) throw new ProblemError(problem('not-found'));
    return vault.originals.get(document.original);
  };
  const addressOf = ({ homeId }: Case): string => vault.archive.homes().get(homeId)?.address.street ?? '';
  /** One signature at a time in one paper: each is appended to the one before. */
  const busy = new Set<string>();
  const alone = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    if (busy.has(id)) throw new ProblemError(problem('unavailable'));
    busy.add(id);
    try {
      return await work();
    } finally {
      busy.delete(id);
    }
  };

  return {
    'signing.get': ({ caseId }, emit, fail) =>
      againWhenChanged(
        vault,
        async () => {
          const one = await vault.cases.get(caseId);
          emit({ signings: (one?.signings ?? []).map((signing) => viewOf(signing, Date.now())) });
        },
        fail,
        caseId,
      ),

    'signing.start': async ({ caseId, kind, language, way, parties }) => {
      const one = await vault.cases.get(caseId);
      if (!one) throw new ProblemError(problem('not-found'));
      const { bytes, title, filedAs } = await paper({ caseId, kind, language, parties });
      const sha256 = await hexSum(bytes);
      const { documentId } = await keepPaper(keeper, {
        homeId: one.homeId,
        fileName: `${readableName(`${title} ${addressOf(one)}`, 100)}.pdf`,
        title,
        kind: filedAs,
        previousId: '',
        bytes,
      });
      const order = way === 'provider' ? await service.order({ title, bytes, parties }) : undefined;
      const signing: Signing = {
        id: `g-${crypto.randomUUID().slice(0, 13)}`,
        kind,
        title,
        way,
        startedAt: Date.now(),
        sha256,
        documentId,
        parties: parties.map(({ personId, name, role }, at) => ({
          id: `p${at + 1}`,
          personId,
          name,
          role,
          state: 'waiting' as const,
          at: 0,
          askedAt: 0,
          link: order?.parties[at]?.link ?? '',
        })),
        orderId: order?.id ?? '',
        isWithdrawn: false,
      };
      await vault.cases.edit(caseId, ({ signings = [] }) => ({ signings: [...signings, signing] }));
      await note(caseId, 'signing.started', { signingId: signing.id, kind, sha256, documentId, way });
      return viewOf(signing, Date.now());
    },

    'signing.sign': ({ caseId, id, partyId, mark, identity, identityNote, language }) =>
      alone(id, async () => {
        const { one, signing } = await found(caseId, id);
        const next = nextParty(signing);
        if (!next || next.id !== partyId || signing.way !== 'app') throw new ProblemError(problem('not-your-turn'));
        if (!isMarked(mark)) throw new ProblemError(problem('invalid-input', { field: '/mark' }));
        const before = await bytesOf(signing.documentId);
        const at = Date.now();
        const sum = await hexSum(before);
        const position = signing.parties.indexOf(next);
        const look = await setMark(shell, { mark, name: next.name, at, sum, identity, identityNote, language });
        const signer = await own.signer(addressOf(one));
        const bytes = await sealPaper(signer, place, {
          bytes: before,
          look,
          place: { page: (await pagesOf(before)) - 1, ...signaturePlace(position) },
          name: next.name,
          reason: reasonOf(language, identity, identityNote),
          at,
        });
        const previous = await vault.documents.get(signing.documentId);
        const { documentId } = await keepPaper(keeper, {
          homeId: one.homeId,
          fileName: previous?.fileName ?? `${signing.title}.pdf`,
          title: signing.title,
          kind: previous?.kind ?? 'annet',
          previousId: signing.documentId,
          bytes,
        });
        const after = await changed(caseId, id, (each) => ({
          ...each,
          documentId,
          parties: each.parties.map((party) =>
            party.id === partyId ? { ...party, state: 'signed' as const, at } : party,
          ),
        }));
        const open = { signingId: id, partyId, before: sum, after: await hexSum(bytes), documentId, at };
        const words = { name: next.name, identity, identityNote, mark };
        // Of the seller's own side there is nobody to forget: the paper itself holds what was noted.
        await note(caseId, 'paper.signed', open, next.personId === '' ? undefined : { personId: next.personId, words });
        return viewOf(after, Date.now());
      }),

    'signing.decline': async ({ caseId, id, partyId }) => {
      const { signing } = await found(caseId, id);
      if (nextParty(signing)?.id !== partyId) throw new ProblemError(problem('not-your-turn'));
      const at = Date.now();
      const after = await changed(caseId, id, (each) => ({
        ...each,
        parties: each.parties.map((party) =>
          party.id === partyId ? { ...party, state: 'declined' as const, at } : party,
        ),
      }));
      await note(caseId, 'signing.declined', { signingId: id, partyId });
      return viewOf(after, at);
    },

    'signing.reminded': async ({ caseId, id, partyId }) => {
      const askedAt = Date.now();
      const after = await changed(caseId, id, (each) => ({
        ...each,
        parties: each.parties.map((party) => (party.id === partyId ? { ...party, askedAt } : party)),
      }));
      await note(caseId, 'signing.reminded', { signingId: id, partyId });
      return viewOf(after, askedAt);
    },

    'signing.withdraw': async ({ caseId, id }) => {
      const { signing } = await found(caseId, id);
      if (standingOf(signing) === 'done') throw new ProblemError(problem('not-your-turn'));
      if (signing.orderId !== '') await service.cancel(signing.orderId);
      const after = await changed(caseId, id, (each) => ({ ...each, isWithdrawn: true }));
      await note(caseId, 'signing.withdrawn', { signingId: id });
      return viewOf(after, Date.now());
    },

    'signing.fetch': ({ caseId, id }) =>
      alone(id, async () => {
        const { one, signing } = await found(caseId, id);
        if (signing.way !== 'provider' || standingOf(signing) !== 'waiting') return viewOf(signing, Date.now());
        const order = await service.look(signing.orderId);
        const bytes = order.paper;
        const previous = await vault.documents.get(signing.documentId);
        const { documentId } = bytes
          ? await keepPaper(keeper, {
              homeId: one.homeId,
              fileName: previous?.fileName ?? `${signing.title}.pdf`,
              title: signing.title,
              kind: previous?.kind ?? 'annet',
              previousId: signing.documentId,
              bytes,
            })
          : signing;
        const after = await changed(caseId, id, (each) => ({
          ...each,
          documentId,
          parties: each.parties.map((party, at) => {
            const state = order.parties[at]?.state;
            return state && state !== party.state ? { ...party, state, at: Date.now() } : party;
          }),
        }));
        if (bytes)
          await note(caseId, 'paper.signed', {
            signingId: id,
            after: await hexSum(bytes),
            documentId,
            way: 'provider',
          });
        return viewOf(after, Date.now());
      }),
  };
}

const viewOf = (signing: Signing, now: number): SigningView => ({
  ...signing,
  parties: signing.parties.map((party) => ({ ...party })),
  standing: standingOf(signing),
  nextPartyId: nextParty(signing)?.id ?? '',
  isToRemind: isToRemind(signing, now),
});

/** It stands in the PDF, where other programs show it. */
const reasonOf = (language: 'nb' | 'en', identity: string, note: string): string =>
  `${language === 'nb' ? 'Enkel elektronisk signatur' : 'Simple electronic signature'} (${[identity, note].filter(Boolean).join(': ')})`.slice(
    0,
    300,
  );
