// What the recogniser's worker and the page say to each other.
import type { Word } from '../../shared/documents/page';
import type { Quarter } from './tesseract';

export type RecogniseRequest = {
  readonly id: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** As drawn, or 0 when nobody knows: a photograph. */
  readonly dotsPerInch: number;
};

export type RecognisedPage = {
  /** Degrees clockwise to upright. */
  readonly turned: Quarter;
  /** Of the upright page, in the pixels that were given. */
  readonly width: number;
  readonly height: number;
  readonly blank: boolean;
  readonly words: readonly Word[];
};

export type RecogniseReply =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly page: RecognisedPage }
  | { readonly id: number; readonly error: string };
