// Answers the reader contract: open, read, draw, close.
import type { Handlers } from '../shared/api/contract';
import type { moving } from '../shared/api/port';
import type { ReaderContract } from '../shared/api/reader';
import { type Box, pageUnitsPerWidth } from '../shared/documents/page';
import { ProblemError, problem } from '../shared/problem';
import { openFile } from './open-file';
import type { OpenedFile } from './opened-file';
import { createRecogniser } from './recognise/recogniser';
import type { Quarter } from './recognise/tesseract';

const pictureQuality = 0.82;

export function readerHandlers(handOver: typeof moving): Handlers<ReaderContract> {
  const recogniser = createRecogniser();
  let opened: OpenedFile | undefined;

  const file = (): OpenedFile => {
    if (!opened) throw new ProblemError(problem('not-found'));
    return opened;
  };
  const close = () => {
    opened?.close();
    opened = undefined;
  };

  return {
    async open({ bytes, password }) {
      close();
      if (location.search === '?test') await (await import('./misbehave')).misbehave(bytes);
      recogniser.newPaper();
      opened = await openFile(bytes, { recogniser }, password);
      const { mediaType, pageCount, children = [] } = opened;
      return { mediaType, pageCount, children: [...children] };
    },

    async readChild({ index, password }) {
      const bytes = await file().readChild?.(index, password);
      if (!bytes) throw new ProblemError(problem('not-found'));
      return handOver({ bytes }, [bytes.buffer]);
    },

    readPages({ indexes, byEye = false }, emit, fail) {
      let stopped = false;
      let reading = true;
      const read = async () => {
        for (const index of indexes) {
          if (stopped) return;
          const onProgress = (fraction: number) => {
            if (!stopped) emit({ type: 'progress', index, fraction });
          };
          const opened = file();
          const page = await (byEye && opened.readByEye
            ? opened.readByEye(index, onProgress)
            : opened.read(index, onProgress));
          if (!stopped) emit({ type: 'page', page });
        }
        reading = false;
        if (!stopped) emit({ type: 'done' });
      };
      read().catch((error) => {
        reading = false;
        if (!stopped) fail(error);
      });
      return () => {
        stopped = true;
        // Whoever has heard `done` stops listening too: the warm recogniser must outlive that.
        if (reading) recogniser.stop();
      };
    },

    async lookAtPage({ index }) {
      return (await file().lookAtPage?.(index)) ?? { text: '', pictureShare: 1, isPlain: false };
    },

    async lookAtFile() {
      return (await file().lookAtFile?.()) ?? { texts: [], attachments: 0 };
    },

    async drawPage({ index, width, turned, hide = [], mark }) {
      const canvas = await file().draw(index, width, turned as Quarter);
      paintOver(canvas, hide);
      if (mark) writeAcross(canvas, mark);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: pictureQuality });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return handOver({ bytes, mediaType: 'image/jpeg' as const, width: canvas.width, height: canvas.height }, [
        bytes.buffer,
      ]);
    },

    makeSearchable({ bytes, title, pages }, emit, fail) {
      let stopped = false;
      const make = async () => {
        close();
        // pdf.js takes the bytes away with it.
        opened = await openFile(bytes.slice(), { recogniser }, undefined);
        const { makeSearchable } = await import('./searchable/make-searchable');
        const made = await makeSearchable({ file: opened, bytes, title, pages }, (index) => {
          if (!stopped) emit({ type: 'progress', index });
        });
        if (!stopped) emit({ type: 'made', bytes: made });
      };
      make().catch((error) => {
        if (!stopped) fail(error);
      });
      return () => {
        stopped = true;
      };
    },

    async placeSignature(asked) {
      const { placeSignature } = await import('./signatures/place-signature');
      const placed = await placeSignature(asked);
      return handOver(placed, [placed.bytes.buffer]);
    },

    async checkSignatures({ bytes }) {
      return (await import('./signatures/check-signatures')).checkSignatures(bytes);
    },

    async checkDossier({ bytes }) {
      return (await import('./dossier/check-dossier')).checkDossier(bytes);
    },

    async close() {
      close();
      return {};
    },
  };
}

/** Faint enough to read through, everywhere, so that it cannot be cut off. */
function writeAcross(canvas: OffscreenCanvas, mark: string): void {
  const context = canvas.getContext('2d');
  if (!context) throw new ProblemError(problem('internal'));
  const size = Math.max(8, canvas.width / 26);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 0.13;
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = '#17597a';
  context.font = `600 ${size}px sans-serif`;
  context.rotate(-Math.PI / 7);
  const wide = context.measureText(mark).width + size * 3;
  const far = canvas.width + canvas.height;
  for (let y = -far / 4, row = 0; y < far; y += size * 6, row += 1)
    for (let x = -far + (row % 2) * (wide / 2); x < far; x += wide) context.fillText(mark, x, y);
}

/** A little more than the letters: their edges would tell some of them. */
const bleed = 0.15;

function paintOver(canvas: OffscreenCanvas, boxes: readonly Box[]): void {
  if (boxes.length === 0) return;
  const context = canvas.getContext('2d');
  if (!context) throw new ProblemError(problem('internal'));
  const unit = canvas.width / pageUnitsPerWidth;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
  context.fillStyle = '#000';
  for (const { x, y, w, h } of boxes) {
    const more = h * bleed;
    context.fillRect((x - more) * unit, (y - more) * unit, (w + 2 * more) * unit, (h + 2 * more) * unit);
  }
}
