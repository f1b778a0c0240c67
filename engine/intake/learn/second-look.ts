// Which papers that are read already would be read better by what was learnt since. Looked for only while somebody asks, a paper at a time.
import type { Document } from '../../../shared/documents/document';
import { pageId } from '../../../shared/documents/document';
import { likelyFrom } from '../../../shared/documents/effective';
import { forgottenId, type Taught } from '../../../shared/documents/lesson';
import { unpackPage } from '../../../shared/documents/packed-page';
import type { ReadPage } from '../../../shared/documents/page';
import type { Understanding } from '../../../shared/documents/understanding';
import type { Vault } from '../../vault/vault';
import { keptPages } from '../kept-pages';
import { layOut } from '../understand/sheet';
import { areAlike, type Marks, marksOf } from './marks';
import { sameValue } from './sights';

export type SecondLook = {
  papers(): readonly string[];
  watch(listener: () => void): () => void;
  lessonsChanged(): void;
  /** They are on their way to be read again. */
  taken(): void;
};

/** The newest of them; older papers are seldom looked for. */
const mostPapers = 1_000;
const mostMarksKept = 600;
const pauseMs = 1_500;

export function createSecondLook(options: {
  readonly vault: Vault;
  readonly lessons: () => Promise<readonly Taught[]>;
  readonly readNow: (
    document: Document,
    pages: readonly ReadPage[],
    today: string,
  ) => Promise<{ readonly found: Understanding }>;
  readonly onBug: (where: string, error: unknown) => void;
}): SecondLook {
  const { vault, lessons, readNow, onBug } = options;
  const listeners = new Set<() => void>();
  const marks = new Map<string, Marks>();
  let better: readonly string[] = [];
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stale = true;

  const say = (found: readonly string[]) => {
    if (found.length === 0 && better.length === 0) return;
    better = found;
    for (const listener of listeners) listener();
  };

  const marksFor = async (id: string): Promise<Marks> => {
    const known = marks.get(id);
    if (known) return known;
    const first = await Promise.all([0, 1].map((index) => vault.pages.get(pageId(id, index))));
    const made = marksOf(layOut(first.flatMap((page) => (page ? [unpackPage(page)] : []))));
    if (marks.size >= mostMarksKept) marks.clear();
    marks.set(id, made);
    return made;
  };

  const look = async () => {
    const mine = ++round;
    stale = false;
    await vault.archive.ready;
    const taught = (await lessons()).filter(({ id }) => id !== forgottenId);
    if (taught.length === 0) return say([]);
    const rows = [...vault.archive.rows().values()]
      .filter(({ state, trashedAt }) => state === 'read' && trashedAt === 0)
      .sort((a, b) => b.createdAt - a.createdAt)
      .slice(0, mostPapers);
    const found: string[] = [];
    for (const { id } of rows) {
      // Whoever scrolls or reads meanwhile comes first.
      await new Promise((resolve) => setTimeout(resolve));
      if (mine !== round || listeners.size === 0) {
        stale = true;
        return;
      }
      const document = await vault.documents.get(id);
      if (document?.state !== 'read') continue;
      const since = taught.filter((lesson) => lesson.id !== id && lesson.at > (document.learnt?.until ?? 0));
      if (since.length === 0) continue;
      const own = await marksFor(id);
      const mayHelp = since.some((lesson) => areAlike(lesson, own)) || document.readKindConfidence < likelyFrom;
      if (mayHelp && differs(document, (await readNow(document, await keptPages(vault, id), today())).found))
        found.push(id);
    }
    if (mine === round) say(found);
  };

  const soon = (ms: number) => {
    stale = true;
    if (listeners.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look().catch((error) => onBug('learning', error)), ms);
  };

  return {
    papers: () => better,
    watch(listener) {
      listeners.add(listener);
      if (stale) soon(0);
      return () => listeners.delete(listener);
    },
    lessonsChanged: () => soon(pauseMs),
    taken() {
      say([]);
      soon(pauseMs);
    },
  };
}

/** In anything the user has not said themselves. */
function differs(document: Document, found: Understanding): boolean {
  const isSaid = (name: string) => Object.hasOwn(document.corrections, name);
  if (found.kind !== document.readKind && !isSaid('kind')) return true;
  const names = new Set([...document.readFacts, ...found.facts].map(({ name }) => name));
  return [...names].some((name) => {
    if (isSaid(name)) return false;
    const before = document.readFacts.find((fact) => fact.name === name);
    const after = found.facts.find((fact) => fact.name === name);
    if (!before || !after || !sameValue(before.value, after.value)) return true;
    return before.confidence < likelyFrom && after.confidence >= likelyFrom;
  });
}

const today = (): string => new Date().toISOString().slice(0, 10);
