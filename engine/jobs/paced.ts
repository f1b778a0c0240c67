// Answers that follow changes, at most ten a second.

const leastMsBetween = 100;

/** Never two at once, and the pause grows with what an answer costs, so that a big archive leaves time for the work itself. */
export function paced(work: () => Promise<void>, fail: (error: unknown) => void) {
  let running = false;
  let wanted = false;
  let stopped = false;
  let pause = leastMsBetween;
  const run = async () => {
    running = true;
    wanted = false;
    const started = performance.now();
    try {
      await work();
    } catch (error) {
      stopped = true;
      fail(error);
    }
    pause = Math.max(leastMsBetween, (performance.now() - started) * 4);
    setTimeout(() => {
      running = false;
      if (wanted && !stopped) void run();
    }, pause);
  };
  const soon = () => {
    wanted = true;
    if (!running && !stopped) void run();
  };
  return {
    now: soon,
    soon,
    stop() {
      stopped = true;
    },
  };
}
