// How much of a page its pictures cover, and how fine they are: a page of few words under a large picture is a scan with a stamp.
import { OPS, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

const paintsPicture = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
]);

export type Pictures = {
  /** 0..1 of the page. */
  readonly share: number;
  /** Of the finest large picture; 0 when unknown. Drawn finer, a scan costs more to read and shows no more. */
  readonly dotsPerInch: number;
};

/** Of the page: a smaller picture is a logo, however fine. */
const large = 0.1;

export async function picturesOf(page: PDFPageProxy): Promise<Pictures> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { width, height } = page.getViewport({ scale: 1 });
  let matrix: number[] = [1, 0, 0, 1, 0, 0];
  const saved: number[][] = [];
  const whole = Math.max(1, width * height);
  let sum = 0;
  let dotsPerInch = 0;
  for (const [at, operation] of fnArray.entries()) {
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = Util.transform(matrix, argsArray[at] as number[]) as number[];
    else if (operation === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const [form] = argsArray[at] as [number[] | null];
      if (form) matrix = Util.transform(matrix, form) as number[];
    } else if (operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (paintsPicture.has(operation)) {
      const [a = 0, b = 0, c = 0, d = 0] = matrix;
      // Strips of one scan add up.
      const area = Math.abs(a * d - b * c);
      sum += area;
      const pixels = pixelsOf(argsArray[at]);
      if (area > whole * large)
        dotsPerInch = pixels > 0 ? Math.max(dotsPerInch, Math.sqrt(pixels / area) * 72) : Infinity;
    }
  }
  return { share: Math.min(1, sum / whole), dotsPerInch: Number.isFinite(dotsPerInch) ? dotsPerInch : 0 };
}

/** pdf.js names a picture and its size (`[name, width, height]`), or gives it as an object that has them. */
function pixelsOf(operands: unknown): number {
  const [first, width, height] = (operands ?? []) as unknown[];
  const { width: w, height: h } =
    typeof first === 'object' && first ? (first as { width?: unknown; height?: unknown }) : { width, height };
  return typeof w === 'number' && typeof h === 'number' ? w * h : 0;
}
