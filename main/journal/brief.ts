// The archive in brief: a text of the engine's beside the journal, from which the next start draws its first list. A cache: what is wrong with it costs time only.
import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Brief = {
  /** Of this one it is, and of no other. */
  readonly checkpoint: string;
  /** The rows, for the next engine. */
  readonly text: string;
  /** What the next start shows before its engine is there. */
  readonly answers: string;
};

export type Briefs = {
  /** What was kept for this checkpoint; undefined when there is none, or it is not whole. */
  of(checkpoint: string): Promise<Brief | undefined>;
  /** Of another checkpoint than the one that was kept, or after a failed write, there is none. */
  keep(brief: Brief): Promise<void>;
};

/** Reads at once: a start waits for nothing more than for this. */
export function openBriefs(folder: string): Briefs {
  const path = join(folder, 'brief');
  let kept = read(path);
  return {
    async of(checkpoint) {
      const found = await kept;
      return found?.checkpoint === checkpoint ? found : undefined;
    },
    async keep(brief) {
      kept = Promise.resolve(brief);
      const { checkpoint, answers, text } = brief;
      try {
        await writeFile(`${path}.part`, `${sumOf(brief)} ${checkpoint}\n${oneLine(answers)}\n${text}`, { mode: 0o600 });
        await rename(`${path}.part`, path);
      } catch {
        // A full disk is told of by what must be kept.
      }
    },
  };
}

async function read(path: string): Promise<Brief | undefined> {
  const file = await readFile(path, 'utf8').catch(() => '');
  const [head = '', rest = ''] = splitOnce(file, '\n');
  const [sum, checkpoint = ''] = splitOnce(head, ' ');
  const [answers, text] = splitOnce(rest, '\n');
  if (text === undefined) return undefined;
  const brief = { checkpoint, answers, text };
  return sum === sumOf(brief) ? brief : undefined;
}

function splitOnce(text: string, by: string): readonly [string, string | undefined] {
  const at = text.indexOf(by);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** JSON may be spread over lines; between its tokens a space does as well. */
const oneLine = (json: string): string => json.replaceAll('\n', ' ');

const sumOf = ({ checkpoint, answers, text }: Brief): string =>
  createHash('sha256')
    .update(`${checkpoint}\n${oneLine(answers)}\n`)
    .update(text)
    .digest('hex');
