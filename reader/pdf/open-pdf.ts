// PDF, by pdf.js: no scripting, no eval, nothing fetched but its own data; each page by its text layer or, where that fails, by recognition.
import {
  getDocument,
  InvalidPDFException,
  PasswordResponses,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mostPagesOfPaper, type ReadPage } from '../../shared/documents/page';
import { ProblemError, problem } from '../../shared/problem';
import { mostPixelsDecoded, mostPixelsRecognised, type OpenedFile, type Tools } from '../opened-file';
import { pixelsOf, type Surface, surface } from '../pictures/canvas';
import { readPicturePage } from '../pictures/read-picture-page';
import type { Quarter } from '../recognise/tesseract';
import { joinSpacedOut } from '../spaced-out';
import { arrange } from './arrange';
import { attachedInvoice, withStated } from './attached-invoice';
import { healed, isTorn } from './ligatures';
import { carriedBy, makeupOf } from './makeup';
import { type Pictures, picturesOf } from './picture-share';
import { type LayerPage, layerOf } from './text-layer';
import { layerWorth } from './text-worth';

const data = (folder: string) => `${location.origin}/pdfjs/${folder}/`;
const recognisedDotsPerInch = 300;
/** Drawn coarser, a poor scan would lose the little it has. */
const fewestDotsPerInch = 150;
const pointsPerInch = 72;
/** A long narrow page is drawn less wide than asked. */
const mostPixelsDrawn = 24_000_000;
/** pdf.js keeps typefaces and pictures that pages share; of a long paper they would pile up. */
const pagesBetweenCleanups = 50;
/** pdf.js works in a worker that a hostile file can trap; this page stays awake and gives up first. */
const patience = 30_000;

export async function openPdf(
  bytes: Uint8Array<ArrayBuffer>,
  { recogniser }: Tools,
  password: string | undefined,
): Promise<OpenedFile> {
  const port = new Worker(`${location.origin}/pdfjs/pdf.worker.mjs`, { type: 'module' });
  const worker = PDFWorker.create({ port } as never);
  const task = getDocument({
    data: bytes,
    worker,
    ...(password === undefined ? {} : { password }),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: true,
    cMapUrl: data('cmaps'),
    standardFontDataUrl: data('standard_fonts'),
    wasmUrl: data('wasm'),
    iccUrl: data('iccs'),
    maxImageSize: mostPixelsDecoded,
    // Draw what can be drawn of a page that has faults.
    stopAtErrors: false,
    verbosity: 0,
  });
  const close = () => {
    void task.destroy().catch(() => undefined);
    port.terminate();
  };
  let pdf: PDFDocumentProxy;
  try {
    pdf = await inTime(task.promise);
    if (pdf.numPages < 1) throw new ProblemError(problem('no-pages'));
    if (pdf.numPages > mostPagesOfPaper) throw new ProblemError(problem('too-many-pages', { limit: mostPagesOfPaper }));
    await inTime(pdf.getPage(1));
  } catch (error) {
    close();
    throw openingProblem(error);
  }

  // A damaged attachment is no reason not to read the pages.
  const invoice = await inTime(attachedInvoice(pdf)).catch(() => undefined);
  let pagesUsed = 0;
  const withPage = async <T>(index: number, use: (page: PDFPageProxy) => Promise<T>): Promise<T> => {
    const page = await inTime(pdf.getPage(index + 1)).catch((error) => {
      throw openingProblem(error);
    });
    try {
      return await use(page);
    } finally {
      page.cleanup();
      if (++pagesUsed % pagesBetweenCleanups === 0) await pdf.cleanup().catch(() => undefined);
    }
  };

  return {
    mediaType: 'application/pdf',
    pageCount: pdf.numPages,
    async read(index, onProgress) {
      const page = await withPage(index, (opened) => readPage(opened, index, recogniser, onProgress, false));
      return invoice && index === 0 ? withStated(page, invoice) : page;
    },
    readByEye: (index, onProgress) =>
      withPage(index, (opened) => readPage(opened, index, recogniser, onProgress, true)),
    lookAtPage: (index) => withPage(index, (opened) => inTime(makeupOf(opened))),
    lookAtFile: () => inTime(carriedBy(pdf)),
    draw: (index, width, turned) =>
      withPage(index, async (page) => {
        const points = page.getViewport({ scale: 1, rotation: (page.rotate + turned) % 360 });
        const most = Math.sqrt(mostPixelsDrawn / (points.width * points.height));
        const { canvas } = await drawn(page, Math.min(width / points.width, most), turned);
        return canvas;
      }),
    close,
  };
}

async function readPage(
  page: PDFPageProxy,
  index: number,
  recogniser: Tools['recogniser'],
  onProgress: (fraction: number) => void,
  byEye: boolean,
): Promise<ReadPage> {
  // A page whose text cannot be had may still be seen.
  const layer = byEye ? undefined : await inTime(layerOf(page)).catch(stuckOr(undefined));
  onProgress(0.02);
  const worth = layer ? layerWorth(layer.words) : 'none';
  const isTornLayer = layer?.words.some(({ text }) => isTorn(text)) ?? false;
  if (layer && worth === 'good' && !isTornLayer) return fromLayer(layer, index);
  const pictures = await inTime(picturesOf(page)).catch(stuckOr<Pictures>({ share: 1, dotsPerInch: 0 }));
  if (layer && worth === 'little' && pictures.share < 0.3) return fromLayer(layer, index);

  const { width, height } = page.getViewport({ scale: 1 });
  // Of a scan as it was scanned; what is drawn from lines and letters is as fine as wanted.
  const isScan = pictures.share > 0.8 && pictures.dotsPerInch > 0;
  const dotsPerInch = isScan
    ? Math.min(recognisedDotsPerInch, Math.max(fewestDotsPerInch, pictures.dotsPerInch))
    : recognisedDotsPerInch;
  const scale = Math.min(dotsPerInch / pointsPerInch, Math.sqrt(mostPixelsRecognised / Math.max(1, width * height)));
  const picture = await drawn(page, scale, 0);
  onProgress(0.1);
  const seen = await readPicturePage(recogniser, index, pixelsOf(picture), scale * pointsPerInch, (fraction) =>
    onProgress(0.1 + 0.9 * fraction),
  );
  if (layer && worth === 'good' && layer.turned === 0 && seen.turned === 0)
    return fromLayer({ ...layer, words: healed(layer.words, seen.words) }, index);
  // A text layer that was only suspected stays when the eye saw less than it says.
  if (layer && worth !== 'none' && letters(seen.words) < letters(layer.words) * (worth === 'junk' ? 0.3 : 0.9))
    return fromLayer(layer, index);
  const upright = seen.turned === 90 || seen.turned === 270 ? { width: height, height: width } : { width, height };
  return { ...seen, ...upright };
}

function fromLayer(layer: LayerPage, index: number): ReadPage {
  const words = joinSpacedOut(arrange(layer.words));
  const { width, height, turned } = layer;
  return { index, width, height, turned, textFrom: words.length > 0 ? 'layer' : 'none', words };
}

const letters = (words: readonly { readonly text: string }[]) => words.reduce((sum, word) => sum + word.text.length, 0);

async function drawn(page: PDFPageProxy, scale: number, turned: Quarter): Promise<Surface> {
  const viewport = page.getViewport({ scale, rotation: (page.rotate + turned) % 360 });
  const ground = surface(viewport.width, viewport.height);
  const drawing = page.render({ canvas: null, canvasContext: ground.context as never, viewport });
  try {
    await inTime(drawing.promise);
  } catch (error) {
    drawing.cancel();
    if (error instanceof ProblemError) throw error;
    // What was drawn until the fault is still worth a look.
  }
  return ground;
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ProblemError(problem('reader-stuck'))), patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const stuckOr =
  <T>(otherwise: T) =>
  (error: unknown): T => {
    if (error instanceof ProblemError) throw error;
    return otherwise;
  };

function openingProblem(error: unknown): Error {
  if (error instanceof ProblemError) return error;
  if ((error as Error)?.name === 'PasswordException')
    return new ProblemError(
      problem(
        (error as { code?: number }).code === PasswordResponses.INCORRECT_PASSWORD
          ? 'wrong-password'
          : 'needs-password',
      ),
    );
  if (error instanceof InvalidPDFException) return new ProblemError(problem('damaged-file'));
  // pdf.js names many faults of many files; whatever it could not open is damaged to the one who dropped it.
  return new ProblemError(problem('damaged-file'));
}
