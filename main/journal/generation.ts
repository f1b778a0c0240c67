// A generation of the journal: a folder of segments, written onwards at the end of the last, begun afresh by a rewrite.
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checkpoint } from '../../shared/api/shell';
import { syncFolder, writeProblem } from './disk';
import { encodeLine, isEntry, type SegmentHead } from './line';
import { readStretch } from './segment';

/** A segment is closed at this size, so that damage and rewriting stay local. */
const segmentBytes = 32 * 1024 * 1024;

export const generationName = (generation: number): string => `records-${String(generation).padStart(6, '0')}`;
export const segmentName = (segment: number): string => `${String(segment).padStart(6, '0')}.jsonl`;

export type Opening = {
  /** The segment that the last readable checkpoint opened; the first when there is none. */
  readonly tailSegment: number;
  readonly checkpoint: Checkpoint | undefined;
  readonly damagedLines: number;
};

/** Writes lines to a generation in order; one write and one sync for all that came together. */
export type GenerationWriter = {
  append(bytes: Buffer): Promise<void>;
  /** Begins a new segment that says: everything before stands in the database. */
  checkpoint(checkpoint: Checkpoint): Promise<void>;
  /** How far the last segment may be read. */
  durable(): { readonly segment: number; readonly bytes: number };
  close(): Promise<void>;
};

export async function listSegments(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /^\d{6}\.jsonl$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b);
}

/** Looks for the last checkpoint from the end. */
export async function findCheckpoint(folder: string): Promise<Opening> {
  const segments = await listSegments(folder);
  let damagedLines = 0;
  for (const segment of [...segments].reverse()) {
    const { head, isBegun } = await readHead(join(folder, segmentName(segment)));
    if (head?.checkpoint) return { tailSegment: segment, checkpoint: head.checkpoint, damagedLines };
    if (!head && isBegun) damagedLines += 1;
  }
  return { tailSegment: segments[0] ?? 1, checkpoint: undefined, damagedLines };
}

/** `isBegun` is false for one that the power cut before its first line stood. */
async function readHead(path: string): Promise<{ readonly head: SegmentHead | undefined; readonly isBegun: boolean }> {
  const { lines, damagedLines } = await readStretch(path, 0, 64 * 1024);
  const head = lines.find((line): line is SegmentHead => !isEntry(line));
  return { head, isBegun: lines.length + damagedLines > 0 };
}

/** Continues the generation's last segment, or a new one after it when that is torn or big. */
export async function openWriter(folder: string, generation: number): Promise<GenerationWriter> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const last = (await listSegments(folder)).at(-1) ?? 0;
  let segment = last;
  let file: FileHandle | undefined;
  let size = 0;

  const begin = async (checkpoint: Checkpoint | undefined) => {
    await file?.close();
    file = undefined;
    segment += 1;
    const head: SegmentHead = { t: 'segment', generation, segment, ...(checkpoint ? { checkpoint } : {}) };
    const bytes = encodeLine(JSON.stringify(head));
    const path = join(folder, segmentName(segment));
    // 'w': a segment whose beginning failed may have left its file.
    const created = await open(path, 'w', 0o600);
    try {
      await created.writeFile(bytes);
      await created.datasync();
      await syncFolder(folder);
    } catch (error) {
      await created.close();
      segment -= 1;
      throw error;
    }
    file = created;
    size = bytes.length;
  };

  if (last > 0) {
    const path = join(folder, segmentName(last));
    const opened = await open(path, 'r+');
    size = (await opened.stat()).size;
    if (size < segmentBytes && (await endsWhole(opened, size))) file = opened;
    else await opened.close();
  }

  return {
    async append(bytes) {
      try {
        if (!file || size > segmentBytes) await begin(undefined);
        if (!file) throw new Error('no segment');
        await writeAt(file, bytes, size);
        await file.datasync();
        size += bytes.length;
      } catch (error) {
        // What may lie half written is cut away; should that fail too, the next write begins a new segment.
        await file?.truncate(size).catch(async () => {
          await file?.close().catch(() => undefined);
          file = undefined;
        });
        throw writeProblem(error);
      }
    },
    async checkpoint(checkpoint) {
      try {
        await begin(checkpoint);
      } catch (error) {
        throw writeProblem(error);
      }
    },
    durable: () => ({ segment, bytes: file ? size : Number.POSITIVE_INFINITY }),
    async close() {
      await file?.close();
      file = undefined;
    },
  };
}

async function endsWhole(file: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  await file.read(last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

async function writeAt(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}
