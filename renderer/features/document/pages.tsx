// The pages under each other, as sheets on a desk: drawn as they come near, zoomed, turned, and marked.
import { type RefObject, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { DocumentView } from '../../../shared/api/engine';
import { type Box, pageUnitsPerWidth } from '../../../shared/documents/page';
import type { Place } from '../../../shared/documents/understanding';
import { type PageMark, PagePicture, useWidth } from '../../design/page-picture';
import type { HitMark } from '../../marks';
import { Remedy } from '../../remedy';
import { useWords } from '../../words';

import { Contents } from './family';
import { Unlock } from './unlock';

export type PagesHandle = { goTo(index: number, box?: Box): void };

/** A4 at 96 dots an inch: what 100 % means. */
const fullWidth = 794;
const gutter = 48;
const widestFit = 900;

type Props = {
  readonly handle: RefObject<PagesHandle | null>;
  readonly view: DocumentView;
  readonly title: string;
  readonly zoom: number | undefined;
  readonly turn: number;
  readonly lit: Place | undefined;
  readonly hits: readonly HitMark[];
  readonly startAt: number;
  readonly onPage: (index: number) => void;
  readonly onZoom: (zoom: number) => void;
};

export function Pages({ handle, view, title, zoom, turn, lit, hits, startAt, onPage, onZoom }: Props) {
  const { say } = useWords();
  const { ref, width: room } = useWidth<HTMLDivElement>();
  const sheets = useRef(new Map<number, HTMLElement>());
  const width = zoom === undefined ? Math.max(160, Math.min(widestFit, room - gutter)) : fullWidth * zoom;
  const sideways = turn % 180 !== 0;

  useEffect(() => {
    if (room > 0) onZoom(width / fullWidth);
  }, [room, width, onZoom]);

  const goTo = (index: number, box?: Box) => {
    const sheet = sheets.current.get(index);
    const desk = ref.current;
    if (!sheet || !desk) return;
    const within = box ? (box.y / pageUnitsPerWidth) * width - desk.clientHeight / 3 : -16;
    desk.scrollTo({ top: Math.max(0, sheet.offsetTop + within) });
  };
  useImperativeHandle(handle, () => ({ goTo }));

  // Where one came from decides where one begins: the page of the hit, or the lit fact's place.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || room === 0) return;
    begun.current = true;
    // The paper is what one came for: arrows and Escape work at once.
    ref.current?.focus({ preventScroll: true });
    if (lit) goTo(lit.page, lit.boxes[0]);
    else if (startAt > 0) goTo(startAt, hits.find(({ page }) => page === startAt)?.box);
  });

  const marks = useMemo(() => {
    const byPage = new Map<number, PageMark[]>();
    const add = (page: number, mark: PageMark) => byPage.set(page, [...(byPage.get(page) ?? []), mark]);
    for (const { page, box } of hits) add(page, { box, as: 'hit' });
    for (const box of lit?.boxes ?? []) add(lit?.page ?? 0, { box, as: 'fact' });
    return byPage;
  }, [hits, lit]);

  const onScroll = () => {
    const desk = ref.current;
    if (!desk) return;
    const middle = desk.scrollTop + desk.clientHeight / 3;
    let seen = 0;
    for (const [index, sheet] of sheets.current) if (sheet.offsetTop <= middle && index > seen) seen = index;
    onPage(seen);
  };

  const { row } = view;
  if (view.pages.length === 0 && view.children.length > 0) {
    return (
      <div ref={ref} className="desk scroll">
        {row.problem && <Remedy paper={row} />}
        <Contents view={view} />
      </div>
    );
  }
  if (view.pages.length === 0) {
    return (
      <div ref={ref} className="desk">
        <div className="empty">{row.problem ? <Remedy paper={row} /> : <p>{say('page.noPages')}</p>}</div>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard.
    <section ref={ref} className="desk scroll" onScroll={onScroll} tabIndex={0} aria-label={title}>
      {view.pages.map(({ index, width: across, height: down }) => {
        const ratio = down / across;
        return (
          <div
            key={index}
            ref={(element) => {
              if (element) sheets.current.set(index, element);
              else sheets.current.delete(index);
            }}
            className="sheet"
            style={sideways ? { width: width * ratio, height: width } : { width, height: width * ratio }}
          >
            <div className="sheet-page" style={{ width, transform: `translate(-50%, -50%) rotate(${turn}deg)` }}>
              <PagePicture
                id={row.id}
                index={index}
                ratio={ratio}
                width={width}
                label={say('page.picture', { page: index + 1, title })}
                failedText={say('page.noPicture')}
                locked={index === 0 ? <Unlock paper={row} /> : undefined}
                marks={marks.get(index) ?? []}
              />
            </div>
          </div>
        );
      })}
    </section>
  );
}
