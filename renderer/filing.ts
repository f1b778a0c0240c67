// Papers kept in order from more than one place: tags, what they belong to, versions, many at once; each with its way back.
import type { DocumentRow } from '../shared/api/engine';
import type { linkTargets, Refiling } from '../shared/api/filing';
import { tellingFailure } from './acts';
import { showToast } from './design/toast';
import { engine } from './ports';
import type { Words } from './words';

/** The same change to many; one undo for all of them. */
export function refilePapers(words: Words, ids: readonly string[], change: Refiling, text: string): Promise<boolean> {
  return tellingFailure(words, async () => {
    const { before } = await engine.call('documents.file', { ids: [...ids], change });
    undoable(words, text, async () => void (await engine.call('documents.fileAsBefore', { before })));
  });
}

export function tagPaper(
  words: Words,
  id: string,
  before: readonly string[],
  tags: readonly string[],
): Promise<boolean> {
  return tellingFailure(words, async () => {
    await engine.call('documents.tag', { id, tags: [...tags] });
    const added = tags.length > before.length;
    undoable(
      words,
      words.say(added ? 'tags.added' : 'tags.removed', {
        tag: (added ? tags : before).find((tag) => !(added ? before : tags).includes(tag)) ?? '',
      }),
      async () => void (await engine.call('documents.tag', { id, tags: [...before] })),
    );
  });
}

type Target = { readonly to: (typeof linkTargets)[number]; readonly targetId: string; readonly name: string };

export function linkPaper(words: Words, id: string, { to, targetId, name }: Target, linked: boolean): Promise<boolean> {
  const link = (on: boolean) => engine.call('documents.link', { id, to, targetId, linked: on });
  return tellingFailure(words, async () => {
    await link(linked);
    undoable(
      words,
      words.say(linked ? 'links.linked' : 'links.unlinked', { name }),
      async () => void (await link(!linked)),
    );
  });
}

/** Says that a paper is a newer version of another, or, with '', that it is not. */
export function followPaper(words: Words, id: string, previousId: string): Promise<boolean> {
  return tellingFailure(words, async () => {
    const { before } = await engine.call('documents.follow', { id, previousId });
    undoable(
      words,
      words.say(previousId === '' ? 'versions.parted' : 'versions.joined'),
      async () => void (await engine.call('documents.follow', { id, previousId: before })),
    );
  });
}

/** Of two papers the one with the later day; the later in the archive when that does not tell. */
export function newerOf(papers: readonly DocumentRow[]): readonly [newer: DocumentRow, older: DocumentRow] | undefined {
  const [newer, older, ...rest] = [...papers].sort((a, b) =>
    a.date === b.date ? b.addedAt - a.addedAt : a.date < b.date ? 1 : -1,
  );
  return newer && older && rest.length === 0 && newer.homeId === older.homeId ? [newer, older] : undefined;
}

function undoable(words: Words, text: string, undo: () => Promise<void>): void {
  showToast({
    text,
    tone: 'ok',
    action: { label: words.say('common.undo'), run: () => void tellingFailure(words, undo) },
  });
}
