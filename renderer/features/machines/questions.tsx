// What two machines changed apart: both words side by side, one press for the one that holds.
import { Button } from 'react-aria-components/Button';
import type { ConflictView } from '../../../shared/api/sync';
import { tellingFailure } from '../../acts';
import { fieldName, valueWords } from '../../history-words';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { useWords } from '../../words';

export function Questions() {
  const { say } = useWords();
  const conflicts = useLive('conflicts.list', {}).value?.conflicts ?? [];
  return (
    <section className="machines-part">
      <h2>{say('machines.questions')}</h2>
      <p className="quiet machines-note">{say('machines.questions.note')}</p>
      <ul className="machines-list machines-questions" aria-label={say('machines.questions')}>
        {conflicts.map((conflict) => (
          <Question key={conflict.id} conflict={conflict} />
        ))}
      </ul>
    </section>
  );
}

function Question({ conflict }: { readonly conflict: ConflictView }) {
  const words = useWords();
  const { say } = words;
  const { homes } = useHomes();
  const answer = (one: 'kept' | 'other') =>
    void tellingFailure(
      words,
      async () => void (await engine.call('conflicts.answer', { id: conflict.id, answer: one })),
    );
  const field = conflict.field.replace(/^corrections\./, 'said.');
  const title = conflict.title === '' ? say('machines.nameless') : conflict.title;
  const value = (text: string) =>
    conflict.what === 'field'
      ? valueWords(words, homes, conflict.collection, field, text) || say('machines.nothing')
      : '';
  const [kept, other] =
    conflict.what === 'field'
      ? [say('machines.keep', { value: value(conflict.kept) }), say('machines.take', { value: value(conflict.other) })]
      : conflict.what === 'erased'
        ? [say('machines.keepIt'), say('machines.eraseIt')]
        : [say('machines.keepThis'), say('machines.takeOther')];
  return (
    <li>
      <div>
        <strong>{title}</strong>
        <span className="quiet">
          {conflict.what === 'field'
            ? say('machines.asked.field', { field: fieldName(words, homes, field) })
            : say(conflict.what === 'erased' ? 'machines.asked.erased' : 'machines.asked.whole')}
        </span>
      </div>
      <div className="machines-ways">
        <Button className="button button-small" onPress={() => answer('kept')}>
          {kept}
        </Button>
        <Button className="button button-small" onPress={() => answer('other')}>
          {other}
        </Button>
      </div>
    </li>
  );
}
