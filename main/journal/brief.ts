// The archive in brief: a text of the engine's beside the journal, from which the next start draws its first list. A cache: what is wrong with it costs time only.
import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Brief = {
  /** The text kept for this checkpoint; undefined when there is none, or it is not whole. */
  of(checkpoint: string): Promise<string | undefined>;
  /** Of another checkpoint than the one that was kept, or after a failed write, there is none. */
  keep(checkpoint: string, text: string): Promise<void>;
};

/** Reads at once: a start waits for nothing more than for this. */
export function openBrief(folder: string): Brief {
  const path = join(folder, 'brief');
  let kept = read(path);
  return {
    async of(checkpoint) {
      const found = await kept;
      return found?.checkpoint === checkpoint ? found.text : undefined;
    },
    async keep(checkpoint, text) {
      kept = Promise.resolve({ checkpoint, text });
      try {
        await writeFile(`${path}.part`, `${sumOf(checkpoint, text)} ${checkpoint}\n${text}`, { mode: 0o600 });
        await rename(`${path}.part`, path);
      } catch {
        // A full disk is told of by what must be kept.
      }
    },
  };
}

async function read(path: string): Promise<{ readonly checkpoint: string; readonly text: string } | undefined> {
  const file = await readFile(path, 'utf8').catch(() => '');
  const [head = '', text] = splitOnce(file, '\n');
  const [sum, checkpoint = ''] = splitOnce(head, ' ');
  return text !== undefined && sum === sumOf(checkpoint, text) ? { checkpoint, text } : undefined;
}

function splitOnce(text: string, by: string): readonly [string, string | undefined] {
  const at = text.indexOf(by);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

const sumOf = (checkpoint: string, text: string): string =>
  createHash('sha256').update(checkpoint).update('\n').update(text).digest('hex');
