// What every format offers once it is open: its pages, read and drawn.
import type { PageMakeup } from '../shared/api/reader';
import type { ReadableType } from '../shared/documents/media-type';
import type { ReadPage } from '../shared/documents/page';
import type { ChildFile } from './containers/child-file';
import type { Recogniser } from './recognise/recogniser';
import type { Quarter } from './recognise/tesseract';

export type OpenedFile = {
  readonly mediaType: ReadableType;
  readonly pageCount: number;
  /** `onProgress` hears fractions of the page, and only when something was really done. */
  read(index: number, onProgress: (fraction: number) => void): Promise<ReadPage>;
  /** The same off the page's picture, where the file has words of its own; absent where reading is always by eye, or there is no eye to it. */
  readByEye?(index: number, onProgress: (fraction: number) => void): Promise<ReadPage>;
  /** Absent: the page is nothing but what is seen of it. */
  lookAtPage?(index: number): Promise<PageMakeup>;
  lookAtFile?(): Promise<{ readonly texts: string[]; readonly attachments: number }>;
  /** On a white ground, upright, `width` pixels wide. */
  draw(index: number, width: number, turned: Quarter): Promise<OffscreenCanvas>;
  /** What came in it: attachments, the files of a ZIP. */
  readonly children?: readonly ChildFile[];
  /** One of them, whole; its bytes may be handed over. */
  readChild?(index: number, password: string | undefined): Promise<Uint8Array<ArrayBuffer>>;
  close(): void;
};

export type Tools = { readonly recogniser: Recogniser };

/** Pixels of a page as the recogniser gets it: an A4 page at 300 dots an inch has 8.7 million. */
export const mostPixelsRecognised = 12_000_000;
/** Pixels of a picture that is decoded at all: four bytes each have to fit under a reader's limit of memory. */
export const mostPixelsDecoded = 120_000_000;
