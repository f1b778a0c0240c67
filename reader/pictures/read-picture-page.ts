// A page that is a picture: recognised, and told as a page.
import type { ReadPage } from '../../shared/documents/page';
import type { Recogniser } from '../recognise/recogniser';
import { joinSpacedOut } from '../spaced-out';
import type { Pixels } from './canvas';

export async function readPicturePage(
  recogniser: Recogniser,
  index: number,
  pixels: Pixels,
  dotsPerInch: number,
  onProgress: (fraction: number) => void,
): Promise<ReadPage> {
  onProgress(0.05);
  const { turned, width, height, look, words } = await recogniser.recognise(pixels, dotsPerInch, (fraction) =>
    onProgress(0.05 + 0.95 * fraction),
  );
  return {
    index,
    width,
    height,
    turned,
    textFrom: words.length > 0 ? 'ocr' : 'none',
    ...(look ? { look } : {}),
    words: joinSpacedOut(words),
  };
}
