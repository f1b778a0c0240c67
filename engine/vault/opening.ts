// How far the vault has come with opening. Mostly that is a moment; records of an earlier version of the app, or a database that is filled again from
// the journal, take minutes in a large archive, and whoever waits sees how far it is.
import type { Opening } from '../../shared/api/engine';
import type { Stop } from './records';

export type KeptOpening = {
  now(): Opening;
  watch(listener: (opening: Opening) => void): Stop;
  tell(opening: Opening): void;
};

export function keepOpening(): KeptOpening {
  let current: Opening = { stage: 'opening', done: 0, total: 0 };
  const listeners = new Set<(opening: Opening) => void>();
  return {
    now: () => current,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(opening) {
      current = opening;
      for (const listener of listeners) listener(opening);
    },
  };
}
