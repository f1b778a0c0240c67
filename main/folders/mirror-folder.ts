// The folder in which a copy of every paper is kept in step. Only files that the app wrote itself, and nobody has changed since, are
// ever moved or removed: a list of them lies in the vault. A line goes to the list before anything is done, and one after, so that an
// app that was killed in between knows at its next start what it had begun.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, open, readFile, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ProblemError, problem } from '../../shared/problem';
import type { Files } from '../files';
import { cannotWrite, factsOf, folderBelow, moveWithoutReplacing, mustBeThere } from './disk-names';
import { plainName } from './plain-name';

export type MirrorFolder = {
  /** What lies there of ours, unchanged; the rest is forgotten and left where it is. */
  list(): Promise<readonly { readonly path: string; readonly tag: string }[]>;
  /** A token to write under; '' when something has that name already. */
  begin(file: NewFile): Promise<string>;
  /** False when something has that name already, or the file is ours no more. */
  move(from: string, to: string): Promise<'moved' | 'taken' | 'lost'>;
  remove(path: string): Promise<void>;
};

export type NewFile = {
  /** Below the folder, parts joined by `/`. */
  readonly path: string;
  /** Which paper it is, in the engine's words. */
  readonly tag: string;
  readonly bytes: number;
  readonly sha256: string;
};

type Kept = Omit<NewFile, 'path'> & { readonly changedAt: number };
type Line =
  | { readonly of: string }
  | ({ readonly put: string; readonly passing: string } & Omit<NewFile, 'path'>)
  | { readonly kept: string; readonly changedAt: number }
  | { readonly move: string; readonly to: string }
  | { readonly moved: string; readonly to: string }
  | { readonly remove: string }
  | { readonly gone: string };

const mostParts = 4;
/** Some file systems count time in steps of two seconds. */
const sameTimeMs = 2_000;

export async function openMirrorFolder(root: string, listFile: string, files: Files): Promise<MirrorFolder> {
  const { kept, begun } = readList(root, await readFile(listFile, 'utf8').catch(() => ''));
  const at = (path: string) => join(root, ...path.split('/'));

  let running: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = running.then(work, work);
    running = next.catch(() => undefined);
    return next;
  };
  const note = async (line: Line, durable: boolean) => {
    const file = await open(listFile, 'a', 0o600).catch((error) => {
      throw cannotWrite(error);
    });
    try {
      await file.appendFile(`${JSON.stringify(line)}\n`);
      if (durable) await file.datasync();
    } finally {
      await file.close();
    }
  };

  /** Whether it is still what we wrote. */
  const isOurs = async (path: string, entry: Kept): Promise<boolean> => {
    const facts = await factsOf(at(path));
    if (facts?.kind !== 'file' || facts.bytes !== entry.bytes) return false;
    if (Math.abs(facts.changedAt - entry.changedAt) <= sameTimeMs) return true;
    return (await sumOf(at(path))) === entry.sha256;
  };
  const forget = (path: string) => {
    kept.delete(path);
    return note({ gone: path }, false);
  };
  /** Folders go with their last file; one that holds anything else stays. */
  const removeEmpty = async (path: string) => {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const left = await rmdir(at(folder)).then(
        () => false,
        () => true,
      );
      if (left) return;
    }
  };

  const finishWhatWasBegun = async () => {
    for (const line of begun) {
      if ('put' in line) {
        const { put: path, passing, ...entry } = line;
        await rm(join(dirname(at(path)), basename(passing)), { force: true }).catch(() => undefined);
        const facts = await factsOf(at(path));
        const candidate = { ...entry, changedAt: facts?.changedAt ?? 0 };
        // The same bytes under the very name: written by us, a moment before the end.
        if (facts?.kind === 'file' && facts.bytes === entry.bytes && (await sumOf(at(path))) === entry.sha256)
          kept.set(path, candidate);
      } else if ('move' in line) {
        const { move: from, to } = line;
        const entry = kept.get(from);
        if (!entry) continue;
        const [here, there] = [await isOurs(from, entry), await isOurs(to, entry)];
        if (!there) continue;
        if (here) await unlink(at(from)).catch(() => undefined);
        kept.delete(from);
        kept.set(to, entry);
      } else {
        const entry = kept.get(line.remove);
        if (entry && (await isOurs(line.remove, entry))) await unlink(at(line.remove)).catch(() => undefined);
        kept.delete(line.remove);
      }
    }
    begun.length = 0;
  };

  /** Written anew when it has grown: one line a file. */
  const rewrite = async () => {
    const lines: Line[] = [{ of: root }];
    for (const [path, { changedAt, ...entry }] of kept)
      lines.push({ put: path, passing: '', ...entry }, { kept: path, changedAt });
    const next = `${listFile}.next`;
    await rm(next, { force: true });
    await appendFile(next, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`, { mode: 0o600 });
    await rename(next, listFile);
  };

  return {
    list: () =>
      inTurn(async () => {
        await mustBeThere(root);
        await finishWhatWasBegun();
        for (const [path, entry] of [...kept]) {
          const facts = await factsOf(at(path));
          if (!(await isOurs(path, entry))) kept.delete(path);
          else if (facts) kept.set(path, { ...entry, changedAt: facts.changedAt });
        }
        await rewrite().catch((error) => {
          throw cannotWrite(error);
        });
        return [...kept].map(([path, { tag }]) => ({ path, tag }));
      }),

    begin: (file) =>
      inTurn(async () => {
        const parts = partsOf(file.path);
        const folder = await folderBelow(root, parts.slice(0, -1));
        const path = join(folder, parts.at(-1) ?? '');
        if (await factsOf(path)) return '';
        const { path: _, ...entry } = file;
        return files.create(path, {
          begun: (passing) => note({ put: file.path, passing: basename(passing), ...entry }, true),
          async place(passing) {
            await folderBelow(root, parts.slice(0, -1));
            if (!(await moveWithoutReplacing(passing, path))) throw new ProblemError(problem('cannot-write-file'));
            const changedAt = (await factsOf(path))?.changedAt ?? 0;
            kept.set(file.path, { ...entry, changedAt });
            await note({ kept: file.path, changedAt }, false);
          },
          abandoned: () => note({ gone: file.path }, false),
        });
      }),

    move: (from, to) =>
      inTurn(async () => {
        const entry = kept.get(from);
        await mustBeThere(root);
        if (!entry) return 'lost';
        await folderBelow(root, partsOf(from).slice(0, -1));
        if (!(await isOurs(from, entry))) {
          await forget(from);
          return 'lost';
        }
        const parts = partsOf(to);
        await folderBelow(root, parts.slice(0, -1));
        // To a file system that keeps no case, the same name.
        const sameName = from.normalize('NFC').toLowerCase() === to.normalize('NFC').toLowerCase();
        if (!sameName && (await factsOf(at(to)))) return 'taken';
        await note({ move: from, to }, true);
        const moved = sameName
          ? await rename(at(from), at(to)).then(
              () => true,
              () => false,
            )
          : await moveWithoutReplacing(at(from), at(to));
        if (!moved) return 'taken';
        kept.delete(from);
        kept.set(to, entry);
        await note({ moved: from, to }, false);
        await removeEmpty(from);
        return 'moved';
      }),

    remove: (path) =>
      inTurn(async () => {
        const entry = kept.get(path);
        await mustBeThere(root);
        if (!entry) return;
        await folderBelow(root, partsOf(path).slice(0, -1));
        if (await isOurs(path, entry)) {
          await note({ remove: path }, true);
          await unlink(at(path)).catch((error) => {
            if (error.code !== 'ENOENT') throw cannotWrite(error);
          });
        }
        await forget(path);
        await removeEmpty(path);
      }),
  };
}

function partsOf(path: string): readonly string[] {
  const parts = path.split('/');
  if (parts.length > mostParts) throw new ProblemError(problem('invalid-input', { field: 'path' }));
  for (const part of parts) plainName(part);
  return parts;
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return '';
  }
}

/** Lines that cannot be read (the last one, cut off) tell nothing; a list of another folder tells nothing of this one. */
function readList(root: string, text: string) {
  const kept = new Map<string, Kept>();
  const begun: Exclude<Line, { of: string } | { kept: string } | { moved: string } | { gone: string }>[] = [];
  const pending = new Map<string, Omit<NewFile, 'path'>>();
  const done = (of: (line: (typeof begun)[number]) => boolean) => {
    const index = begun.findIndex(of);
    if (index >= 0) begun.splice(index, 1);
  };
  let isThis = false;
  for (const row of text.split('\n')) {
    const line = parsed(row);
    if (!line) continue;
    if ('of' in line) isThis = line.of === root;
    else if (!isThis) continue;
    else if ('put' in line) {
      const { put, passing: _, ...entry } = line;
      pending.set(put, entry);
      begun.push(line);
    } else if ('kept' in line) {
      const entry = pending.get(line.kept);
      if (entry) kept.set(line.kept, { ...entry, changedAt: line.changedAt });
      done((other) => 'put' in other && other.put === line.kept);
    } else if ('move' in line || 'remove' in line) begun.push(line);
    else if ('moved' in line) {
      const entry = kept.get(line.moved);
      kept.delete(line.moved);
      if (entry) kept.set(line.to, entry);
      done((other) => 'move' in other && other.move === line.moved && other.to === line.to);
    } else {
      kept.delete(line.gone);
      done((other) => ('put' in other && other.put === line.gone) || ('remove' in other && other.remove === line.gone));
    }
  }
  return { kept, begun };
}

function parsed(row: string): Line | undefined {
  try {
    const line = JSON.parse(row) as Line;
    return typeof line === 'object' && line !== null ? line : undefined;
  } catch {
    return undefined;
  }
}
