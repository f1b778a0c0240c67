// A scan or a picture as a PDF that can be searched. A PDF keeps everything it has and gains the words; pictures become its pages.
import { PDFDocument, type PDFPage } from 'pdf-lib';
import type { WordsOnPage } from '../../shared/api/reader';
import { ProblemError, problem } from '../../shared/problem';
import type { OpenedFile } from '../opened-file';
import type { Quarter } from '../recognise/tesseract';
import { addEmptyFont } from './empty-font';
import { canvasInPdf, jpegAsItCame, type Laid } from './picture-in-pdf';
import { type Frame, layWords } from './word-layer';

type Asked = {
  readonly file: OpenedFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly title: string;
  readonly pages: readonly WordsOnPage[];
};

/** `onPage` hears of each page that is done. */
export async function makeSearchable(asked: Asked, onPage: (index: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await (asked.file.mediaType === 'application/pdf' ? withWords(asked, onPage) : ofPictures(asked, onPage));
  return (await pdf.save()) as Uint8Array<ArrayBuffer>;
}

export async function withWords(
  { bytes, pages }: Pick<Asked, 'bytes' | 'pages'>,
  onPage: (index: number) => void,
): Promise<PDFDocument> {
  const { pdf, sheets } = await openAgain(bytes);
  const font = addEmptyFont(pdf);
  for (const words of pages) {
    const sheet = sheets[words.index];
    if (sheet) {
      // What is drawn there may leave the pen anywhere.
      const { context } = pdf;
      sheet.node.wrapContentStreams(
        context.getPushGraphicsStateContentStream(),
        context.getPopGraphicsStateContentStream(),
      );
      layWords(pdf, sheet, font, frameOf(sheet, words.turned), words);
    }
    onPage(words.index);
  }
  return pdf;
}

/** An encrypted one cannot be written again without what protects it. */
async function openAgain(bytes: Uint8Array) {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
    return { pdf, sheets: pdf.getPages() };
  } catch {
    throw new ProblemError(problem('not-searchable'));
  }
}

/** What is seen of a PDF's page: its crop box, within its media box. */
function frameOf(sheet: PDFPage, turned: number): Frame {
  const media = sheet.getMediaBox();
  const crop = sheet.getCropBox();
  const left = Math.max(media.x, crop.x);
  const bottom = Math.max(media.y, crop.y);
  const right = Math.min(media.x + media.width, crop.x + crop.width);
  const top = Math.min(media.y + media.height, crop.y + crop.height);
  const seen = right > left && top > bottom ? { x: left, y: bottom, width: right - left, height: top - bottom } : media;
  return { ...seen, turned: quarter(sheet.getRotation().angle + turned) };
}

/** A4's height: how large a picture was on paper is seldom known. */
const longSidePoints = 842;
/** More than any picture that is decoded has. */
const fullWidth = 100_000;
const sameShape = 0.01;

async function ofPictures({ file, bytes, title, pages }: Asked, onPage: (index: number) => void): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.setProducer('Boligperm');
  pdf.setCreator('Boligperm');
  const font = addEmptyFont(pdf);
  const known = new Map(pages.map((page) => [page.index, page]));
  for (let index = 0; index < file.pageCount; index += 1) {
    const words = known.get(index);
    const turned = quarter(words?.turned ?? 0);
    const laid = (await asItCame(pdf, file, bytes, words, turned)) ?? (await drawn(pdf, file, bytes, index, turned));
    const sideways = laid.turned === 90 || laid.turned === 270;
    const [width, height] = sideways ? [laid.height, laid.width] : [laid.width, laid.height];
    const scale = longSidePoints / Math.max(width, height);
    const sheet = pdf.addPage([width * scale, height * scale]);
    layPicture(pdf, sheet, laid, width * scale, height * scale);
    if (words) {
      const frame: Frame = { x: 0, y: 0, width: width * scale, height: height * scale, turned: 0 };
      layWords(pdf, sheet, font, frame, words);
    }
    onPage(index);
  }
  return pdf;
}

/** Only when the words stand on the very same picture: one that was cropped or righted before it was read is drawn. */
async function asItCame(
  pdf: PDFDocument,
  file: OpenedFile,
  bytes: Uint8Array,
  words: WordsOnPage | undefined,
  turned: Frame['turned'],
): Promise<Laid | undefined> {
  if (file.mediaType !== 'image/jpeg' || file.pageCount !== 1) return undefined;
  const laid = await jpegAsItCame(pdf, bytes);
  if (!laid) return undefined;
  const upright = quarter(laid.turned + turned);
  const sideways = upright === 90 || upright === 270;
  const shape = sideways ? laid.width / laid.height : laid.height / laid.width;
  if (words && Math.abs(words.height / words.width / shape - 1) > sameShape) return undefined;
  return { ...laid, turned: upright };
}

async function drawn(
  pdf: PDFDocument,
  file: OpenedFile,
  bytes: Uint8Array,
  index: number,
  turned: Frame['turned'],
): Promise<Laid> {
  const canvas = await file.draw(index, fullWidth, turned as Quarter);
  return canvasInPdf(pdf, canvas, bytes.length / file.pageCount);
}

function layPicture(pdf: PDFDocument, sheet: PDFPage, { image, turned }: Laid, width: number, height: number): void {
  const name = sheet.node.newXObject('Picture', image);
  const matrix = pictureMatrix(turned, width, height).map((number) => number.toFixed(3));
  const { context } = pdf;
  const drawing = `q\n${matrix.join(' ')} cm\n${name.asString()} Do\nQ\n`;
  sheet.node.addContentStream(context.register(context.flateStream(drawing)));
}

/** Lays the unit square of a picture over the sheet, turned clockwise. */
export function pictureMatrix(turned: Laid['turned'], width: number, height: number): readonly number[] {
  switch (turned) {
    case 0:
      return [width, 0, 0, height, 0, 0];
    case 90:
      return [0, -height, width, 0, 0, height];
    case 180:
      return [-width, 0, 0, -height, width, height];
    case 270:
      return [0, height, -width, 0, width, 0];
  }
}

function quarter(degreesClockwise: number): Frame['turned'] {
  return ((((Math.round(degreesClockwise / 90) % 4) + 4) % 4) * 90) as Frame['turned'];
}
