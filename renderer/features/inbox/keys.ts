// The keys of the inbox: digits choose, the rest are the letters that the buttons show.
import { useEffect, useRef } from 'react';
import { useWords } from '../../words';

export type InboxActs = {
  /** From 0. */
  readonly choose: (index: number) => void;
  readonly none: () => void;
  readonly edit: () => void;
  readonly skip: () => void;
  readonly all: () => void;
  readonly undo: () => void;
  readonly step: (by: 1 | -1) => void;
};

/** Where letters are written, or choose something of their own. */
const elsewhere = 'input, textarea, select, .pick';

export function useInboxKeys(acts: InboxActs): void {
  const { say } = useWords();
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const letters: Readonly<Record<string, () => void>> = {
      [say('inbox.key.edit').toLowerCase()]: () => latest.current.edit(),
      [say('inbox.key.skip').toLowerCase()]: () => latest.current.skip(),
      [say('inbox.key.all').toLowerCase()]: () => latest.current.all(),
      [say('inbox.key.next').toLowerCase()]: () => latest.current.step(1),
      [say('inbox.key.previous').toLowerCase()]: () => latest.current.step(-1),
      pagedown: () => latest.current.step(1),
      pageup: () => latest.current.step(-1),
      '0': () => latest.current.none(),
    };
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.altKey || event.repeat || target.closest(elsewhere)) return;
      // Only within the inbox, so that a letter pressed anywhere else in the window answers nothing.
      if (target !== document.body && !target.closest('.inbox')) return;
      const key = event.key.toLowerCase();
      let act: (() => void) | undefined;
      if (event.ctrlKey || event.metaKey)
        act = key === 'z' && !event.shiftKey ? () => latest.current.undo() : undefined;
      else if (/^[1-9]$/.test(key)) act = () => latest.current.choose(Number(key) - 1);
      else if (key === 'enter') act = target === document.body ? () => latest.current.choose(0) : undefined;
      else act = letters[key];
      if (!act) return;
      // Before a list takes a letter for the beginning of an entry.
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [say]);
}
