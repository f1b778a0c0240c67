// The words of a mail whose only body is compressed RTF ([MS-OXRTFCP]), as some versions of Outlook save it.

const dictionaryStart =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const dictionarySize = 4096;
const compressedMark = 0x75465a4c;
const plainMark = 0x414c454d;
const mostBytes = 20 * 1024 * 1024;

export function plainOfRtf(compressed: Uint8Array | undefined): string {
  return compressed && compressed.length > 16 ? wordsOf(unpacked(compressed)) : '';
}

function unpacked(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = view.getUint32(8, true);
  if (mark === plainMark) return new TextDecoder('windows-1252').decode(bytes.subarray(16));
  if (mark !== compressedMark) return '';
  const dictionary = new Uint8Array(dictionarySize);
  let write = 0;
  for (const letter of dictionaryStart) dictionary[write++] = letter.charCodeAt(0);
  const size = Math.min(view.getUint32(4, true), mostBytes);
  const out = new Uint8Array(size);
  let filled = 0;
  const put = (byte: number) => {
    dictionary[write] = byte;
    write = (write + 1) % dictionarySize;
    if (filled < size) out[filled++] = byte;
  };
  for (let at = 16; at < bytes.length && filled < size; ) {
    const flags = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < bytes.length && filled < size; bit += 1) {
      if ((flags >> bit) % 2 === 0) {
        put(bytes[at++] ?? 0);
        continue;
      }
      const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      if (from === write) return new TextDecoder('windows-1252').decode(out.subarray(0, filled));
      for (let step = 0; step < (reference & 15) + 2; step += 1) put(dictionary[(from + step) % dictionarySize] ?? 0);
    }
  }
  return new TextDecoder('windows-1252').decode(out.subarray(0, filled));
}

/** Groups that hold no words of the text. */
const unseen = /^\\(\*|fonttbl|colortbl|stylesheet|info|pict|object|header|footer|themedata|generator)/;

function wordsOf(rtf: string): string {
  let text = '';
  let hiddenFrom = 0;
  let depth = 0;
  // Of HTML that was wrapped in RTF the tags stand in groups with a star, and what lies between \htmlrtf marks is for RTF alone.
  let isForRtf = false;
  for (const [token] of rtf.matchAll(/[{}]|\\'[0-9a-f]{2}|\\u-?\d+ ?\??|\\[a-z]+-?\d* ?|\\[^a-z]|[^\\{}]+/gi)) {
    if (token === '{') {
      depth += 1;
      continue;
    }
    if (token === '}') {
      if (hiddenFrom === depth) hiddenFrom = 0;
      depth -= 1;
      continue;
    }
    if (unseen.test(token) && hiddenFrom === 0) hiddenFrom = depth;
    if (/^\\htmlrtf(?!0)/.test(token)) isForRtf = true;
    else if (/^\\htmlrtf0/.test(token)) isForRtf = false;
    if (hiddenFrom > 0) continue;
    if (/^\\(par|line|row|sect)\b ?/.test(token)) text += '\n';
    else if (/^\\(tab|cell)\b ?/.test(token)) text += '\t';
    else if (isForRtf) continue;
    else if (/^\\'/.test(token))
      text += new TextDecoder('windows-1252').decode(Uint8Array.of(Number.parseInt(token.slice(2), 16)));
    else if (/^\\u-?\d/.test(token)) text += String.fromCharCode(Number.parseInt(token.slice(2), 10) & 0xffff);
    else if (token === '\\~') text += ' ';
    else if (/^\\[{}\\]/.test(token)) text += token.slice(1);
    else if (!token.startsWith('\\')) text += token.replace(/[\r\n]/g, '');
  }
  return text.replace(/\n{3,}/g, '\n\n').trim();
}
