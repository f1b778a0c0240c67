// How much of a page its largest picture covers: a page of few words under a large picture is a scan with a stamp.
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

export async function pictureShare(page: PDFPageProxy): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { width, height } = page.getViewport({ scale: 1 });
  let matrix: number[] = [1, 0, 0, 1, 0, 0];
  const saved: number[][] = [];
  let sum = 0;
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
      sum += Math.abs(a * d - b * c);
    }
  }
  return Math.min(1, sum / Math.max(1, width * height));
}
