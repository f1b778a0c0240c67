// What buyers were shown and when: by the shares that were open, what readers' browsers told of it, and what the sale made.
import type { ShareView } from '../../../shared/api/shares';
import { packRulesOf } from '../../../shared/markets/markets';
import type { Shown } from '../../../shared/sale/dossier';
import { sharedPapers } from '../../../shared/sharing/share-contents';
import { dayOf } from '../../../shared/values/instant';
import type { Vault } from '../../vault/vault';
import type { SaleStanding } from '../sale-end';

/** What readers told of a share; undefined when the hub cannot be asked. */
export type Receipts = (shareId: string) => Promise<ShareView | undefined>;

/** Whom a share is for, to be of the sale: who buys, and everybody who might. */
const audiences: ReadonlySet<string> = new Set(['buyer', 'anyone']);

export type GatheredShown = {
  readonly shown: readonly Shown[];
  /** Papers by id, and why each belongs to the dossier. */
  readonly papers: ReadonlyMap<string, 'shown' | 'made'>;
};

export async function gatherShown(vault: Vault, standing: SaleStanding, receipts: Receipts): Promise<GatheredShown> {
  const { one, home, rows } = standing;
  const shares = (await vault.shares.select()).filter(
    ({ homeId, audience, createdAt }) => homeId === home.id && audiences.has(audience) && createdAt >= one.createdAt,
  );
  const papers = new Map<string, 'shown' | 'made'>();
  for (const { documentId } of [...one.papers, ...(one.signings ?? [])]) papers.set(documentId, 'made');
  const shown: Shown[] = [];
  for (const share of shares) {
    const today = dayOf(share.closedAt || Date.now());
    const own = sharedPapers(share, rows, home, (pack) => packRulesOf(home.market, pack), today);
    for (const { row } of own) {
      papers.set(row.id, 'shown');
      shown.push({
        at: Math.max(share.createdAt, row.createdAt),
        documentId: row.id,
        title: row.title,
        sha256: '',
        way: 'share',
        who: share.recipient || share.title,
        pages: [],
      });
    }
    const told = await receipts(share.id).catch(() => undefined);
    for (const paper of told?.papers ?? [])
      for (const { reader } of paper.seen)
        shown.push({
          at: paper.lastSeenAt,
          documentId: paper.id,
          title: paper.title,
          sha256: '',
          way: 'receipt',
          // The browser's own number: names that readers gave stay where they can be forgotten.
          who: reader,
          pages: [],
        });
  }
  const there = new Set(rows.map(({ id }) => id));
  return {
    shown: shown.sort((a, b) => a.at - b.at),
    papers: new Map([...papers].filter(([id]) => there.has(id))),
  };
}
