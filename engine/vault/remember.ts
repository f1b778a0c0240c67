// A vault whose writers are remembered: what a person changes through it is noted in the history, and the history of what is erased goes with it.
import type { Document } from '../../shared/documents/document';
import { differences, differencesOfCases, differencesOfPapers } from '../../shared/history/differences';
import type { Difference, Happening } from '../../shared/history/happening';
import type { Draft, Records } from './records';
import type { Vault } from './vault';

/** Those that a person says something in. */
const remembered = ['homes', 'documents', 'tasks', 'costs', 'contacts', 'cases'] as const;
type Remembered = (typeof remembered)[number];
type Note = Pick<Happening, 'collection' | 'recordId' | 'what' | 'differences'>;
type Plain = Readonly<Record<string, unknown>>;

/**
 * The same vault; a write through it is answered when its note is durable too. Notes made at the same time are written together. `told` hears of what
 * was done here, and not of what other machines bring.
 */
export function rememberPerson(vault: Vault, told: (what: string, recordId: string) => void): Vault {
  const note = together(async (notes: readonly Note[]) => {
    const now = Date.now();
    await vault.history.insert(
      notes.map((one) => ({ id: happeningId(now), who: 'person' as const, ...one, differences: [...one.differences] })),
    );
    for (const { collection, what, recordId } of notes) told(`${collection}.${what}`, recordId);
  });
  const forget = async (ids: readonly string[]) => {
    const known = await vault.history.selectAny('recordId', ids);
    await vault.history.erase(known.map(({ id }) => id));
  };
  const watched = remembered.map((name) => [name, watch(name, vault[name] as never, note, forget)] as const);
  return { ...vault, ...(Object.fromEntries(watched) as Partial<Vault>) };
}

function watch<T extends { readonly id: string; readonly rev: number }>(
  collection: Remembered,
  records: Records<T>,
  note: (note: Note) => Promise<void>,
  forget: (ids: readonly string[]) => Promise<void>,
): Records<T> {
  const compare = (before: T, after: T): readonly Difference[] =>
    collection === 'documents'
      ? differencesOfPapers(before as unknown as Document, after as unknown as Document)
      : collection === 'cases'
        ? differencesOfCases(before as unknown as Plain, after as unknown as Plain)
        : differences(before as unknown as Plain, after as unknown as Plain);
  const noteChange = async (before: T, after: T) => {
    const found = compare(before, after);
    if (found.length > 0) await note({ collection, recordId: after.id, what: 'changed', differences: [...found] });
  };
  const noteAdded = (added: readonly T[]) =>
    Promise.all(added.map(({ id }) => note({ collection, recordId: id, what: 'added', differences: [] })));
  return {
    ...records,
    async insert(drafts) {
      const added = await records.insert(drafts);
      await noteAdded(added);
      return added;
    },
    async put(drafts: readonly Draft<T>[]) {
      const before = await records.getMany(drafts.map((draft) => (draft as unknown as T).id));
      const after = await records.put(drafts);
      await noteAdded(after.filter(({ id }) => !before.has(id)));
      await Promise.all(
        after.map((one) => {
          const was = before.get(one.id);
          return was && noteChange(was, one);
        }),
      );
      return after;
    },
    async edit(id, change) {
      let before: T | undefined;
      const after = await records.edit(id, (now) => {
        before = now;
        return change(now);
      });
      if (before && after && after.rev !== before.rev) await noteChange(before, after);
      return after;
    },
    async erase(ids) {
      await records.erase(ids);
      await forget(ids);
    },
  };
}

let last = 0;
/** Unique in this engine, and in the order of time. */
function happeningId(now: number): string {
  last = (last + 1) % 1_000_000;
  const random = crypto.randomUUID().slice(0, 8);
  return `${String(now).padStart(14, '0')}-${String(last).padStart(6, '0')}-${random}`;
}

/** What comes while one batch is being written goes with the next. */
function together<T>(write: (all: readonly T[]) => Promise<void>): (one: T) => Promise<void> {
  let waiting: T[] = [];
  let next: Promise<void> | undefined;
  let running: Promise<void> = Promise.resolve();
  return (one) => {
    waiting.push(one);
    next ??= running
      .catch(() => undefined)
      .then(() => {
        const batch = waiting;
        waiting = [];
        next = undefined;
        running = write(batch);
        return running;
      });
    return next;
  };
}
