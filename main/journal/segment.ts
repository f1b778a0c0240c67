// A segment file of the journal: written only at its end, read line by line past any damage.
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { decodeLine, type Line } from './line';

const stretchBytes = 1 << 20;

export type Stretch = {
  readonly lines: readonly Line[];
  readonly damagedLines: number;
  /** Where the next stretch begins. */
  readonly next: number;
  /** True when the file holds no more. */
  readonly atEnd: boolean;
  /** True when the file ends in a piece of a line: the power went while it was written, so nobody was promised it. */
  readonly torn: boolean;
};

/** Reads whole lines from `offset` on, about a megabyte (a longer line whole); nothing beyond `end`, which is still being written. */
export async function readStretch(path: string, offset: number, end = Number.POSITIVE_INFINITY): Promise<Stretch> {
  const file = await open(path, 'r');
  try {
    const size = Math.min((await file.stat()).size, end);
    let wanted = stretchBytes;
    for (;;) {
      const bytes = await readAt(file, offset, Math.min(wanted, size - offset));
      const reachesEnd = offset + bytes.length >= size;
      const lastNewline = bytes.lastIndexOf(0x0a);
      if (lastNewline < 0 && !reachesEnd) {
        wanted *= 4;
        continue;
      }
      return readLines(bytes, lastNewline, offset, reachesEnd);
    }
  } finally {
    await file.close();
  }
}

function readLines(bytes: Buffer, lastNewline: number, offset: number, reachesEnd: boolean): Stretch {
  const lines: Line[] = [];
  let damagedLines = 0;
  let start = 0;
  while (start <= lastNewline) {
    const end = bytes.indexOf(0x0a, start);
    const line = decodeLine(bytes.subarray(start, end));
    if (line) lines.push(line);
    else damagedLines += 1;
    start = end + 1;
  }
  let torn = false;
  const rest = bytes.subarray(lastNewline + 1);
  if (reachesEnd && rest.length > 0) {
    // A whole line whose newline alone was struck is damage, not a torn write.
    const whole = decodeLine(rest.subarray(0, -1)) ?? decodeLine(rest);
    if (whole) {
      lines.push(whole);
      damagedLines += 1;
    }
    torn = true;
  }
  return { lines, damagedLines, next: reachesEnd ? offset + bytes.length : offset + start, atEnd: reachesEnd, torn };
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
