// The link by which anybody signs up for a sale's viewings: made once, copied as often as one likes.
import type { ShareRow } from '../../../shared/api/shares';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine } from '../../ports';
import type { Words } from '../../words';

/** As long as a home is usually for sale; the link can be made anew. */
const linkDays = 90;

export async function copySignUpLink(words: Words, caseId: string, homeId: string): Promise<void> {
  const { say, language } = words;
  await tellingFailure(words, async () => {
    const known = (await openShares()).find(({ signUpFor }) => signUpFor === caseId);
    const { link } = known
      ? await engine.call('shares.link', { id: known.id })
      : await engine.call('shares.create', {
          ...{ homeId, language, signUpFor: caseId, days: linkDays },
          title: say('viewings.link.title'),
          audience: 'anyone',
          recipient: '',
          contents: { ids: [], without: [] },
          ...{ follows: false, viewOnly: true, takesPapers: true, showsNumbers: false },
        });
    await navigator.clipboard.writeText(link);
    showToast({ text: say('viewings.link.copied'), tone: 'ok' });
  });
}

const openShares = (): Promise<readonly ShareRow[]> =>
  new Promise((resolve, reject) => {
    const stop = engine.live(
      'shares.list',
      {},
      ({ shares }) => {
        stop();
        resolve(shares.filter(({ closedAt }) => closedAt === 0));
      },
      reject,
    );
  });
