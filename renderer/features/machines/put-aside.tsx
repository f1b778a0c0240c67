// What could not be taken in or given: why, and what to do. The rest goes on.
import { Button } from 'react-aria-components/Button';
import { tellingFailure } from '../../acts';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { useWords } from '../../words';

export function PutAside() {
  const words = useWords();
  const { say, formats } = words;
  const records = useLive('quarantine.list', {}).value?.records ?? [];
  const retry = () => void tellingFailure(words, async () => void (await engine.call('quarantine.retry', {})));
  return (
    <section className="machines-part">
      <h2>{say('machines.aside')}</h2>
      <p className="quiet machines-note">{say('machines.aside.note')}</p>
      <ul className="machines-list" aria-label={say('machines.aside')}>
        {records.map((record) => (
          <li key={record.id}>
            <div>
              <strong>{record.title || say('machines.nameless')}</strong>
              <span className="quiet">
                {say(`machines.why.${record.why}`)} {formats.nearDay(record.at)}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <Button className="button" onPress={retry}>
        {say('machines.aside.retry')}
      </Button>
    </section>
  );
}
