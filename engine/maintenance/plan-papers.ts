// The papers of a home as the plan reads them, kept in memory: a paper is fetched again only when it has changed.
import type { Document } from '../../shared/documents/document';
import { effectiveFact } from '../../shared/documents/effective';
import type { PlanPaper } from '../../shared/maintenance/plan-input';
import type { Vault } from '../vault/vault';

/** Kinds that say nothing of upkeep and are many. */
const silentKinds: ReadonlySet<string> = new Set(['bilde', 'annet']);

/** Whole records are large: a vault of thousands is not held in memory at once. */
const readAtOnce = 500;

export type PlanPapers = { of(homeId: string): Promise<readonly PlanPaper[]> };

export function planPapers(vault: Pick<Vault, 'archive' | 'documents'>): PlanPapers {
  const kept = new Map<string, { readonly rev: number; readonly paper: PlanPaper; readonly previousId: string }>();

  return {
    async of(homeId) {
      await vault.archive.ready;
      const rows = [...vault.archive.rows().values()].filter(
        (row) => row.homeId === homeId && row.trashedAt === 0 && row.state === 'read' && !silentKinds.has(row.kind),
      );
      const stale = rows.filter(({ id, rev }) => kept.get(id)?.rev !== rev).map(({ id }) => id);
      for (let start = 0; start < stale.length; start += readAtOnce)
        for (const [id, document] of await vault.documents.getMany(stale.slice(start, start + readAtOnce)))
          kept.set(id, { rev: document.rev, paper: paperOf(document), previousId: document.previousId });
      if (kept.size > vault.archive.rows().size)
        for (const id of kept.keys()) if (!vault.archive.rows().has(id)) kept.delete(id);
      const known = rows.flatMap(({ id }) => kept.get(id) ?? []);
      const superseded = new Set(known.map(({ previousId }) => previousId));
      return known.filter(({ paper }) => !superseded.has(paper.id)).map(({ paper }) => paper);
    },
  };
}

function paperOf(document: Document): PlanPaper {
  const day = (name: string): string => {
    const value = effectiveFact(document, name);
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
  };
  return {
    id: document.id,
    kind: document.kind,
    category: document.category,
    title: document.title,
    sender: document.sender,
    date: document.date,
    validUntil: day('validUntil'),
    nextServiceDate: day('nextServiceDate'),
    deadline: day('deadline'),
    dueDate: day('dueDate'),
    meetingDate: day('meetingDate'),
    policyNumber: String(effectiveFact(document, 'policyNumber') ?? ''),
    // A kind the person corrected is no longer the report it was taken for.
    findings: document.kind === 'tilstandsrapport' ? document.readFindings : [],
    works: document.readWorks,
    partIds: document.links.partIds,
    taskIds: document.links.taskIds,
  };
}
