// A paper of the sale on its way to where it is kept: into the archive, or to a file.
import type { InputOf } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import { saleWordsIn } from '../../../shared/i18n/sale-words';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine, shell } from '../../ports';
import { documentRoute, goTo } from '../../route';
import type { Words } from '../../words';

export type AskedPaper = InputOf<EngineContract['sale.keepPaper']>;

export function keepPaper(words: Words, asked: AskedPaper, name: string): Promise<boolean> {
  const say = saleWordsIn(words.language);
  return tellingFailure(words, async () => {
    const { documentId, isNew } = await engine.call('sale.keepPaper', asked);
    showToast({
      text: isNew ? say('saleRoom.keptNow', { name }) : say('saleRoom.keptSame'),
      tone: 'ok',
      action: { label: say('saleRoom.open'), run: () => goTo(documentRoute(documentId)) },
    });
  });
}

export function savePaper(words: Words, asked: AskedPaper): Promise<boolean> {
  const say = saleWordsIn(words.language);
  return tellingFailure(words, async () => {
    const { fileName } = await engine.call('sale.paperName', asked);
    const { token } = await shell.call('dialogs.saveFile', { suggestedName: fileName });
    if (!token) return;
    await engine.call('sale.writePaper', { ...asked, token });
    showToast({ text: say('saleRoom.saved', { name: fileName }), tone: 'ok' });
  });
}
