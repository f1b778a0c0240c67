// What happened to a record, in words, newest first; what a person said before can be put back.
import { Button } from 'react-aria-components/Button';
import type { HappeningView } from '../shared/api/filing';
import { tellingFailure } from './acts';
import { showToast } from './design/toast';
import { differenceWords } from './history-words';
import { useHomes } from './homes';
import { useLive } from './live';
import { engine } from './ports';
import { useWords } from './words';

type Props = {
  readonly recordId: string;
  /** When it came, epoch ms, and what is said of that. */
  readonly began?: { readonly at: number; readonly text: string };
};

export function History({ recordId, began }: Props) {
  const words = useWords();
  const { say, formats } = words;
  const { homes } = useHomes();
  const { value, problem } = useLive('history.list', { recordId });
  const putBack = (happening: HappeningView, field: string) =>
    void tellingFailure(words, async () => {
      await engine.call('history.putBack', { id: happening.id, field });
      showToast({ text: say('history.putBackDone'), tone: 'ok' });
    });
  if (problem) return <p className="history-none quiet">{say('history.failed')}</p>;
  if (!value) return null;
  return (
    <div className="history">
      {value.happenings.length === 0 && <p className="history-none quiet">{say('history.none')}</p>}
      <ol>
        {value.happenings.map((happening) => (
          <li key={happening.id} className="happening">
            <p className="happening-when">
              {say(`history.who.${happening.who}`)}, {formats.nearDay(happening.at)} {clockOf(happening.at)}
            </p>
            {happening.what === 'added' ? (
              <p>{say('history.added')}</p>
            ) : (
              happening.differences.map((difference) => (
                <p key={difference.field} className="happening-what">
                  <span>{differenceWords(words, homes, happening.collection, difference)}</span>
                  {difference.canPutBack && (
                    <Button className="link small" onPress={() => putBack(happening, difference.field)}>
                      {say('history.putBack')}
                    </Button>
                  )}
                </p>
              ))
            )}
          </li>
        ))}
        {began && !value.more && (
          <li className="happening">
            <p className="happening-when">
              {formats.nearDay(began.at)} {clockOf(began.at)}
            </p>
            <p>{began.text}</p>
          </li>
        )}
      </ol>
    </div>
  );
}

const clock = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit' });
/** Hours and minutes are written alike in both languages. */
const clockOf = (at: number): string => clock.format(at);
