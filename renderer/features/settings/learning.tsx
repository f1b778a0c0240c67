// What the machine has learnt from the user, and the button that makes it forget.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { tellingFailure } from '../../acts';
import { AskFirst } from '../../design/ask-first';
import { showToast } from '../../design/toast';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { useWords } from '../../words';

export function Learning() {
  const words = useWords();
  const { say } = words;
  const papers = useLive('learning.status', {}).value?.papers;
  const [asking, setAsking] = useState(false);
  const forget = () =>
    void tellingFailure(words, async () => {
      await engine.call('learning.forget', {});
      showToast({ text: say('settings.forgotten'), tone: 'ok' });
    });
  return (
    <section className="setting">
      <h2 className="setting-label">{say('settings.learning')}</h2>
      <div>
        <p>{papers === undefined ? '\u00a0' : say('settings.learning.papers', { count: papers })}</p>
        <p className="quiet setting-note">{say('settings.learning.note')}</p>
        <Button className="button" isDisabled={!papers} onPress={() => setAsking(true)}>
          {say('settings.forget')}
        </Button>
      </div>
      <AskFirst
        open={asking}
        title={say('settings.forget.title')}
        body={say('settings.forget.body')}
        confirm={say('settings.forget.confirm', { count: papers ?? 0 })}
        onConfirm={forget}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
