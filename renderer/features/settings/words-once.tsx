// Twelve words that are shown once and are to be written on paper.
import { Button } from 'react-aria-components/Button';
import { useWords } from '../../words';

type Props = { readonly phrase: string; readonly why: string; readonly onDone: () => void };

export function WordsOnce({ phrase, why, onDone }: Props) {
  const { say } = useWords();
  return (
    <>
      <p className="quiet">{why}</p>
      <ol className="words-once">
        {phrase.split(' ').map((word, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice, and none ever moves.
          <li key={place}>{word}</li>
        ))}
      </ol>
      <div className="dialog-actions">
        <Button className="button button-primary" onPress={onDone}>
          {say('lock.words.done')}
        </Button>
      </div>
    </>
  );
}
