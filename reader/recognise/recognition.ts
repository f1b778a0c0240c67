// What the recogniser's worker and the page say to each other.
import type { Look, Word } from '../../shared/documents/page';
import type { Models, Quarter } from './tesseract';

/** How an upright page was read; the next page of the paper is most likely of the same make. */
export type Manner = { readonly models: Models };

export type RecogniseRequest = {
  readonly id: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** As drawn, or 0 when nobody knows: a photograph. */
  readonly dotsPerInch: number;
  /** Of the page before, when it stood upright. */
  readonly manner: Manner | undefined;
};

export type RecognisedPage = {
  /** Degrees clockwise to upright. */
  readonly turned: Quarter;
  /** Of the upright page, in the pixels that were given. */
  readonly width: number;
  readonly height: number;
  /** Of a page without words. */
  readonly look: Look | undefined;
  readonly words: readonly Word[];
  readonly manner: Manner | undefined;
};

export type RecogniseReply =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly page: RecognisedPage }
  | { readonly id: number; readonly error: string };
