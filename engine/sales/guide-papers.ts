// The papers of a home as the guide of a sale reads them.
import type { Document } from '../../shared/documents/document';
import type { GuidePaper } from '../../shared/sale/guide';
import type { Vault } from '../vault/vault';

export const guidePaperOf = (document: Document): GuidePaper => ({
  id: document.id,
  kind: document.kind,
  title: document.title || document.fileName,
  sender: document.sender,
  date: document.date,
  lines: document.readWorks.map(({ line }) => line),
  // A kind the person corrected is no longer the report it was taken for.
  findings: document.kind === 'tilstandsrapport' ? document.readFindings : [],
});

/** Those that no newer version stands in for. */
export function newestOf(documents: Iterable<Document>): readonly Document[] {
  const all = [...documents].filter(({ trashedAt, state }) => trashedAt === 0 && state === 'read');
  const followed = new Set(all.map(({ previousId }) => previousId));
  return all.filter(({ id }) => !followed.has(id));
}

/** Whole records are large: a vault of thousands is not held in memory at once. */
const readAtOnce = 500;

/** Kept in memory: a paper is fetched again only when it has changed. */
export function keepGuidePapers(vault: Pick<Vault, 'archive' | 'documents'>) {
  type Kept = { readonly rev: number; readonly paper: GuidePaper; readonly previousId: string };
  const kept = new Map<string, Kept>();
  return async (homeId: string): Promise<readonly GuidePaper[]> => {
    await vault.archive.ready;
    const rows = [...vault.archive.rows().values()].filter(
      (row) => row.homeId === homeId && row.trashedAt === 0 && row.state === 'read',
    );
    const stale = rows.filter(({ id, rev }) => kept.get(id)?.rev !== rev).map(({ id }) => id);
    for (let start = 0; start < stale.length; start += readAtOnce)
      for (const [id, document] of await vault.documents.getMany(stale.slice(start, start + readAtOnce)))
        kept.set(id, { rev: document.rev, paper: guidePaperOf(document), previousId: document.previousId });
    if (kept.size > vault.archive.rows().size)
      for (const id of kept.keys()) if (!vault.archive.rows().has(id)) kept.delete(id);
    const known = rows.flatMap(({ id }) => kept.get(id) ?? []);
    const followed = new Set(known.map(({ previousId }) => previousId));
    return known.filter(({ paper }) => !followed.has(paper.id)).map(({ paper }) => paper);
  };
}
