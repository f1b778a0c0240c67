// What a file is by its first bytes, never by its name.

const startsWith =
  (...signature: readonly number[]) =>
  (head: Uint8Array) =>
    signature.every((byte, at) => head[at] === byte);

/** A PDF may have rubbish before its head; readers accept it within the first kilobyte. */
const pdfWithin = 1024;
/** An e-invoice may open with a long comment before its root. */
const headBytes = 8192;

const signatures = {
  'image/jpeg': startsWith(0xff, 0xd8, 0xff),
  'image/png': startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'image/tiff': (head) => startsWith(0x49, 0x49, 0x2a, 0)(head) || startsWith(0x4d, 0x4d, 0, 0x2a)(head),
  'application/pdf': (head) => letters(head.subarray(0, pdfWithin)).includes('%PDF-'),
  /** An electronic invoice (UBL, as in EHF and Peppol). */
  'application/xml': (head) => {
    const text = letters(head).replace('\u00ef\u00bb\u00bf', '').trimStart();
    return text.startsWith('<') && /<([\w.-]+:)?(Invoice|CreditNote)[\s>]/.test(text);
  },
} as const satisfies Readonly<Record<string, (head: Uint8Array) => boolean>>;

export type ReadableType = keyof typeof signatures;
export const readableTypes = Object.keys(signatures) as readonly ReadableType[];

/** Undefined: nothing that can be read. */
export function mediaTypeOf(bytes: Uint8Array): ReadableType | undefined {
  const head = bytes.subarray(0, headBytes);
  return readableTypes.find((type) => signatures[type](head));
}

/** Each byte as the letter of its number; `shared` has no TextDecoder. */
function letters(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
