// What a person does with costs, each with its way back.
import type { CostSaid, TypedCost } from '../../../shared/api/costs';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine, shell } from '../../ports';
import type { Words } from '../../words';

/** Says it, and offers to take it back. */
export function sayCosts(words: Words, costs: readonly CostSaid[], text: string): Promise<boolean> {
  return tellingFailure(words, async () => {
    const { before } = await engine.call('costs.say', { costs: [...costs] });
    told(words, text, before);
  });
}

/** Takes the suggestions of these for answers. */
export function confirmCosts(
  words: Words,
  asked: { readonly homeId: string; readonly year: string; readonly ids?: readonly string[] },
): Promise<boolean> {
  const { ids, ...rest } = asked;
  return tellingFailure(words, async () => {
    const { before } = await engine.call('costs.confirm', { ...rest, ...(ids ? { ids: [...ids] } : {}) });
    told(words, words.say('costs.confirmed', { count: before.length }), before);
  });
}

function told(words: Words, text: string, before: readonly CostSaid[]): void {
  if (before.length === 0) {
    showToast({ text: words.say('costs.nothingToConfirm') });
    return;
  }
  showToast({
    text,
    tone: 'ok',
    action: {
      label: words.say('common.undo'),
      run: () => void tellingFailure(words, async () => void (await engine.call('costs.say', { costs: [...before] }))),
    },
  });
}

export function addCost(words: Words, cost: TypedCost): Promise<boolean> {
  return tellingFailure(words, async () => {
    const { id } = await engine.call('costs.add', cost);
    showToast({
      text: words.say('costs.added', { title: cost.title }),
      tone: 'ok',
      action: {
        label: words.say('common.undo'),
        run: () => void tellingFailure(words, async () => void (await engine.call('costs.remove', { id }))),
      },
    });
  });
}

export function removeCost(words: Words, id: string): Promise<boolean> {
  return tellingFailure(words, async () => {
    const removed = await engine.call('costs.remove', { id });
    showToast({
      text: words.say('costs.removed', { title: removed.title }),
      tone: 'ok',
      action: {
        label: words.say('common.undo'),
        run: () => void tellingFailure(words, async () => void (await engine.call('costs.add', removed))),
      },
    });
  });
}

export function saveCsv(words: Words, homeId: string, year: string): Promise<boolean> {
  const { say, language } = words;
  return tellingFailure(words, async () => {
    const name = say(year === '' ? 'costs.csvNameAll' : 'costs.csvName', { year: year === 'none' ? '' : year });
    const { token } = await shell.call('dialogs.saveFile', { suggestedName: name });
    if (!token) return;
    const { rows } = await engine.call('costs.export', { homeId, year, token, language });
    showToast({ text: say('costs.csvSaved', { count: rows, name }), tone: 'ok' });
  });
}
