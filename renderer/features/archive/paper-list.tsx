// The papers: only the rows in view are drawn; chosen by mouse and keyboard, opened on Enter or a double click, with a menu on the right button.
//
// Why not React Aria's grid: it keeps a node for each row, and builds them all anew when a window of rows comes in; at 20,000 rows that is felt.
import { lazy, memo, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DocumentRow } from '../../../shared/api/engine';
import { trashPapers } from '../../acts';
import type { DocumentListInView, ShownList } from '../../document-list';
import { cameFrom, documentRoute, goTo } from '../../route';
import { useWords } from '../../words';
import { PaperRow, paperWords } from './paper-row';

// Nobody wants a menu in the first second.
const PaperMenu = lazy(() => import('./paper-menu').then((piece) => ({ default: piece.PaperMenu })));

const rowHeight = 60;
const hitHeight = 102;
/** Rows drawn beyond each edge, and how far one scrolls before more are. */
const spareRows = 8;
const stepRows = 4;
/** A row that moved is looked for so far away; then among the first. */
const nearRows = 200;
/** Papers that can be thrown away in one go. */
const mostChosen = 1_000;

type Props = Pick<DocumentListInView, 'list' | 'lookAt' | 'rowsBetween'> & {
  readonly searching: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly chosenRows: readonly DocumentRow[];
  readonly shown: DocumentRow | undefined;
  readonly query: string;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
};

export function PaperList(props: Props) {
  if (props.list.pending) return <SkeletonRows tall={props.searching} />;
  return <Rows {...props} />;
}

/** Where one stood in which list, for coming back. */
let lastPlace = { ask: '', top: 0 };

function Rows({ list, lookAt, rowsBetween, searching, chosen, chosenRows, shown, query, onChoose }: Props) {
  const words = useWords();
  const { say } = words;
  const pane = useRef<HTMLDivElement>(null);
  const height = searching ? hitHeight : rowHeight;
  const ask = JSON.stringify(list.ask);
  const view = useRowsInView(pane, height, list.count, ask);
  useEffect(() => lookAt(view.first, view.last), [lookAt, view.first, view.last]);

  // Coming back from a paper one stands where one left, unless one is writing a search.
  useEffect(() => {
    if (cameFrom() === 'document' && document.activeElement?.tagName !== 'INPUT') pane.current?.focus();
  }, []);

  const place = useRef({ at: 0, anchor: 0 });
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number }>();
  const at = placeOf(list, shown?.id, place.current.at);
  const open = (row: DocumentRow) => goTo(documentRoute(row.id, { query, page: Math.max(0, row.hit?.page ?? 0) }));
  const trash = () => {
    const next = neighbourOf(list, at, chosen);
    void trashPapers(words, chosenRows);
    onChoose(new Set(next ? [next] : []));
  };

  const bringIntoView = (index: number) => {
    const element = pane.current;
    if (!element) return;
    const top = index * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height - element.clientHeight;
  };
  /** The row may not have come yet: one can go to the last of twenty thousand with one key. */
  const choose = async (index: number, extend: boolean) => {
    const to = Math.min(list.count - 1, Math.max(0, index));
    const anchor = extend ? place.current.anchor : to;
    place.current = { at: to, anchor };
    bringIntoView(to);
    const first = Math.max(Math.min(anchor, to), to - mostChosen + 1);
    const rows = await rowsBetween(first, Math.min(Math.max(anchor, to), first + mostChosen - 1)).catch(() => []);
    if (place.current.at === to && rows.length > 0) onChoose(new Set(inOrder(rows, anchor <= to)));
  };
  const chooseAll = async () => {
    const rows = await rowsBetween(0, Math.min(list.count, mostChosen) - 1).catch(() => []);
    onChoose(new Set(rows.map(({ id }) => id)));
  };
  const press = (event: React.MouseEvent, index: number, row: DocumentRow) => {
    if (event.ctrlKey || event.metaKey) {
      // What was added last is the one that is shown.
      const next = new Set(chosen.has(row.id) ? chosen : [row.id, ...chosen]);
      if (chosen.has(row.id)) next.delete(row.id);
      place.current = { at: index, anchor: index };
      onChoose(next);
    } else void choose(index, event.shiftKey);
  };
  const onKey = (event: React.KeyboardEvent) => {
    const page = Math.max(1, Math.floor((pane.current?.clientHeight ?? 0) / height) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: list.count - 1,
    };
    const to = steps[event.key];
    if (to !== undefined && !event.altKey) void choose(to, event.shiftKey);
    else if (event.key === 'Enter' && shown) open(shown);
    else if (event.key === 'Delete' && chosenRows.length > 0) trash();
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) void chooseAll();
    else if (event.key === 'Escape' && chosen.size > 1) onChoose(new Set(shown ? [shown.id] : []));
    else return;
    event.preventDefault();
  };
  useSearchKeys({ list, at, shown, choose: (index) => void choose(index, false), open });

  const drag = (row: DocumentRow) => {
    const ids = chosen.has(row.id) ? chosenRows.map(({ id }) => id) : [row.id];
    void import('../../outgoing').then((out) => out.dragOut(words, ids));
  };
  const handle = useRef({ press, open, drag });
  handle.current = { press, open, drag };
  const onPress = useCallback((event: React.MouseEvent, index: number, row: DocumentRow) => {
    handle.current.press(event, index, row);
  }, []);
  const onOpen = useCallback((row: DocumentRow) => handle.current.open(row), []);
  const onDrag = useCallback((row: DocumentRow) => handle.current.drag(row), []);

  const indexes = Array.from({ length: view.last - view.first + 1 }, (_, offset) => view.first + offset);
  return (
    <div className="paper-keys">
      {/* biome-ignore lint/a11y/useSemanticElements: a table would draw all its rows. */}
      <div
        ref={pane}
        role="grid"
        className="paper-list scroll"
        aria-label={say('archive.list')}
        aria-multiselectable
        aria-rowcount={list.count}
        aria-activedescendant={at >= view.first && at <= view.last ? rowId(at) : undefined}
        tabIndex={0}
        onKeyDown={onKey}
        onContextMenu={(event) => {
          event.preventDefault();
          const index = Number((event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset.index ?? at);
          const row = list.rowAt(index);
          if (!row) return;
          if (!chosen.has(row.id)) void choose(index, false);
          // The menu key has no place of its own.
          const box = pane.current?.querySelector(`#${rowId(index)}`)?.getBoundingClientRect();
          setMenuAt(
            event.clientX || event.clientY || !box
              ? { x: event.clientX, y: event.clientY }
              : { x: box.left + 80, y: box.top + height / 2 },
          );
        }}
      >
        <div className="paper-run" role="presentation" style={{ height: list.count * height }}>
          {indexes.map((index) => {
            const row = list.rowAt(index);
            return (
              <PaperItem
                key={index}
                index={index}
                row={row}
                top={index * height}
                height={height}
                searching={searching}
                isChosen={row !== undefined && chosen.has(row.id)}
                isCurrent={index === at}
                onPress={onPress}
                onOpen={onOpen}
                onDrag={onDrag}
              />
            );
          })}
        </div>
      </div>
      {menuAt && (
        <Suspense>
          <PaperMenu at={menuAt} rows={chosenRows} onOpen={open} onTrash={trash} onClose={() => setMenuAt(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

type ItemProps = {
  readonly index: number;
  readonly row: DocumentRow | undefined;
  readonly top: number;
  readonly height: number;
  readonly searching: boolean;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly onPress: (event: React.MouseEvent, index: number, row: DocumentRow) => void;
  readonly onOpen: (row: DocumentRow) => void;
  readonly onDrag: (row: DocumentRow) => void;
};

const PaperItem = memo(function PaperItem(props: ItemProps) {
  const { index, row, top, height, searching, isChosen, isCurrent, onPress, onOpen, onDrag } = props;
  const words = useWords();
  const place = { transform: `translateY(${top}px)`, height };
  if (!row)
    return (
      <div className="paper-item" style={place} aria-hidden>
        <SkeletonRow tall={searching} />
      </div>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the grid around it has the focus and the keys.
    <div
      id={rowId(index)}
      role="row"
      className="paper-item"
      style={place}
      aria-rowindex={index + 1}
      aria-selected={isChosen}
      aria-label={paperWords(words, row)}
      data-index={index}
      data-selected={isChosen || undefined}
      data-current={isCurrent || undefined}
      onMouseDown={(event) => {
        // Two clicks open; they do not mark words.
        if (event.detail > 1) event.preventDefault();
      }}
      onClick={(event) => onPress(event, index, row)}
      onDoubleClick={() => onOpen(row)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see the row. */}
      <div role="gridcell" className="paper-cell">
        <PaperRow key={row.id} row={row} searching={searching} onDragOut={() => onDrag(row)} />
      </div>
    </div>
  );
});

const rowId = (index: number) => `paper-${index}`;
const inOrder = (rows: readonly DocumentRow[], forwards: boolean) =>
  (forwards ? [...rows].reverse() : rows).map(({ id }) => id);

/** Which rows to draw; changes only every few rows of scrolling. */
function useRowsInView(
  pane: { readonly current: HTMLElement | null },
  height: number,
  count: number,
  ask: string,
): { readonly first: number; readonly last: number } {
  const [seen, setSeen] = useState({ first: 0, last: 20 });
  const asked = useRef('');
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const look = () => {
      const step = height * stepRows;
      const first = Math.floor(element.scrollTop / step) * stepRows;
      const last = Math.ceil((element.scrollTop + element.clientHeight) / step) * stepRows;
      lastPlace = { ask, top: element.scrollTop };
      setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    // Another question is looked at from its top; the same one where it was left.
    if (asked.current !== ask) element.scrollTop = asked.current === '' && lastPlace.ask === ask ? lastPlace.top : 0;
    asked.current = ask;
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [pane, height, ask]);
  return {
    first: Math.max(0, Math.min(seen.first - spareRows, count - 1)),
    last: Math.min(count - 1, seen.last + spareRows),
  };
}

/** Where the row stands now: papers come and go above it. */
function placeOf(list: ShownList, id: string | undefined, before: number): number {
  if (id === undefined) return before;
  for (let away = 0; away < nearRows; away += 1) {
    if (list.rowAt(before + away)?.id === id) return before + away;
    if (list.rowAt(before - away)?.id === id) return before - away;
  }
  const found = list.rows.findIndex((row) => row.id === id);
  return found < 0 ? before : found;
}

type SearchKeys = {
  readonly list: ShownList;
  readonly at: number;
  readonly shown: DocumentRow | undefined;
  readonly choose: (index: number) => void;
  readonly open: (row: DocumentRow) => void;
};

/** Up, down and Enter in the search field work on the list under it. */
function useSearchKeys(keys: SearchKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: Event) => {
      const { list, at, shown, choose, open } = latest.current;
      const key = (event as CustomEvent<string>).detail;
      if (list.count === 0 || (key === 'Enter' && !shown)) return;
      event.preventDefault();
      if (key !== 'Enter') choose(at + (key === 'ArrowDown' ? 1 : -1));
      else if (shown) open(shown);
    };
    window.addEventListener('boligperm:search-key', onKey);
    return () => window.removeEventListener('boligperm:search-key', onKey);
  }, []);
}

/** Where the eye goes when the chosen papers are taken away. */
function neighbourOf(list: ShownList, at: number, chosen: ReadonlySet<string>): string | undefined {
  const away = Array.from({ length: mostChosen }, (_, step) => step + 1);
  const places = [...away.map((step) => at + step), ...away.map((step) => at - step)];
  for (const place of places) {
    const row = list.rowAt(place);
    if (row && !chosen.has(row.id)) return row.id;
  }
  return undefined;
}

function SkeletonRows({ tall }: { readonly tall: boolean }) {
  return (
    <div className="paper-list" aria-hidden>
      {Array.from({ length: 8 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same and never move.
        <SkeletonRow key={index} tall={tall} />
      ))}
    </div>
  );
}

function SkeletonRow({ tall = false }: { readonly tall?: boolean }) {
  return (
    <div className={tall ? 'skeleton-row skeleton-tall' : 'skeleton-row'}>
      <span className="skeleton skeleton-thumb" />
      <span>
        <span className="skeleton skeleton-title" />
        <span className="skeleton skeleton-line" />
      </span>
    </div>
  );
}
