// The folder whose files are taken in. It is only looked at; afterwards a file is left, and remembered, or moved to a subfolder. Nothing is ever deleted.
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { ProblemError, problem } from '../../shared/problem';
import type { Files } from '../files';
import { factsOf, folderBelow, moveWithoutReplacing, mustBeThere } from './disk-names';

export type SeenFile = { readonly name: string; readonly bytes: number; readonly changedAt: number };

export type WatchedFolder = {
  /** Files that were not taken in before. */
  look(): Promise<readonly SeenFile[]>;
  offer(name: string): Promise<string>;
  /** It is safely in the archive. */
  taken(file: SeenFile): Promise<void>;
};

const mostFiles = 2_000;
/** What other programs write under while they are not done, and what is nobody's paper. */
const passing = /(^\.|^~\$|\.(part|partial|crdownload|download|tmp|temp|swp|lock|!ut)$|^(thumbs\.db|desktop\.ini)$)/i;

export function openWatchedFolder(root: string, done: string, memory: string, files: Files): WatchedFolder {
  let known: Promise<Map<string, string>> | undefined;
  const remembered = () => {
    known ??= readMemory(memory, root);
    return known;
  };
  const mark = ({ bytes, changedAt }: SeenFile) => `${bytes} ${changedAt}`;

  const itself = async (name: string) => {
    await mustBeThere(root);
    const path = join(root, name);
    if (basename(name) !== name || name === '..' || name === '.') throw new ProblemError(problem('not-found'));
    const facts = await factsOf(path);
    // A link may lead anywhere, also to what is nobody's business.
    if (facts?.kind !== 'file') throw new ProblemError(problem('not-found'));
    return { path, facts };
  };

  return {
    async look() {
      await mustBeThere(root);
      const entries = await readdir(root, { withFileTypes: true }).catch(() => {
        throw new ProblemError(problem('folder-gone'));
      });
      const taken = await remembered();
      const seen: SeenFile[] = [];
      for (const entry of entries) {
        if (!entry.isFile() || passing.test(entry.name)) continue;
        const facts = await factsOf(join(root, entry.name));
        if (facts?.kind !== 'file' || facts.bytes === 0) continue;
        const file = { name: entry.name, bytes: facts.bytes, changedAt: facts.changedAt };
        if (taken.get(entry.name) !== mark(file)) seen.push(file);
        if (seen.length >= mostFiles) break;
      }
      return seen;
    },
    async offer(name) {
      const { path } = await itself(name);
      return (await files.offer(path)).token;
    },
    async taken(file) {
      const { path, facts } = await itself(file.name);
      // Written to since: it is another paper now, and will be seen as such.
      if (mark({ name: file.name, ...facts }) !== mark(file)) return;
      if (done !== '') {
        const folder = await folderBelow(root, [done]);
        const ending = extname(file.name);
        const name = file.name.slice(0, file.name.length - ending.length);
        for (let number = 1; number < 10_000; number += 1) {
          const free = number === 1 ? file.name : `${name} (${number})${ending}`;
          if (await moveWithoutReplacing(path, join(folder, free))) return;
        }
      }
      const taken = await remembered();
      taken.set(file.name, mark(file));
      await writeMemory(memory, root, taken);
    },
  };
}

type Memory = { readonly root: string; readonly taken: readonly (readonly [string, string])[] };
const mostRemembered = 50_000;

async function readMemory(path: string, root: string): Promise<Map<string, string>> {
  try {
    const memory = JSON.parse(await readFile(path, 'utf8')) as Memory;
    return new Map(memory.root === root ? memory.taken : []);
  } catch {
    return new Map();
  }
}

async function writeMemory(path: string, root: string, taken: Map<string, string>): Promise<void> {
  for (const oldest of taken.keys()) {
    if (taken.size <= mostRemembered) break;
    taken.delete(oldest);
  }
  const next = `${path}.next`;
  await rm(next, { force: true });
  await writeFile(next, JSON.stringify({ root, taken: [...taken] } satisfies Memory), { mode: 0o600 });
  await rename(next, path);
}
