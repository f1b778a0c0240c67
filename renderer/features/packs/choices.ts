// What a person has decided about a pack: kept for as long as the app is open, so that looking something up loses nothing.
import { useSyncExternalStore } from 'react';
import type { Box } from '../../../shared/documents/page';

export type AddedBox = { readonly id: string; readonly page: number; readonly box: Box };
export type PackChoices = {
  /** By paper: in or out against what is proposed. */
  readonly papers: ReadonlyMap<string, boolean>;
  /** Keys of marks that are to be read after all. */
  readonly lifted: ReadonlySet<string>;
  readonly added: readonly AddedBox[];
};

const none: PackChoices = { papers: new Map(), lifted: new Set(), added: [] };
const kept = new Map<string, PackChoices>();
const listeners = new Set<() => void>();

export function usePackChoices(pack: string) {
  const choices = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => kept.get(pack) ?? none,
  );
  const change = (next: Partial<PackChoices>) => {
    kept.set(pack, { ...(kept.get(pack) ?? none), ...next });
    for (const listener of listeners) listener();
  };
  return {
    choices,
    take: (id: string, isIn: boolean) => change({ papers: new Map([...choices.papers, [id, isIn]]) }),
    lift: (key: string, isLifted: boolean) =>
      change({
        lifted: new Set(isLifted ? [...choices.lifted, key] : [...choices.lifted].filter((other) => other !== key)),
      }),
    add: (box: AddedBox) => change({ added: [...choices.added, box] }),
    remove: (box: AddedBox) => change({ added: choices.added.filter((other) => other !== box) }),
  };
}
export type PackActs = ReturnType<typeof usePackChoices>;
