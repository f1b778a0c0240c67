// Everything out: the whole vault as one open ZIP, streamed to the file that main created.
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Client } from '../../../shared/api/contract';
import type { EngineShellContract } from '../../../shared/api/shell';
import type { Document } from '../../../shared/documents/document';
import { forgottenId } from '../../../shared/documents/lesson';
import { endingOf, readableName, uniqueNames } from '../../../shared/documents/paper-name';
import { ProblemError, problemOf } from '../../../shared/problem';
import type { Home } from '../../../shared/property/home';
import { fileStream } from '../file-stream';
import type { Records } from '../records';
import type { Vault } from '../vault';
import { backupVersion, files, type Manifest, plainFiles, plainNames, readmeText, schemaVersions } from './format';

type Counts = Manifest['counts'];

export async function exportVault(vault: Vault, shell: Client<EngineShellContract>, token: string): Promise<Counts> {
  try {
    const zip = new ZipWriter(fileStream(shell, token), { useWebWorkers: false, keepOrder: true });
    const counts = await writeBackup(vault, zip, { originals: 'inside' });
    await zip.close();
    await shell.call('files.finish', { token, keep: true });
    return counts;
  } catch (error) {
    // Half a backup is worse than none.
    await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
    throw error instanceof ProblemError ? error : new ProblemError(problemOf(error));
  }
}

/** `beside`: the originals stay out, and their places and keys go in. */
export async function writeBackup(
  vault: Vault,
  zip: ZipWriter<unknown>,
  { originals }: { readonly originals: 'inside' | 'beside' },
): Promise<Counts> {
  const homes = await vault.homes.select();
  const lines: string[] = [];
  const exported = new Set<string>();
  const names = fileNames(homes);
  let bytes = 0;
  await zip.add(files.readme, streamOf([readmeText]));
  for await (const some of vault.documents.all())
    for (const document of some) {
      if (document.part) {
        // Its pages are those of the bundle it is a part of; which of them, its record says.
        const { original: _, ...record } = document;
        lines.push(`${JSON.stringify({ file: null, document: record })}\n`);
        exported.add(document.id);
        continue;
      }
      if (originals === 'beside') {
        const { original, ...record } = document;
        bytes += original.bytes;
        lines.push(`${JSON.stringify({ file: null, original, document: record })}\n`);
        exported.add(document.id);
        continue;
      }
      const original = await originalOf(vault, document);
      if (original === 'erased') continue;
      const file = original === 'damaged' ? null : names(document);
      if (original !== 'damaged' && file) {
        // Papers are compressed already; deflating them again costs time and gains nothing.
        await zip.add(file, new Blob([original]).stream(), { level: 0, lastModDate: new Date(document.createdAt) });
        bytes += original.length;
      }
      const { original: _, ...record } = document;
      lines.push(`${JSON.stringify({ file, document: record })}\n`);
      exported.add(document.id);
    }
  await zip.add(files.homes, streamOf(homes.map((home) => `${JSON.stringify(home)}\n`)));
  await zip.add(files.documents, streamOf(lines));
  const pages = { written: 0 };
  await zip.add(files.pages, streamOf(pageLines(vault, exported, pages)));
  for (const name of plainNames) await zip.add(plainFiles[name], streamOf(recordLines(vault[name])));
  const counts = { homes: homes.length, documents: exported.size, pages: pages.written, bytes };
  const forgotten = await vault.lessons.get(forgottenId);
  const manifest: Manifest = {
    format: 'boligperm-backup',
    version: backupVersion,
    schemas: schemaVersions,
    counts,
    madeAt: new Date().toISOString(),
    ...(forgotten ? { forgottenAt: forgotten.at } : {}),
  };
  await zip.add(files.manifest, streamOf([`${JSON.stringify(manifest, undefined, 2)}\n`]));
  return counts;
}

async function originalOf(vault: Vault, document: Document): Promise<Uint8Array<ArrayBuffer> | 'erased' | 'damaged'> {
  try {
    return await vault.originals.get(document.original);
  } catch {
    return (await vault.documents.get(document.id)) ? 'damaged' : 'erased';
  }
}

async function* recordLines(records: Pick<Records<{ readonly id: string }>, 'all'>) {
  for await (const some of records.all()) for (const record of some) yield `${JSON.stringify(record)}\n`;
}

async function* pageLines(vault: Vault, exported: ReadonlySet<string>, pages: { written: number }) {
  for await (const some of vault.pages.all())
    for (const page of some)
      if (exported.has(page.documentId)) {
        pages.written += 1;
        yield `${JSON.stringify(page)}\n`;
      }
}

/** originals/<address>/<day> <title>.<ending>, each name once. */
function fileNames(homes: readonly Home[]): (document: Document) => string {
  const folders = new Map<string, string>();
  const unique = uniqueNames();
  for (const { id, address } of homes) {
    const { street, postalCode, place } = address;
    folders.set(id, unique(readableName(`${street}, ${postalCode} ${place}`, 80), ''));
  }
  return ({ homeId, sortDate, title, fileName, mediaType }) => {
    const folder = folders.get(homeId) ?? '_';
    const ending = endingOf(mediaType, fileName);
    return unique(`${files.originals}${folder}/${readableName(`${sortDate} ${title}`, 100)}`, ending);
  };
}

function streamOf(lines: Iterable<string> | AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const source = (async function* () {
    yield* lines;
  })();
  return new ReadableStream({
    async pull(controller) {
      let text = '';
      while (text.length < 256 * 1024) {
        const { done, value } = await source.next();
        if (done) {
          if (text !== '') controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += value;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
}
