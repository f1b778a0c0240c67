// Where a bundle is to be split: the parts the app suggests, each of which can be joined to the one before or begun elsewhere.
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, Label, TextField } from 'react-aria-components/TextField';
import type { DocumentView } from '../../../shared/api/engine';
import { Thumbnail } from '../../design/thumbnail';
import { useWords } from '../../words';
import { type SuggestedPart, splitPaper } from './split';

type Props = {
  readonly view: DocumentView;
  readonly parts: readonly SuggestedPart[];
  readonly open: boolean;
  readonly onClose: () => void;
};

export function SplitDialog({ view, parts: suggested, open, onClose }: Props) {
  const words = useWords();
  const { say } = words;
  const count = view.pages.length;
  const [parts, setParts] = useState<readonly SuggestedPart[]>([]);
  const [page, setPage] = useState('');
  useEffect(() => {
    if (open) setParts(suggested.length > 1 ? suggested : [{ from: 0, to: count, title: view.row.title }]);
  }, [open, suggested, count, view.row.title]);
  const at = Number(page) - 1;
  const canBegin = Number.isInteger(at) && at > 0 && at < count && !parts.some(({ from }) => from === at);
  const begin = () => {
    if (!canBegin) return;
    setParts(beganAt(parts, at));
    setPage('');
  };
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
        <Dialog className="dialog split-dialog">
          <Heading slot="title" className="title">
            {say('split.title')}
          </Heading>
          <p className="quiet">{say(suggested.length > 1 ? 'split.why' : 'split.whyNone')}</p>
          <ol className="split-parts">
            {parts.map((part, index) => (
              <li key={part.from} className="split-part">
                <span className="split-sheet" aria-hidden>
                  <Thumbnail id={view.row.id} pages={count} page={part.from} />
                </span>
                <span className="split-name">
                  <span className="heading">{part.title || say('split.new')}</span>
                  <span className="quiet small">
                    {say('split.pages', { from: part.from + 1, to: part.to, count: part.to - part.from })}
                  </span>
                </span>
                {index > 0 && (
                  <Button className="button button-small" onPress={() => setParts(joinedAt(parts, index))}>
                    {say('split.together')}
                  </Button>
                )}
              </li>
            ))}
          </ol>
          <form
            className="split-begin"
            onSubmit={(event) => {
              event.preventDefault();
              begin();
            }}
          >
            <TextField className="split-page" value={page} onChange={setPage} inputMode="numeric">
              <Label>{say('split.beginsOn')}</Label>
              <Input className="input" maxLength={4} />
            </TextField>
            <Button className="button" type="submit" isDisabled={!canBegin}>
              {say('split.begin')}
            </Button>
          </form>
          <div className="dialog-actions">
            <Button className="button" onPress={onClose}>
              {say('common.cancel')}
            </Button>
            <Button
              className="button button-primary"
              isDisabled={parts.length < 2}
              onPress={() => {
                onClose();
                void splitPaper(words, view.row.id, parts);
              }}
            >
              {say('split.do', { count: parts.length })}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const beganAt = (parts: readonly SuggestedPart[], at: number): readonly SuggestedPart[] =>
  parts.flatMap((part) =>
    part.from < at && at < part.to
      ? [
          { ...part, to: at },
          { from: at, to: part.to, title: '' },
        ]
      : [part],
  );

const joinedAt = (parts: readonly SuggestedPart[], index: number): readonly SuggestedPart[] =>
  parts.flatMap((part, at) => {
    const next = parts[at + 1];
    if (at === index) return [];
    return at === index - 1 && next ? [{ ...part, to: next.to }] : [part];
  });
