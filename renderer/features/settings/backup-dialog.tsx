// Asks for the backups' passphrase, twice, and shows the words that open them when it is forgotten, once.
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { problemOf } from '../../../shared/problem';
import { SecretField } from '../../design/secret-field';
import { engine } from '../../ports';
import { problemWords, useWords } from '../../words';
import { WordsOnce } from './words-once';

/** As the contract asks; see shared/api/backup.ts. */
const shortest = 10;

export function BackupDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const [phrase, setPhrase] = useState('');
  const isReady = next.length >= shortest && next === again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || isBusy) return;
    setBusy(true);
    setWrong('');
    engine
      .call('backup.set', { passphrase: next })
      .then(({ words }) => setPhrase(words))
      .catch((error: unknown) => {
        const { what, hint } = problemWords(say, problemOf(error));
        setWrong(`${what} ${hint}`);
      })
      .finally(() => setBusy(false));
  };
  const done = () => {
    onClose();
    // The first one at once; how it went is told in the settings.
    engine.call('backup.now', {}).catch(() => undefined);
  };
  return (
    <ModalOverlay
      className="shade"
      isOpen
      isDismissable={phrase === '' && !isBusy}
      isKeyboardDismissDisabled={phrase !== '' || isBusy}
      onOpenChange={(open) => open || onClose()}
    >
      <Modal>
        <Dialog className="dialog">
          <Heading slot="title" className="title">
            {say(phrase ? 'lock.words.title' : 'backup.dialog.title')}
          </Heading>
          {phrase ? (
            <WordsOnce phrase={phrase} why={say('backup.words.note')} onDone={done} />
          ) : (
            <form className="secret-form" onSubmit={submit}>
              <p className="quiet">{say('backup.dialog.note')}</p>
              <SecretField
                label={say('lock.passphrase')}
                value={next}
                onChange={setNext}
                help={say('lock.short', { count: shortest })}
                autoFocus
                isNew
              />
              <SecretField
                label={say('lock.dialog.again')}
                value={again}
                onChange={setAgain}
                wrong={again !== '' && next !== again ? say('lock.dialog.differ') : ''}
                isNew
              />
              {wrong && (
                <p role="alert" className="field-problem">
                  {wrong}
                </p>
              )}
              <div className="dialog-actions">
                <Button className="button" onPress={onClose} isDisabled={isBusy}>
                  {say('common.cancel')}
                </Button>
                <Button type="submit" className="button button-primary" isDisabled={!isReady || isBusy}>
                  {say('backup.dialog.set')}
                </Button>
              </div>
            </form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
