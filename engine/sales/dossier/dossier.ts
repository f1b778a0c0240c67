// The dossier of a sale: made, signed and put into the archive when the home is taken over; kept until its owner removes it.

import type { DossierView } from '../../../shared/api/completion';
import type { Handlers } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { DossierCheck } from '../../../shared/api/reader';
import { readableName } from '../../../shared/documents/paper-name';
import { ProblemError, problem } from '../../../shared/problem';
import { type Dossier, daysLeft, keptUntil } from '../../../shared/sale/dossier';
import { dayOf } from '../../../shared/values/instant';
import { hexSum } from '../../security/seal';
import type { Vault } from '../../vault/vault';
import { againWhenChanged } from '../cases';
import { keepPaper, type PaperKeeper } from '../keep-paper';
import { type Accepted, type SaleStanding, saleStanding, sourceView } from '../sale-end';
import type { VaultSigner } from '../signing/vault-signer';
import { gatherShown, type Receipts } from './gather-shown';
import { makeDossier } from './make-dossier';

type Bytes = Uint8Array<ArrayBuffer>;
const mostBytes = 400 * 1024 * 1024;

export function dossierHandlers(parts: {
  readonly vault: Vault;
  readonly accepted: Accepted;
  readonly own: VaultSigner;
  readonly keeper: PaperKeeper;
  readonly receipts: Receipts;
  readonly checker: { checkDossier(bytes: Bytes): Promise<DossierCheck> };
  readonly note: (caseId: string, what: string, open: Readonly<Record<string, unknown>>) => Promise<void>;
}): Pick<Handlers<EngineContract>, `dossier.${'get' | 'seal' | 'checkOffered'}`> {
  const { vault, accepted, own, keeper, receipts, checker, note } = parts;
  return {
    'dossier.get': ({ id }, emit, fail) =>
      againWhenChanged(
        vault,
        async () => {
          const standing = await saleStanding(vault, accepted, id);
          emit({ dossier: standing ? viewOf(vault, standing, dayOf(Date.now())) : null });
        },
        fail,
        id,
      ),

    'dossier.seal': async ({ id }) => {
      const standing = await saleStanding(vault, accepted, id);
      if (!standing) throw new ProblemError(problem('not-found'));
      const { one, home, rules } = standing;
      const takenOverOn = one.settlement?.takenOverOn ?? '';
      if (takenOverOn === '') throw new ProblemError(problem('not-taken-over'));
      const keepUntil = keptUntil(takenOverOn, rules.complaintYears);
      // The last thing that the sealed journal tells is that it is being sealed.
      await note(id, 'dossier.sealed', { takenOverOn, keepUntil });
      const sealedAt = Date.now();
      const address = [home.address.street, `${home.address.postalCode} ${home.address.place}`.trim()].join(', ');
      const bytes = await makeDossier({
        vault,
        signer: await own.signer(home.address.street),
        caseId: id,
        address,
        sealedAt,
        takenOverOn,
        keepUntil,
        shown: await gatherShown(vault, standing, receipts),
      });
      const day = dayOf(sealedAt);
      const { documentId } = await keepPaper(keeper, {
        homeId: home.id,
        fileName: `${readableName(`${day} Salgsmappe ${home.address.street}`, 100)}.zip`,
        title: `Salgsmappe ${home.address.street}`,
        kind: 'annet',
        previousId: one.dossiers?.at(-1)?.documentId ?? '',
        bytes,
      });
      const dossier: Dossier = {
        id: `d-${crypto.randomUUID().slice(0, 13)}`,
        documentId,
        sha256: await hexSum(bytes),
        sealedAt,
        keepUntil,
      };
      await vault.cases.edit(id, ({ dossiers = [] }) => ({ dossiers: [...dossiers, dossier] }));
      return dossier;
    },

    'dossier.checkOffered': async ({ token }) => {
      const answer = await fetch(`/in/${encodeURIComponent(token)}`, { cache: 'no-store' });
      if (!answer.ok) throw new ProblemError(problem('cannot-read-file'));
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (bytes.length > mostBytes) throw new ProblemError(problem('too-large', { limit: mostBytes / 1024 / 1024 }));
      const checked = await checker.checkDossier(bytes);
      const fingerprint = await own.fingerprint();
      return { ...checked, isOwn: fingerprint !== undefined && fingerprint === checked.fingerprint };
    },
  };
}

function viewOf(vault: Vault, standing: SaleStanding, today: string): DossierView {
  const { one, rules, rows } = standing;
  const rowIds = new Set(rows.map(({ id }) => id));
  const takenOverOn = one.settlement?.takenOverOn ?? '';
  const made = new Set([...one.papers, ...(one.signings ?? [])].map(({ documentId }) => documentId));
  return {
    dossiers: [...(one.dossiers ?? [])]
      .sort((a, b) => b.sealedAt - a.sealedAt)
      .map((dossier) => ({
        ...dossier,
        daysLeft: daysLeft(dossier.keepUntil, today),
        isThere: vault.archive.rows().get(dossier.documentId)?.trashedAt === 0,
      })),
    lacks: takenOverOn === '' ? 'takeover' : '',
    keepUntil: takenOverOn === '' ? '' : keptUntil(takenOverOn, rules.complaintYears),
    papers: [...made].filter((id) => rowIds.has(id)).length,
    source: sourceView(rules.sources.complaint),
  };
}
