// Several machines with one home: how it stands between them, what only a person can settle, and which machines there are.
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { tellingFailure } from '../../acts';
import { AskFirst } from '../../design/ask-first';
import { showToast } from '../../design/toast';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { sayReady } from '../../ready';
import { useWords } from '../../words';
import { Devices } from './devices';
import { Phrase } from './phrase';
import { PutAside } from './put-aside';
import { Questions } from './questions';
import { SetUp } from './set-up';
import { Standing } from './standing';
import './machines.css';

export function Machines() {
  const { say } = useWords();
  const { value: status, problem } = useLive('sync.status', {});
  /** Told once, and only here, until the person says that it is kept. */
  const [phrase, setPhrase] = useState('');
  const known = status !== undefined || problem !== undefined;
  useEffect(() => {
    if (known) sayReady('machines');
  }, [known]);
  return (
    <div className="machines scroll">
      {phrase !== '' ? (
        <Phrase phrase={phrase} onKept={() => setPhrase('')} />
      ) : status?.workspace ? (
        <>
          <Standing status={status} workspace={status.workspace} />
          {status.conflicts > 0 && <Questions />}
          {status.quarantined > 0 && <PutAside />}
          <Devices workspace={status.workspace} />
          <Leave />
        </>
      ) : status ? (
        <SetUp onPhrase={setPhrase} />
      ) : (
        problem && <p role="alert">{say('problem.internal')}</p>
      )}
    </div>
  );
}

function Leave() {
  const words = useWords();
  const { say } = words;
  const [asking, setAsking] = useState(false);
  const leave = () =>
    void tellingFailure(words, async () => {
      await engine.call('workspace.leave', {});
      showToast({ text: say('machines.left'), tone: 'ok' });
    });
  return (
    <section className="machines-part">
      <h2>{say('machines.leave')}</h2>
      <p className="quiet machines-note">{say('machines.leave.note')}</p>
      <Button className="button" onPress={() => setAsking(true)}>
        {say('machines.leave.act')}
      </Button>
      <AskFirst
        open={asking}
        title={say('machines.leave.title')}
        body={say('machines.leave.body')}
        confirm={say('machines.leave.act')}
        onConfirm={leave}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
