// A page to black things out on: drag over what must not be read, press a box to let it be read again.
import { CaretLeftIcon } from '@phosphor-icons/react/CaretLeft';
import { CaretRightIcon } from '@phosphor-icons/react/CaretRight';
import { type PointerEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { PackPaperView } from '../../../shared/api/packs';
import { type Box, pageUnitsPerWidth } from '../../../shared/documents/page';
import { placeOf } from '../../design/page-picture';
import { usePagePicture } from '../../pictures';
import { useWords } from '../../words';
import type { PackActs } from './choices';

type Props = {
  readonly paper: PackPaperView;
  readonly page: number;
  readonly acts: PackActs;
  readonly onPage: (page: number) => void;
  readonly onClose: () => void;
};

/** Page units; less is a slip of the hand. */
const leastSide = 60;

export function RedactDialog({ paper, page, acts, onPage, onClose }: Props) {
  const { say } = useWords();
  const { choices } = acts;
  const { picture, failed } = usePagePicture(paper.id, page, 720);
  const ratio = picture ? picture.height / picture.width : Math.SQRT2;
  const sheet = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Box>();
  const from = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const at = (event: PointerEvent) => {
    const frame = sheet.current?.getBoundingClientRect();
    if (!frame) return { x: 0, y: 0 };
    const unit = pageUnitsPerWidth / frame.width;
    const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
    return {
      x: within((event.clientX - frame.left) * unit, pageUnitsPerWidth),
      y: within((event.clientY - frame.top) * unit, pageUnitsPerWidth * ratio),
    };
  };
  const marks = paper.marks.filter((mark) => mark.page === page);
  const added = choices.added.filter((box) => box.id === paper.id && box.page === page);
  return (
    <ModalOverlay className="shade" isOpen isDismissable onOpenChange={(next) => !next && onClose()}>
      <Modal>
        <Dialog className="dialog redact-dialog">
          <header className="redact-head">
            <Heading slot="title" className="title">
              {paper.title}
            </Heading>
            <span className="redact-turn">
              <Button
                className="icon-button"
                isDisabled={page === 0}
                onPress={() => onPage(page - 1)}
                aria-label={say('packs.pageBefore')}
              >
                <CaretLeftIcon size={18} aria-hidden />
              </Button>
              <span className="small">{say('pack.pageOf', { at: page + 1, of: paper.pageCount })}</span>
              <Button
                className="icon-button"
                isDisabled={page + 1 >= paper.pageCount}
                onPress={() => onPage(page + 1)}
                aria-label={say('packs.pageAfter')}
              >
                <CaretRightIcon size={18} aria-hidden />
              </Button>
            </span>
          </header>
          <p className="quiet small">{say('packs.drag')}</p>
          <div className="redact-desk scroll">
            <div
              ref={sheet}
              className="redact-sheet"
              style={{ aspectRatio: `1 / ${ratio}` }}
              onPointerDown={(event) => {
                if (!picture || event.button !== 0) return;
                event.currentTarget.setPointerCapture(event.pointerId);
                from.current = at(event);
              }}
              onPointerMove={(event) => {
                if (from.current) setDrawn(between(from.current, at(event)));
              }}
              onPointerUp={(event) => {
                const box = from.current && between(from.current, at(event));
                from.current = undefined;
                setDrawn(undefined);
                if (box && box.w > leastSide && box.h > leastSide) acts.add({ id: paper.id, page, box });
              }}
            >
              {picture ? (
                <img src={picture.url} alt={say('pack.alt', { title: paper.title, at: page + 1 })} draggable={false} />
              ) : (
                <p className="quiet small">{failed ? say('packs.noPicture') : ''}</p>
              )}
              {marks.map((mark) => {
                const isLifted = choices.lifted.has(mark.key);
                return (
                  <button
                    key={mark.key}
                    type="button"
                    className={isLifted ? 'redact-box redact-box-lifted' : 'redact-box'}
                    style={placeOf(mark.box, ratio)}
                    aria-pressed={!isLifted}
                    aria-label={say(`packs.what.${mark.what}`, { page: page + 1 })}
                    onPointerDown={(event) => event.stopPropagation()}
                    onClick={() => acts.lift(mark.key, !isLifted)}
                  />
                );
              })}
              {added.map((box) => (
                <button
                  key={`${box.box.x} ${box.box.y}`}
                  type="button"
                  className="redact-box"
                  style={placeOf(box.box, ratio, 0)}
                  aria-label={`${say('packs.remove')}: ${say('packs.own', { page: page + 1 })}`}
                  onPointerDown={(event) => event.stopPropagation()}
                  onClick={() => acts.remove(box)}
                />
              ))}
              {drawn && <span className="redact-box redact-drawn" style={placeOf(drawn, ratio, 0)} aria-hidden />}
            </div>
          </div>
          <div className="dialog-actions">
            <Button
              className="button"
              onPress={() =>
                acts.add({
                  id: paper.id,
                  page,
                  box: { x: 0, y: 0, w: pageUnitsPerWidth, h: Math.ceil(pageUnitsPerWidth * ratio) },
                })
              }
            >
              {say('packs.wholePage')}
            </Button>
            <Button className="button button-primary" onPress={onClose}>
              {say('packs.done')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const between = (
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  w: Math.abs(a.x - b.x),
  h: Math.abs(a.y - b.y),
});
