// The originals: each cut into chunks, sealed under its own key, and kept twice, in the database and beside the journal.
import type { Client } from '../../../shared/api/contract';
import type { EngineShellContract } from '../../../shared/api/shell';
import { ProblemError, problem } from '../../../shared/problem';
import { importSealKey, newSealKey, seal, unseal } from '../../security/seal';
import type { OriginalRef, Originals } from '../vault';
import type { Chunks } from './chunks';

/** Whole files as attachments take many times their size in memory, and past 400 MB vanish in replication (design notes). */
export const chunkBytes = 4 * 1024 * 1024;

/** Small files share a database write up to this size: each write costs Chromium a look at every file it keeps. */
const heldBytes = 4 * chunkBytes;
/** Files of the journal written at once: each is open meanwhile. */
const filesAtOnce = 64;

export const chunkId = (original: string, index: number): string => `${original}-${String(index).padStart(5, '0')}`;
export const chunkIds = ({ id, chunks }: Pick<OriginalRef, 'id' | 'chunks'>): string[] =>
  Array.from({ length: chunks }, (_, index) => chunkId(id, index));

export type KeptOriginals = Originals & {
  /** Originals put in this session: whoever sweeps leaves them alone, their record may still be on its way. */
  readonly fresh: ReadonlySet<string>;
};

export function keepOriginals(options: {
  readonly shell: Client<EngineShellContract>;
  readonly chunks: Chunks;
  readonly onHealed: (count: number) => unknown;
  readonly onBroken: (reason: string) => void;
}): KeptOriginals {
  const { shell, chunks, onHealed, onBroken } = options;
  const fresh = new Set<string>();

  const openChunk = async (key: CryptoKey, ref: OriginalRef, index: number) => {
    const id = chunkId(ref.id, index);
    const place = { id: ref.id, index, count: ref.chunks };
    const sealed = await chunks.get(id);
    const opened = sealed && (await unseal(key, place, sealed));
    if (opened) return opened;
    const { bytes: copy } = await shell.call('journal.getOriginal', { id });
    const saved = copy && (await unseal(key, place, copy));
    if (!copy || !saved) throw new ProblemError(problem('original-damaged'));
    await chunks.replace(id, copy);
    onHealed(1);
    return saved;
  };

  /** Small files share a database write; a big one goes chunk by chunk, so that memory stays bounded. */
  const putMany = async (files: readonly Uint8Array[]): Promise<readonly OriginalRef[]> => {
    const refs: OriginalRef[] = [];
    let held: { id: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
    let size = 0;
    const store = async () => {
      for (let start = 0; start < held.length; start += filesAtOnce)
        await Promise.all(
          held.slice(start, start + filesAtOnce).map((chunk) => shell.call('journal.putOriginal', chunk)),
        );
      try {
        await chunks.put(held);
      } catch (error) {
        if (!/quota|space|full/i.test(String(error))) onBroken('an original was refused');
        throw new ProblemError(problem('disk-full'));
      }
      held = [];
      size = 0;
    };
    for (const file of files) {
      const ref: OriginalRef = {
        id: `o-${crypto.randomUUID().replaceAll('-', '')}`,
        key: newSealKey(),
        chunks: Math.max(1, Math.ceil(file.length / chunkBytes)),
        bytes: file.length,
      };
      fresh.add(ref.id);
      refs.push(ref);
      const key = await importSealKey(ref.key);
      for (let index = 0; index < ref.chunks; index += 1) {
        const part = new Uint8Array(file.subarray(index * chunkBytes, (index + 1) * chunkBytes));
        const bytes = await seal(key, { id: ref.id, index, count: ref.chunks }, part);
        held.push({ id: chunkId(ref.id, index), bytes });
        size += bytes.length;
        if (size >= heldBytes) await store();
      }
    }
    if (held.length > 0) await store();
    return refs;
  };

  return {
    fresh,
    put: async (bytes) => {
      const [ref] = await putMany([bytes]);
      if (!ref) throw new Error('nothing was put');
      return ref;
    },
    putMany,
    async get(ref) {
      const key = await importSealKey(ref.key);
      const whole = new Uint8Array(ref.bytes);
      let filled = 0;
      for (let index = 0; index < ref.chunks; index += 1) {
        const part = await openChunk(key, ref, index);
        if (filled + part.length > whole.length) throw new ProblemError(problem('original-damaged'));
        whole.set(part, filled);
        filled += part.length;
      }
      if (filled !== ref.bytes) throw new ProblemError(problem('original-damaged'));
      return whole;
    },
    async erase(refs) {
      const ids = refs.flatMap(chunkIds);
      if (ids.length === 0) return;
      await chunks.remove(ids);
      await shell.call('journal.removeOriginals', { ids });
    },
  };
}
