// Papers on their way out: opened in another program, printed, saved, dragged. Loaded when the first one leaves.
import type { DocumentRow, OutgoingForm } from '../shared/api/engine';
import { tellingFailure } from './acts';
import { showToast } from './design/toast';
import { engine, shell } from './ports';
import type { Words } from './words';

type Leaving = Pick<DocumentRow, 'id' | 'pageCount'>;

export function openOutside(words: Words, { id }: Leaving): Promise<boolean> {
  return tellingFailure(words, async () => {
    const { copies } = await engine.call('exchange.copies', { ids: [id], as: 'original' });
    for (const { token } of copies) await shell.call('outgoing.open', { token });
  });
}

export function savePapers(words: Words, papers: readonly Leaving[], as: OutgoingForm): Promise<boolean> {
  const { say } = words;
  const ids = papers.map(({ id }) => id);
  return tellingFailure(words, async () => {
    const { fileName } = await engine.call('exchange.name', { ids, as });
    const { token } = await shell.call('dialogs.saveFile', { suggestedName: fileName });
    if (!token) return;
    const { documents } = await engine.call('exchange.write', { ids, as, token });
    const text =
      documents > 1
        ? say('document.savedSeveral', { count: documents, name: fileName })
        : say('document.saved', { name: fileName });
    showToast({ text, tone: 'ok' });
  });
}

export function printPaper(words: Words, { id, pageCount }: Leaving): Promise<boolean> {
  return tellingFailure(words, async () => {
    // A few pages are there at once.
    if (pageCount > 3) showToast({ text: words.say('document.printing', { pages: pageCount }) });
    await shell.call('outgoing.print', await engine.call('exchange.pages', { id }));
  });
}

const mostDragged = 100;

/** The copies are made while the pointer is on its way; let go before that, nothing is dragged. */
export function dragOut(words: Words, ids: readonly string[]): Promise<boolean> {
  let held = true;
  const letGo = () => {
    held = false;
  };
  window.addEventListener('pointerup', letGo, { once: true });
  return tellingFailure(words, async () => {
    const { copies } = await engine.call('exchange.copies', { ids: ids.slice(0, mostDragged), as: 'original' });
    if (held) await shell.call('outgoing.drag', { tokens: copies.map(({ token }) => token) });
  }).finally(() => window.removeEventListener('pointerup', letGo));
}
