// A font of one empty glyph, for words that are there to be found and never seen: every character is this glyph, and half as wide as high.
//
// Why a font of our own: the standard fonts know no Greek or Polish letter, real ones weigh more than most papers, and a font that is
// named but not embedded makes some programs complain.
import { type PDFDocument, PDFName, type PDFRef, PDFString } from 'pdf-lib';

const unitsPerEm = 1000;
export const ascent = 0.8;
/** Of the font's size. */
export const letterWidth = 0.5;

/** Two bytes a letter, the letter's own number in UTF-16. */
export function addEmptyFont(pdf: PDFDocument): PDFRef {
  const { context } = pdf;
  const name = 'EmptyFont';
  const file = emptyTrueType();
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 5,
      FontBBox: [0, -200, unitsPerEm * letterWidth, unitsPerEm * ascent],
      ItalicAngle: 0,
      Ascent: unitsPerEm * ascent,
      Descent: unitsPerEm * (ascent - 1),
      CapHeight: unitsPerEm * ascent,
      StemV: 80,
      FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
    }),
  );
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    FontDescriptor: descriptor,
    DW: unitsPerEm * letterWidth,
    // All of them the one glyph.
    CIDToGIDMap: context.register(context.flateStream(new Uint8Array(2 * 0x10000))),
  });
  descendant.set(
    PDFName.of('CIDSystemInfo'),
    context.obj({ Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(toUnicode)),
    }),
  );
}

const toUnicode = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;

/** The tables that TrueType must have, with nothing to draw in them. */
function emptyTrueType(): Uint8Array {
  const advance = unitsPerEm * letterWidth;
  const head = table((write) => {
    write.u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5);
    write.u16(0, unitsPerEm);
    write.u32(0, 0, 0, 0);
    write.u16(0, 0xffff - 199, advance, unitsPerEm * ascent, 0, 8, 2, 0, 0);
  });
  const hhea = table((write) => {
    write.u32(0x00010000);
    write.u16(unitsPerEm * ascent, 0x10000 - 200, 0, advance, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1);
  });
  const maxp = table((write) => {
    write.u32(0x00010000);
    write.u16(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
  });
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['cmap', table((write) => write.u16(0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0))],
    ['glyf', new Uint8Array(4)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', table((write) => write.u16(advance, 0))],
    ['loca', table((write) => write.u16(0, 0))],
    ['maxp', maxp],
  ];
  const directory = 12 + tables.length * 16;
  let at = directory;
  const placed = tables.map(([tag, bytes]) => {
    const offset = at;
    at += (bytes.length + 3) & ~3;
    return { tag, bytes, offset };
  });
  const font = new Uint8Array(at);
  font.set(
    table((write) => {
      write.u32(0x00010000);
      write.u16(tables.length, 64, 2, tables.length * 16 - 64);
      for (const { tag, bytes, offset } of placed) {
        write.u32([...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0));
        write.u32(checksum(bytes), offset, bytes.length);
      }
    }),
  );
  for (const { bytes, offset } of placed) font.set(bytes, offset);
  const adjust = (0xb1b0afba - checksum(font)) >>> 0;
  const headAt = placed.find(({ tag }) => tag === 'head')?.offset ?? 0;
  new DataView(font.buffer).setUint32(headAt + 8, adjust);
  return font;
}

type Write = { u16(...values: number[]): void; u32(...values: number[]): void };

function table(fill: (write: Write) => void): Uint8Array {
  const bytes: number[] = [];
  fill({
    u16(...values) {
      for (const value of values) bytes.push((value >> 8) & 255, value & 255);
    },
    u32(...values) {
      for (const value of values)
        bytes.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
    },
  });
  return Uint8Array.from(bytes);
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4)
    sum =
      (sum +
        (((bytes[at] ?? 0) << 24) |
          ((bytes[at + 1] ?? 0) << 16) |
          ((bytes[at + 2] ?? 0) << 8) |
          (bytes[at + 3] ?? 0))) >>>
      0;
  return sum;
}
