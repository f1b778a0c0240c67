// On a machine that has nothing: choose the folder of backups, say which version and what opens it.
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { problemOf } from '../../../shared/problem';
import { Chosen } from '../../design/chosen';
import { SecretField } from '../../design/secret-field';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { archiveRoute, goTo } from '../../route';
import { problemWords, useWords } from '../../words';

export function FromBackups({ onClose }: { readonly onClose: () => void }) {
  const { say, formats } = useWords();
  const versions = useLive('backup.state', {}).value?.versions ?? [];
  const [wanted, setWanted] = useState('');
  const [secret, setSecret] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const version = wanted || (versions[0]?.name ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!version || !secret || isBusy) return;
    setBusy(true);
    setWrong('');
    engine
      .call('backup.restore', { version, secret })
      .then(() => {
        onClose();
        goTo(archiveRoute);
      })
      .catch((error: unknown) => {
        const { what, hint } = problemWords(say, problemOf(error));
        setWrong(`${what} ${hint}`);
      })
      .finally(() => setBusy(false));
  };
  return (
    <ModalOverlay className="shade" isOpen isDismissable={!isBusy} onOpenChange={(open) => open || onClose()}>
      <Modal>
        <Dialog className="dialog">
          <Heading slot="title" className="title">
            {say('backup.from.title')}
          </Heading>
          {versions.length === 0 ? (
            <p className="quiet">{say('backup.from.none')}</p>
          ) : (
            <form className="first-run-secret" onSubmit={submit}>
              <Chosen
                label={say('backup.from.version')}
                value={version}
                choices={versions.map(({ name }) => ({ id: name, name: formats.moment(momentOf(name)) }))}
                onChoose={setWanted}
              />
              <SecretField
                label={say('backup.from.secret')}
                value={secret}
                onChange={setSecret}
                help={say('backup.from.help')}
                wrong={wrong}
                autoFocus
              />
              <div className="dialog-actions">
                <Button className="button" onPress={onClose} isDisabled={isBusy}>
                  {say('common.cancel')}
                </Button>
                <Button type="submit" className="button button-primary" isDisabled={!secret || isBusy}>
                  {say(isBusy ? 'firstRun.restoring' : 'backup.from.restore')}
                </Button>
              </div>
            </form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** `20261201T013000Z.age`: see shared/api/backup.ts. */
function momentOf(name: string): number {
  return Date.parse(name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z.*/, '$1-$2-$3T$4:$5:$6Z'));
}
