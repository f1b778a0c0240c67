// A picture as it goes into a PDF: a JPEG byte for byte as it came, anything else pixel for pixel, in as few bytes as its colours need.
import type { PDFDocument, PDFRef } from 'pdf-lib';
import { jpegSize } from '../pictures/picture-size';

export type Laid = {
  readonly image: PDFRef;
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise that the picture has to be turned by to stand as it is shown. */
  readonly turned: 0 | 90 | 180 | 270;
};

/** Undefined for a mirrored one, and for what has no size: it is drawn instead. */
export async function jpegAsItCame(pdf: PDFDocument, bytes: Uint8Array): Promise<Laid | undefined> {
  const size = jpegSize(bytes);
  const turned = size && exifTurn(bytes);
  if (!size || turned === undefined) return undefined;
  try {
    const image = await pdf.embedJpg(bytes);
    return { image: image.ref, ...size, turned };
  } catch {
    return undefined;
  }
}

const stripRows = 256;
const jpegQuality = 0.92;
/** Colour pixel for pixel may grow to this many times the file it came in; then it is kept as JPEG. */
const mostGrowth = 3;

export async function canvasInPdf(pdf: PDFDocument, canvas: OffscreenCanvas, originalBytes: number): Promise<Laid> {
  const { width, height } = canvas;
  const colours = coloursOf(canvas);
  const packed = await deflated(strips(canvas), rowPacker(colours, width));
  if (colours === 'colour' && packed.length > originalBytes * mostGrowth) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
    const laid = await jpegAsItCame(pdf, new Uint8Array(await blob.arrayBuffer()));
    if (laid) return laid;
  }
  const { context } = pdf;
  const image = context.register(
    context.stream(packed, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: colours === 'colour' ? 'DeviceRGB' : 'DeviceGray',
      BitsPerComponent: colours === 'black' ? 1 : 8,
      Filter: 'FlateDecode',
    }),
  );
  return { image, width, height, turned: 0 };
}

type Colours = 'black' | 'grey' | 'colour';

function* strips(canvas: OffscreenCanvas): Generator<Uint8ClampedArray> {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  for (let top = 0; top < canvas.height; top += stripRows)
    yield context.getImageData(0, top, canvas.width, Math.min(stripRows, canvas.height - top)).data;
}

function coloursOf(canvas: OffscreenCanvas): Colours {
  let found: Colours = 'black';
  for (const rgba of strips(canvas))
    for (let at = 0; at < rgba.length; at += 4) {
      const red = rgba[at];
      if (red !== rgba[at + 1] || red !== rgba[at + 2]) return 'colour';
      if (red !== 0 && red !== 255) found = 'grey';
    }
  return found;
}

function rowPacker(colours: Colours, width: number): (rgba: Uint8ClampedArray) => Uint8Array {
  return (rgba) => {
    const rows = rgba.length / (width * 4);
    if (colours === 'black') {
      const rowBytes = Math.ceil(width / 8);
      const bits = new Uint8Array(rowBytes * rows);
      for (let row = 0; row < rows; row += 1)
        for (let x = 0; x < width; x += 1)
          if (rgba[(row * width + x) * 4] === 255) {
            const at = row * rowBytes + (x >> 3);
            bits[at] = (bits[at] ?? 0) | (128 >> (x & 7));
          }
      return bits;
    }
    const channels = colours === 'grey' ? 1 : 3;
    const packed = new Uint8Array(rows * width * channels);
    for (let from = 0, to = 0; from < rgba.length; from += 4)
      for (let channel = 0; channel < channels; channel += 1) packed[to++] = rgba[from + channel] ?? 0;
    return packed;
  };
}

/** A strip at a time: a large scan never lies unpacked in memory twice. */
async function deflated(
  parts: Iterable<Uint8ClampedArray>,
  pack: (part: Uint8ClampedArray) => Uint8Array,
): Promise<Uint8Array> {
  const packer = new CompressionStream('deflate');
  const whole = new Response(packer.readable).arrayBuffer();
  const writer = packer.writable.getWriter();
  for (const part of parts) await writer.write(pack(part) as Uint8Array<ArrayBuffer>);
  await writer.close();
  return new Uint8Array(await whole);
}

const turns: Readonly<Record<number, Laid['turned']>> = { 1: 0, 3: 180, 6: 90, 8: 270 };

/** By the EXIF mark, which phones write instead of turning the picture. */
export function exifTurn(bytes: Uint8Array): Laid['turned'] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] as number;
    const length = view.getUint16(at + 2);
    if (marker === 0xda || length < 2) break;
    if (marker === 0xe1 && length > 16 && at + 2 + length <= bytes.length && view.getUint32(at + 4) === 0x45786966)
      return turns[orientationIn(view, at + 10, at + 2 + length)];
    at += 2 + length;
  }
  return 0;
}

function orientationIn(view: DataView, tiff: number, end: number): number {
  const little = view.getUint16(tiff) === 0x4949;
  const entries = tiff + view.getUint32(tiff + 4, little);
  if (entries < tiff || entries + 2 > end) return 1;
  const count = view.getUint16(entries, little);
  for (let entry = entries + 2; entry < entries + 2 + count * 12 && entry + 12 <= end; entry += 12)
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  return 1;
}
