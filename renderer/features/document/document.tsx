// One paper: its pages in the middle, what it says to the right, and each saying one click from its place.
import { ArrowClockwiseIcon } from '@phosphor-icons/react/ArrowClockwise';
import { MinusIcon } from '@phosphor-icons/react/Minus';
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { DocumentView } from '../../../shared/api/engine';
import type { Place } from '../../../shared/documents/understanding';
import { untrashPapers } from '../../acts';
import { Failed } from '../../design/failed';
import { History } from '../../history';
import { useLive } from '../../live';
import { useHitMarks } from '../../marks';
import { sayReady } from '../../ready';
import { type DocumentRoute, goTo, lastArchive, refine } from '../../route';
import { useWords } from '../../words';
import { Belongs } from './belongs';
import { DocumentMenu } from './document-menu';
import './document.css';
import { Facts } from './facts';
import { CameIn, Contents } from './family';
import { FileFacts } from './file-facts';
import { PageThumbnails } from './page-thumbnails';
import { Pages, type PagesHandle } from './pages';
import { PaperText } from './paper-text';
import { useSuggestedParts } from './split';
import { SplitDialog } from './split-dialog';

export function DocumentScreen({ route }: { readonly route: DocumentRoute }) {
  const { say } = useWords();
  const { value, problem } = useLive('documents.get', { id: route.id });
  useEffect(() => {
    if (value || problem) sayReady('document');
  }, [value, problem]);
  if (problem && problem.code !== 'not-found')
    return (
      <div className="alone">
        <Failed title={say('document.failed.title')} problem={problem} safe={say('document.failed.body')} />
      </div>
    );
  if (problem || value?.document === null)
    return (
      <div className="alone">
        <div className="empty">
          <h2>{say('document.gone')}</h2>
          <p>{say('document.gone.body')}</p>
          <Button className="link" onPress={() => goTo(lastArchive())}>
            {say('bar.back', { place: say('archive.title') })}
          </Button>
        </div>
      </div>
    );
  if (!value?.document) return <div className="document document-waiting" />;
  return <Opened view={value.document} route={route} />;
}

const zoomSteps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4] as const;

function Opened({ view, route }: { readonly view: DocumentView; readonly route: DocumentRoute }) {
  const words = useWords();
  const { say } = words;
  const { row } = view;
  const [page, setPage] = useState(Math.min(route.page, Math.max(0, view.pages.length - 1)));
  /** Undefined: the page fills the width there is. */
  const [zoom, setZoom] = useState<number>();
  const [shownZoom, setShownZoom] = useState(1);
  const [turn, setTurn] = useState(0);
  const [lit, setLit] = useState<Place | undefined>(() => view.facts.find(({ name }) => name === route.fact)?.place);
  const [splitting, setSplitting] = useState(false);
  const suggested = useSuggestedParts(view);
  const pages = useRef<PagesHandle>(null);
  const hits = useHitMarks(row.id, route.query, row.state === 'read');

  const goToPage = (index: number) => pages.current?.goTo(Math.min(view.pages.length - 1, Math.max(0, index)));
  const changeZoom = (by: 1 | -1) => {
    const next =
      by > 0
        ? zoomSteps.find((step) => step > shownZoom + 0.01)
        : zoomSteps.findLast((step) => step < shownZoom - 0.01);
    if (next) setZoom(next);
  };
  const light = (place: Place | undefined) => {
    setLit(place);
    if (place) pages.current?.goTo(place.page, place.boxes[0]);
  };
  useDocumentKeys({ goToPage: (by) => goToPage(page + by), zoom: changeZoom, fit: () => setZoom(undefined) });
  const title = row.title || row.fileName;
  return (
    <div className="document">
      <DocumentMenu view={view} onSplit={() => setSplitting(true)} />
      <SplitDialog view={view} parts={suggested} open={splitting} onClose={() => setSplitting(false)} />
      <PageThumbnails view={view} page={page} onPage={goToPage} />
      <section className="document-pages" aria-label={say('document.pages')}>
        <div className="document-tools">
          <span role="status">
            {view.pages.length > 0 && say('page.of', { page: page + 1, pages: view.pages.length })}
          </span>
          {row.trashedAt > 0 && (
            <span className="document-trashed">
              {say('document.inTrash')}{' '}
              <Button className="link" onPress={() => void untrashPapers(words, [row])}>
                {say('trash.restore')}
              </Button>
            </span>
          )}
          {suggested.length > 1 && (
            <span className="document-split">
              {say('split.offer', { count: suggested.length })}{' '}
              <Button className="link" onPress={() => setSplitting(true)}>
                {say('split.open')}
              </Button>
            </span>
          )}
          <span className="document-zoom" hidden={view.pages.length === 0}>
            <Button className="icon-button" aria-label={say('document.zoomOut')} onPress={() => changeZoom(-1)}>
              <MinusIcon size={18} aria-hidden />
            </Button>
            <Button
              className="zoom-value"
              aria-label={`${say('document.zoom', { percent: Math.round(shownZoom * 100) })}. ${say('document.zoomFit')}`}
              onPress={() => setZoom(undefined)}
            >
              {say('document.zoom', { percent: Math.round(shownZoom * 100) })}
            </Button>
            <Button className="icon-button" aria-label={say('document.zoomIn')} onPress={() => changeZoom(1)}>
              <PlusIcon size={18} aria-hidden />
            </Button>
            <Button
              className="icon-button"
              aria-label={say('document.rotate')}
              onPress={() => setTurn((now) => (now + 90) % 360)}
            >
              <ArrowClockwiseIcon size={18} aria-hidden />
            </Button>
          </span>
        </div>
        <Pages
          handle={pages}
          view={view}
          title={title}
          zoom={zoom}
          turn={turn}
          lit={lit}
          hits={hits}
          startAt={route.page}
          onPage={setPage}
          onZoom={setShownZoom}
        />
      </section>
      <aside className="document-side">
        <Tabs
          className="tabs"
          selectedKey={route.tab}
          onSelectionChange={(key) => refine({ ...route, tab: key as DocumentRoute['tab'] })}
        >
          <TabList className="tab-list" aria-label={say('document.tabs')}>
            <Tab id="facts" className="tab">
              {say('document.facts')}
            </Tab>
            <Tab id="text" className="tab">
              {say('document.text')}
            </Tab>
            <Tab id="file" className="tab">
              {say('document.about')}
            </Tab>
            <Tab id="history" className="tab">
              {say('document.history')}
            </Tab>
          </TabList>
          <TabPanel id="facts" className="tab-panel scroll">
            <CameIn view={view} />
            <Facts view={view} lit={lit} onLight={light} />
            <Belongs view={view} />
            {view.pages.length > 0 && <Contents view={view} />}
          </TabPanel>
          <TabPanel id="text" className="tab-panel scroll">
            <PaperText view={view} page={page} />
          </TabPanel>
          <TabPanel id="file" className="tab-panel scroll">
            <FileFacts view={view} />
          </TabPanel>
          <TabPanel id="history" className="tab-panel scroll">
            <History recordId={row.id} began={{ at: row.addedAt, text: say('history.cameIn') }} />
          </TabPanel>
        </Tabs>
      </aside>
    </div>
  );
}

/** Page and zoom by keyboard; Escape leads back. Fields keep their own keys. */
function useDocumentKeys(acts: {
  readonly goToPage: (by: 1 | -1) => void;
  readonly zoom: (by: 1 | -1) => void;
  readonly fit: () => void;
}): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current;
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey) {
        const act =
          event.key === '+' || event.key === '='
            ? () => now.zoom(1)
            : event.key === '-'
              ? () => now.zoom(-1)
              : event.key === '0'
                ? now.fit
                : undefined;
        if (act) {
          event.preventDefault();
          act();
        }
        return;
      }
      if (
        event.defaultPrevented ||
        target.closest('input, textarea, [role="menu"], [role="listbox"], [role="dialog"], [role="tablist"]')
      )
        return;
      if (event.key === 'Escape') goTo(lastArchive());
      else if (event.key === 'ArrowRight' || event.key === 'PageDown') now.goToPage(1);
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') now.goToPage(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
