// Changes of the register from the front page, each with its way back.
import type { OfferView } from '../../../shared/api/register';
import type { RegisterEdit } from '../../../shared/property/register-edit';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine } from '../../ports';
import type { Words } from '../../words';

export function editRegister(words: Words, homeId: string, edit: RegisterEdit, told: string): Promise<boolean> {
  return tellingFailure(words, async () => {
    const { undo } = await engine.call('register.edit', { homeId, edit });
    tellWithUndo(words, homeId, undo, told);
  });
}

export function acceptOffers(
  words: Words,
  homeId: string,
  offers: readonly Pick<OfferView, 'field' | 'documentId'>[],
  told: string,
): Promise<boolean> {
  return tellingFailure(words, async () => {
    const { undo } = await engine.call('register.accept', {
      homeId,
      offers: offers.map(({ field, documentId }) => ({ field, documentId })),
    });
    tellWithUndo(words, homeId, undo, told);
  });
}

function tellWithUndo(words: Words, homeId: string, undo: RegisterEdit, text: string): void {
  showToast({
    text,
    tone: 'ok',
    action: {
      label: words.say('common.undo'),
      run: () =>
        void tellingFailure(words, async () => {
          await engine.call('register.edit', { homeId, edit: undo });
        }),
    },
  });
}
