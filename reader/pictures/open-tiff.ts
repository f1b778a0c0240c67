// TIFF, as scanners and fax machines make it: several pages, black and white (G3, G4), or compressed in many ways.
import { decode, decodeImage, type IFD, toRGBA8 } from 'utif2';
import { mostPagesOfPaper } from '../../shared/documents/page';
import { ProblemError, problem } from '../../shared/problem';
import { mostPixelsDecoded, mostPixelsRecognised, type OpenedFile, type Tools } from '../opened-file';
import { laidDown, pixelsOf, surface, turnedTo } from './canvas';
import { readPicturePage } from './read-picture-page';

const tag = { subfile: 't254', width: 't256', height: 't257', resolution: 't282', unit: 't296', orientation: 't274' };

/** Pixels. Fax rows have 1,728; the widest scanners' some 40,000. */
const widestRow = 100_000;

/**
 * Bent bits of a fax ask the decoder for rows without end, and it gives them until memory is full. This is the one place it lengthens a
 * row in, and it has no bound of its own.
 */
const parts = decode as unknown as { _addNtimes: (row: number[], times: number, pixel: number) => void };
parts._addNtimes = (row, times, pixel) => {
  if (row.length + times > widestRow) throw new ProblemError(problem('damaged-file'));
  for (let time = 0; time < times; time += 1) row.push(pixel);
};

export async function openTiff(bytes: Uint8Array<ArrayBuffer>, { recogniser }: Tools): Promise<OpenedFile> {
  const pages = pagesOf(bytes);
  if (pages.length > mostPagesOfPaper) throw new ProblemError(problem('too-many-pages', { limit: mostPagesOfPaper }));
  for (const page of pages)
    if (number(page, tag.width) * number(page, tag.height) > mostPixelsDecoded)
      throw new ProblemError(problem('picture-too-large', { limit: mostPixelsDecoded / 1_000_000 }));

  const drawn = (index: number): OffscreenCanvas => {
    const page = pages[index];
    if (!page) throw new ProblemError(problem('not-found'));
    return canvasOf(bytes, page);
  };
  return {
    mediaType: 'image/tiff',
    pageCount: pages.length,
    async read(index, onProgress) {
      const canvas = drawn(index);
      const page = pages[index] as IFD;
      const pixels = pixelsOf(laidDown(canvas, mostPixelsRecognised));
      return readPicturePage(recogniser, index, pixels, dotsPerInch(page) * (pixels.width / canvas.width), onProgress);
    },
    draw: async (index, width, turned) => turnedTo(drawn(index), width, turned),
    close: () => undefined,
  };
}

function pagesOf(bytes: Uint8Array<ArrayBuffer>): readonly IFD[] {
  let pages: readonly IFD[];
  try {
    pages = decode(bytes.buffer);
  } catch {
    throw new ProblemError(problem('damaged-file'));
  }
  // Small previews and masks are not pages.
  const real = pages.filter(
    (page) => number(page, tag.width) > 0 && number(page, tag.height) > 0 && (number(page, tag.subfile) & 5) === 0,
  );
  if (real.length === 0) throw new ProblemError(problem(pages.length > 0 ? 'no-pages' : 'damaged-file'));
  return real;
}

function canvasOf(bytes: Uint8Array<ArrayBuffer>, page: IFD): OffscreenCanvas {
  try {
    decodeImage(bytes.buffer, page);
    const rgba = toRGBA8(page);
    overWhite(rgba);
    const { canvas, context } = surface(page.width, page.height);
    context.putImageData(
      new ImageData(new Uint8ClampedArray(rgba.buffer as ArrayBuffer), page.width, page.height),
      0,
      0,
    );
    // What was decoded hangs on the page's entry; pages of a long file would pile up.
    Object.assign(page, { data: undefined });
    return righted(canvas, number(page, tag.orientation));
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(problem('damaged-file'));
  }
}

function overWhite(rgba: Uint8Array): void {
  for (let i = 3; i < rgba.length; i += 4) {
    const alpha = rgba[i] as number;
    if (alpha === 255) continue;
    for (let channel = i - 3; channel < i; channel++)
      rgba[channel] = ((rgba[channel] as number) * alpha + 255 * (255 - alpha)) / 255;
    rgba[i] = 255;
  }
}

/** By the orientation mark, which TIFF shares with EXIF; mirrored ones are turned but not mirrored back: scanners do not make them. */
function righted(canvas: OffscreenCanvas, orientation: number): OffscreenCanvas {
  if (orientation === 3 || orientation === 4) return turnedTo(canvas, canvas.width, 180);
  if (orientation === 5 || orientation === 6) return turnedTo(canvas, canvas.height, 90);
  if (orientation === 7 || orientation === 8) return turnedTo(canvas, canvas.height, 270);
  return canvas;
}

function dotsPerInch(page: IFD): number {
  const perUnit = number(page, tag.resolution);
  const dots = number(page, tag.unit) === 3 ? perUnit * 2.54 : perUnit;
  return dots >= 50 && dots <= 1200 ? Math.round(dots) : 0;
}

function number(page: IFD, name: string): number {
  const value = (page as Record<string, unknown>)[name];
  const first = Array.isArray(value) || ArrayBuffer.isView(value) ? (value as ArrayLike<unknown>)[0] : value;
  return typeof first === 'number' ? first : 0;
}
