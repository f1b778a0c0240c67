// The most memory that each process of a running app has had in use, as Linux counts it; elsewhere nothing is known.
import { readdirSync, readFileSync } from 'node:fs';

export type Peaks = {
  /** Bytes by what the process is: `reader`, `engine` or another page cannot be told apart from outside, so the largest page. */
  largestPage(): number;
  stop(): void;
};

/** Samples until it is stopped, since processes come and go. */
export function watchMemory(mainProcess: number, everyMs = 200): Peaks {
  let most = 0;
  const look = () => {
    for (const pid of descendants(mainProcess)) {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (!command.includes('--type=renderer')) continue;
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        most = Math.max(most, Number(kilobytes ?? 0) * 1024);
      } catch {
        // It has ended meanwhile.
      }
    }
  };
  const timer = setInterval(look, everyMs);
  return {
    largestPage() {
      look();
      return most;
    },
    stop: () => clearInterval(timer),
  };
}

function descendants(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It has ended meanwhile.
    }
  }
  const found: number[] = [];
  const walk = (pid: number) => {
    for (const child of children.get(pid) ?? []) {
      found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}
