// Makes a version: the originals that the folder has not got yet, as they lie sealed in the journal; then every record, as a ZIP sealed in one piece.
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Client } from '../../../../shared/api/contract';
import type { EngineShellContract } from '../../../../shared/api/shell';
import { sealVersion } from '../../../security/backup-key';
import { fileStream } from '../../file-stream';
import { chunkIds } from '../../originals/originals';
import type { Vault } from '../../vault';
import { writeBackup } from '../export';
import { files, type OriginalLine } from '../format';

type Shell = Client<EngineShellContract>;
export const chunksAtOnce = 100;

export type MadeVersion = { readonly originals: number; readonly copied: number };

export async function makeVersion(vault: Vault, shell: Shell, recipient: string, name: string): Promise<MadeVersion> {
  const { lines, copied } = await copyOriginals(vault, shell);
  const { token } = await shell.call('backup.create', { kind: 'version', name });
  try {
    const plain = new TransformStream<Uint8Array, Uint8Array>();
    const sealed = await sealVersion({ recipient }, plain.readable);
    const written = sealed.pipeTo(fileStream(shell, token));
    const zip = new ZipWriter(plain.writable, { useWebWorkers: false, keepOrder: true });
    const zipped = writeBackup(vault, zip, { originals: 'beside' }).then(async () => {
      await zip.add(files.originalSums, linesOf(lines));
      await zip.close();
    });
    await Promise.all([written, zipped]);
    await shell.call('files.finish', { token, keep: true });
  } catch (error) {
    await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
    throw error;
  }
  return { originals: lines.length, copied };
}

/** Each with its sum as the vault's own copy has it; what lies in the folder otherwise is copied again. */
async function copyOriginals(vault: Vault, shell: Shell) {
  const wanted = new Set<string>();
  for await (const some of vault.documents.all())
    for (const { original } of some) for (const id of chunkIds(original)) wanted.add(id);
  const lines: OriginalLine[] = [];
  let copied = 0;
  for (const ids of batches([...wanted], chunksAtOnce)) {
    const [ours, theirs] = await Promise.all([
      shell.call('journal.originalSums', { ids: [...ids] }),
      shell.call('backup.sums', { ids: [...ids] }),
    ]);
    const behind = ids.filter((_id, at) => ours.sums[at] && ours.sums[at] !== theirs.sums[at]);
    if (behind.length > 0) await shell.call('backup.copyOriginals', { ids: behind });
    copied += behind.length;
    for (const [at, id] of ids.entries()) {
      const sha256 = ours.sums[at];
      if (sha256) lines.push({ id, sha256 });
    }
  }
  return { lines, copied };
}

export function* batches<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

const linesOf = (lines: readonly OriginalLine[]): ReadableStream<Uint8Array> =>
  new Blob(lines.map((line) => `${JSON.stringify(line)}\n`)).stream();
