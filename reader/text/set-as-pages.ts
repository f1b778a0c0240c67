// Text without pages of its own becomes pages: words with their places, and a picture of each page to look at.
import latinExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { ReadableType } from '../../shared/documents/media-type';
import { pageUnitsPerWidth } from '../../shared/documents/page';
import { ProblemError, problem } from '../../shared/problem';
import type { OpenedFile } from '../opened-file';
import { surface } from '../pictures/canvas';
import type { Block } from './block';
import { baseline, type Measure, pageHeight, type SetPage, type Style, typeset } from './typeset';

/** A4 in points. */
const width = 595;
const height = Math.round((width * pageHeight) / pageUnitsPerWidth);

const inks: Readonly<Record<Style['ink'], string>> = { text: '#1d2326', muted: '#667277' };
const ruleInk = '#dde3e4';
/** Letters that our typeface lacks come from the system. */
const faces: Readonly<Record<Style['face'], string>> = {
  text: 'Boligperm, sans-serif',
  typewriter: 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace',
};

/** @throws ProblemError `no-pages` where there is nothing to set, `too-many-pages` */
export async function setAsPages(mediaType: ReadableType, blocks: readonly Block[]): Promise<OpenedFile> {
  await typefaceLoaded();
  const pages = typeset(blocks, measure());
  if (pages.every(({ words }) => words.length === 0)) throw new ProblemError(problem('no-pages'));
  const page = (index: number): SetPage => {
    const found = pages[index];
    if (!found) throw new ProblemError(problem('not-found'));
    return found;
  };
  return {
    mediaType,
    pageCount: pages.length,
    read: async (index) => ({
      index,
      width,
      height,
      turned: 0,
      textFrom: page(index).words.length > 0 ? 'layer' : 'none',
      words: page(index).words.map(({ style: _look, ...word }) => word),
    }),
    async draw(index, pixels) {
      const { canvas, context } = surface(pixels, (pixels * height) / width);
      draw(page(index), context, canvas.width / pageUnitsPerWidth);
      return canvas;
    },
    close: () => undefined,
  };
}

function draw({ words, rules }: SetPage, context: OffscreenCanvasRenderingContext2D, scale: number): void {
  context.fillStyle = ruleInk;
  for (const { x, y, w } of rules) context.fillRect(x * scale, y * scale, w * scale, Math.max(1, 8 * scale));
  context.textBaseline = 'alphabetic';
  for (const { text, x, y, w, h, style } of words) {
    context.font = fontOf(style, h * scale);
    context.fillStyle = inks[style.ink];
    // A typewriter's letters differ from system to system, their places do not.
    if (style.face === 'typewriter') context.fillText(text, x * scale, (y + h * baseline) * scale, w * scale);
    else context.fillText(text, x * scale, (y + h * baseline) * scale);
  }
}

const fontOf = ({ weight, face }: Style, pixels: number) => `${weight} ${pixels}px ${faces[face]}`;

/** Measured with the typeface the page is drawn in, each word once. */
function measure(): Measure {
  const ruler = new OffscreenCanvas(1, 1).getContext('2d');
  const known = new Map<string, number>();
  return (text, style) => {
    if (!ruler) return text.length * 0.55;
    const key = `${style.weight}${style.face === 'text' ? '' : 't'}${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    ruler.font = fontOf(style, 100);
    const wide = ruler.measureText(text).width / 100;
    if (known.size < 50_000) known.set(key, wide);
    return wide;
  };
}

let loading: Promise<unknown> | undefined;

/** Our own typeface, so that words stand in the same places on every machine. */
function typefaceLoaded(): Promise<unknown> {
  loading ??= Promise.all(
    [
      new FontFace('Boligperm', `url(${latin})`, { weight: '100 900' }),
      new FontFace('Boligperm', `url(${latinExtended})`, {
        weight: '100 900',
        unicodeRange: 'U+0100-02FF, U+1E00-1EFF, U+20A0-20C0',
      }),
    ].map(async (face) => document.fonts.add(await face.load())),
  );
  return loading;
}
