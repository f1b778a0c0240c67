// Work that must not overlap: one after the other for each key, or alone among all.

/** Runs `work` when no other work on any of the keys is under way. */
export type InTurn = <T>(keys: readonly string[], work: () => Promise<T>) => Promise<T>;

export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (keys, work) => {
    const before = Promise.all(keys.map((key) => last.get(key)));
    const run = before.then(work);
    const settled = run.then(
      () => undefined,
      () => undefined,
    );
    for (const key of keys) last.set(key, settled);
    void settled.then(() => {
      for (const key of keys) if (last.get(key) === settled) last.delete(key);
    });
    return run;
  };
}

/** Many may be inside together; one that wants to be alone waits until they are out and keeps others waiting. */
export type Door = {
  together<T>(work: () => Promise<T>): Promise<T>;
  alone<T>(work: () => Promise<T>): Promise<T>;
};

export function door(): Door {
  let inside = 0;
  let whenEmpty: (() => void) | undefined;
  let closed: Promise<unknown> | undefined;
  const together = async <T>(work: () => Promise<T>): Promise<T> => {
    while (closed) await closed;
    inside += 1;
    try {
      return await work();
    } finally {
      inside -= 1;
      if (inside === 0) whenEmpty?.();
    }
  };
  return {
    together,
    async alone(work) {
      while (closed) await closed;
      let opened = () => {};
      closed = new Promise<void>((resolve) => {
        opened = resolve;
      });
      try {
        if (inside > 0)
          await new Promise<void>((resolve) => {
            whenEmpty = resolve;
          });
        whenEmpty = undefined;
        return await work();
      } finally {
        closed = undefined;
        opened();
      }
    },
  };
}
