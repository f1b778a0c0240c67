// What the vault does when nothing else is asked of it: checkpoints, comparing its two copies, putting right, sweeping.
import type { Client } from '../../../shared/api/contract';
import type { EngineShellContract } from '../../../shared/api/shell';
import type { KeptArchive } from '../archive';
import type { KeptNotices } from '../notices';
import type { Chunks } from '../originals/chunks';
import type { KeptOriginals } from '../originals/originals';
import type { Database } from '../records/database';
import type { Ledger } from '../records/ledger';
import { resealRows } from '../records/reseal';
import { countRecords, type Recovery } from './recover';
import { rewriteJournal, type ScrubOutcome, scrubRecords, sweepPages } from './scrub';
import { type OriginalsOutcome, scrubOriginals } from './scrub-originals';
import { readEveryStore } from './scrub-stores';

export type Upkeep = {
  /** Compares everything with everything, and puts right; resolves to what it found. */
  check(): Promise<{ readonly records: ScrubOutcome; readonly originals: OriginalsOutcome }>;
  /** While a backup is coming in, pages stand before their documents and are left alone. */
  whileRestoring<T>(work: () => Promise<T>): Promise<T>;
  /** So that the next start reads little of the journal. */
  checkpoint(): Promise<void>;
  /** Brings what lies on the disk to how it is written now, sealed or in the clear: every row, then the journal. Can be begun again at any time. */
  reseal(onProgress: (done: number, total: number) => void): Promise<void>;
  /** Stands still from now on. */
  stop(): void;
};

/** A start replays at most about this many writes. */
const writesPerCheckpoint = 300;
/** However busy it is: a tail of this length is cut. */
const mostWritesPerCheckpoint = 5_000;
/** What was erased leaves the journal too, this long after the last write; only once both copies were compared. */
const erasedForGoodMs = 20_000;
const quietMs = 3_000;
const lookEveryMs = 1_000;
/** The first comparing waits until the window has long been drawn. */
const firstCheckAfterMs = 4_000;

export function keepUp(options: {
  readonly shell: Client<EngineShellContract>;
  /** `isUnpacked`: this start found the archive in brief. */
  readonly database: Promise<{
    readonly opened: Database;
    readonly recovery: Recovery;
    readonly isUnpacked: boolean;
  }>;
  readonly ledger: Ledger;
  readonly archive: KeptArchive;
  readonly chunks: Chunks;
  readonly originals: KeptOriginals;
  readonly notices: KeptNotices;
  readonly firstAnswers: () => Promise<string>;
  /** Pages of papers that are on their way from another machine belong to no paper yet. */
  readonly expectsMore: () => boolean;
  readonly isBroken: () => boolean;
}): Upkeep {
  const { shell, database, ledger, archive, chunks, originals, notices, firstAnswers, expectsMore, isBroken } = options;
  let stopped = false;
  let checkpointed = 0;
  let lastAt = 0;
  let firstCheckDone = false;
  let wantsRewrite = false;
  let restoring = 0;
  let restores = 0;
  let running: Promise<unknown> = Promise.resolve();
  const started = Date.now();
  const going = () => !stopped && !isBroken();

  ledger.listen('documents', (changes) => {
    if (changes.some(({ after }) => !after)) wantsRewrite = true;
  });

  /** One piece of upkeep at a time. */
  const run = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.then(work, work);
    running = next.catch(() => undefined);
    return next;
  };

  const keepBrief = async (id: string) => {
    const answers = await firstAnswers();
    await shell.call('journal.keepBrief', { checkpoint: id, text: archive.pack(), answers });
  };

  const checkpoint = async () => {
    const { opened } = await database;
    await ledger.door.alone(async () => {
      const { writes } = ledger.activity();
      const id = crypto.randomUUID();
      const counts = await countRecords(opened);
      await keepBrief(id);
      await shell.call('journal.checkpoint', { id, counts });
      checkpointed = writes;
    });
  };

  const rewrite = async () => {
    const { opened } = await database;
    wantsRewrite = false;
    const id = crypto.randomUUID();
    await rewriteJournal({
      shell,
      database: opened,
      alone: ledger.door.alone,
      going,
      finish: async () => {
        const { writes } = ledger.activity();
        await keepBrief(id);
        checkpointed = writes;
        return { id, counts: await countRecords(opened) };
      },
    });
  };

  const check = async () => {
    const { opened, recovery } = await database;
    // A backup that comes in has the disk for itself; what was being compared begins again afterwards.
    const before = restores;
    const undisturbed = () => going() && restoring === 0 && restores === before;
    const records = await scrubRecords({ shell, database: opened, ledger, archive, going: undisturbed });
    if (records.healedRecords > 0) notices.tell('records-healed', records.healedRecords);
    const damaged = Math.max(records.damagedLines, records.healedLines, recovery.journalMissing ? 1 : 0);
    if (damaged > 0 && going()) {
      await rewrite();
      notices.tell('journal-repaired', damaged);
    } else if (records.wasteful || recovery.setAside > 0) wantsRewrite = true;
    if (restoring === 0 && going() && !expectsMore()) await sweepPages(opened, ledger);
    const found = await scrubOriginals({
      shell,
      database: opened,
      chunks,
      originals,
      going: undisturbed,
      restoring: recovery.restored > 0,
    });
    if (found.healedIds.length > 0) notices.tell('originals-healed', found.healedIds.length);
    await readEveryStore(undisturbed);
    if (found.lost.length > 0) notices.tell('originals-lost', found.lost.length);
    if (!undisturbed()) firstCheckDone = false;
    return { records, originals: found };
  };

  const look = async () => {
    if (!going()) return;
    const { writes, at } = ledger.activity();
    const now = Date.now();
    const quiet = now - Math.max(at, lastAt) > quietMs;
    lastAt = at;
    if (writes - checkpointed > mostWritesPerCheckpoint) await run(checkpoint);
    else if (archive.isOpen && quiet && restoring === 0 && !firstCheckDone && now - started > firstCheckAfterMs) {
      firstCheckDone = true;
      await run(check);
    } else if (wantsRewrite && firstCheckDone && now - at > erasedForGoodMs) await run(rewrite);
    else if (
      quiet &&
      (writes - checkpointed > writesPerCheckpoint || (writes > checkpointed && now - at > quietMs * 4))
    )
      await run(checkpoint);
  };

  const loop = async () => {
    const { recovery, isUnpacked } = await database;
    // A missing brief, long tails and rebuilt databases want a checkpoint soon, so that the next start is short.
    if (!isUnpacked || recovery.restored > 0 || recovery.replayed > writesPerCheckpoint) await run(checkpoint);
    while (going()) {
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
      await look();
    }
  };
  loop().catch((error: unknown) => {
    if (going()) console.error('upkeep stopped', error);
  });

  return {
    check: () => run(check),
    checkpoint: () => run(checkpoint),
    reseal: (onProgress) =>
      run(async () => {
        const { opened } = await database;
        await resealRows(opened, ledger, going, onProgress);
        await rewrite();
      }),
    async whileRestoring(work) {
      restoring += 1;
      restores += 1;
      try {
        return await work();
      } finally {
        restoring -= 1;
      }
    },
    stop() {
      stopped = true;
    },
  };
}
