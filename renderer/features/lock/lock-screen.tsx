// The locked vault: one field, one way on, and one way out for who has forgotten.
import { LockKeyIcon } from '@phosphor-icons/react/LockKey';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { problemOf } from '../../../shared/problem';
import { SecretField } from '../../design/secret-field';
import { engine } from '../../ports';
import { sayReady } from '../../ready';
import { problemWords, useWords } from '../../words';
import './lock.css';

/** As the contract asks; see shared/api/lock.ts. */
const shortest = 10;

export function LockScreen({ waitsUntil }: { readonly waitsUntil: number }) {
  const { say } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [phrase, setPhrase] = useState('');
  const [isForgotten, setForgotten] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const seconds = useSecondsUntil(waitsUntil);
  useEffect(() => sayReady('locked'), []);

  const isShort = isForgotten && passphrase.length < shortest;
  const isReady = passphrase !== '' && !isShort && (!isForgotten || phrase.trim() !== '');
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || isBusy || seconds > 0) return;
    setBusy(true);
    setWrong('');
    const asked = isForgotten
      ? engine.call('lock.recover', { phrase, passphrase })
      : engine.call('lock.unlock', { passphrase });
    asked
      .catch((error: unknown) => {
        const { what, hint } = problemWords(say, problemOf(error));
        setWrong(`${what} ${hint}`);
        if (!isForgotten) setPassphrase('');
      })
      .finally(() => setBusy(false));
  };
  const turn = () => {
    setForgotten(!isForgotten);
    setPassphrase('');
    setWrong('');
  };

  return (
    <main className="locked">
      <form onSubmit={open}>
        <p className="first-run-name">{say('app.name')}</p>
        <h1>
          <LockKeyIcon size={28} aria-hidden /> {say('lock.title')}
        </h1>
        {isForgotten && <SecretField label={say('lock.phrase')} value={phrase} onChange={setPhrase} lines={3} />}
        <SecretField
          key={String(isForgotten)}
          label={say(isForgotten ? 'lock.newPassphrase' : 'lock.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus={!isForgotten}
          isNew={isForgotten}
          help={isForgotten ? say('lock.short', { count: shortest }) : ''}
        />
        <p className={wrong ? 'outcome outcome-danger' : 'outcome'} role="alert">
          {wrong || (seconds > 0 ? say('lock.waits', { seconds }) : '')}
        </p>
        <div className="locked-ways">
          <Button type="submit" className="button button-primary" isDisabled={!isReady || isBusy || seconds > 0}>
            {say(isBusy ? 'lock.opening' : isForgotten ? 'lock.recover' : 'lock.open')}
          </Button>
          <Button className="link" onPress={turn} isDisabled={isBusy}>
            {say(isForgotten ? 'lock.back' : 'lock.forgotten')}
          </Button>
        </div>
      </form>
    </main>
  );
}

function useSecondsUntil(moment: number): number {
  const left = () => Math.max(0, Math.ceil((moment - Date.now()) / 1_000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    if (left() === 0) return;
    const timer = setInterval(() => setSeconds(left()), 500);
    return () => clearInterval(timer);
  });
  return seconds;
}
