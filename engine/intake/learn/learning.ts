// Learning in the vault: a lesson is kept for each paper the user said something of, new papers are read with all lessons there are, and
// those read before stay as they are until the user asks for another look.
//
// Lessons are made of corrections alone and what they say is worked out anew whenever they change, so that a vault that lost them, or was
// told to forget, comes to the same again from the same answers.
import type { Handlers } from '../../../shared/api/contract';
import type { EngineContract, HeededUntil } from '../../../shared/api/engine';
import type { Document } from '../../../shared/documents/document';
import { forgottenAt, forgottenId, type Taught } from '../../../shared/documents/lesson';
import type { ReadPage } from '../../../shared/documents/page';
import type { Understanding } from '../../../shared/documents/understanding';
import { withEffective } from '../../../shared/documents/with-effective';
import type { Vault } from '../../vault/vault';
import { keptPages } from '../kept-pages';
import { type Learnt, learnFrom } from './learnt';
import { lessonOf } from './lesson';
import { createSecondLook } from './second-look';

type LearningCalls = Extract<keyof EngineContract, `learning.${string}`>;

export type Learning = {
  /** Understands a paper: a new one with all that was learnt, one that was read before with what was known then. */
  understand(
    document: Document,
    pages: readonly ReadPage[],
    today: string,
  ): Promise<{ readonly found: Understanding; readonly learnt?: Document['learnt'] }>;
  readonly handlers: Pick<Handlers<EngineContract>, LearningCalls>;
};

/** Answers about one paper come several at a time. */
const pauseMs = 300;
/** A correction this young was made in this session, not found in the vault. */
const justNowMs = 5_000;

export function openLearning(vault: Vault, onBug: (where: string, error: unknown) => void): Learning {
  const { documents, lessons } = vault;
  let all: Promise<readonly Taught[]> | undefined;
  const known = new Map<number, Learnt>();
  const listeners = new Set<() => void>();
  const forget = () => {
    all = undefined;
    known.clear();
  };
  lessons.watch(() => {
    forget();
    for (const listener of listeners) listener();
  });

  const allLessons = () => {
    all ??= lessons.select();
    all.catch(forget);
    return all;
  };
  const learntUntil = async (until: number): Promise<Learnt> => {
    const taught = await allLessons();
    // What was learnt until now and until any later moment is the same.
    const last = taught.reduce(
      (latest, { id, at }) => (id !== forgottenId && at <= until ? Math.max(latest, at) : latest),
      0,
    );
    let learnt = known.get(last);
    if (!learnt) {
      if (known.size > 20) known.clear();
      learnt = learnFrom(taught, last);
      known.set(last, learnt);
    }
    return learnt;
  };

  const understandAs = async (document: Document, pages: readonly ReadPage[], until: number, today: string) => {
    const { understand } = await learntUntil(until);
    const { fileName, id } = document;
    const { found, fields } = understand(pages, { today, fileName }, id);
    const said = document.corrections.kind?.value;
    if (typeof said !== 'string' || said === found.kind) return { found, fields: [...fields] };
    // What it is was said: what it states is read as that, and what it was taken for is still told.
    const { title, facts } = understand(pages, { today, fileName, kind: said }, id).found;
    return { found: { ...found, title, facts }, fields: [...fields] };
  };

  /** Makes the lesson of a paper anew, or takes it away when the user took back all they said. */
  const teach = async (id: string) => {
    const document = await documents.get(id);
    if (!document) return;
    const after = (await allLessons()).find((lesson) => lesson.id === forgottenId)?.at ?? 0;
    const lesson = lessonOf(document, await keptPages(vault, id), after);
    if (lesson) await lessons.put([lesson]);
    else await lessons.erase([id]);
  };
  /** Facts follow the kind as soon as it is said, or taken back. */
  const readAsSaid = async (document: Document) => {
    const { id, learnt } = document;
    const { found } = await understandAs(document, await keptPages(vault, id), learnt?.until ?? 0, today());
    const reading = { readTitle: found.title, readFacts: [...found.facts] };
    await documents.edit(id, (before) =>
      before.state === 'read' ? withEffective({ ...before, ...reading }) : undefined,
    );
  };
  watchAnswers(vault, {
    answered: (id) => teach(id).catch((error) => onBug('learning', error)),
    kindSaid: (document) => readAsSaid(document).catch((error) => onBug('learning', error)),
  });

  const secondLook = createSecondLook({
    vault,
    lessons: allLessons,
    readNow: (document, pages, today) => understandAs(document, pages, Date.now(), today),
    onBug,
  });
  lessons.watch(secondLook.lessonsChanged);

  return {
    async understand(document, pages, today) {
      const isNew = document.readKind === '' && !document.learnt;
      const until = isNew ? Date.now() : (document.learnt?.until ?? 0);
      const { found, fields } = await understandAs(document, pages, until, today);
      return { found, learnt: { until, fields } };
    },

    handlers: {
      'learning.status': (_input, emit) => {
        const tell = async () => {
          const papers = (await allLessons()).filter(({ id }) => id !== forgottenId).length;
          emit({ papers, better: secondLook.papers().length });
        };
        const soon = () => void tell().catch((error) => onBug('learning', error));
        listeners.add(soon);
        const stop = secondLook.watch(soon);
        soon();
        return () => {
          listeners.delete(soon);
          stop();
        };
      },

      'learning.lookAgain': async () => {
        const now = Date.now();
        const before: HeededUntil[] = [];
        for (const id of secondLook.papers()) {
          await documents.edit(id, (document) => {
            const again = readAgain(document, now);
            if (again) before.push({ id, until: document.learnt?.until ?? 0 });
            return again;
          });
        }
        secondLook.taken();
        return { papers: before };
      },

      'learning.lookBack': async ({ papers }) => {
        for (const { id, until } of papers) await documents.edit(id, (document) => readAgain(document, until));
        return {};
      },

      'learning.forget': async () => {
        const taught = (await allLessons()).filter(({ id }) => id !== forgottenId);
        // First what makes them count for nothing: a crash in between leaves no half of them.
        await lessons.put([forgottenAt(Date.now())]);
        await lessons.erase(taught.map(({ id }) => id));
        return { papers: taught.length };
      },
    },
  };
}

/** Back into the queue, for its last step only; the lessons given until then are heeded. */
function readAgain(document: Document, until: number): Partial<Document> | undefined {
  if (document.state !== 'read') return undefined;
  return { state: 'waiting', steps: { ...document.steps, understand: 0 }, learnt: { until, fields: [] } };
}

/** Hears of each paper once the user has stopped saying things of it, and at once when they said what it is. */
function watchAnswers(
  vault: Vault,
  tell: { readonly answered: (id: string) => void; readonly kindSaid: (document: Document) => void },
): void {
  const seen = new Map<string, string>();
  const kinds = new Map<string, string>();
  const soon = new Map<string, ReturnType<typeof setTimeout>>();
  vault.documents.watch((changes) => {
    for (const { id, after } of changes) {
      const said = after ? JSON.stringify(after.corrections) : '{}';
      const before = seen.get(id) ?? '{}';
      if (!after) seen.delete(id);
      if (!after || said === before) continue;
      seen.set(id, said);
      const kind = after.corrections.kind;
      const isNews = kinds.has(id) || (kind !== undefined && Date.now() - kind.at < justNowMs);
      if (isNews && after.state === 'read' && kinds.get(id) !== String(kind?.value ?? '')) tell.kindSaid(after);
      kinds.set(id, String(kind?.value ?? ''));
      clearTimeout(soon.get(id));
      soon.set(
        id,
        setTimeout(() => {
          soon.delete(id);
          tell.answered(id);
        }, pauseMs),
      );
    }
  });
}

const today = (): string => new Date().toISOString().slice(0, 10);
