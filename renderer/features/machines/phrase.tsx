// The recovery phrase, shown once: without it, and without any machine that has the keys, nobody can ever open what lies on the server.
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../../words';
import { Field } from './field';

export function Phrase({ phrase, onKept }: { readonly phrase: string; readonly onKept: () => void }) {
  const { say } = useWords();
  const words = phrase.split(' ');
  const [asking, setAsking] = useState(false);
  /** Which two are asked for: neither the first nor the last, which are remembered without being kept. */
  const [[one, other]] = useState(() => twoOf(words.length));
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isWrong, setWrong] = useState(false);
  const fits = (typed: string, place: number) => typed.trim().toLowerCase() === words[place];
  const check = (event: FormEvent) => {
    event.preventDefault();
    if (fits(first, one) && fits(second, other)) onKept();
    else setWrong(true);
  };
  return (
    <section className="machines-part">
      <h2>{say('machines.phrase.title')}</h2>
      <p className="machines-note">{say('machines.phrase.why')}</p>
      {!asking && (
        <>
          <ol className="machines-phrase" aria-label={say('machines.phrase')}>
            {words.map((word, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice, and none ever moves.
              <li key={place}>{word}</li>
            ))}
          </ol>
          <div className="machines-ways">
            <Button className="button button-primary" onPress={() => setAsking(true)}>
              {say('machines.phrase.kept')}
            </Button>
            <Button className="button" onPress={() => void navigator.clipboard.writeText(phrase)}>
              {say('machines.phrase.copy')}
            </Button>
          </div>
        </>
      )}
      {asking && (
        <form className="machines-form" onSubmit={check}>
          <div className="machines-pair">
            <Field label={say('machines.phrase.word', { number: one + 1 })} value={first} onChange={setFirst} />
            <Field label={say('machines.phrase.word', { number: other + 1 })} value={second} onChange={setSecond} />
          </div>
          {isWrong && (
            <p role="alert" className="field-problem">
              {say('machines.phrase.wrong')}
            </p>
          )}
          <div className="machines-ways">
            <Button type="submit" className="button button-primary">
              {say('machines.phrase.done')}
            </Button>
            <Button className="button" onPress={() => setAsking(false)}>
              {say('machines.phrase.again')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

function twoOf(count: number): readonly [number, number] {
  const one = 1 + Math.floor(Math.random() * (count - 3));
  return [one, one + 1 + Math.floor(Math.random() * (count - 2 - one))];
}
