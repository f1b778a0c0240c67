// Papers on their way out: copies to be opened or dragged, one file to be saved, pictures to be printed. What it is called is decided here.
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Client, Handlers } from '../../shared/api/contract';
import type { EngineContract, OutgoingForm } from '../../shared/api/engine';
import type { EngineShellContract } from '../../shared/api/shell';
import type { Document } from '../../shared/documents/document';
import { endingOf, paperFileName, uniqueNames } from '../../shared/documents/paper-name';
import { ProblemError, problem } from '../../shared/problem';
import { fileStream } from '../vault/file-stream';
import type { Vault } from '../vault/vault';

type OutgoingCalls = `exchange.${'copies' | 'name' | 'write' | 'pages'}`;

export type OutgoingParts = {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  /** A scan or a picture as a PDF with its words upon it. */
  readonly searchable: (document: Document) => Promise<Uint8Array<ArrayBuffer>>;
  readonly pagePicture: (asked: {
    readonly id: string;
    readonly index: number;
    readonly width: number;
  }) => Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number }>;
};

/** 200 dots an inch on A4. */
const printedWidth = 1664;
/** Beyond, the system's own program prints it better. */
const mostPagesPrinted = 200;
const pieceBytes = 4 * 1024 * 1024;

export function outgoingHandlers(parts: OutgoingParts): Pick<Handlers<EngineContract>, OutgoingCalls> {
  const { vault, shell } = parts;
  /** Opened twice in a row, it is written once. */
  const copied = new Map<string, Promise<{ readonly token: string; readonly fileName: string }>>();

  const papers = async (ids: readonly string[]): Promise<readonly Document[]> => {
    const found = await vault.documents.getMany(ids);
    const documents = ids.flatMap((id) => found.get(id) ?? []);
    if (documents.length === 0) throw new ProblemError(problem('not-found'));
    return documents;
  };

  const pass = async (fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    const { token } = await shell.call('passing.create', { fileName });
    try {
      await writePieces(shell, token, bytes);
      await shell.call('files.finish', { token, keep: true });
    } catch (error) {
      await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
      throw error;
    }
    return token;
  };

  const copy = (document: Document, as: OutgoingForm) => {
    const key = `${document.id} ${document.rev} ${as}`;
    let made = copied.get(key);
    if (!made) {
      const make = async () => {
        const { fileName, bytes } = await paperOut(parts, document, as);
        return { token: await pass(fileName, bytes), fileName };
      };
      made = make();
      copied.set(key, made);
      made.catch(() => copied.delete(key));
      const oldest = copied.size > mostKnown ? copied.keys().next().value : undefined;
      if (oldest) copied.delete(oldest);
    }
    return made;
  };

  return {
    'exchange.copies': async ({ ids, as }) => {
      const copies = [];
      for (const document of await papers(ids)) copies.push(await copy(document, as));
      return { copies };
    },

    'exchange.name': async ({ ids, as }) => {
      const documents = await papers(ids);
      const [first] = documents;
      if (!first) throw new ProblemError(problem('not-found'));
      if (documents.length > 1) return { fileName: 'boligperm.zip' };
      return { fileName: outgoingName(first, as) };
    },

    'exchange.write': async ({ ids, as, token }) => {
      try {
        const documents = await papers(ids);
        const bytes =
          ids.length > 1 ? await writeZip(parts, documents, as, token) : await writeOne(parts, documents, as, token);
        await shell.call('files.finish', { token, keep: true });
        return { documents: documents.length, bytes };
      } catch (error) {
        await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
        throw error;
      }
    },

    'exchange.pages': async ({ id }) => {
      const [document] = await papers([id]);
      if (!document || document.pageCount === 0) throw new ProblemError(problem('no-pages'));
      if (document.pageCount > mostPagesPrinted)
        throw new ProblemError(problem('too-many-pages', { limit: mostPagesPrinted }));
      const pages = [];
      for (let index = 0; index < document.pageCount; index += 1) {
        const { bytes, width, height } = await parts.pagePicture({ id, index, width: printedWidth });
        pages.push({ token: await pass(`${index + 1}.jpg`, bytes), width, height });
      }
      return { title: document.title.slice(0, 200), pages };
    },
  };
}

/** As many as main keeps, or fewer. */
const mostKnown = 200;

/** Only what was recognised off a picture gains anything; a PDF with its own text, and text itself, goes out as it came. */
const becomesSearchable = ({ state, textFrom, mediaType }: Document): boolean =>
  state === 'read' &&
  (textFrom === 'ocr' || textFrom === 'mixed') &&
  (mediaType.startsWith('image/') || mediaType === 'application/pdf');

function outgoingName(document: Document, as: OutgoingForm): string {
  const ending =
    as === 'searchable' && becomesSearchable(document) ? '.pdf' : endingOf(document.mediaType, document.fileName);
  return paperFileName(document, ending);
}

export async function paperOut(
  { vault, searchable }: Pick<OutgoingParts, 'vault' | 'searchable'>,
  document: Document,
  as: OutgoingForm,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const fileName = outgoingName(document, as);
  if (as === 'searchable' && becomesSearchable(document)) return { fileName, bytes: await searchable(document) };
  return { fileName, bytes: await vault.originals.get(document.original) };
}

/** Large papers cross to main piece by piece. */
export async function writePieces(
  shell: Client<EngineShellContract>,
  token: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  for (let from = 0; from < bytes.length; from += pieceBytes)
    await shell.call('files.write', { token, bytes: bytes.slice(from, from + pieceBytes) });
}

async function writeOne(
  parts: OutgoingParts,
  [document]: readonly Document[],
  as: OutgoingForm,
  token: string,
): Promise<number> {
  if (!document) throw new ProblemError(problem('not-found'));
  const { bytes } = await paperOut(parts, document, as);
  await writePieces(parts.shell, token, bytes);
  return bytes.length;
}

async function writeZip(
  parts: OutgoingParts,
  documents: readonly Document[],
  as: OutgoingForm,
  token: string,
): Promise<number> {
  const zip = new ZipWriter(fileStream(parts.shell, token), { useWebWorkers: false, keepOrder: true });
  const unique = uniqueNames();
  let written = 0;
  for (const document of documents) {
    const { fileName, bytes } = await paperOut(parts, document, as);
    const dot = fileName.lastIndexOf('.');
    const name = dot > 0 ? unique(fileName.slice(0, dot), fileName.slice(dot)) : unique(fileName, '');
    // Papers are compressed already.
    await zip.add(name, new Blob([bytes]).stream(), { level: 0, lastModDate: new Date(document.createdAt) });
    written += bytes.length;
  }
  await zip.close();
  return written;
}
