// What can be done to a case, each with its way back.
import type { InputOf } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { CaseView } from '../../../shared/api/sale';
import type { Stage } from '../../../shared/sale/stages';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine } from '../../ports';
import type { Words } from '../../words';

type Edit = InputOf<EngineContract['sale.edit']>['edit'];

export async function moveCase(words: Words, { id }: Pick<CaseView, 'id'>, to: Stage): Promise<void> {
  const { say } = words;
  await tellingFailure(words, async () => {
    const { from, stageSince } = await engine.call('sale.move', { id, to });
    if (from === to) return;
    showToast({
      text: say('sale.moved', { name: say(`sale.stage.${to}`) }),
      tone: 'ok',
      action: {
        label: say('common.undo'),
        run: () =>
          void tellingFailure(words, async () => {
            await engine.call('sale.moveBack', { id, from, stageSince });
          }),
      },
    });
  });
}

/** `said` tells what happened, beside the way back; without it the screen shows it well enough. */
export async function editCase(words: Words, id: string, edit: Edit, said?: string): Promise<boolean> {
  return tellingFailure(words, async () => {
    const { undo } = await engine.call('sale.edit', { id, edit });
    if (said)
      showToast({
        text: said,
        tone: 'ok',
        action: { label: words.say('common.undo'), run: () => void editCase(words, id, undo) },
      });
  });
}
