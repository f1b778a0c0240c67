// A question before the irreversible; its button names verb and amount.
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from '../words';

type Props = {
  readonly open: boolean;
  readonly title: string;
  readonly body: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

export function AskFirst({ open, title, body, confirm, onConfirm, onClose }: Props) {
  const { say } = useWords();
  return (
    <ModalOverlay
      className="shade"
      isOpen={open}
      isDismissable
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal>
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title" className="title">
            {title}
          </Heading>
          <p className="quiet">{body}</p>
          <div className="dialog-actions">
            <Button className="button" onPress={onClose} autoFocus>
              {say('common.cancel')}
            </Button>
            <Button
              className="button button-danger"
              onPress={() => {
                onConfirm();
                onClose();
              }}
            >
              {confirm}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
