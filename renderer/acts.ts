// What can be done to papers from more than one place, each with its way back.
import type { DocumentRow } from '../shared/api/engine';
import { problemOf } from '../shared/problem';
import { showToast } from './design/toast';
import { engine } from './ports';
import { problemWords, type Words } from './words';

type Named = Pick<DocumentRow, 'id' | 'title' | 'fileName'>;

export async function trashPapers(words: Words, papers: readonly Named[]): Promise<void> {
  const { say } = words;
  const ids = papers.map(({ id }) => id);
  await tellingFailure(words, async () => {
    await engine.call('documents.trash', { ids });
    showToast({
      text: say('toast.trashed', { count: ids.length, title: nameOf(papers[0]) }),
      tone: 'ok',
      action: { label: say('common.undo'), run: () => void engine.call('documents.untrash', { ids }) },
    });
  });
}

export async function untrashPapers(words: Words, papers: readonly Named[]): Promise<void> {
  const { say } = words;
  const ids = papers.map(({ id }) => id);
  await tellingFailure(words, async () => {
    await engine.call('documents.untrash', { ids });
    showToast({
      text: say('toast.untrashed', { count: ids.length, title: nameOf(papers[0]) }),
      tone: 'ok',
      action: { label: say('common.undo'), run: () => void engine.call('documents.trash', { ids }) },
    });
  });
}

/** Runs it; an expected failure is said where the eye is, with what to do next. Whether it went: what was typed must not be lost otherwise. */
export async function tellingFailure({ say }: Words, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const { what, hint } = problemWords(say, problemOf(error));
    showToast({ text: say('toast.failed', { why: `${what} ${hint}` }), tone: 'danger' });
    return false;
  }
}

const nameOf = (paper: Named | undefined) => paper?.title || paper?.fileName || '';
