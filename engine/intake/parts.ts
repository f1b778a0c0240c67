// A bundle and its parts: where it may be split, splitting it as the person said, and putting it together again.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import { type Document, untied } from '../../shared/documents/document';
import { packPage } from '../../shared/documents/packed-page';
import { withEffective } from '../../shared/documents/with-effective';
import { ProblemError, problem } from '../../shared/problem';
import type { Draft } from '../vault/records';
import type { Vault } from '../vault/vault';
import { keptPages } from './kept-pages';
import { dayHere } from './steps';
import { findParts, partOf } from './understand/bundle';

type PartCalls = `documents.${'findParts' | 'split' | 'join'}`;

export function partHandlers(vault: Vault): Pick<Handlers<EngineContract>, PartCalls> {
  const { documents, pages } = vault;

  const bundleOf = async (id: string): Promise<Document> => {
    const document = await documents.get(id);
    if (!document || document.trashedAt > 0) throw new ProblemError(problem('not-found'));
    // Whoever sees a part differently puts the whole together and splits it anew.
    if (document.state !== 'read' || document.part) throw refused('id');
    return document;
  };

  const partsOf = async (bundle: Document): Promise<readonly Document[]> =>
    (await documents.select({ sha256: bundle.sha256 })).filter(({ part, parentId }) => part && parentId === bundle.id);

  const isSplit = async (bundle: Document) => (await partsOf(bundle)).some(({ trashedAt }) => trashedAt === 0);

  return {
    'documents.findParts': async ({ id }) => {
      const bundle = await bundleOf(id);
      if (bundle.pageCount < 2 || (await isSplit(bundle))) return { parts: [] };
      return { parts: [...findParts(await keptPages(vault, id), { today: dayHere() })] };
    },

    'documents.split': async ({ id, parts }) => {
      const bundle = await bundleOf(id);
      if (!coverAll(parts, bundle.pageCount)) throw refused('parts');
      if (await isSplit(bundle)) throw refused('id');
      const whole = await keptPages(vault, id);
      const drafts = parts.map((part) => draftOf(bundle, part));
      // Pages first: a part without them would be an empty paper.
      await pages.put(
        drafts.flatMap(({ id: partId, part }) =>
          part ? partOf(whole, part.from, part.to).map((page) => packPage(partId, page)) : [],
        ),
      );
      await documents.insert(drafts);
      // What it holds is now listed by its parts.
      await documents.edit(id, () => ({ isEnvelope: true }));
      return { ids: drafts.map((draft) => draft.id) };
    },

    'documents.join': async ({ id }) => {
      const bundle = await documents.get(id);
      if (!bundle) throw new ProblemError(problem('not-found'));
      const parts = await partsOf(bundle);
      await documents.edit(id, () => ({ isEnvelope: false }));
      // What the person said of a part is not thrown away with it.
      const told = parts.filter(isToldOf);
      const untold = parts.filter((part) => !told.includes(part)).map((part) => part.id);
      await Promise.all(told.map((part) => documents.edit(part.id, () => ({ trashedAt: Date.now() }))));
      await documents.erase(untold);
      for (const part of untold) await pages.erase((await pages.select({ documentId: part })).map((page) => page.id));
      return {};
    },
  };
}

/** A part shares the original; its pages are read already, and the queue makes sense of them. */
function draftOf(bundle: Document, part: NonNullable<Document['part']>): Draft<Document> {
  const { rev: _counted, updatedAt: _stamped, learnt: _ofTheWhole, ...whole } = bundle;
  const { createdAt: _stampedByTheVault, ...draft } = withEffective({
    ...whole,
    id: crypto.randomUUID(),
    parentId: bundle.id,
    part: { from: part.from, to: part.to },
    contents: [],
    isEnvelope: false,
    state: 'waiting' as const,
    notBefore: 0,
    attempts: 0,
    steps: bundle.steps.read === undefined ? {} : { read: bundle.steps.read },
    pageCount: part.to - part.from,
    readMs: 0,
    readKind: '',
    readKindConfidence: 0,
    otherKinds: [],
    readTitle: '',
    readCategory: '',
    readFacts: [],
    readFindings: [],
    readWorks: [],
    corrections: {},
    ...untied,
  });
  return draft;
}

/** Corrected, tagged, or said to belong to something. */
const isToldOf = ({ corrections, tags, links, previousId }: Document): boolean =>
  Object.keys(corrections).length + tags.length + Object.values(links).flat().length > 0 || previousId !== '';

/** One after the other, from the first page to the last, and more than one. */
function coverAll(parts: readonly { readonly from: number; readonly to: number }[], pageCount: number): boolean {
  let next = 0;
  for (const { from, to } of parts) {
    if (from !== next || to <= from) return false;
    next = to;
  }
  return parts.length > 1 && next === pageCount;
}

const refused = (field: string) => new ProblemError(problem('invalid-input', { field }));
