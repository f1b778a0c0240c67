// The chosen paper beside the list: its page, with the search's words marked, and a way from hit to hit.
import { ArrowElbowDownLeftIcon } from '@phosphor-icons/react/ArrowElbowDownLeft';
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { CaretUpIcon } from '@phosphor-icons/react/CaretUp';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { DocumentRow } from '../../../shared/api/engine';
import { pageUnitsPerWidth } from '../../../shared/documents/page';
import { Divider } from '../../design/divider';
import { PagePicture, useWidth } from '../../design/page-picture';
import { useLive } from '../../live';
import { useHitMarks } from '../../marks';
import { Remedy } from '../../remedy';
import { documentRoute, goTo } from '../../route';
import { useWords } from '../../words';
import { aboutPaper } from './paper-row';

export function Detail({ row, query }: { readonly row: DocumentRow; readonly query: string }) {
  const words = useWords();
  const { say } = words;
  const { ref, width } = useWidth<HTMLDivElement>();
  const view = useLive('documents.get', { id: row.id }).value?.document;
  const marks = useHitMarks(row.id, query, row.state === 'read');
  const [hit, setHit] = useState(0);
  const [page, setPage] = useState(Math.max(0, row.hit?.page ?? 0));
  const [whole, setWhole] = useState(false);
  const current = marks[hit];
  const shownPage = query && current ? current.page : page;
  const measure = view?.pages[shownPage];
  const ratio = measure ? measure.height / measure.width : Math.SQRT2;
  const open = () => goTo(documentRoute(row.id, { query, page: shownPage }));

  // The first hit on the best page is where one begins.
  useEffect(() => {
    const best = row.hit?.page;
    const first = marks.findIndex((mark) => mark.page === best);
    setHit(Math.max(first, 0));
  }, [marks, row.hit?.page]);
  useScrollToMark(ref, current?.box.y, ratio, width, whole);

  const step = (by: number) => setHit((now) => (now + by + marks.length) % marks.length);
  // A long paper is looked at while its last pages are read.
  const hasPages = row.pageCount > 0 && (row.state === 'read' || row.state === 'reading');
  return (
    <>
      <header className="detail-head">
        <div>
          <h2 className="detail-title">{row.title || row.fileName}</h2>
          <p className="paper-about">
            <Divider category={row.category} />
            <span>{aboutPaper(words, row, 'long')}</span>
          </p>
        </div>
        <Button className="button button-small" onPress={open}>
          {say('common.open')}
          <kbd className="key" aria-hidden>
            <ArrowElbowDownLeftIcon size={12} />
          </kbd>
        </Button>
      </header>
      <div ref={ref} className={whole ? 'detail-page detail-whole scroll' : 'detail-page scroll'}>
        {hasPages ? (
          <div className="detail-sheet" style={whole ? { aspectRatio: `1 / ${ratio}` } : {}}>
            <PagePicture
              key={shownPage}
              id={row.id}
              index={shownPage}
              ratio={ratio}
              width={width}
              label={say('page.picture', { page: shownPage + 1, title: row.title || row.fileName })}
              failedText={say('page.noPicture')}
              eager
              marks={marks
                .map((mark, index) => ({ ...mark, as: index === hit ? ('current' as const) : ('hit' as const) }))
                .filter((mark) => mark.page === shownPage)}
            />
          </div>
        ) : (
          <NotRead row={row} />
        )}
      </div>
      {hasPages && (
        <footer className="detail-foot">
          {query ? null : <Pager page={shownPage} pages={row.pageCount} onPage={setPage} />}
          <span>{say('page.of', { page: shownPage + 1, pages: row.pageCount })}</span>
          <Button className="link" onPress={() => setWhole(!whole)}>
            {whole ? say('page.width') : say('page.whole')}
          </Button>
          {query && (
            <span className="detail-hits">
              <Button
                className="icon-button"
                aria-label={say('page.previousHit')}
                isDisabled={marks.length < 2}
                onPress={() => step(-1)}
              >
                <CaretUpIcon size={16} aria-hidden />
              </Button>
              <span role="status">
                {marks.length > 0 ? say('page.hitOf', { hit: hit + 1, hits: marks.length }) : say('page.noHits')}
              </span>
              <Button
                className="icon-button"
                aria-label={say('page.nextHit')}
                isDisabled={marks.length < 2}
                onPress={() => step(1)}
              >
                <CaretDownIcon size={16} aria-hidden />
              </Button>
            </span>
          )}
        </footer>
      )}
    </>
  );
}

function Pager(props: { readonly page: number; readonly pages: number; readonly onPage: (page: number) => void }) {
  const { say } = useWords();
  if (props.pages < 2) return null;
  return (
    <span className="pager">
      <Button
        className="icon-button"
        aria-label={say('page.previous')}
        isDisabled={props.page === 0}
        onPress={() => props.onPage(props.page - 1)}
      >
        <CaretUpIcon size={16} aria-hidden />
      </Button>
      <Button
        className="icon-button"
        aria-label={say('page.next')}
        isDisabled={props.page >= props.pages - 1}
        onPress={() => props.onPage(props.page + 1)}
      >
        <CaretDownIcon size={16} aria-hidden />
      </Button>
    </span>
  );
}

function NotRead({ row }: { readonly row: DocumentRow }) {
  const { say } = useWords();
  return <div className="empty">{row.problem ? <Remedy paper={row} /> : <p>{say('page.noPages')}</p>}</div>;
}

/** Brings the current hit into the upper third of the pane. */
function useScrollToMark(
  pane: { readonly current: HTMLElement | null },
  y: number | undefined,
  ratio: number,
  width: number,
  whole: boolean,
): void {
  const was = useRef('');
  useEffect(() => {
    const element = pane.current;
    if (!element || width === 0 || whole) return;
    const at = `${y} ${ratio}`;
    if (was.current === at) return;
    was.current = at;
    const top = y === undefined ? 0 : (y / pageUnitsPerWidth) * width - element.clientHeight / 3;
    element.scrollTo({ top: Math.max(0, top) });
  }, [pane, y, ratio, width, whole]);
}
