// A bundle and its parts on the screen: what the app suggests, and splitting and joining with a way back.
import { useEffect, useState } from 'react';
import type { DocumentView } from '../../../shared/api/engine';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine } from '../../ports';
import { documentRoute, goTo, lastArchive } from '../../route';
import type { Words } from '../../words';

/** `title` of a part the person began is '': nothing has been read of it yet. */
export type SuggestedPart = { readonly from: number; readonly to: number; readonly title: string };

export const canSplit = ({ row, part, pages }: DocumentView): boolean =>
  row.state === 'read' && row.trashedAt === 0 && part === undefined && pages.length > 1;

/** Asked once a paper; nothing is said of a paper that seems to be one. */
export function useSuggestedParts(view: DocumentView): readonly SuggestedPart[] {
  const { id } = view.row;
  const asks = canSplit(view);
  const [found, setFound] = useState<{ readonly id: string; readonly parts: readonly SuggestedPart[] }>();
  useEffect(() => {
    if (!asks) return;
    let left = false;
    engine.call('documents.findParts', { id }).then(
      ({ parts }) => {
        if (!left) setFound({ id, parts });
      },
      // An offer that cannot be made is not worth a word.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [id, asks]);
  return asks && found?.id === id ? found.parts : [];
}

export async function splitPaper(words: Words, id: string, parts: readonly SuggestedPart[]): Promise<void> {
  const { say } = words;
  await tellingFailure(words, async () => {
    await engine.call('documents.split', { id, parts: parts.map(({ from, to }) => ({ from, to })) });
    goTo(lastArchive());
    showToast({
      text: say('split.done', { count: parts.length }),
      tone: 'ok',
      action: { label: say('common.undo'), run: () => void joinParts(words, id) },
    });
  });
}

export async function joinParts(words: Words, id: string): Promise<void> {
  await tellingFailure(words, async () => {
    await engine.call('documents.join', { id });
    goTo(documentRoute(id));
  });
}
