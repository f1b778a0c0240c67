// The files of a dossier's ZIP, each within bounds. It may come from anybody.
import { type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { ProblemError, problem } from '../../shared/problem';
import { dossierNames, mostDossierFiles } from '../../shared/sale/dossier';

const megabyte = 1024 * 1024;
const mostBytesOfAll = 1_024 * megabyte;
/** Papers are packed as they are, lists shrink to a tenth. */
const mostSwelling = 100;
const swellingFrom = 16 * megabyte;

export type ZippedFiles = {
  readonly names: readonly string[];
  /** Undefined where there is none of that name, or it does not unpack. */
  bytes(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  close(): void;
};

/** Throws ProblemError `not-a-dossier` where it is no ZIP, or one that was made to swell. */
export async function zippedFiles(bytes: Uint8Array<ArrayBuffer>): Promise<ZippedFiles> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false,
    checkSignature: true,
    checkOverlappingEntry: true,
  });
  const entries = new Map<string, FileEntry>();
  let total = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) continue;
      total += entry.uncompressedSize;
      const swells =
        entry.uncompressedSize > swellingFrom && entry.uncompressedSize > entry.compressedSize * mostSwelling;
      // Two files of one name would let one be checked and the other be read.
      if (entries.has(entry.filename) || swells || total > mostBytesOfAll || entries.size > mostDossierFiles)
        throw new Error('not as a dossier is made');
      entries.set(entry.filename, entry);
    }
  } catch {
    throw new ProblemError(problem('not-a-dossier'));
  }
  return {
    names: [...entries.keys()],
    async bytes(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const whole = new Uint8Array(entry.uncompressedSize);
      let filled = 0;
      try {
        await entry.getData(
          new WritableStream<Uint8Array>({
            write(part) {
              if (filled + part.length > whole.length) throw new Error('longer than it says');
              whole.set(part, filled);
              filled += part.length;
            },
          }),
        );
      } catch {
        return undefined;
      }
      return filled === whole.length ? whole : undefined;
    },
    close: () => void reader.close().catch(() => undefined),
  };
}

/** It has what every dossier has. */
export const looksLikeDossier = (names: readonly string[]): boolean =>
  [dossierNames.manifest, dossierNames.signature, dossierNames.readme].every((name) => names.includes(name));
