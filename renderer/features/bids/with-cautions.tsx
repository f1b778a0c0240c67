// A dialog for what binds: it says what happens, shows each caution the rules give, and goes on only when they were passed over.
import { WarningIcon } from '@phosphor-icons/react/Warning';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { BidRoomView } from '../../../shared/api/bids';
import { type Problem, problemOf } from '../../../shared/problem';
import { type Caution, cautions } from '../../../shared/sale/bidding/events';
import { problemWords, useWords } from '../../words';
import { clockTime } from './time';

type Props = {
  readonly room: BidRoomView;
  readonly title: string;
  readonly confirm: string;
  readonly children: ReactNode;
  readonly isWide?: boolean;
  /** False: something in it is not right yet, and says so itself. */
  readonly run: (despite: Caution[]) => Promise<boolean>;
  readonly onClose: () => void;
};

export function WithCautions({ room, title, confirm, children, isWide = false, run, onClose }: Props) {
  const { say, formats, language } = useWords();
  const [told, setTold] = useState<readonly Caution[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [running, setRunning] = useState(false);
  const cautionWords = (caution: Caution) => {
    const { earliest = 0, shortestMinutes: minutes = 0, timeZone } = room.rules;
    const time = `${formats.dayOf(earliest)} ${clockTime(earliest, timeZone, language)}`;
    return say(`bids.caution.${caution}`, { time, minutes });
  };
  const go = async () => {
    setRunning(true);
    setProblem(undefined);
    try {
      if (await run([...told])) onClose();
    } catch (error) {
      const found = problemOf(error);
      const caution = cautions.find((one) => found.code === 'bid-caution' && one === found.params?.caution);
      if (caution) setTold([...told, caution]);
      else setProblem(found);
    }
    setRunning(false);
  };
  return (
    <ModalOverlay className="shade" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal>
        <Dialog className={`dialog bids-dialog ${isWide ? 'bids-wide' : ''}`} role="alertdialog">
          <Heading slot="title" className="title">
            {title}
          </Heading>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void go();
            }}
          >
            {children}
            <div aria-live="polite">
              {told.map((caution) => (
                <p key={caution} className="bids-caution">
                  <WarningIcon size={18} aria-hidden />
                  {cautionWords(caution)}
                </p>
              ))}
              {problem && (
                <p className="field-problem" role="alert">
                  {problemWords(say, problem).what} {problemWords(say, problem).hint}
                </p>
              )}
            </div>
            <div className="dialog-actions">
              <Button className="button" onPress={onClose}>
                {say('common.cancel')}
              </Button>
              <Button type="submit" className="button button-primary" isDisabled={running}>
                {told.length > 0 ? `${say('bids.despite')}: ${confirm}` : confirm}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
