// What a file is by its bytes; its name is asked only of text, which looks like any other text.

const startsWith =
  (...signature: readonly number[]) =>
  (head: Uint8Array) =>
    signature.every((byte, at) => head[at] === byte);

/** A PDF may have rubbish before its head; readers accept it within the first kilobyte. */
const pdfWithin = 1024;
/** An e-invoice may open with a long comment before its root. */
const headBytes = 8192;

/** In the order they are tried: text last, since much that is not meant to be read looks like it. */
const signatures = {
  'image/jpeg': startsWith(0xff, 0xd8, 0xff),
  'image/png': startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'image/tiff': (head) => startsWith(0x49, 0x49, 0x2a, 0)(head) || startsWith(0x4d, 0x4d, 0, 0x2a)(head),
  'image/webp': (head) => /^RIFF....WEBP/s.test(letters(head.subarray(0, 12))),
  /** HEIF with HEVC pictures, as telephones make it; `mif1` alone may hold other pictures, which the decoder then tells. */
  'image/heic': (head) => /^....ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/s.test(letters(head.subarray(0, 12))),
  'application/pdf': (head) => letters(head.subarray(0, pdfWithin)).includes('%PDF-'),
  /** An electronic invoice (UBL, as in EHF and Peppol; CII, as in Factur-X and ZUGFeRD). */
  'application/xml': (head) => {
    const text = markup(head);
    return (
      text.startsWith('<') &&
      /<([\w.-]+:)?(Invoice|CreditNote|CrossIndustryInvoice|CrossIndustryDocument)[\s>]/.test(text)
    );
  },
  /** Word-processor papers are ZIPs: the one says so in its first entry, the other by the names within. */
  'application/vnd.oasis.opendocument.text': (head) =>
    isZip(head) && /^mimetypeapplication\/vnd\.oasis\.opendocument\.text(?!-)/.test(letters(head.subarray(30, 90))),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (head, _name, bytes) =>
    isZip(head) && namesWithin(bytes).includes('word/document'),
  'application/rtf': (head) => letters(head.subarray(0, 6)).startsWith('{\\rtf'),
  'message/rfc822': (head, name) =>
    isText(head) && (mailHeads(letters(head)) >= 3 || (/\.eml$/i.test(name) && mailHeads(letters(head)) > 0)),
  'application/vnd.ms-outlook': (head, _name, bytes) => isCompoundFile(head) && hasMailStreams(bytes),
  /** After all that are ZIPs too. */
  'application/zip': (head) => startsWith(0x50, 0x4b, 3, 4)(head) || startsWith(0x50, 0x4b, 5, 6)(head),
  'text/html': (head, name) => {
    const text = markup(head);
    return (
      isText(head) &&
      (/^(<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype html|html|head|body|meta|title|table|div|p|h[1-6]|span|font|center)[\s>]/i.test(
        text,
      ) ||
        (/\.x?html?$/i.test(name) && /<[a-z]/i.test(text)))
    );
  },
  'text/plain': (head, name) => isText(head) && (name === '' || /\.(txt|text|md|log|csv|tsv)$/i.test(name)),
} as const satisfies Readonly<Record<string, (head: Uint8Array, name: string, bytes: Uint8Array) => boolean>>;

export type ReadableType = keyof typeof signatures;
export const readableTypes = Object.keys(signatures) as readonly ReadableType[];

/** Undefined: nothing that can be read. Without a name, what looks like text is text: whoever took it in has asked its name. */
export function mediaTypeOf(bytes: Uint8Array, name = ''): ReadableType | undefined {
  const head = bytes.subarray(0, headBytes);
  return readableTypes.find((type) => signatures[type](head, name, bytes));
}

/** How many lines of a mail's head stand at the beginning. */
function mailHeads(text: string): number {
  const [head = ''] = text.replace(/^\s*(From [^\n]*\n)?/, '').split(/\r?\n\r?\n/);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  // Whatever comes first is a head, or it is no mail.
  if (!/^[\w-]+:/.test(lines[0] ?? '')) return 0;
  return new Set(
    lines.flatMap(
      (line) =>
        /^(from|to|subject|date|message-id|mime-version|received|return-path|content-type|delivered-to|reply-to|cc):/i
          .exec(line)?.[1]
          ?.toLowerCase() ?? [],
    ),
  ).size;
}

const isCompoundFile = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** A compound file is a mail when its directory names the streams of one; old word processors made such files too. */
function hasMailStreams(bytes: Uint8Array): boolean {
  const byte = (at: number) => bytes[at] ?? 0;
  const sector = 2 ** Math.min(16, byte(30));
  const directory = (byte(48) + byte(49) * 256 + byte(50) * 65_536 + byte(51) * 16_777_216 + 1) * sector;
  const names = letters(bytes.subarray(directory, directory + 8 * 4096)).replaceAll('\0', '');
  return /__(substg|properties_version|nameid_version)1\.0/i.test(names);
}

const isZip = startsWith(0x50, 0x4b, 3, 4);
/** A ZIP tells where its list of names lies at its end, behind a comment at most. */
const endBytes = 66_000;
/** The names in a ZIP itself: those in a ZIP that lies in it unpacked are not its own. */
function namesWithin(bytes: Uint8Array): string {
  const tail = letters(bytes.subarray(-endBytes));
  const end = tail.lastIndexOf('PK\x05\x06');
  if (end < 0) return letters(bytes.subarray(0, 2_000));
  const number = (at: number) => [3, 2, 1, 0].reduce((sum, place) => sum * 256 + tail.charCodeAt(end + at + place), 0);
  return letters(bytes.subarray(number(16), number(16) + Math.min(number(12), 256 * 1024)));
}

/** The beginning of what may be markup, also where each letter takes two bytes. */
const markup = (head: Uint8Array) =>
  letters(head)
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '')
    .trimStart();

/** Letters and what sets them, in UTF-8, Windows-1252 or, by its mark or its every other zero, UTF-16. */
function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  let zeros = 0;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) zeros++;
    else if (byte < 32 && ![9, 10, 12, 13, 27].includes(byte)) controls++;
  }
  if (controls > head.length * 0.005) return false;
  if (zeros === 0) return true;
  return isWide(head, 0) || isWide(head, 1);
}

function isWide(head: Uint8Array, zeroAt: 0 | 1): boolean {
  let here = 0;
  let there = 0;
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === zeroAt) here++;
    else there++;
  }
  return here > head.length * 0.3 && there < here * 0.05;
}

/** Each byte as the letter of its number; `shared` has no TextDecoder. */
function letters(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
