// A photograph or a scan in one picture: JPEG, PNG or WebP, decoded by Chromium, which also rights it by its EXIF mark.
import { ProblemError, problem } from '../../shared/problem';
import { mostPixelsDecoded, mostPixelsRecognised, type OpenedFile, type Tools } from '../opened-file';
import { laidDown, pixelsOf, turnedTo } from './canvas';
import { jpegSize, pngSize, webpSize } from './picture-size';
import { readPicturePage } from './read-picture-page';

const sizes = { 'image/jpeg': jpegSize, 'image/png': pngSize, 'image/webp': webpSize };

export async function openPicture(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: keyof typeof sizes,
  { recogniser }: Tools,
): Promise<OpenedFile> {
  const size = sizes[mediaType](bytes);
  if (!size || size.width === 0 || size.height === 0) throw new ProblemError(problem('damaged-file'));
  if (size.width * size.height > mostPixelsDecoded)
    throw new ProblemError(problem('picture-too-large', { limit: mostPixelsDecoded / 1_000_000 }));
  const blob = new Blob([bytes], { type: mediaType });
  const decoded = () =>
    createImageBitmap(blob).catch(() => {
      throw new ProblemError(problem('damaged-file'));
    });
  // Decoded once at opening, so that a broken picture is refused before it is filed as readable.
  let first: ImageBitmap | undefined = await decoded();
  const picture = async () => {
    const bitmap = first ?? (await decoded());
    first = undefined;
    return bitmap;
  };
  return {
    mediaType,
    pageCount: 1,
    async read(index, onProgress) {
      const bitmap = await picture();
      const pixels = pixelsOf(laidDown(bitmap, mostPixelsRecognised));
      bitmap.close();
      return readPicturePage(recogniser, index, pixels, 0, onProgress);
    },
    async draw(_index, width, turned) {
      const bitmap = await picture();
      try {
        return turnedTo(bitmap, width, turned);
      } finally {
        bitmap.close();
      }
    },
    close() {
      first?.close();
      first = undefined;
    },
  };
}
