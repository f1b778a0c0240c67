// Compares the two copies of every original, puts right the damaged one, and sweeps what no document refers to.
import type { Client } from '../../../shared/api/contract';
import type { EngineShellContract } from '../../../shared/api/shell';
import type { Document } from '../../../shared/documents/document';
import { hexSum, importSealKey, unseal } from '../../security/seal';
import { whenNobodyAsks } from '../asking';
import type { Chunks } from '../originals/chunks';
import { type ChunkOf, chunkBytes, chunkId, chunkIds, type KeptOriginals } from '../originals/originals';
import { type Database, recordOf, walk } from '../records/database';
import type { OriginalRef } from '../vault';

export type OriginalsOutcome = {
  readonly originals: number;
  readonly chunks: number;
  /** Chunks of which one copy was damaged and is whole again. */
  readonly healedIds: readonly string[];
  /** Chunks of which neither copy is whole. */
  readonly lost: readonly string[];
  readonly swept: number;
};

type Options = {
  readonly shell: Client<EngineShellContract>;
  readonly database: Database;
  readonly chunks: Chunks;
  readonly originals: KeptOriginals;
  readonly going: () => boolean;
  /** True when the whole database is being put back: then its missing chunks are no news. */
  readonly restoring: boolean;
};

export async function scrubOriginals(options: Options): Promise<OriginalsOutcome> {
  const { shell, database, chunks, originals, going, restoring } = options;
  // What lies there is listed before what is referred to: an original is stored before its record, so no record is missed.
  const { ids: inJournal } = await shell.call('journal.listOriginals', {});
  const inDatabase = await chunks.list();
  // The parts of a bundle share one.
  const shared = new Map<string, OriginalRef>();
  for await (const some of walk(database.documents))
    for (const stored of some) {
      const { original } = recordOf<Document>(stored);
      shared.set(original.id, original);
    }
  const refs = [...shared.values()];

  const healedIds: string[] = [];
  let checked = 0;
  const lost: string[] = [];
  for (const some of batchesOf(refs)) {
    if (!going()) break;
    const held = await chunks.getMany(some.map(({ ref, index }) => chunkId(ref.id, index)));
    const { sums } = await shell.call('journal.originalSums', {
      ids: some.map(({ ref, index }) => chunkId(ref.id, index)),
    });
    for (const [at, { ref, index }] of some.entries()) {
      const id = chunkId(ref.id, index);
      checked += 1;
      const state = await checkChunk(options, ref, index, held.get(id), sums[at] ?? null);
      if (state === 'lost') lost.push(id);
      else if ((state === 'database' && restoring) || state === 'elsewhere') continue;
      else if (state !== 'whole') healedIds.push(id);
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
    await whenNobodyAsks();
  }

  const referred = new Set(refs.flatMap(chunkIds));
  const orphans = [...new Set([...inJournal, ...inDatabase])].filter(
    (id) => id.startsWith('o-') && !referred.has(id) && !originals.fresh.has(id.slice(0, id.lastIndexOf('-'))),
  );
  if (orphans.length > 0 && going()) {
    await chunks.remove(orphans);
    await shell.call('journal.removeOriginals', { ids: orphans });
  }
  return { originals: refs.length, chunks: checked, healedIds, lost, swept: orphans.length };
}

/** Compared at once; their bytes are in memory meanwhile. */
const most = { chunks: 50, bytes: 4 * chunkBytes };

function* batchesOf(refs: readonly OriginalRef[]): Generator<readonly ChunkOf[]> {
  let batch: ChunkOf[] = [];
  let size = 0;
  for (const ref of refs)
    for (let index = 0; index < ref.chunks; index += 1) {
      const bytes = Math.min(chunkBytes, ref.bytes - index * chunkBytes);
      if (batch.length > 0 && (batch.length >= most.chunks || size + bytes > most.bytes)) {
        yield batch;
        batch = [];
        size = 0;
      }
      batch.push({ ref, index });
      size += bytes;
    }
  if (batch.length > 0) yield batch;
}

/** Which copy was put right; `elsewhere`: there is none here, and another machine may have it. */
type ChunkState = 'whole' | 'journal' | 'database' | 'elsewhere' | 'lost';

async function checkChunk(
  { shell, chunks, originals }: Options,
  ref: OriginalRef,
  index: number,
  bytes: Uint8Array<ArrayBuffer> | undefined,
  sum: string | null,
): Promise<ChunkState> {
  const id = chunkId(ref.id, index);
  if (bytes && (await hexSum(bytes)) === sum) return 'whole';
  const key = await importSealKey(ref.key);
  const place = { id: ref.id, index, count: ref.chunks };
  if (bytes && (await unseal(key, place, bytes))) {
    await shell.call('journal.putOriginal', { id, bytes });
    return 'journal';
  }
  const { bytes: copy } = await shell.call('journal.getOriginal', { id });
  if (!copy || !(await unseal(key, place, copy))) return originals.mayBeElsewhere ? 'elsewhere' : 'lost';
  await chunks.replace(id, copy);
  return 'database';
}
