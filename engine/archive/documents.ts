// Papers looked at, corrected, thrown away, brought back and erased.
import type { Handlers } from '../../shared/api/contract';
import { documentView } from '../../shared/api/document-view';
import type { DocumentView, EngineContract } from '../../shared/api/engine';
import { type Document, type Page, pageId } from '../../shared/documents/document';
import { ancestors, descendants } from '../../shared/documents/family';
import { withEffective } from '../../shared/documents/with-effective';
import { ProblemError, problem } from '../../shared/problem';
import type { Change } from '../vault/records';
import type { ArchiveRow, Vault } from '../vault/vault';
import { corrected, uncorrected } from './correct';

type DocumentCalls =
  `documents.${'get' | 'show' | 'pageText' | 'correct' | 'uncorrect' | 'keep' | 'trash' | 'untrash' | 'erase'}`;

export function documentHandlers(vault: Vault): Pick<Handlers<EngineContract>, DocumentCalls> {
  const { documents, pages, originals, lessons } = vault;

  /** A correction while the paper is being read is fine: readings and corrections are fields of their own. */
  const edit = async (id: string, change: (document: Document) => Document | undefined) => {
    const after = await documents.edit(id, change);
    if (!after) throw new ProblemError(problem('not-found'));
  };

  const editAll = async (ids: readonly string[], change: (document: Document) => Partial<Document> | undefined) => {
    await Promise.all(ids.map((id) => documents.edit(id, change)));
  };

  const withDescendants = async (ids: readonly string[]): Promise<readonly string[]> => {
    await vault.archive.ready;
    return [...new Set([...ids, ...descendants(vault.archive.rows().values(), ids).map(({ id }) => id)])];
  };

  /**
   * A ZIP that nobody sees still has what came in it: what is erased for good must not lie on in there. A bundle goes with the last of
   * its parts, which need it.
   */
  const withEnvelopes = async (erased: readonly Document[]): Promise<readonly Document[]> => {
    const rows = vault.archive.rows();
    const gone = new Set(erased.map(({ id }) => id));
    const isDone = (envelope: ArchiveRow) =>
      envelope.pageCount === 0 || descendants(rows.values(), [envelope.id]).every(({ id }) => gone.has(id));
    const envelopes = erased.flatMap(({ id }) => ancestors(rows, id).filter((row) => row.isEnvelope && isDone(row)));
    const found = await documents.getMany([...new Set(envelopes.map(({ id }) => id))]);
    return [...new Map([...erased, ...found.values()].map((document) => [document.id, document])).values()];
  };

  /** Parts of a bundle share its original: it goes with the last of them. */
  const unneeded = async (erased: readonly Document[]): Promise<readonly Document['original'][]> => {
    const refs = new Map(erased.map(({ original }) => [original.id, original]));
    for (const sha256 of new Set(erased.map((document) => document.sha256)))
      for (const { original } of await documents.select({ sha256 })) refs.delete(original.id);
    return [...refs.values()];
  };

  /** What followed a version that is gone follows the one before it. */
  const closeRanks = async (erased: readonly Document[]) => {
    const before = new Map(erased.map(({ id, previousId }) => [id, previousId]));
    const previous = (id: string): string => {
      let found = id;
      for (let steps = before.size; steps > 0 && before.has(found); steps -= 1) found = before.get(found) ?? '';
      return before.has(found) ? '' : found;
    };
    const following = [...vault.archive.rows().values()].filter((row) => before.has(row.previousId ?? ''));
    await editAll(
      following.map(({ id }) => id),
      ({ previousId }) => ({ previousId: previous(previousId) }),
    );
  };

  return {
    'documents.get': ({ id }, emit, fail) => {
      let last: string | undefined;
      let summaries: readonly PageSummary[] | undefined;
      let readAs = '';
      let related: ReadonlySet<string> = new Set();
      const tell = async () => {
        const document = await documents.get(id);
        // Pages change only when reading ends anew.
        const reading = document ? `${document.state} ${document.pageCount} ${JSON.stringify(document.steps)}` : '';
        if (document && (!summaries || reading !== readAs)) summaries = await pageSummaries(vault, id);
        readAs = reading;
        const rows = vault.archive.rows();
        const view: DocumentView | null = document ? documentView(document, summaries ?? [], rows) : null;
        const relatives = [...(view?.children ?? []), ...(view?.versions ?? [])].map((relative) => relative.id);
        related = new Set([...relatives, view?.row.parentId ?? '']);
        const said = JSON.stringify(view);
        if (said === last) return;
        last = said;
        emit({ document: view });
      };
      let turn: Promise<void> = Promise.resolve();
      const next = () => {
        turn = turn.then(tell).catch(fail);
      };
      next();
      return documents.watch((changes) => {
        const concerns = (change: Change<Document>) =>
          [change.id, change.after?.parentId, change.after?.previousId].includes(id) || related.has(change.id);
        if (changes.some(concerns)) next();
      });
    },

    'documents.show': async ({ id, text }) => {
      const document = await documents.get(id);
      if (!document) throw new ProblemError(problem('not-found'));
      const all = await pagesOf(vault, id);
      return {
        document: documentView(document, all, vault.archive.rows()),
        readMs: document.readMs,
        ...(text ? { text: all.map((page) => page.text).join('\n\n') } : {}),
      };
    },

    'documents.pageText': async ({ id, index }) => {
      const page = await pages.get(pageId(id, index));
      if (!page) throw new ProblemError(problem('not-found'));
      return { text: page.text, ...(page.look ? { look: page.look } : {}) };
    },

    'documents.correct': async ({ id, name, value }) => {
      await edit(id, (document) => corrected(document, name, value, Date.now()));
      return {};
    },

    'documents.uncorrect': async ({ id, name }) => {
      await edit(id, (document) =>
        Object.hasOwn(document.corrections, name) ? uncorrected(document, name) : undefined,
      );
      return {};
    },

    'documents.keep': async ({ id, kept }) => {
      await edit(id, (document) =>
        document.leftBy ? withEffective({ ...document, leftBy: { ...document.leftBy, kept } }) : undefined,
      );
      return {};
    },

    // What came in a paper goes with it and comes back with it; what was thrown away before stays where it is.
    'documents.trash': async ({ ids }) => {
      const now = Date.now();
      await editAll(await withDescendants(ids), (document) =>
        document.trashedAt === 0 ? { trashedAt: now } : undefined,
      );
      return {};
    },

    'documents.untrash': async ({ ids }) => {
      const at = new Map((await documents.getMany(ids)).entries());
      const times = new Set([...at.values()].map(({ trashedAt }) => trashedAt));
      await editAll(await withDescendants(ids), (document) =>
        document.trashedAt > 0 && (at.has(document.id) || times.has(document.trashedAt)) ? { trashedAt: 0 } : undefined,
      );
      return {};
    },

    'documents.erase': async ({ ids }) => {
      const asked = [...(await documents.getMany(await withDescendants(ids))).values()];
      const trashed = await withEnvelopes(asked.filter((document) => document.trashedAt > 0));
      const gone = new Set(trashed.map(({ id }) => id));
      // The record first: whatever a crash leaves behind then belongs to no paper and is swept.
      await documents.erase([...gone]);
      for (const id of gone) await pages.erase((await pages.select({ documentId: id })).map((page) => page.id));
      // Nothing of it lives on, not even what it taught.
      await lessons.erase(trashed.map(({ id }) => id));
      await vault.costs.erase([...gone]);
      await originals.erase(await unneeded(trashed));
      await closeRanks(trashed);
      // What stays stands on its own from now on.
      const left = [...vault.archive.rows().values()].filter(({ parentId }) => gone.has(parentId));
      await editAll(
        left.map(({ id }) => id),
        () => ({ parentId: '' }),
      );
      return {};
    },
  };
}

type PageSummary = Pick<Page, 'index' | 'width' | 'height' | 'textFrom'>;

async function pageSummaries(vault: Vault, documentId: string): Promise<readonly PageSummary[]> {
  const all = await pagesOf(vault, documentId);
  // While it is read there may be gaps; what is shown goes up to the first.
  return all
    .filter(({ index }, at) => index === at)
    .map(({ index, width, height, textFrom }) => ({ index, width, height, textFrom }));
}

async function pagesOf(vault: Vault, documentId: string): Promise<readonly Page[]> {
  const all = await vault.pages.select({ documentId });
  return [...all].sort((a, b) => a.index - b.index);
}
