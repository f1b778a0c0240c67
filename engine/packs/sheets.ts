// Pages of a paper made ready for the typesetter: as they are, or as a picture with black painted into it and its words upon it.
import type { PackMark } from '../../shared/api/packs';
import type { Document } from '../../shared/documents/document';
import { type Box, pageText, pageUnitsPerWidth, type ReadPage } from '../../shared/documents/page';
import { withoutHidden } from '../../shared/packs/redaction';
import type { Checked, CheckedPage, PaperInReader } from './checking';

/** As the templates read it, see resources/typesetting/pages.typ. */
export type Sheet = {
  readonly file: string;
  /** Counted from 1 in a PDF; null: `file` is a picture. */
  readonly page: number | null;
  readonly ratio: number;
  readonly alt: string;
  readonly place: string;
  readonly lines: readonly (readonly [words: string, x: number, y: number, size: number])[];
};

/** What the person decided against what was found. */
export type Decisions = {
  readonly lifted: ReadonlySet<string>;
  readonly added: readonly { readonly id: string; readonly page: number; readonly box: Box }[];
};

export type SheetWords = {
  readonly page: (at: number, of: number) => string;
  readonly alt: (title: string, at: number) => string;
  readonly hidden: string;
};

/** 200 dots an inch on A4: what was scanned stays readable in print. */
const pictureWidth = 1654;
/** A larger one as pictures of its pages: its original would be in the pack whole. */
const mostBytesSetWhole = 24 * 1024 * 1024;
/** Beyond, a screen reader's user would rather open the paper itself. */
const mostAltLetters = 3_000;

export const hiddenOn = (
  document: Document,
  { index, marks }: CheckedPage,
  { lifted, added }: Decisions,
): readonly Box[] => [
  ...marks.filter(({ key }: PackMark) => !lifted.has(key)).map(({ box }) => box),
  ...added.filter((each) => each.id === document.id && each.page === index).map(({ box }) => box),
];

export const isBlackened = (document: Document, { pages }: Checked, decisions: Decisions): boolean =>
  pages.some((page) => hiddenOn(document, page, decisions).length > 0);

/** `asTheyAre` false: pictures only. `put` hands a file to the typesetter and answers with its name there. */
export async function sheetsOf(options: {
  readonly document: Document;
  readonly title: string;
  readonly checked: Checked;
  readonly decisions: Decisions;
  readonly words: SheetWords;
  readonly asTheyAre: boolean;
  readonly original: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly paper: PaperInReader;
  /** The paper's words, by page index. */
  readonly read: ReadonlyMap<number, ReadPage>;
  readonly put: (ending: 'jpg' | 'pdf', bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly onPage: () => void;
}): Promise<{ readonly sheets: readonly Sheet[]; readonly whole: string; readonly bytes: number }> {
  const { document, title, checked, decisions, words, paper, put, onPage } = options;
  const mayBeWhole =
    options.asTheyAre && document.mediaType === 'application/pdf' && document.original.bytes <= mostBytesSetWhole;
  let whole = '';
  let bytes = 0;
  const sheets: Sheet[] = [];
  for (const one of checked.pages) {
    const page = options.read.get(one.index);
    if (!page) continue;
    const boxes = hiddenOn(document, one, decisions);
    const shared = {
      ratio: clamp(page.height / page.width, 0.2, 5),
      place: words.page(page.index + 1, document.pageCount),
    };
    if (mayBeWhole && one.isPlain && boxes.length === 0) {
      if (whole === '') {
        const original = await options.original();
        whole = await put('pdf', original);
        bytes += original.length;
      }
      const alt = `${words.alt(title, page.index + 1)}\n${pageText(page)}`.slice(0, mostAltLetters);
      sheets.push({ ...shared, file: whole, page: page.index + (document.part?.from ?? 0) + 1, alt, lines: [] });
    } else {
      const picture = await paper.draw(page.index, { width: pictureWidth, turned: one.turned, hide: boxes });
      bytes += picture.bytes.length;
      const file = await put('jpg', picture.bytes);
      const hidden = boxes.length > 0 ? `. ${words.hidden}` : '';
      const alt = `${words.alt(title, page.index + 1)}${hidden}`;
      sheets.push({ ...shared, file, page: null, alt, lines: linesOf(withoutHidden(page, boxes)) });
    }
    onPage();
  }
  return { sheets, whole, bytes };
}

/** An average letter of the typeface is so much of its size wide. */
const letterWidth = 0.53;

/** A line of the page as one piece, as large as it fits. */
function linesOf({ words }: ReadPage): Sheet['lines'] {
  const lines = new Map<number, { text: string; x: number; y: number; right: number; h: number }>();
  for (const { text, x, y, w, h, line } of words) {
    const there = lines.get(line);
    // What stands far apart in one line stands in two columns.
    if (there && x - there.right < h * 4 && x >= there.x) {
      there.text += ` ${text}`;
      there.right = x + w;
      there.h = Math.max(there.h, h);
    } else lines.set(there ? lines.size + 1_000_000 : line, { text, x, y, right: x + w, h });
  }
  return [...lines.values()].map(({ text, x, y, right, h }) => {
    const size = clamp((right - x) / (text.length * letterWidth), h * 0.4, h * 1.3);
    return [text, share(x), share(y), clamp(share(size), 0.002, 0.2)] as const;
  });
}

const share = (units: number): number => Math.round((units / pageUnitsPerWidth) * 100_000) / 100_000;
const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
