// Which paper one stands at of those that want a look: counted from when one began, and remembered when one goes away and comes back.
import { useEffect, useState } from 'react';

export type Round = {
  /** Every paper of the round, in the order they came, the settled ones too. */
  readonly ids: readonly string[];
  readonly at: string;
};

/** The round with what is open now: new ones come last, and whoever stood at one that is settled stands at the next. */
export function roundWith({ ids, at }: Round, open: readonly string[]): Round {
  if (open.length === 0) return { ids: [], at };
  const still = new Set(open);
  const known = new Set(ids);
  const all = [...ids, ...open.filter((id) => !known.has(id))];
  if (still.has(at)) return { ids: all, at };
  const from = all.indexOf(at) + 1;
  const next = [...all.slice(from), ...all.slice(0, from)].find((id) => still.has(id));
  return { ids: all, at: next ?? '' };
}

/** The open paper so many further on; past the last comes the first again. */
export function stepFrom({ ids, at }: Round, open: readonly string[], by: 1 | -1): string {
  const still = new Set(open);
  const left = ids.filter((id) => still.has(id));
  return left[(left.indexOf(at) + by + left.length) % left.length] ?? at;
}

const rounds = new Map<string, Round>();
const memory = 'boligperm.inbox';

export function useRound(homeId: string, open: readonly string[], pending: boolean) {
  const [round, setRound] = useState<Round>(
    () => rounds.get(homeId) ?? { ids: [], at: localStorage.getItem(memory) ?? '' },
  );
  const now = pending ? round : roundWith(round, open);
  const same = now.at === round.at && now.ids.length === round.ids.length;
  useEffect(() => {
    rounds.set(homeId, now);
    if (now.at) localStorage.setItem(memory, now.at);
    if (!same) setRound(now);
  });
  return {
    at: now.at,
    /** From 1; the settled ones count. */
    place: now.ids.indexOf(now.at) + 1,
    count: now.ids.length,
    goTo: (id: string) => setRound({ ...now, at: id }),
    step: (by: 1 | -1) => setRound({ ...now, at: stepFrom(now, open, by) }),
  };
}
