// Keeps a copy of every paper in a folder on the disk, by home and category, in step with the archive: written, renamed, moved, removed.
import type { Client } from '../../shared/api/contract';
import type { FoldersStatus } from '../../shared/api/engine';
import type { ChosenFolders, EngineShellContract } from '../../shared/api/shell';
import { endingOf, nameKey, readableName, uniqueNames } from '../../shared/documents/paper-name';
import { type Language, sayIfKnown, wordsIn } from '../../shared/i18n/words';
import { type Problem, problemOf } from '../../shared/problem';
import type { Vault } from '../vault/vault';
import { type Entry, endingOfPath, placesFor, planMirror, takenNames, type Wanted } from './mirror-plan';
import { writePieces } from './outgoing';

export type MirrorStatus = FoldersStatus['mirror'];

/** Several changes in a row are one. */
const afterChangeMs = 700;
/** A disk that was unplugged may come back. */
const tryAgainMs = 20_000;

export function keepMirror(options: {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  readonly chosen: NonNullable<ChosenFolders['mirror']>;
  readonly onStatus: (status: MirrorStatus) => void;
}): { stop(): void } {
  const { vault, shell, chosen, onStatus } = options;
  let stopped = false;
  let entries: Map<string, Entry> | undefined;
  /** Papers that cannot be had in this session, with the reason. */
  const lost = new Map<string, Problem>();

  const tell = (state: MirrorStatus['state'], left: number, problem?: Problem) => {
    if (!stopped) onStatus({ state, files: entries?.size ?? 0, left, ...(problem ? { problem } : {}) });
  };

  const wanted = (): readonly Wanted[] => {
    const folders = homeFolders(vault, chosen.language);
    const known = new Set([...(entries?.values() ?? [])].map(({ tag }) => tag));
    return [...vault.archive.rows().values()]
      .filter(({ id, trashedAt, state, isEnvelope, pageCount }) => {
        // A ZIP's papers lie here themselves.
        if (isEnvelope && pageCount === 0) return false;
        // What is just being read would get its name twice; what lies there stays meanwhile.
        const isNamed = state !== 'waiting' && state !== 'reading';
        return trashedAt === 0 && !lost.has(id) && (isNamed || known.has(id));
      })
      .map(({ id, homeId, category, date, title, fileName }) => ({
        id,
        folder: folders(homeId, category),
        date,
        title,
        fileName,
      }));
  };

  const taken = () => takenNames(entries?.values() ?? []);

  const move = async (paper: Wanted, from: string, names: Set<string>) => {
    for (const to of placesFor(paper, endingOfPath(from))) {
      const sameName = nameKey(to) === nameKey(from);
      if (names.has(nameKey(to)) && !sameName) continue;
      const { outcome } = await shell.call('mirror.move', { from, to });
      if (outcome === 'taken') continue;
      entries?.delete(from);
      names.delete(nameKey(from));
      // Lost: somebody changed it, so it is theirs; ours is written anew.
      if (outcome === 'moved') {
        entries?.set(to, { path: to, tag: paper.id });
        names.add(nameKey(to));
      } else again = true;
      return;
    }
  };

  const put = async (paper: Wanted, names: Set<string>) => {
    const document = await vault.documents.get(paper.id);
    if (!document || document.trashedAt > 0) return;
    const bytes = await vault.originals.get(document.original).catch((error: unknown) => {
      lost.set(paper.id, problemOf(error));
      return undefined;
    });
    if (!bytes) return;
    for (const path of placesFor(paper, endingOf(document.mediaType, document.fileName))) {
      if (names.has(nameKey(path))) continue;
      const file = { path, tag: paper.id, bytes: bytes.length, sha256: document.sha256 };
      const { token } = await shell.call('mirror.begin', file);
      if (token === '') continue;
      try {
        await writePieces(shell, token, bytes);
        await shell.call('files.finish', { token, keep: true });
      } catch (error) {
        await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
        throw error;
      }
      entries?.set(path, { path, tag: paper.id });
      names.add(nameKey(path));
      return;
    }
  };

  let again = false;
  const keepInStep = async () => {
    if (!entries) {
      tell('working', 0);
      const { entries: found } = await shell.call('mirror.list', {});
      entries = new Map(found.map((entry) => [entry.path, entry]));
    }
    const plan = planMirror(wanted(), [...entries.values()]);
    let left = plan.remove.length + plan.move.length + plan.put.length;
    if (left === 0) return;
    tell('working', left);
    const names = taken();
    const steps: (() => Promise<void>)[] = [
      ...plan.remove.map((path) => async () => {
        await shell.call('mirror.remove', { path });
        entries?.delete(path);
        names.delete(nameKey(path));
      }),
      ...plan.move.map(
        ({ paper, from }) =>
          () =>
            move(paper, from, names),
      ),
      ...plan.put.map((paper) => () => put(paper, names)),
    ];
    for (const step of steps) {
      if (stopped) return;
      await step();
      left -= 1;
      tell('working', left);
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  const soon = (pause = afterChangeMs) => {
    again = true;
    if (stopped || running) return;
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };
  const run = async () => {
    running = true;
    again = false;
    let pause = afterChangeMs;
    try {
      await keepInStep();
      const [problem] = lost.values();
      tell('done', 0, problem);
    } catch (error) {
      // What lies there now is looked at anew.
      entries = undefined;
      again = true;
      pause = tryAgainMs;
      tell('waiting', 0, problemOf(error));
    }
    running = false;
    if (again) soon(pause);
  };
  const stopWatching = vault.archive.watch(() => soon());
  vault.archive.ready.then(
    () => soon(0),
    () => undefined,
  );
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      stopWatching();
    },
  };
}

/** A home's folder is its street; two homes in one street of that name get a number. */
function homeFolders(vault: Vault, language: Language): (homeId: string, category: string) => string {
  const say = wordsIn(language);
  const unique = uniqueNames();
  const streets = new Map<string, string>();
  const homes = [...vault.archive.homes().values()].sort((a, b) => a.createdAt - b.createdAt);
  for (const { id, address } of homes) streets.set(id, unique(readableName(address.street, 80), ''));
  return (homeId, category) =>
    `${streets.get(homeId) ?? '_'}/${readableName(sayIfKnown(say, `category.${category}`, category), 60)}`;
}
