// The hub's own records – members, sessions, shares – in one database beside the workspaces, changed so that two hubs never overwrite each other.
import type { Stored } from './pouch';
import type { Store } from './store';

const database = 'boligperm_hub';
const mostTries = 12;

export type OwnRecords = {
  get<T extends object>(id: string): Promise<(T & Stored) | undefined>;
  /** All whose id begins so. */
  list<T extends object>(prefix: string): Promise<readonly (T & Stored)[]>;
  /**
   * Makes, changes or removes one. `change` is asked again when another hub was faster; it answers with the fields
   * that are to stand, with `remove`, or with undefined when nothing is to change. Answers with what stands then.
   */
  change<T extends object>(
    id: string,
    change: (now: (T & Stored) | undefined) => T | 'remove' | undefined,
  ): Promise<T | undefined>;
};

export function openOwnRecords(store: Store): OwnRecords {
  const within = async <T>(work: Parameters<typeof store.use<T>>[1]): Promise<T> =>
    (await store.use(database, work, 'make')) as T;
  const get: OwnRecords['get'] = <T extends object>(id: string) =>
    within(async (pouch) => {
      try {
        return (await pouch.get(id)) as T & Stored;
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    });
  return {
    get,
    list: <T extends object>(prefix: string) =>
      within(async (pouch) => {
        const { rows } = await pouch.allDocs({ startkey: prefix, endkey: `${prefix}\uffff`, include_docs: true });
        return rows.flatMap(({ doc }) => (doc ? [doc as T & Stored] : []));
      }),
    async change<T extends object>(id: string, change: (now: (T & Stored) | undefined) => T | 'remove' | undefined) {
      for (let tries = 0; ; tries += 1) {
        const now = await get<T>(id);
        const next = change(now);
        if (next === undefined) return now;
        if (next === 'remove' && !now) return undefined;
        const revision = now ? { _rev: now._rev } : {};
        try {
          await within((pouch) =>
            next === 'remove'
              ? pouch.put({ _id: id, ...revision, _deleted: true })
              : pouch.put({ ...next, _id: id, ...revision }),
          );
          return next === 'remove' ? undefined : next;
        } catch (error) {
          if (statusOf(error) !== 409 || tries >= mostTries) throw error;
        }
      }
    },
  };
}

export function statusOf(error: unknown): number | undefined {
  const { status } = error as { readonly status?: unknown };
  return typeof status === 'number' ? status : undefined;
}
