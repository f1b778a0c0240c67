// A disk of a test's own that can be filled, widened and write-protected: a file system in memory, which only an administrator may mount.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallDisk = {
  readonly folder: string;
  resize(megabytes: number): void;
  writeProtect(on: boolean): void;
  remove(): void;
};

/** Throws where it cannot be mounted (an ordinary user, a container without the right): the fault is then not tried, and the run says so by failing. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'boligperm-disk-'));
  mount(['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]);
  return {
    folder,
    resize: (wanted) => mount(['-o', `remount,size=${wanted}m`, folder]),
    writeProtect: (on) => mount(['-o', `remount,${on ? 'ro' : 'rw'}`, folder]),
    remove() {
      // Chromium's last processes may hold it for a moment longer than the app lives.
      execFileSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
}

function mount(args: readonly string[]): void {
  // Mounting is the administrator's; where sudo asks for no password (as on build machines) it is borrowed.
  const [program, first] = process.getuid?.() === 0 ? ['mount', []] : ['sudo', ['-n', 'mount']];
  execFileSync(program as string, [...(first as string[]), ...args], { stdio: 'pipe' });
}
