// What a person does with lists of sales.
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine, shell } from '../../ports';
import type { Words } from '../../words';

export function importSales(words: Words, homeId: string, file: File, onDone: (id: string) => void): Promise<boolean> {
  return tellingFailure(words, async () => {
    const { id, rows } = await engine.call('valuation.importSales', { homeId, file, mapping: {} });
    showToast({ text: words.say('valuation.imported', { count: rows }), tone: 'ok' });
    onDone(id);
  });
}

export const removeSales = (words: Words, homeId: string, id: string): Promise<boolean> =>
  tellingFailure(words, async () => void (await engine.call('valuation.removeSales', { homeId, id })));

export function saveValuePaper(
  words: Words,
  asked: { readonly homeId: string; readonly setId: string; readonly said: Readonly<Record<string, string>> },
): Promise<boolean> {
  const { say, language } = words;
  return tellingFailure(words, async () => {
    const name = say('valuation.pdf.name');
    const { token } = await shell.call('dialogs.saveFile', { suggestedName: name });
    if (!token) return;
    await engine.call('valuation.write', { ...asked, said: { ...asked.said }, token, language });
    showToast({ text: say('valuation.pdf.saved', { name }), tone: 'ok' });
  });
}
