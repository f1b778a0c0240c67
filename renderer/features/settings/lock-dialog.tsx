// Asks for what the lock needs: a passphrase twice, today's and the next, or today's alone; and shows the recovery words, once.
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { problemOf } from '../../../shared/problem';
import { SecretField } from '../../design/secret-field';
import { showToast } from '../../design/toast';
import { engine } from '../../ports';
import { problemWords, useWords } from '../../words';
import { WordsOnce } from './words-once';

export type LockWish = 'set' | 'change' | 'remove';

/** As the contract asks; see shared/api/lock.ts. */
const shortest = 10;
/** Until the person says otherwise. */
const firstMinutes = 15;

export function LockDialog({ wish, onClose }: { readonly wish: LockWish; readonly onClose: () => void }) {
  const { say } = useWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const [phrase, setPhrase] = useState('');
  const wantsNext = wish !== 'remove';
  const differs = wantsNext && again !== '' && next !== again;
  const isReady = (wish === 'set' || current !== '') && (!wantsNext || (next.length >= shortest && next === again));

  const act = async () => {
    switch (wish) {
      case 'set':
        setPhrase((await engine.call('lock.set', { passphrase: next, minutes: firstMinutes, keychain: false })).phrase);
        return;
      case 'change':
        await engine.call('lock.change', { passphrase: current, next });
        showToast({ text: say('lock.changed'), tone: 'ok' });
        break;
      case 'remove':
        await engine.call('lock.remove', { passphrase: current });
        break;
      default:
        wish satisfies never;
    }
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || isBusy) return;
    setBusy(true);
    setWrong('');
    act()
      .catch((error: unknown) => {
        const { what, hint } = problemWords(say, problemOf(error));
        setWrong(`${what} ${hint}`);
      })
      .finally(() => setBusy(false));
  };

  return (
    <ModalOverlay
      className="shade"
      isOpen
      // The words are shown once: a press beside them must not lose them.
      isDismissable={phrase === '' && !isBusy}
      isKeyboardDismissDisabled={phrase !== '' || isBusy}
      onOpenChange={(open) => open || onClose()}
    >
      <Modal>
        <Dialog className="dialog">
          <Heading slot="title" className="title">
            {say(phrase ? 'lock.words.title' : `lock.dialog.${wish}`)}
          </Heading>
          {phrase ? (
            <WordsOnce phrase={phrase} why={say('lock.words.note')} onDone={onClose} />
          ) : (
            <form className="secret-form" onSubmit={submit}>
              {wish === 'remove' && <p className="quiet">{say('lock.dialog.remove.note')}</p>}
              {wish !== 'set' && (
                <SecretField label={say('lock.dialog.current')} value={current} onChange={setCurrent} autoFocus />
              )}
              {wantsNext && (
                <>
                  <SecretField
                    label={say(wish === 'set' ? 'lock.passphrase' : 'lock.newPassphrase')}
                    value={next}
                    onChange={setNext}
                    help={say('lock.short', { count: shortest })}
                    autoFocus={wish === 'set'}
                    isNew
                  />
                  <SecretField
                    label={say('lock.dialog.again')}
                    value={again}
                    onChange={setAgain}
                    wrong={differs ? say('lock.dialog.differ') : ''}
                    isNew
                  />
                </>
              )}
              {wrong && (
                <p role="alert" className="field-problem">
                  {wrong}
                </p>
              )}
              <div className="dialog-actions">
                <Button className="button" onPress={onClose} isDisabled={isBusy}>
                  {say('common.cancel')}
                </Button>
                <Button
                  type="submit"
                  className={wish === 'remove' ? 'button button-danger' : 'button button-primary'}
                  isDisabled={!isReady || isBusy}
                >
                  {say(`lock.dialog.${wish}`)}
                </Button>
              </div>
            </form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
