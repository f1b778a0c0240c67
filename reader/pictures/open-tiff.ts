// TIFF, as scanners and fax machines make it: several pages, black and white (G3, G4), or compressed in many ways.
import { decode, decodeImage, type IFD, toRGBA8 } from 'utif2';
import { mostPagesOfPaper } from '../../shared/documents/page';
import { ProblemError, problem } from '../../shared/problem';
import { mostPixelsDecoded, mostPixelsRecognised, type OpenedFile, type Tools } from '../opened-file';
import { laidDown, pixelsOf, surface, turnedTo } from './canvas';
import { readPicturePage } from './read-picture-page';

const tag = {
  subfile: 't254',
  width: 't256',
  height: 't257',
  bits: 't258',
  orientation: 't274',
  samples: 't277',
  resolution: 't282',
  unit: 't296',
  tileWidth: 't322',
  tileHeight: 't323',
};

/** Pixels. Fax rows have 1,728; the widest scanners' some 40,000. */
const widestRow = 100_000;
/** What one pixel may take in the file: four colours of 32 bits. */
const mostBitsPerPixel = 128;

/** Bent bits of a fax ask the decoder for rows without end, and it has no bound of its own: beyond this one nothing is added. */
const fax = decode as unknown as { _addNtimes: (row: number[], times: number, pixel: number) => void };
fax._addNtimes = (row, times, pixel) => {
  for (let time = Math.min(times, widestRow - row.length); time > 0; time -= 1) row.push(pixel);
};

export async function openTiff(bytes: Uint8Array<ArrayBuffer>, { recogniser }: Tools): Promise<OpenedFile> {
  const pages = pagesOf(bytes);
  if (pages.length > mostPagesOfPaper) throw new ProblemError(problem('too-many-pages', { limit: mostPagesOfPaper }));
  for (const page of pages) {
    const pixels = Math.max(
      number(page, tag.width) * number(page, tag.height),
      number(page, tag.tileWidth) * number(page, tag.tileHeight),
    );
    if (pixels > mostPixelsDecoded)
      throw new ProblemError(problem('picture-too-large', { limit: mostPixelsDecoded / 1_000_000 }));
    // The decoder makes room for whatever is stated.
    if (Math.max(1, number(page, tag.bits)) * Math.max(1, number(page, tag.samples)) > mostBitsPerPixel)
      throw new ProblemError(problem('damaged-file'));
  }

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

/** Bytes of one value, by TIFF's number for its type. */
const valueBytes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const entryBytes = 12;

/**
 * The decoder takes as many values of an entry as it states, there or not, until memory is full: a file that states more than it can
 * hold is damaged. TIFF 6.0, section 2: a chain of directories of twelve-byte entries (tag, type, count, value or place).
 */
function statesWhatItHolds(bytes: Uint8Array<ArrayBuffer>): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const seen = new Set<number>();
  for (let at = bytes.length < 8 ? 0 : view.getUint32(4, little); at > 0 && at + 2 <= bytes.length; ) {
    if (seen.has(at)) return false;
    seen.add(at);
    const end = at + 2 + view.getUint16(at, little) * entryBytes;
    if (end + 4 > bytes.length) return true;
    for (let entry = at + 2; entry < end; entry += entryBytes) {
      const size = valueBytes[view.getUint16(entry + 2, little)] ?? 0;
      if (view.getUint32(entry + 4, little) * size > bytes.length) return false;
    }
    at = view.getUint32(end, little);
  }
  return true;
}

function pagesOf(bytes: Uint8Array<ArrayBuffer>): readonly IFD[] {
  if (!statesWhatItHolds(bytes)) throw new ProblemError(problem('damaged-file'));
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
