// What the costs need of papers, kept in memory from the first question on, and what their words suggest, looked through behind the scenes.
//
// Why kept: whole records of thousands of papers take a second to read, and a person who puts costs in order changes one after the other.
// Nothing of it is read before costs are asked for.
import { type CostPaper, costKinds, costPaperOf } from '../../shared/costs/cost-paper';
import { type ExpiringPaper, expiringKinds, expiringPaperOf } from '../../shared/costs/expiring';
import { type CostHints, costHints, noHints } from '../../shared/costs/hints';
import { type Document, pageId } from '../../shared/documents/document';
import type { Stop } from '../vault/records';
import type { ArchiveRow, Vault } from '../vault/vault';

type Kept = {
  readonly cost: CostPaper;
  readonly expiring: ExpiringPaper | undefined;
  /** Of what the hints were taken: another reading or title gives others. */
  readonly words: string;
};

export type KeptPapers = {
  /** Papers in no trash that are no mere envelope, with those in `also` whatever their kind. */
  of(homeId: string, also: readonly string[]): Promise<readonly CostPaper[]>;
  expiring(homeId: string): Promise<readonly ExpiringPaper[]>;
  hints(id: string): CostHints;
  /** Papers of the home whose words have not been looked at; looks at them, newest first, as long as somebody listens. */
  looking(homeId: string): number;
  /** Hears of every change of what is kept. */
  watch(listener: () => void): Stop;
};

const readAtOnce = 500;
const lookedAtAtOnce = 20;
/** What was bought stands at the beginning. */
const pagesLookedAt = 2;
const kinds = new Set([...costKinds, ...Object.keys(expiringKinds)]);
/** Their words say nothing that their kind does not. */
const unlooked = new Set(['kommunale-avgifter', 'felleskostnader', 'forsikringsbevis', 'garantibevis']);

export function keepPapers(vault: Vault, onBug: (where: string, error: unknown) => void): KeptPapers {
  const kept = new Map<string, Kept>();
  const hints = new Map<string, { readonly words: string; readonly hints: CostHints }>();
  const listeners = new Set<() => void>();
  /** What the rows were of when they were read. */
  const revs = new Map<string, number>();
  let looking: Promise<void> | undefined;

  const isOut = (row: ArchiveRow) => row.trashedAt > 0 || row.isEnvelope || row.state !== 'read';
  const keep = (document: Document) => {
    const words = `${document.steps.read} ${document.title}`;
    kept.set(document.id, { cost: costPaperOf(document), expiring: expiringPaperOf(document), words });
    revs.set(document.id, document.rev);
  };
  /** Reads what is new or changed since it was read; every change of the archive raises a row's revision. */
  const catchUp = async (also: readonly string[]): Promise<void> => {
    await vault.archive.ready;
    const rows = vault.archive.rows();
    const wanted: string[] = [];
    const there = new Set<string>();
    const want = (row: ArchiveRow) => {
      there.add(row.id);
      if (revs.get(row.id) !== row.rev) wanted.push(row.id);
    };
    for (const row of rows.values()) if (kinds.has(row.kind) && !isOut(row)) want(row);
    for (const id of also) {
      const row = rows.get(id);
      if (row && !there.has(id) && !isOut(row)) want(row);
    }
    for (const id of kept.keys()) if (!there.has(id)) forget(id);
    for (let start = 0; start < wanted.length; start += readAtOnce)
      for (const document of (await vault.documents.getMany(wanted.slice(start, start + readAtOnce))).values())
        keep(document);
  };
  const forget = (id: string) => {
    kept.delete(id);
    revs.delete(id);
  };
  /** One at a time; who asks meanwhile hears of what is newer by the watch. */
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (also: readonly string[]) => {
    turn = turn.catch(() => undefined).then(() => catchUp(also));
    return turn;
  };

  const unseen = (homeId: string): readonly Kept[] =>
    [...kept.values()].filter(
      ({ cost, words }) => cost.homeId === homeId && !unlooked.has(cost.kind) && hints.get(cost.id)?.words !== words,
    );
  const look = async (homeId: string) => {
    while (listeners.size > 0) {
      const some = [...unseen(homeId)].sort((a, b) => (a.cost.date < b.cost.date ? 1 : -1)).slice(0, lookedAtAtOnce);
      if (some.length === 0) return;
      const ids = some.flatMap(({ cost }) => indices.map((index) => pageId(cost.id, index)));
      const pages = await vault.pages.getMany(ids);
      for (const { cost, words } of some) {
        const text = indices.map((index) => pages.get(pageId(cost.id, index))?.text ?? '').join('\n');
        hints.set(cost.id, { words, hints: costHints(cost.title, text, cost.sender) });
      }
      for (const listener of listeners) listener();
      // The screen's questions come first.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };

  vault.archive.watch(() => {
    for (const listener of listeners) listener();
  });
  return {
    async of(homeId, also) {
      await inTurn(also);
      const wanted = new Set(also);
      return [...kept.values()]
        .filter(({ cost }) => cost.homeId === homeId && (costKinds.includes(cost.kind) || wanted.has(cost.id)))
        .map(({ cost }) => cost);
    },
    async expiring(homeId) {
      await inTurn([]);
      const followed = new Set([...kept.values()].map(({ cost }) => cost.previousId));
      return [...kept.values()].flatMap(({ cost, expiring }) =>
        expiring && cost.homeId === homeId && !followed.has(cost.id) ? [expiring] : [],
      );
    },
    hints: (id) => hints.get(id)?.hints ?? noHints,
    looking(homeId) {
      const left = unseen(homeId).length;
      if (left > 0 && !looking)
        looking = look(homeId)
          .catch((error: unknown) => onBug('costs', error))
          .finally(() => {
            looking = undefined;
          });
      return left;
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const indices = Array.from({ length: pagesLookedAt }, (_, index) => index);
