// Whether somebody is asking just now: what nobody waits for stands aside meanwhile.

const standAsideMs = 15_000;
/** However much is asked: what stands aside must come to its end some day. */
const standAsideAtMostMs = 120_000;
const lookEveryMs = 100;

let askedAt = Number.NEGATIVE_INFINITY;

export const noteAsked = (): void => {
  askedAt = performance.now();
};

/** Resolves when nobody has asked for a moment. */
export async function whenNobodyAsks(): Promise<void> {
  const until = performance.now() + standAsideAtMostMs;
  while (performance.now() - askedAt < standAsideMs && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
}
