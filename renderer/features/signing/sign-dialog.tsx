// One signs: by drawing or by typing the name, and says how it was known who it is.
import { type PointerEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { SigningView } from '../../../shared/api/signing';
import { identities, isMarked, type Mark } from '../../../shared/sale/signing';
import { tellingFailure } from '../../acts';
import { engine } from '../../ports';
import { useWords } from '../../words';

type Props = { readonly caseId: string; readonly round: SigningView; readonly onDone: () => void };

export function SignDialog({ caseId, round, onDone }: Props) {
  const words = useWords();
  const { say, language } = words;
  const party = round.parties.find(({ id }) => id === round.nextPartyId);
  const [strokes, setStrokes] = useState<number[][]>([]);
  const [text, setText] = useState('');
  const [identity, setIdentity] = useState<(typeof identities)[number]>('seen');
  const [identityNote, setIdentityNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const mark: Mark = strokes.length > 0 ? { sort: 'drawn', strokes, text: '' } : { sort: 'typed', strokes: [], text };
  if (!party) return null;
  const sign = async () => {
    setBusy(true);
    const went = await tellingFailure(words, async () => {
      await engine.call('signing.sign', {
        caseId,
        id: round.id,
        partyId: party.id,
        mark,
        identity,
        identityNote: identityNote.trim(),
        language,
      });
    });
    setBusy(false);
    if (went) onDone();
  };
  const pointOf = (event: PointerEvent<SVGSVGElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (at: number, from: number, size: number) =>
      Math.round(Math.min(1, Math.max(0, (at - from) / size)) * 1_000);
    return [share(event.clientX, box.left, box.width), share(event.clientY, box.top, box.height)];
  };
  return (
    <ModalOverlay className="shade" isOpen isDismissable onOpenChange={(open) => !open && onDone()}>
      <Modal>
        <Dialog className="dialog">
          <Heading slot="title" className="title">
            {say('completion.signFor', { name: party.name, title: round.title })}
          </Heading>
          <p className="quiet small">{say('completion.ses')}</p>
          <svg
            className="completion-pad"
            viewBox="0 0 1000 214"
            role="img"
            aria-label={say('completion.draw')}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              setStrokes([...strokes, [...pointOf(event)]]);
            }}
            onPointerMove={(event) => {
              if (event.buttons === 0 || strokes.length === 0) return;
              const last = strokes.at(-1) ?? [];
              if (last.length < 3_998) setStrokes([...strokes.slice(0, -1), [...last, ...pointOf(event)]]);
            }}
          >
            {strokes.map((line, at) => (
              <polyline
                // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added.
                key={at}
                points={pairs(line)}
              />
            ))}
          </svg>
          <div className="completion-row">
            <Button className="link" isDisabled={strokes.length === 0} onPress={() => setStrokes([])}>
              {say('completion.clear')}
            </Button>
          </div>
          <label className="field">
            <span className="small quiet">{say('completion.type')}</span>
            <input
              className="input"
              value={text}
              maxLength={120}
              disabled={strokes.length > 0}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <label className="field">
            <span className="small quiet">{say('completion.identity')}</span>
            <select
              className="input"
              value={identity}
              onChange={(event) => setIdentity(identities.find((one) => one === event.currentTarget.value) ?? 'none')}
            >
              {identities.map((one) => (
                <option key={one} value={one}>
                  {say(`identity.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span className="small quiet">{say('completion.identityNote')}</span>
            <input
              className="input"
              value={identityNote}
              maxLength={120}
              onChange={(event) => setIdentityNote(event.currentTarget.value)}
            />
          </label>
          <div className="dialog-actions">
            <Button className="button" onPress={onDone}>
              {say('common.cancel')}
            </Button>
            <Button
              className="button button-primary"
              isDisabled={isBusy || !isMarked(mark)}
              onPress={() => void sign()}
            >
              {say('completion.sign', { name: party.name })}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The pad is as wide and high as the field in the paper. */
const pairs = (line: readonly number[]): string =>
  Array.from({ length: Math.floor(line.length / 2) }, (_, at) =>
    [line[at * 2], ((line[at * 2 + 1] ?? 0) * 214) / 1_000].join(','),
  ).join(' ');
