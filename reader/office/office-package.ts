// The ZIP that a word-processor paper is: its parts by name, unpacked within bounds and parsed as XML that refers to nothing outside.
import { type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { ProblemError, problem } from '../../shared/problem';

export type OfficePackage = {
  readonly names: readonly string[];
  /** Undefined where there is no such part. @throws ProblemError `damaged-file`, `too-large` */
  xml(name: string): Promise<Element | undefined>;
  close(): void;
};

const mostEntries = 5_000;
/** A paper of 3,000 pages has some 30 MB of text part. */
const mostPartBytes = 48 * 1024 * 1024;

export async function openPackage(bytes: Uint8Array<ArrayBuffer>): Promise<OfficePackage> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes));
  const entries = new Map<string, FileEntry>();
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      if (entries.size >= mostEntries) throw new ProblemError(problem('too-large'));
      if (!entry.directory && !entries.has(entry.filename)) entries.set(entry.filename, entry);
    }
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(problem('damaged-file'));
  }
  return {
    names: [...entries.keys()],
    async xml(name) {
      const entry = entries.get(name);
      return entry && parsed(await unpacked(entry));
    },
    close: () => void zip.close().catch(() => undefined),
  };
}

/** Stops at the bound whatever the directory claims. */
async function unpacked(entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.encrypted) throw new ProblemError(problem('needs-password'));
  if (entry.uncompressedSize > mostPartBytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    await entry.getData(
      new WritableStream<Uint8Array>({
        write(part) {
          size += part.length;
          if (size > mostPartBytes) throw tooLarge();
          parts.push(part);
        },
      }),
    );
  } catch {
    throw size > mostPartBytes ? tooLarge() : new ProblemError(problem('damaged-file'));
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function parsed(bytes: Uint8Array): Element {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  // No such paper declares types or entities; what does wants to swell.
  if (/<!(DOCTYPE|ENTITY)/i.test(text.slice(0, 20_000))) throw new ProblemError(problem('damaged-file'));
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  if (xml.getElementsByTagName('parsererror').length > 0) throw new ProblemError(problem('damaged-file'));
  return xml.documentElement;
}

const tooLarge = () => new ProblemError(problem('too-large', { limit: mostPartBytes / 1024 / 1024 }));

// ---- reading XML, by local names: prefixes are each program's own ------------------------------------------------

export const childOf = (parent: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (element, name) => element && [...element.children].find((child) => child.localName === name),
    parent,
  );

/** An attribute by its local name. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (const { localName, value } of element.attributes) if (localName === name) return value;
  return undefined;
}
