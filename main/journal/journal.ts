// The journal of a vault: every record as it was last written and every original, in files that need nothing of ours to be read.
//
// Why it is there: Chromium answers a damaged IndexedDB by deleting it. What was acknowledged therefore lies here too,
// on disk before it goes to the database, and the engine puts either side right from the other.
//
//   journal/records-000001/000001.jsonl   lines {"sum","entry"}; the last entry of an id is the record
//   journal/originals/<chunk>             sealed chunks, the same bytes as in the database
//   journal/brief                         the archive's rows as of a checkpoint; may be missing
//   journal/set-aside.jsonl               entries that held no record; mostly missing
import { appendFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checkpoint, JournalEntry } from '../../shared/api/shell';
import { ProblemError, problem } from '../../shared/problem';
import { type Brief, openBriefs } from './brief';
import { syncFolder } from './disk';
import {
  findCheckpoint,
  type GenerationWriter,
  generationName,
  listSegments,
  openWriter,
  segmentName,
} from './generation';
import { encodeLine, isEntry } from './line';
import { type JournalOriginals, listUnfinished, openOriginals } from './originals';
import { leastFree, openRoom } from './room';
import { readStretch } from './segment';

export type JournalStretch = {
  readonly entries: readonly JournalEntry[];
  readonly damagedLines: number;
  readonly next: string;
};

export type JournalBeginning = {
  readonly isNew: boolean;
  readonly checkpoint: Checkpoint | undefined;
  /** What was kept with that checkpoint. */
  readonly brief: Brief | undefined;
  readonly tail: readonly JournalEntry[];
  readonly next: string;
  readonly damagedLines: number;
};

export type Journal = {
  begin(): Promise<JournalBeginning>;
  /** Each the JSON of a JournalEntry. */
  append(entries: readonly string[]): Promise<void>;
  checkpoint(checkpoint: Checkpoint): Promise<void>;
  keepBrief(brief: Brief): Promise<void>;
  /** What `keepBrief` was given to be shown at this start; '' when a home or a paper was written since, or an engine has begun. */
  firstAnswers(): Promise<string>;
  read(cursor: string): Promise<JournalStretch>;
  readonly rewrite: {
    begin(): Promise<void>;
    append(entries: readonly string[]): Promise<void>;
    finish(checkpoint: Checkpoint): Promise<void>;
    abandon(): Promise<void>;
  };
  /** Never read again by us, and bounded. */
  setAside(entries: readonly string[]): Promise<void>;
  readonly originals: JournalOriginals;
  close(): Promise<void>;
};

const unfinished = '.part';
const asideName = 'set-aside.jsonl';
const mostAsideBytes = 16 * 1024 * 1024;

/** What the answers of a brief are about. */
const shownAtStart: ReadonlySet<string> = new Set(['homes', 'documents']);

export async function openJournal(folder: string): Promise<Journal> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const briefs = openBriefs(folder);
  const originalsFolder = join(folder, 'originals');
  const room = openRoom(folder);
  const originals = await openOriginals(originalsFolder, room);
  const found = await findGenerations(folder);
  let generation = found.at(-1) ?? 1;
  const folderOf = (wanted: number) => join(folder, generationName(wanted));
  let writer = await openWriter(folderOf(generation), generation);
  let rewriting:
    | { readonly generation: number; readonly folder: string; readonly writer: GenerationWriter }
    | undefined;
  const inOrder = queue();
  const leftover = await listUnfinished(originalsFolder);
  // Nothing waits for the tidying of what an earlier session left.
  void inOrder(async () => {
    for (const older of found.slice(0, -1)) await rm(folderOf(older), { recursive: true, force: true });
    for (const name of await readdir(folder))
      if (name.endsWith(unfinished)) await rm(join(folder, name), { recursive: true, force: true });
    for (const path of leftover) await rm(path, { force: true });
  }).catch(() => undefined);

  let waiting: Waiting[] = [];
  const flush = () =>
    inOrder(async () => {
      const asked = waiting;
      waiting = [];
      const batch = await withRoom(asked);
      if (batch.length === 0) return;
      try {
        const bytes = batch.length === 1 && batch[0] ? batch[0].bytes : Buffer.concat(batch.map((item) => item.bytes));
        await writer.append(bytes);
        // A rewrite that cannot go on is given up; the journal it was to replace is whole.
        await rewriting?.writer.append(bytes).catch(abandon);
        for (const item of batch) item.done();
      } catch (error) {
        for (const item of batch) item.failed(error);
      }
    });
  /** Those there is room for. Asked when it is their turn: the order of what is written stays. */
  const withRoom = async (asked: readonly Waiting[]): Promise<readonly Waiting[]> => {
    const bytes = asked.reduce((sum, item) => sum + (item.makesRoom ? 0 : item.bytes.length), 0);
    if (bytes === 0) return asked;
    try {
      await room.need(bytes, leastFree.records);
      return asked;
    } catch (error) {
      for (const item of asked) if (!item.makesRoom) item.failed(error);
      return asked.filter(({ makesRoom }) => makesRoom);
    }
  };

  const readFrom = async (cursor: string): Promise<JournalStretch> => {
    const at = cursor === '' ? undefined : parseCursor(cursor);
    // A rewrite in between makes the old cursor meaningless: begin again, entries are never wrong twice.
    const start = at && at.generation === generation ? at : { generation, segment: 0, offset: 0 };
    const segments = await listSegments(folderOf(generation));
    const segment = segments.find((number) => number >= start.segment);
    if (segment === undefined) return { entries: [], damagedLines: 0, next: '' };
    const offset = segment === start.segment ? start.offset : 0;
    const durable = writer.durable();
    const end = segment === durable.segment ? durable.bytes : Number.POSITIVE_INFINITY;
    const stretch = await readStretch(join(folderOf(generation), segmentName(segment)), offset, end);
    // A segment with nothing whole in it was being begun when the power went: nobody was promised anything in it.
    const first = stretch.lines[0];
    const headMissing = offset === 0 && stretch.damagedLines === 0 && first !== undefined && isEntry(first);
    const next = stretch.atEnd ? { segment: segment + 1, offset: 0 } : { segment, offset: stretch.next };
    const more = !stretch.atEnd || segments.some((number) => number > segment);
    return {
      entries: stretch.lines.filter(isEntry),
      damagedLines: stretch.damagedLines + (headMissing ? 1 : 0),
      next: more ? `${generation}.${next.segment}.${next.offset}` : '',
    };
  };

  const beginning = async (): Promise<JournalBeginning> => {
    // An engine that begins anew has forgotten what the one before was rewriting.
    await inOrder(abandon);
    const opening = await findCheckpoint(folderOf(generation));
    const stretch = await readFrom(`${generation}.${opening.tailSegment}.0`);
    return {
      isNew: found.length === 0 && writer.durable().segment === 0,
      checkpoint: opening.checkpoint,
      brief: opening.checkpoint && (await briefs.of(opening.checkpoint.id)),
      tail: stretch.entries,
      next: stretch.next,
      damagedLines: opening.damagedLines + stretch.damagedLines,
    };
  };
  // Nothing is written before the first engine begins: what it will hear is made ready while its window starts.
  let ahead: Promise<JournalBeginning> | undefined = beginning();
  ahead.catch(() => undefined);

  return {
    begin() {
      const begun = ahead ?? beginning();
      ahead = undefined;
      return begun;
    },

    append(entries) {
      const bytes = Buffer.concat(entries.map((entry) => encodeLine(entry)));
      return new Promise((resolve, reject) => {
        waiting.push({ bytes, makesRoom: entries.every(isErasure), done: resolve, failed: reject });
        void flush();
      });
    },

    checkpoint: (checkpoint) => inOrder(() => writer.checkpoint(checkpoint)),

    keepBrief: (brief) => inOrder(() => briefs.keep(brief)),

    async firstAnswers() {
      const begun = await ahead;
      const holds =
        begun &&
        begun.next === '' &&
        begun.damagedLines === 0 &&
        !begun.tail.some(({ collection }) => shownAtStart.has(collection));
      return holds ? (begun.brief?.answers ?? '') : '';
    },

    read: readFrom,

    rewrite: {
      begin: () =>
        inOrder(async () => {
          await abandon();
          const next = generation + 1;
          const part = `${folderOf(next)}${unfinished}`;
          await rm(part, { recursive: true, force: true });
          rewriting = { generation: next, folder: part, writer: await openWriter(part, next) };
        }),
      append: (entries) =>
        inOrder(async () => {
          if (!rewriting) throw new ProblemError(problem('unavailable'));
          await rewriting.writer.append(Buffer.concat(entries.map((entry) => encodeLine(entry))));
        }),
      finish: (checkpoint) =>
        inOrder(async () => {
          if (!rewriting) throw new ProblemError(problem('unavailable'));
          const fresh = rewriting;
          await fresh.writer.checkpoint(checkpoint);
          await fresh.writer.close();
          await rename(fresh.folder, folderOf(fresh.generation));
          await syncFolder(folder);
          rewriting = undefined;
          const old = generation;
          await writer.close();
          generation = fresh.generation;
          writer = await openWriter(folderOf(generation), generation);
          await rm(folderOf(old), { recursive: true, force: true });
        }),
      abandon: () => inOrder(abandon),
    },

    setAside: (entries) =>
      inOrder(async () => {
        const path = join(folder, asideName);
        const held = await stat(path)
          .then(({ size }) => size)
          .catch(() => 0);
        if (held > mostAsideBytes) return;
        await appendFile(path, entries.map((entry) => `${entry}\n`).join(''), { mode: 0o600 });
      }),

    originals,

    close: () =>
      inOrder(async () => {
        await ahead?.catch(() => undefined);
        await abandon();
        await writer.close();
      }),
  };

  async function abandon() {
    if (!rewriting) return;
    const dropped = rewriting;
    rewriting = undefined;
    await dropped.writer.close();
    await rm(dropped.folder, { recursive: true, force: true });
  }
}

async function findGenerations(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /^records-\d{6}$/.test(name))
    .map((name) => Number.parseInt(name.slice('records-'.length), 10))
    .sort((a, b) => a - b);
}

type Waiting = {
  readonly bytes: Buffer;
  /** Only erases, and is never refused for want of room. */
  readonly makesRoom: boolean;
  done(): void;
  failed(error: unknown): void;
};

/** As the engine writes one; a record ends in its own bracket. */
const isErasure = (entry: string): boolean => entry.endsWith('"record":null}');

function parseCursor(cursor: string): { generation: number; segment: number; offset: number } {
  const [generation = 0, segment = 0, offset = 0] = cursor.split('.').map(Number);
  return { generation, segment, offset };
}

/** Runs one after the other, each whether or not the one before succeeded. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work, work);
    last = run.catch(() => undefined);
    return run;
  };
}
