// HEIC, as telephones make it: Chromium does not know it, libheif does.
import { ProblemError, problem } from '../../shared/problem';
import { mostPixelsDecoded, mostPixelsRecognised, type OpenedFile, type Tools } from '../opened-file';
import { laidDown, pixelsOf, surface, turnedTo } from './canvas';
import type { PictureSize } from './picture-size';
import { readPicturePage } from './read-picture-page';

export type HeifRequest = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly index: number };
export type HeifReply =
  | { readonly sizes: readonly PictureSize[] }
  | { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray<ArrayBuffer> }
  | { readonly error: string };

/** Decoding a telephone's picture takes a second or two. */
const patience = 30_000;
/** A telephone's burst at most; more is a film. */
const mostPictures = 60;

export async function openHeif(bytes: Uint8Array<ArrayBuffer>, { recogniser }: Tools): Promise<OpenedFile> {
  const worker = new Worker(new URL('./heif.worker.ts', import.meta.url), { type: 'module' });
  let turn: Promise<unknown> = Promise.resolve();
  const ask = (request: HeifRequest): Promise<HeifReply> => {
    const answer = turn.then(
      () =>
        new Promise<HeifReply>((resolve, reject) => {
          const timer = setTimeout(() => reject(new ProblemError(problem('reader-stuck'))), patience);
          const settle = (reply: HeifReply) => {
            clearTimeout(timer);
            resolve(reply);
          };
          worker.onmessage = ({ data }: MessageEvent<HeifReply>) => settle(data);
          worker.onerror = ({ message }) => settle({ error: message });
          worker.postMessage(request);
        }),
    );
    turn = answer.catch(() => undefined);
    return answer;
  };

  const picture = async (index: number): Promise<OffscreenCanvas> => {
    const reply = await ask({ index });
    if (!('rgba' in reply)) throw new ProblemError(problem('damaged-file'));
    const { canvas, context } = surface(reply.width, reply.height);
    context.putImageData(new ImageData(reply.rgba, reply.width, reply.height), 0, 0);
    return canvas;
  };

  let first: OffscreenCanvas | undefined;
  let pageCount: number;
  try {
    const opened = await ask({ bytes });
    const sizes = 'sizes' in opened ? opened.sizes : [];
    if (sizes.length === 0) throw new ProblemError(problem('damaged-file'));
    if (sizes.some(({ width, height }) => width * height > mostPixelsDecoded))
      throw new ProblemError(problem('picture-too-large', { limit: mostPixelsDecoded / 1_000_000 }));
    pageCount = Math.min(mostPictures, sizes.length);
    // Decoded once at opening, so that a broken picture is refused before it is filed as readable.
    first = await picture(0);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  const taken = async (index: number): Promise<OffscreenCanvas> => {
    const ready = index === 0 ? first : undefined;
    if (index === 0) first = undefined;
    return ready ?? picture(index);
  };
  return {
    mediaType: 'image/heic',
    pageCount,
    async read(index, onProgress) {
      const pixels = pixelsOf(laidDown(await taken(index), mostPixelsRecognised));
      return readPicturePage(recogniser, index, pixels, 0, onProgress);
    },
    draw: async (index, width, turned) => turnedTo(await taken(index), width, turned),
    close: () => worker.terminate(),
  };
}
