// What is done to a share from more than one place.
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine } from '../../ports';
import type { Words } from '../../words';

export async function copyLink(words: Words, id: string, hasPassword: boolean): Promise<void> {
  const { say } = words;
  await tellingFailure(words, async () => {
    const { link } = await engine.call('shares.link', { id });
    await navigator.clipboard.writeText(link);
    showToast({ text: say(hasPassword ? 'sharing.copiedWithPassword' : 'sharing.copied'), tone: 'ok' });
  });
}
