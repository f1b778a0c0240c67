// Changes of the register from the screen, each with its way back in a toast.
import { problemOf } from '../../../shared/problem';
import type { RegisterEdit } from '../../../shared/property/register-edit';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine } from '../../ports';
import type { Words } from '../../words';

/** Says what was done; answers false when a field cannot hold its value, which is said beside the field. */
export async function editHome(words: Words, homeId: string, edit: RegisterEdit, done: string): Promise<boolean> {
  let fits = true;
  await tellingFailure(words, async () => {
    try {
      const { undo } = await engine.call('register.edit', { homeId, edit });
      sayDone(words, homeId, undo, done);
    } catch (error) {
      if (problemOf(error).code !== 'invalid-input') throw error;
      fits = false;
    }
  });
  return fits;
}

export function sayDone(words: Words, homeId: string, undo: RegisterEdit, text: string): void {
  const run = () =>
    void tellingFailure(words, async () => void (await engine.call('register.edit', { homeId, edit: undo })));
  showToast({ text, tone: 'ok', action: { label: words.say('common.undo'), run } });
}
