// The offer to read papers again that would be read better by what was learnt since; never done unasked, and it can be taken back.
import { Button } from 'react-aria-components/Button';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { useWords } from '../../words';

export function Better() {
  const words = useWords();
  const { say } = words;
  const count = useLive('learning.status', {}).value?.better ?? 0;
  if (count === 0) return null;
  const lookAgain = () =>
    void tellingFailure(words, async () => {
      const { papers } = await engine.call('learning.lookAgain', {});
      showToast({
        text: say('inbox.lookedAgain', { count: papers.length }),
        tone: 'ok',
        action: { label: say('common.undo'), run: () => void engine.call('learning.lookBack', { papers }) },
      });
    });
  return (
    <section className="reading better" aria-label={say('inbox.better', { count })}>
      <div>
        <h2 className="heading">{say('inbox.better', { count })}</h2>
        <p className="quiet small">{say('inbox.better.note')}</p>
      </div>
      <Button className="button" onPress={lookAgain}>
        {say('inbox.lookAgain')}
      </Button>
    </section>
  );
}
