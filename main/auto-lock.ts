// Closes the vault when nobody has been there for a while, and when the system sleeps or is locked.
import type { PowerMonitor } from 'electron';

export type AutoLock = {
  /** 0: not by itself. */
  watch(minutes: number): void;
};

const lookEveryMs = 5_000;

export function openAutoLock(power: Pick<PowerMonitor, 'getSystemIdleTime' | 'on'>, close: () => void): AutoLock {
  let limit = 0;
  let timer: NodeJS.Timeout | undefined;
  const closeIfWatched = () => {
    if (limit > 0) close();
  };
  power.on('suspend', closeIfWatched);
  power.on('lock-screen', closeIfWatched);
  return {
    watch(minutes) {
      limit = minutes * 60;
      clearInterval(timer);
      if (limit === 0) return;
      timer = setInterval(() => {
        if (power.getSystemIdleTime() < limit) return;
        clearInterval(timer);
        close();
      }, lookEveryMs);
      timer.unref();
    },
  };
}
