// Taking papers in: dropped, pasted or chosen. Before a home is chosen they wait; afterwards each is told of.
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { ImportAnswer } from '../shared/api/engine';
import { problemOf } from '../shared/problem';
import { showToast } from './design/toast';
import { engine, shell } from './ports';
import { documentRoute, goTo } from './route';
import { problemWords, useWords, type Words } from './words';

type Chosen = { readonly token: string; readonly fileName: string };

export type Papers = {
  readonly take: (files: readonly File[]) => void;
  readonly choose: () => void;
  readonly takeOffered: (homeId: string, files: readonly Chosen[]) => Promise<void>;
  /** Dropped before there was a home. */
  readonly waiting: readonly File[];
  readonly releaseWaiting: (homeId: string) => void;
  /** Did not get in since the window was opened: nothing of them is kept, so only the screen remembers. */
  readonly refused: readonly ImportAnswer[];
  readonly forgetRefused: () => void;
  /** How many are being taken in right now. */
  readonly receiving: number;
};

export const PapersContext = createContext<Papers>({
  take: () => {},
  choose: () => {},
  takeOffered: async () => {},
  waiting: [],
  releaseWaiting: () => {},
  refused: [],
  forgetRefused: () => {},
  receiving: 0,
});
export const usePapers = (): Papers => useContext(PapersContext);

export function usePapersFor(homeId: string): Papers {
  const words = useWords();
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const [refused, setRefused] = useState<readonly ImportAnswer[]>([]);
  const [receiving, setReceiving] = useState(0);
  const told = useRef(words);
  told.current = words;

  const whileReceiving = useCallback(async (count: number, work: () => Promise<readonly ImportAnswer[]>) => {
    setReceiving((now) => now + count);
    try {
      const answers = await work();
      const turnedAway = answers.filter(({ status }) => status === 'refused');
      if (turnedAway.length > 0) setRefused((before) => [...turnedAway, ...before].slice(0, 100));
      tell(told.current, answers);
    } catch (error) {
      const { say } = told.current;
      const { what, hint } = problemWords(say, problemOf(error));
      showToast({ text: say('toast.failed', { why: `${what} ${hint}` }), tone: 'danger' });
    } finally {
      setReceiving((now) => now - count);
    }
  }, []);

  const takeFor = useCallback(
    (home: string, files: readonly File[]) =>
      whileReceiving(files.length, async () => {
        const answers: ImportAnswer[] = [];
        // In batches, so that the first papers are being read while the last are taken in.
        for (let start = 0; start < files.length; start += 50) {
          const batch = files.slice(start, start + 50);
          answers.push(...(await engine.call('documents.import', { homeId: home, files: batch })).answers);
        }
        return answers;
      }),
    [whileReceiving],
  );

  const takeOffered = useCallback(
    (home: string, files: readonly Chosen[]) =>
      whileReceiving(files.length, async () => {
        const queue = [...files];
        const answers: ImportAnswer[] = [];
        const work = async () => {
          for (let next = queue.shift(); next; next = queue.shift())
            answers.push(await engine.call('documents.importOffered', { homeId: home, ...next }));
        };
        await Promise.all([work(), work(), work()]);
        return answers;
      }),
    [whileReceiving],
  );

  return useMemo(
    () => ({
      waiting,
      refused,
      forgetRefused: () => setRefused([]),
      receiving,
      takeOffered,
      take: (files) => {
        if (files.length === 0) return;
        if (homeId) void takeFor(homeId, files);
        else setWaiting((before) => [...before, ...files]);
      },
      choose: () => {
        void shell.call('dialogs.openFiles', { backup: false }).then(({ files }) => {
          if (files.length > 0 && homeId) void takeOffered(homeId, files);
        });
      },
      releaseWaiting: (home) => {
        if (waiting.length > 0) void takeFor(home, waiting);
        setWaiting([]);
      },
    }),
    [homeId, waiting, refused, receiving, takeFor, takeOffered],
  );
}

function tell({ say }: Words, answers: readonly ImportAnswer[]): void {
  const of = (status: ImportAnswer['status']) => answers.filter((answer) => answer.status === status);
  const received = of('received');
  const duplicate = of('duplicate');
  const refused = of('refused');
  const about = (list: readonly ImportAnswer[]) => ({ count: list.length, name: list[0]?.fileName ?? '' });
  if (received.length > 0)
    showToast({
      text: say('intake.received', about(received)),
      tone: 'ok',
      action: { label: say('intake.follow'), run: () => goTo({ at: 'inbox' }) },
    });
  if (duplicate.length > 0) {
    const id = duplicate[0]?.id;
    showToast({
      text: say('intake.duplicate', about(duplicate)),
      ...(duplicate.length === 1 && id
        ? { action: { label: say('common.show'), run: () => goTo(documentRoute(id)) } }
        : {}),
    });
  }
  if (refused.length > 0) {
    const why = refused[0]?.problem ? problemWords(say, refused[0].problem) : undefined;
    const alone = refused.length === 1 && why;
    showToast({
      text: say('intake.refused', about(refused)) + (alone ? ` ${why.what} ${why.hint}` : ''),
      tone: 'danger',
      ...(alone ? {} : { action: { label: say('inbox.why'), run: () => goTo({ at: 'inbox' }) } }),
    });
  }
}
