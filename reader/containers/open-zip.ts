// Looks into a ZIP without trusting it: what lies in it is listed, also in ZIPs inside, and unpacked one at a time, each within bounds.
import {
  ERR_ENCRYPTED,
  ERR_INVALID_PASSWORD,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { mostContents } from '../../shared/documents/document';
import { type Problem, ProblemError, problem } from '../../shared/problem';
import { dossierNames } from '../../shared/sale/dossier';
import { harmlessPath } from '../../shared/values/harmless-path';
import { looksLikeDossier } from '../dossier/zipped-files';
import type { OpenedFile } from '../opened-file';
import { decodeText } from '../text/decode-text';
import { plainBlocks } from '../text/plain-blocks';
import { setAsPages } from '../text/set-as-pages';
import { type ChildFile, isLitter } from './child-file';

const megabyte = 1024 * 1024;
/** ZIPs in ZIPs in ZIPs: what people make ends before this. */
const mostDepth = 4;
/** One file unpacked: a reader has a gigabyte, and holds the ZIP too. */
const mostBytesOfChild = 400 * megabyte;
const mostBytesOfAll = 4 * 1024 * megabyte;
/** ZIPs inside are unpacked to be looked into, and stay in memory. */
const mostBytesOfInner = 200 * megabyte;
/** Nothing that is worth keeping shrinks to a hundredth and is large too: only what was made to swell. */
const mostSwelling = 100;
const swellingFrom = 64 * megabyte;
/** Listed at all, folders and litter counted too. */
const mostEntries = mostContents * 5;

type Found = ChildFile & { readonly entry?: FileEntry };

export async function openZip(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedFile> {
  const readers: ZipReader<unknown>[] = [];
  const found = await look(bytes, { depth: 1, folder: '', budget: newBudget(), readers });
  if (found.length === 0) throw new ProblemError(problem('empty-file'));
  const readme = looksLikeDossier(found.filter(({ folder }) => folder === '').map(({ name }) => name))
    ? found.find(({ name, folder }) => folder === '' && name === dossierNames.readme)?.entry
    : undefined;
  // A sale's dossier is one paper: taken apart it would be what it was made of, and no dossier any more.
  if (readme) return setAsPages('application/zip', plainBlocks(decodeText(await unpacked(readme, megabyte))));
  return {
    mediaType: 'application/zip',
    pageCount: 0,
    read: () => Promise.reject(new ProblemError(problem('not-found'))),
    draw: () => Promise.reject(new ProblemError(problem('no-pages'))),
    children: found.map(({ entry: _kept, ...child }) => child),
    async readChild(index, password) {
      const { entry, problem: known } = found[index] ?? {};
      if (!entry) throw new ProblemError(known ?? problem('not-found'));
      return unpacked(entry, mostBytesOfChild, password);
    },
    close: () => {
      for (const reader of readers) void reader.close().catch(() => undefined);
    },
  };
}

type Budget = { entries: number; files: number; bytes: number; inner: number };
const newBudget = (): Budget => ({ entries: 0, files: 0, bytes: 0, inner: 0 });

type Place = {
  readonly depth: number;
  readonly folder: string;
  readonly budget: Budget;
  readonly readers: ZipReader<unknown>[];
};

async function look(bytes: Uint8Array<ArrayBuffer>, place: Place): Promise<readonly Found[]> {
  const entries = await entriesOf(bytes, place);
  // Word-processor papers, books and programs are ZIPs too; their parts are no papers.
  if (
    entries.some(({ filename }) =>
      /^(\[Content_Types\]\.xml|mimetype|META-INF\/(manifest\.xml|MANIFEST\.MF))$/.test(filename),
    )
  )
    throw new ProblemError(problem('unknown-format'));
  const found: Found[] = [];
  for (const entry of entries) found.push(...(await foundIn(entry, place)));
  return found;
}

async function entriesOf(bytes: Uint8Array<ArrayBuffer>, { budget, readers }: Place): Promise<readonly FileEntry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false,
    checkSignature: true,
    checkOverlappingEntry: true,
    // Names go through `harmlessPath` and are never used as paths.
    filenameValidation: 'tolerant',
    decodeText: nameOf,
  });
  readers.push(reader);
  const entries: FileEntry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      budget.entries += 1;
      if (budget.entries > mostEntries) throw tooMany();
      if (entry.directory || isLitter(entry.filename)) continue;
      budget.files += 1;
      if (budget.files > mostContents) throw tooMany();
      budget.bytes += entry.uncompressedSize;
      if (budget.bytes > mostBytesOfAll || swells(entry)) throw new ProblemError(problem('unpacks-too-large'));
      entries.push(entry);
    }
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(problem('damaged-file'));
  }
  return entries;
}

/** The file itself, or, of a ZIP inside, what lies in that: its name becomes a folder. */
async function foundIn(entry: FileEntry, place: Place): Promise<readonly Found[]> {
  const { name, folder } = harmlessPath(place.folder === '' ? entry.filename : `${place.folder}/${entry.filename}`);
  const child = { name, folder, isLocked: entry.encrypted };
  if (!/\.zip$/i.test(name) || entry.encrypted) return [{ ...child, entry }];
  const refused = (why: Problem): readonly Found[] => [{ ...child, problem: why }];
  if (place.depth >= mostDepth) return refused(problem('too-deep'));
  const left = mostBytesOfInner - place.budget.inner;
  if (entry.uncompressedSize > left) return refused(problem('too-large', { limit: mostBytesOfInner / megabyte }));
  try {
    const bytes = await unpacked(entry, left);
    place.budget.inner += bytes.length;
    return await look(bytes, { ...place, depth: place.depth + 1, folder: joined(folder, name.slice(0, -4)) });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // Too many or too much is so for the whole: a bomb is not defused by leaving out one of its parts.
    if (error.problem.code === 'too-many-files' || error.problem.code === 'unpacks-too-large') throw error;
    return refused(error.problem);
  }
}

const joined = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);
const tooMany = () => new ProblemError(problem('too-many-files', { limit: mostContents }));
const swells = (entry: FileEntry): boolean =>
  entry.uncompressedSize > swellingFrom && entry.uncompressedSize > entry.compressedSize * mostSwelling;

/** Stops where the directory says that it ends, whatever comes out. */
async function unpacked(entry: FileEntry, most: number, password?: string): Promise<Uint8Array<ArrayBuffer>> {
  const { uncompressedSize } = entry;
  if (uncompressedSize > most) throw new ProblemError(problem('too-large', { limit: Math.floor(most / megabyte) }));
  const bytes = new Uint8Array(uncompressedSize);
  let filled = 0;
  try {
    await entry.getData(
      new WritableStream<Uint8Array>({
        write(part) {
          if (filled + part.length > bytes.length) throw new ProblemError(problem('damaged-file'));
          bytes.set(part, filled);
          filled += part.length;
        },
      }),
      password === undefined ? {} : { password },
    );
  } catch (error) {
    throw new ProblemError(problem(causeOf(error, entry)));
  }
  if (filled !== bytes.length) throw new ProblemError(problem('damaged-file'));
  return bytes;
}

function causeOf(error: unknown, entry: FileEntry): Problem['code'] {
  const told = error instanceof Error ? error.message : '';
  if (told === ERR_ENCRYPTED) return 'needs-password';
  // The old cipher knows a wrong password only by what comes out.
  if (told === ERR_INVALID_PASSWORD || entry.encrypted) return 'wrong-password';
  return 'damaged-file';
}

/** Names that do not say that they are UTF-8 often are; else they are of DOS, where Norwegians had ø and Ø in place of ¢ and ¥. */
function nameOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (dos[byte - 128] ?? '?'))).join('');
  }
}

/** Code page 850 from 128 on. */
const dos = [
  ...'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
];
