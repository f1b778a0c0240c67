// Looks a paper through for what must not leave: the words that were read, the words that nobody saw, the pictures within pages, what the file carries.
import type { PackMark, PackPaperView } from '../../shared/api/packs';
import type { Document, Page } from '../../shared/documents/document';
import { unpackPage } from '../../shared/documents/packed-page';
import type { Box, ReadPage } from '../../shared/documents/page';
import type { PackRules } from '../../shared/markets/pack-rules';
import { hidesAnything, type Mark, marksOf } from '../../shared/packs/redaction';
import type { Vault } from '../vault/vault';

/** What the packs need of a reader; intake gives it. */
export type PaperOpener = {
  with<T>(document: Document, use: (paper: PaperInReader) => Promise<T>): Promise<T>;
  rest(): void;
};
export type PaperInReader = {
  lookAtPage(
    index: number,
  ): Promise<{ readonly text: string; readonly pictureShare: number; readonly isPlain: boolean }>;
  lookAtFile(): Promise<{ readonly texts: readonly string[]; readonly attachments: number }>;
  readByEye(index: number): Promise<ReadPage>;
  draw(
    index: number,
    asked: { readonly width: number; readonly turned: number; readonly hide: readonly Box[] },
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number }>;
};

/** Without its words: many papers are remembered. */
export type CheckedPage = Pick<Page, 'index' | 'width' | 'height' | 'turned'> & {
  readonly marks: readonly PackMark[];
  /** It may be set as it is: nothing in it but what was looked through. */
  readonly isPlain: boolean;
  /** Words that nobody sees hold a number that has no place: nothing of the file may leave as it is. */
  readonly hasUnseen: boolean;
};
export type Checked = {
  readonly pages: readonly CheckedPage[];
  readonly unchecked: PackPaperView['unchecked'];
  /** The file itself may leave: no numbers in what it carries, and nothing of it that could not be looked through. */
  readonly isFileClean: boolean;
};

type Hides = PackRules['hides'];

/** A picture smaller than this is a logo or a stamp: ten square centimetres of A4. */
const pictureWorthALook = 0.016;
/** What is in these can be looked through; what is in others (mail, office files, web pages) goes as its pages. */
const openFormats = new Set([
  'application/pdf',
  'application/xml',
  'text/plain',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'image/heic',
]);

/** The words that were read alone: at once, for the preview's first look. */
export async function quickLook(vault: Vault, document: Document, hides: Hides): Promise<Checked> {
  const pages = await pagesOf(vault, document);
  return {
    pages: pages.map((page) => checkedPage(document, page, marksOf(unpackPage(page), hides))),
    unchecked: pages.flatMap(uncheckedOf),
    isFileClean: false,
  };
}

/** Everything. Takes a reader, and seconds for each page with pictures in it. `goOn` throws when it is not wanted any more. */
export async function thoroughLook(
  { vault, papers }: { readonly vault: Vault; readonly papers: PaperOpener },
  document: Document,
  hides: Hides,
  goOn: () => void,
): Promise<Checked> {
  const quick = await quickLook(vault, document, hides);
  if (document.mediaType !== 'application/pdf') {
    const isFileClean = openFormats.has(document.mediaType) && (await isRawClean(vault, document, hides));
    return { ...quick, isFileClean: isFileClean && document.contents.length === 0 };
  }
  const packed = await pagesOf(vault, document);
  return papers.with(document, async (paper) => {
    const pages: CheckedPage[] = [];
    const more: PackPaperView['unchecked'] = [];
    for (const [at, seen] of quick.pages.entries()) {
      goOn();
      const { index } = seen;
      const { text, pictureShare, isPlain } = await paper.lookAtPage(index);
      const isFromLayer = packed[at]?.textFrom === 'layer';
      // A number in words that nobody read may still be seen.
      const isPuzzling = seen.marks.length === 0 && hidesAnything(text, hides);
      const byEye =
        isFromLayer && (pictureShare > pictureWorthALook || isPuzzling)
          ? await paper.readByEye(index).catch(() => {
              more.push({ page: index, because: 'not-looked' as const });
              return undefined;
            })
          : undefined;
      const marks = merged([...seen.marks, ...(byEye ? keyed(document, marksOf(byEye, hides)) : [])]);
      const hasUnseen = marks.length === 0 && hidesAnything(text, hides);
      const isWhole = isFromLayer && isPlain && seen.turned === 0 && !hasUnseen;
      pages.push({ ...seen, marks, isPlain: isWhole, hasUnseen });
    }
    const carried = await paper.lookAtFile();
    const isFileClean =
      document.part === undefined &&
      carried.attachments === 0 &&
      !carried.texts.some((text) => hidesAnything(text, hides)) &&
      !pages.some(({ hasUnseen }) => hasUnseen) &&
      (await isRawClean(vault, document, hides));
    return { pages, unchecked: [...quick.unchecked, ...more], isFileClean };
  });
}

/** Descriptions of pictures and the like lie in files as plain letters. */
async function isRawClean(vault: Vault, document: Document, hides: Hides): Promise<boolean> {
  const bytes = await vault.originals.get(document.original);
  const isText = document.mediaType.startsWith('text/') || document.mediaType === 'application/xml';
  const text = new TextDecoder(isText ? 'utf-8' : 'latin1').decode(bytes);
  if (isText) return !hidesAnything(text, hides);
  // Of binary stuff only stretches that somebody may have written.
  return ![...text.matchAll(/[\x20-\x7e\xa0-\xff]{11,}/g)].some(
    ([stretch]) => /(?<![\w.])\d{6}[ -]?\d{5}(?![\w.])/.test(stretch) && hidesAnything(stretch, hides),
  );
}

async function pagesOf(vault: Vault, document: Document): Promise<readonly Page[]> {
  const pages = await vault.pages.select({ documentId: document.id });
  return [...pages].sort((a, b) => a.index - b.index);
}

const checkedPage = (document: Document, page: Page, marks: readonly Mark[]): CheckedPage => ({
  index: page.index,
  width: page.width,
  height: page.height,
  turned: page.turned,
  marks: keyed(document, marks),
  isPlain: false,
  hasUnseen: false,
});

const keyed = ({ id }: Document, marks: readonly Mark[]): readonly PackMark[] =>
  marks.map((mark) => {
    const { x, y } = mark.box;
    return { ...mark, key: `${id}:${mark.page}:${Math.round(x / 50)},${Math.round(y / 50)}` };
  });

/** The same number seen twice, in the words and in the picture, is one place. */
function merged(marks: readonly PackMark[]): readonly PackMark[] {
  const kept: PackMark[] = [];
  for (const mark of marks) {
    const { x, y, w, h } = mark.box;
    const isThere = kept.some(
      ({ box }) => x >= box.x - h && y >= box.y - h && x + w <= box.x + box.w + h && y + h <= box.y + box.h + h,
    );
    if (!isThere) kept.push(mark);
  }
  return kept;
}

function uncheckedOf({ index, look, textFrom, words }: Page): PackPaperView['unchecked'] {
  if (look === 'handwritten') return [{ page: index, because: 'handwritten' }];
  if (look === 'blank' || words.length > 0) return [];
  return textFrom === 'none' || words.length === 0 ? [{ page: index, because: 'no-words' }] : [];
}
