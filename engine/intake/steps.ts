// What happens to a paper between arriving and being known: the steps as one list, each saving its result and its version.
import type { Document } from '../../shared/documents/document';
import { packPage } from '../../shared/documents/packed-page';
import type { ReadPage } from '../../shared/documents/page';
import type { Understanding } from '../../shared/documents/understanding';
import { withEffective } from '../../shared/documents/with-effective';
import { ProblemError, problem } from '../../shared/problem';
import type { Keys } from '../jobs/keyring';
import type { Vault } from '../vault/vault';
import { keptPages } from './kept-pages';
import type { Learning } from './learn/learning';
import { keepPages } from './page-keeper';
import { isLocked, readPaper } from './read-paper';
import type { ReaderPool } from './reader-pool';
import { childrenOf } from './take-children';
import { partOf } from './understand/bundle';
import { understandingVersion } from './understand/understand';

/** A paper on its way; `pages` once they are at hand. */
export type Paper = { readonly document: Document; readonly pages?: readonly ReadPage[] };

export type Undertaking = {
  readonly vault: Vault;
  readonly pool: ReaderPool;
  readonly learning: Pick<Learning, 'understand'>;
  readonly keys: Keys;
  readonly signal: AbortSignal;
  onOpened(pageCount: number): void;
  onProgress(pagesRead: number): void;
};

type Step = {
  readonly name: keyof Document['steps'];
  /** Raised when the step gets better, so that it runs again, and it alone, on papers that are read already. */
  readonly version: number;
  run(paper: Paper, undertaking: Undertaking): Promise<Paper>;
};

export const steps: readonly Step[] = [
  { name: 'read', version: 1, run: read },
  { name: 'understand', version: understandingVersion, run: makeSense },
  // The search index follows the records by itself.
];

export const isUpToDate = (document: Document): boolean =>
  steps.every(({ name, version }) => (document.steps[name] ?? 0) >= version);

export async function takeSteps(document: Document, undertaking: Undertaking): Promise<void> {
  let paper: Paper = { document };
  // The first versions did not keep with its page what an e-invoice states outright.
  if (document.textFrom === 'structured') paper = { document: { ...document, steps: {} } };
  for (const step of steps)
    if ((paper.document.steps[step.name] ?? 0) < step.version) paper = await step.run(paper, undertaking);
  // Interrupted after its last step was saved.
  if (paper.document.state !== 'read') await saved(undertaking.vault, document.id, { state: 'read', attempts: 0 });
}

async function read({ document }: Paper, undertaking: Undertaking): Promise<Paper> {
  if (document.part) return readOfBundle(document, document.part, undertaking);
  const { vault, pool, learning, keys, signal, onOpened, onProgress } = undertaking;
  const bytes = await vault.originals.get(document.original);
  const startedAt = Date.now();
  const children = childrenOf(vault, document);
  const { id } = document;
  let pageCount = 0;
  const keeper = await keepPages({
    vault,
    document,
    signal,
    pageCount: () => pageCount,
    // The record changes with each look: whoever shows the paper or searches in it then takes in what there is.
    onLook: async (first, isFirst) => {
      const seen = isFirst ? await learning.understand(document, first, dayHere()) : undefined;
      await saved(vault, id, {
        ...(seen ? sense(seen.found, seen.learnt) : {}),
        pageCount,
        readMs: Date.now() - startedAt,
      });
    },
  });
  const { mediaType, contents } = await readPaper(pool, {
    bytes,
    keys,
    children,
    signal,
    keeper,
    onOpened(count) {
      pageCount = count;
      onOpened(count);
    },
    onProgress,
  });
  const { pages, textFrom } = await keeper.done();
  if (document.steps.read !== undefined || document.pageCount > pageCount) {
    const stale = (await vault.pages.select({ documentId: id })).filter(({ index }) => index >= pageCount);
    if (stale.length > 0) await vault.pages.erase(stale.map((page) => page.id));
  }
  const locked = contents.find((content) => content.problem && isLocked(content.problem))?.problem;
  if (locked) {
    // What is not locked has been taken in; the rest waits for its password.
    await saved(vault, id, { mediaType, contents: [...contents] });
    throw new ProblemError(locked);
  }
  const after = await saved(vault, id, {
    steps: { read: versionOf('read') },
    contents: [...contents],
    // With pages of its own it is one only when the person has split it.
    isEnvelope: pageCount > 0 ? document.isEnvelope : contents.every((content) => content.id !== ''),
    mediaType,
    pageCount,
    textFrom,
    readMs: Date.now() - startedAt,
  });
  return { document: after, pages };
}

/** A part of a bundle has its pages from there: the original is read once. */
async function readOfBundle(
  document: Document,
  { from, to }: NonNullable<Document['part']>,
  { vault, onOpened }: Undertaking,
): Promise<Paper> {
  const whole = await keptPages(vault, document.parentId);
  const pages = whole.length >= to ? partOf(whole, from, to) : await keptPages(vault, document.id);
  onOpened(pages.length);
  await vault.pages.put(pages.map((page) => packPage(document.id, page)));
  return { document: await saved(vault, document.id, { steps: { read: versionOf('read') } }), pages };
}

async function makeSense({ document, pages }: Paper, { vault, learning }: Undertaking): Promise<Paper> {
  const read = pages ?? (await keptPages(vault, document.id));
  const { found, learnt } = read.length === 0 ? nothingToRead : await learning.understand(document, read, dayHere());
  const kind = String(document.corrections.kind?.value ?? found.kind);
  const after = await saved(vault, document.id, {
    state: 'read',
    attempts: 0,
    notBefore: 0,
    steps: { ...document.steps, understand: versionOf('understand') },
    ...sense(found, learnt),
    ...(await upkeepIn(read, kind)),
  });
  return { document: after, pages: read };
}

/** Loaded with the first paper that is read: the app's start has no use for it. */
async function upkeepIn(
  pages: readonly ReadPage[],
  kind: string,
): Promise<Pick<Document, 'readFindings' | 'readWorks'>> {
  const [{ findFindings }, { findWorks }] = await Promise.all([
    import('./upkeep/find-findings'),
    import('./upkeep/find-works'),
  ]);
  return { readFindings: [...findFindings(pages, kind)], readWorks: [...findWorks(pages, kind)] };
}

/** A ZIP has no words of its own, and there is nothing to be unsure of. */
const nothingToRead: Awaited<ReturnType<Learning['understand']>> = {
  found: {
    language: 'und',
    languageConfidence: 0,
    kind: 'annet',
    kindConfidence: 1,
    otherKinds: [],
    category: 'annet',
    title: '',
    facts: [],
  },
};

const sense = (found: Understanding, learnt: Document['learnt']): Partial<Document> => ({
  language: found.language,
  readKind: found.kind,
  readKindConfidence: found.kindConfidence,
  otherKinds: [...found.otherKinds],
  readTitle: found.title,
  readCategory: found.category,
  readFacts: [...found.facts],
  ...(learnt ? { learnt } : {}),
});

/** What a machine found; what the user said stays on top of it. */
async function saved(vault: Vault, id: string, found: Partial<Document>): Promise<Document> {
  const after = await vault.documents.edit(id, (before) => {
    const { createdAt: _kept, rev: _counted, updatedAt: _stamped, ...changed } = withEffective({ ...before, ...found });
    return { ...changed, problem: undefined };
  });
  // Erased while it was being read.
  if (!after) throw new ProblemError(problem('cancelled'));
  return after;
}

const versionOf = (name: Step['name']): number => steps.find((step) => step.name === name)?.version ?? 0;

/** The day where the user is; a paper of today is not of tomorrow. */
export function dayHere(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
