// Canvases: a page's drawing surface, its pixels, and turning it upright.
import type { Quarter } from '../recognise/tesseract';

export type Surface = { readonly canvas: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D };

export function surface(width: number, height: number): Surface {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  return { canvas, context };
}

export type Pixels = {
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

export function pixelsOf({ canvas, context }: Surface): Pixels {
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { rgba: data as Uint8ClampedArray<ArrayBuffer>, width: canvas.width, height: canvas.height };
}

/** The picture on white, no larger than `mostPixels`. */
export function laidDown(picture: ImageBitmap | OffscreenCanvas, mostPixels: number): Surface {
  const scale = Math.min(1, Math.sqrt(mostPixels / (picture.width * picture.height)));
  const drawn = surface(picture.width * scale, picture.height * scale);
  drawn.context.drawImage(picture, 0, 0, drawn.canvas.width, drawn.canvas.height);
  return drawn;
}

/** Turned clockwise and made `width` wide. */
export function turnedTo(picture: ImageBitmap | OffscreenCanvas, width: number, turned: Quarter): OffscreenCanvas {
  const sideways = turned === 90 || turned === 270;
  const [fullWidth, fullHeight] = sideways ? [picture.height, picture.width] : [picture.width, picture.height];
  const scale = Math.min(1, width / fullWidth);
  const { canvas, context } = surface(fullWidth * scale, fullHeight * scale);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turned * Math.PI) / 180);
  context.scale(scale, scale);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return canvas;
}
