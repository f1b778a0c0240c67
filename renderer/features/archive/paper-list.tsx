// The papers: a virtualised list with keyboard selection, opened on Enter or a double click, with a menu on the right button.
import { AppWindowIcon } from '@phosphor-icons/react/AppWindow';
import { ArrowSquareOutIcon } from '@phosphor-icons/react/ArrowSquareOut';
import { FloppyDiskIcon } from '@phosphor-icons/react/FloppyDisk';
import { PrinterIcon } from '@phosphor-icons/react/Printer';
import { TrashIcon } from '@phosphor-icons/react/Trash';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Collection, GridList, GridListItem, GridListLoadMoreItem } from 'react-aria-components/GridList';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components/Menu';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { DocumentRow } from '../../../shared/api/engine';
import { trashPapers } from '../../acts';
import type { ShownList } from '../../document-list';
import { cameFrom, documentRoute, goTo } from '../../route';
import { useWords } from '../../words';
import { PaperRow, paperWords } from './paper-row';

/** Seldom wanted, so not loaded with the first screen. */
const leaving = () => import('../../outgoing');

const rowHeight = 60;
const hitHeight = 102;

type Props = {
  readonly list: ShownList;
  readonly searching: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly shown: DocumentRow | undefined;
  /** Whether `chosen` is only the first row, which nobody chose. */
  readonly unasked: boolean;
  readonly query: string;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  readonly loadMore: () => void;
};

export function PaperList({ list, searching, chosen, shown, unasked, query, onChoose, loadMore }: Props) {
  const words = useWords();
  const { say } = words;
  // Coming back from a paper one stands where one left, unless one is writing a search.
  const [backFromPaper, setBackFromPaper] = useState(
    () => cameFrom() === 'document' && document.activeElement?.tagName !== 'INPUT',
  );
  useEffect(() => setBackFromPaper(false), []);
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number }>();
  const { rows } = list;
  const chosenRows = rows.filter(({ id }) => chosen.has(id));
  const open = (id: string) => {
    const row = rows.find((each) => each.id === id);
    goTo(documentRoute(id, { query, page: Math.max(0, row?.hit?.page ?? 0) }));
  };
  const trash = () => {
    const next = neighbourOf(rows, chosen);
    void trashPapers(words, chosenRows);
    onChoose(new Set(next ? [next] : []));
  };
  // The row shown unasked looks chosen already, so choosing it is no change that the list would tell of.
  const pressed = useRef((_id: string) => {});
  pressed.current = (id) => {
    if (unasked && id === shown?.id) onChoose(new Set([id]));
  };
  const dragged = useRef((_id: string) => {});
  dragged.current = (id) => {
    const ids = chosen.has(id) ? chosenRows.map((row) => row.id) : [id];
    void leaving().then((out) => out.dragOut(words, ids));
  };
  useSearchKeys(rows, shown, onChoose, open);

  const layout = useMemo(
    () => ({ rowHeight: searching ? hitHeight : rowHeight, loaderHeight: rowHeight }),
    [searching],
  );
  if (list.pending) return <SkeletonRows tall={searching} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list inside is what has the focus; this only hears its keys.
    <div
      className="paper-keys"
      onKeyDown={(event) => {
        if (event.key === 'Delete' && chosenRows.length > 0) trash();
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        <GridList
          key={searching ? 'hits' : 'rows'}
          className="paper-list scroll"
          aria-label={say('archive.list')}
          autoFocus={backFromPaper}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChoose(keys === 'all' ? new Set(rows.map(({ id }) => id)) : new Set([...keys].map(String)))
          }
          onAction={(key) => open(String(key))}
          onContextMenu={(event) => {
            event.preventDefault();
            const id = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key;
            if (!id) return;
            if (!chosen.has(id)) onChoose(new Set([id]));
            setMenuAt({ x: event.clientX, y: event.clientY });
          }}
        >
          <Collection items={rows} dependencies={[words, searching]}>
            {(row) => (
              <GridListItem
                id={row.id}
                value={row}
                textValue={paperWords(words, row)}
                className="paper-item"
                onPress={() => pressed.current(row.id)}
              >
                <PaperRow row={row} searching={searching} onDragOut={() => dragged.current(row.id)} />
              </GridListItem>
            )}
          </Collection>
          {list.more && (
            <GridListLoadMoreItem isLoading={false} onLoadMore={loadMore} scrollOffset={3}>
              <SkeletonRow />
            </GridListLoadMoreItem>
          )}
        </GridList>
      </Virtualizer>
      <ContextMenu at={menuAt} onClose={() => setMenuAt(undefined)} label={say('archive.menu')}>
        {(close) => (
          <Menu
            aria-label={say('archive.menu')}
            autoFocus="first"
            onAction={(key) => {
              close();
              const [first] = chosenRows;
              if (key === 'open' && first) open(first.id);
              if (key === 'outside' && first) void leaving().then((out) => out.openOutside(words, first));
              if (key === 'print' && first) void leaving().then((out) => out.printPaper(words, first));
              if (key === 'save') void leaving().then((out) => out.savePapers(words, chosenRows, 'original'));
              if (key === 'trash') trash();
            }}
          >
            {chosenRows.length === 1 ? (
              <>
                <MenuItem id="open" className="menu-item">
                  <ArrowSquareOutIcon size={18} aria-hidden />
                  {say('common.open')}
                </MenuItem>
                <MenuItem id="outside" className="menu-item">
                  <AppWindowIcon size={18} aria-hidden />
                  {say('document.openOutside')}
                </MenuItem>
                <MenuItem id="print" className="menu-item">
                  <PrinterIcon size={18} aria-hidden />
                  {say('document.print')}
                </MenuItem>
              </>
            ) : null}
            <MenuItem id="save" className="menu-item">
              <FloppyDiskIcon size={18} aria-hidden />
              {chosenRows.length === 1
                ? say('document.saveOriginal')
                : say('archive.saveSelected', { count: chosenRows.length })}
            </MenuItem>
            <Separator className="menu-line" />
            <MenuItem id="trash" className="menu-item menu-item-danger">
              <TrashIcon size={18} aria-hidden />
              {say('archive.trashSelected', { count: chosenRows.length })}
            </MenuItem>
          </Menu>
        )}
      </ContextMenu>
    </div>
  );
}

/** Up, down and Enter in the search field work on the list under it. */
function useSearchKeys(
  rows: readonly DocumentRow[],
  shown: DocumentRow | undefined,
  onChoose: (ids: ReadonlySet<string>) => void,
  open: (id: string) => void,
): void {
  const latest = useRef({ rows, shown, onChoose, open });
  latest.current = { rows, shown, onChoose, open };
  useEffect(() => {
    const onKey = (event: Event) => {
      const now = latest.current;
      const key = (event as CustomEvent<string>).detail;
      if (now.rows.length === 0) return;
      if (key === 'Enter') {
        if (!now.shown) return;
        event.preventDefault();
        now.open(now.shown.id);
        return;
      }
      event.preventDefault();
      const at = now.rows.findIndex(({ id }) => id === now.shown?.id);
      const next = now.rows[Math.min(now.rows.length - 1, Math.max(0, at + (key === 'ArrowDown' ? 1 : -1)))];
      if (next) now.onChoose(new Set([next.id]));
    };
    window.addEventListener('boligperm:search-key', onKey);
    return () => window.removeEventListener('boligperm:search-key', onKey);
  }, []);
}

function ContextMenu(props: {
  readonly at: { readonly x: number; readonly y: number } | undefined;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: (close: () => void) => React.ReactNode;
}) {
  const anchor = useRef<HTMLSpanElement>(null);
  const { at, onClose, children } = props;
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={at ? { left: at.x, top: at.y } : {}} aria-hidden />
      <Popover
        className="popover"
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        isOpen={at !== undefined}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        {children(onClose)}
      </Popover>
    </>
  );
}

/** Where the eye goes when the chosen papers are taken away. */
function neighbourOf(rows: readonly DocumentRow[], chosen: ReadonlySet<string>): string | undefined {
  const last = rows.findLastIndex(({ id }) => chosen.has(id));
  const after = rows.slice(last + 1).find(({ id }) => !chosen.has(id));
  return (after ?? rows.slice(0, Math.max(0, last)).findLast(({ id }) => !chosen.has(id)))?.id;
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
