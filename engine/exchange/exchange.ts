// Papers out of the archive, and in and out by folders. Nothing of it is loaded before it is wanted: a start needs none of it.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract, FoldersStatus } from '../../shared/api/engine';
import type { ChosenFolders } from '../../shared/api/shell';
import type { OutgoingParts } from './outgoing';

type ExchangeCalls = Extract<keyof EngineContract, `exchange.${string}`>;

type Parts = OutgoingParts & {
  readonly takeIn: Handlers<EngineContract>['documents.importOffered'];
  readonly onBug: (where: string, error: unknown) => void;
};

/** The folders are looked at when the first screen has long been drawn. */
const firstLookAfterMs = 5_000;

export function exchangeHandlers(parts: Parts): Pick<Handlers<EngineContract>, ExchangeCalls> {
  const { vault, shell, takeIn, onBug } = parts;
  let opened: Promise<ReturnType<typeof import('./outgoing').outgoingHandlers>> | undefined;
  const outgoing = () => {
    opened ??= import('./outgoing').then(({ outgoingHandlers }) => outgoingHandlers(parts));
    return opened;
  };

  let status: FoldersStatus = { mirror: mirrorOff, watched: watchedOff };
  const listeners = new Set<(status: FoldersStatus) => void>();
  const told = (changes: Partial<FoldersStatus>) => {
    status = { ...status, ...changes };
    for (const listener of listeners) listener(status);
  };
  const mirror = kept<NonNullable<ChosenFolders['mirror']>>(async (chosen) => {
    const { keepMirror } = await import('./mirror');
    return keepMirror({ vault, shell, chosen, onStatus: (now) => told({ mirror: now }) });
  }, onBug);
  const watched = kept<NonNullable<ChosenFolders['watched']>>(async (chosen) => {
    const { watchFolder } = await import('./watched');
    return watchFolder({ shell, chosen, take: takeIn, onStatus: (now) => told({ watched: now }) });
  }, onBug);
  setTimeout(() => {
    shell.live('folders.chosen', {}, (chosen) => {
      if (!chosen.mirror) told({ mirror: mirrorOff });
      if (!chosen.watched) told({ watched: watchedOff });
      mirror(chosen.mirror);
      watched(chosen.watched);
    });
  }, firstLookAfterMs);

  return {
    'exchange.copies': async (input) => (await outgoing())['exchange.copies'](input),
    'exchange.name': async (input) => (await outgoing())['exchange.name'](input),
    'exchange.write': async (input) => (await outgoing())['exchange.write'](input),
    'exchange.pages': async (input) => (await outgoing())['exchange.pages'](input),
    'exchange.folders': (_input, emit) => {
      const tell = paced(emit);
      tell(status);
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

const mirrorOff: FoldersStatus['mirror'] = { state: 'off', files: 0, left: 0 };
const watchedOff: FoldersStatus['watched'] = { state: 'off', received: 0, duplicates: 0, refused: [] };

/** Runs while something is chosen, and anew when something else is. */
function kept<T>(start: (chosen: T) => Promise<{ stop(): void }>, onBug: (where: string, error: unknown) => void) {
  let was = '';
  let running: Promise<{ stop(): void } | undefined> = Promise.resolve(undefined);
  return (chosen: T | null) => {
    const now = JSON.stringify(chosen);
    if (now === was) return;
    was = now;
    running = running
      .then((before) => {
        before?.stop();
        return chosen === null ? undefined : start(chosen);
      })
      .catch((error) => {
        onBug('exchange', error);
        return undefined;
      });
  };
}

const leastMsBetween = 200;

/** The last word always arrives, the ones before it only now and then. */
function paced<T>(emit: (value: T) => void): (value: T) => void {
  let latest: T;
  let waiting = false;
  let last = 0;
  const send = () => {
    waiting = false;
    last = Date.now();
    emit(latest);
  };
  return (value) => {
    latest = value;
    if (waiting) return;
    waiting = true;
    setTimeout(send, Math.max(0, last + leastMsBetween - Date.now()));
  };
}
