// The originals: each cut into chunks, sealed under its own key, and kept twice, in the database and beside the journal.
import type { Client } from '../../../shared/api/contract';
import type { EngineShellContract } from '../../../shared/api/shell';
import { ProblemError, problem } from '../../../shared/problem';
import { hexSum, importSealKey, newSealKey, seal, unseal } from '../../security/seal';
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

export type ChunkOf = { readonly ref: OriginalRef; readonly index: number };
export type SealedChunk = ChunkOf & { readonly bytes: Uint8Array<ArrayBuffer> };
/** Undefined: whoever was asked has it not either. Throws why nobody can be asked. */
export type AskElsewhere = (chunk: ChunkOf) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** Originals as they leave this machine and come to it: sealed, in chunks, opened by nobody on the way. */
export type SealedOriginals = {
  /** The ids of all chunks that lie here. */
  list(): Promise<readonly string[]>;
  read(ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>>;
  /** Durable in both copies when it resolves. Answers with those that are not what was sealed for their place: they are not kept. */
  keep(chunks: readonly SealedChunk[]): Promise<readonly string[]>;
  /** Hears which chunks came, and which went. */
  watch(listener: (ids: readonly string[], are: 'here' | 'gone') => void): () => void;
  /** Who is asked for what lies in neither copy: it is not lost as long as somebody else may have it. */
  elsewhere(ask: AskElsewhere | undefined): void;
};

export type KeptOriginals = Originals & {
  readonly sealed: SealedOriginals;
  /** Originals put in this session: whoever sweeps leaves them alone, their record may still be on its way. */
  readonly fresh: ReadonlySet<string>;
  /** What lies in neither copy may be on another machine. */
  readonly mayBeElsewhere: boolean;
};

export function keepOriginals(options: {
  readonly shell: Client<EngineShellContract>;
  readonly chunks: Chunks;
  readonly onHealed: (count: number) => unknown;
  readonly onBroken: (reason: string) => void;
}): KeptOriginals {
  const { shell, chunks, onHealed, onBroken } = options;
  const fresh = new Set<string>();
  const listeners = new Set<(ids: readonly string[], are: 'here' | 'gone') => void>();
  const tell = (ids: readonly string[], are: 'here' | 'gone') => {
    for (const listener of listeners) listener(ids, are);
  };
  let ask: AskElsewhere | undefined;

  /** In both copies, the journal's first. */
  const storeChunks = async (held: readonly { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> }[]) => {
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
    tell(
      held.map(({ id }) => id),
      'here',
    );
  };
  const keep: SealedOriginals['keep'] = async (coming) => {
    const checked = await Promise.all(
      coming.map(async ({ ref, index, bytes }) => {
        const opened = await unseal(await importSealKey(ref.key), { id: ref.id, index, count: ref.chunks }, bytes);
        return { id: chunkId(ref.id, index), bytes, isWhole: opened !== undefined };
      }),
    );
    const whole = checked.filter(({ isWhole }) => isWhole);
    if (whole.length > 0) {
      // One that came twice, or whose copy here was damaged.
      await chunks.remove(whole.map(({ id }) => id));
      await storeChunks(whole.map(({ id, bytes }) => ({ id, bytes })));
    }
    return checked.filter(({ isWhole }) => !isWhole).map(({ id }) => id);
  };

  const openChunk = async (key: CryptoKey, ref: OriginalRef, index: number) => {
    const id = chunkId(ref.id, index);
    const place = { id: ref.id, index, count: ref.chunks };
    const sealed = await chunks.get(id);
    const opened = sealed && (await unseal(key, place, sealed));
    if (opened) return opened;
    const { bytes: copy } = await shell.call('journal.getOriginal', { id });
    const saved = copy && (await unseal(key, place, copy));
    if (copy && saved) {
      await chunks.replace(id, copy);
      onHealed(1);
      return saved;
    }
    const sent = await ask?.({ ref, index });
    const came = sent && (await unseal(key, place, sent));
    if (!sent || !came) throw new ProblemError(problem('original-damaged'));
    await keep([{ ref, index, bytes: sent }]);
    return came;
  };

  /** Small files share a database write; a big one goes chunk by chunk, so that memory stays bounded. */
  const putMany = async (files: readonly Uint8Array[]): Promise<readonly OriginalRef[]> => {
    const refs: OriginalRef[] = [];
    let held: { id: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
    let size = 0;
    const store = async () => {
      await storeChunks(held);
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
    get mayBeElsewhere() {
      return ask !== undefined;
    },
    sealed: {
      list: chunks.list,
      read: async (ids) => {
        const found = new Map(await chunks.getMany(ids));
        for (const id of ids) {
          if (found.has(id)) continue;
          const { bytes } = await shell.call('journal.getOriginal', { id });
          if (bytes) found.set(id, bytes);
        }
        return found;
      },
      keep,
      watch(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      elsewhere(asked) {
        ask = asked;
      },
    },
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
    async sum(ref) {
      const key = await importSealKey(ref.key);
      if (ref.chunks === 1) return hexSum(await openChunk(key, ref, 0));
      // The browser's own takes a file whole, or not at all.
      const { sha256 } = await import('@noble/hashes/sha2.js');
      const sum = sha256.create();
      for (let index = 0; index < ref.chunks; index += 1) sum.update(await openChunk(key, ref, index));
      return Array.from(sum.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    async erase(refs) {
      const ids = refs.flatMap(chunkIds);
      if (ids.length === 0) return;
      await chunks.remove(ids);
      await shell.call('journal.removeOriginals', { ids });
      tell(ids, 'gone');
    },
  };
}
