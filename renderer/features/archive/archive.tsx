// The archive: filters to the left, papers in the middle, the chosen one to the right.
import { FunnelSimpleIcon } from '@phosphor-icons/react/FunnelSimple';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { DocumentRow } from '../../../shared/api/engine';
import { archiveQuestion } from '../../archive-question';
import { useDocumentList } from '../../document-list';
import { useHomes } from '../../homes';
import { sayReady, useCalm } from '../../ready';
import { type ArchiveRoute, archiveRoute, refine } from '../../route';
import { useWords } from '../../words';
import './archive.css';
import { Detail } from './detail';
import { EmptyArchive, FailedArchive, NoMatch } from './empty-states';
import { Facets } from './facets';
import { ListHead } from './list-head';
import { PaperList } from './paper-list';

const SeveralChosen = lazy(() => import('./several').then((piece) => ({ default: piece.SeveralChosen })));

export function Archive({ route }: { readonly route: ArchiveRoute }) {
  const { homeId } = useHomes();
  const { query, category, kind, year, sender, tag, amount, homes, like } = route;
  const ask = useMemo(() => archiveQuestion(homeId, route), [homeId, route]);
  const { list, lookAt, rowsBetween } = useDocumentList(ask);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(route.selected ? [route.selected] : []));

  const { rows } = list;
  const searching = (list.ask.query ?? '') !== '';
  // There is always one to look at: the first, until another is chosen.
  const chosenRows = useMemo(() => [...chosen].flatMap((id) => list.find(id) ?? []), [list, chosen]);
  const shown: DocumentRow | undefined = chosenRows[0] ?? rows[0];
  const marked = useMemo(
    () => (chosenRows.length === 0 && shown ? new Set([shown.id]) : chosen),
    [chosenRows, shown, chosen],
  );
  const choose = (ids: ReadonlySet<string>) => {
    setChosen(ids);
    refine({ ...route, selected: [...ids][0] ?? '' });
  };

  useEffect(() => {
    if (!list.pending) sayReady('archive');
  }, [list.pending]);
  const furnished = useCalm();

  const filters = [category, kind, year, sender, tag, amount, homes].filter(Boolean).length;
  const clearFilters = () => refine({ ...archiveRoute, query, sort: route.sort });
  if (list.problem) return <FailedArchive problem={list.problem} />;
  if (!list.pending && list.count === 0 && filters === 0 && !query && !like && !searching) return <EmptyArchive />;
  const facets = furnished && <Facets route={route} facets={list.facets} />;
  return (
    <div className="archive">
      <aside className="archive-facets scroll">{facets}</aside>
      <section className="archive-list">
        <ListHead
          list={list}
          route={route}
          filter={
            <FilterButton count={filters} onClear={clearFilters}>
              {facets}
            </FilterButton>
          }
        />
        {!list.pending && list.count === 0 ? (
          <NoMatch query={query} like={like !== ''} filtered={filters > 0} onClear={clearFilters} />
        ) : (
          <PaperList
            list={list}
            lookAt={lookAt}
            rowsBetween={rowsBetween}
            searching={searching}
            chosen={marked}
            chosenRows={chosenRows.length === 0 && shown ? [shown] : chosenRows}
            shown={shown}
            query={query}
            onChoose={choose}
          />
        )}
      </section>
      <aside className="archive-detail">
        {chosenRows.length > 1 ? (
          <Suspense>
            <SeveralChosen rows={chosenRows} onClear={() => choose(new Set())} />
          </Suspense>
        ) : (
          furnished && shown && <Detail key={shown.id} row={shown} query={list.ask.query ?? ''} />
        )}
      </aside>
    </div>
  );
}

/** Under 1152 pixels the facets fold behind this. */
function FilterButton(props: {
  readonly count: number;
  readonly onClear: () => void;
  readonly children: React.ReactNode;
}) {
  const { say } = useWords();
  return (
    <span className="filter-button">
      <DialogTrigger>
        <Button className="button button-small">
          <FunnelSimpleIcon size={16} aria-hidden />
          {say('archive.filters', { count: props.count })}
        </Button>
        <Popover className="popover filter-popover" placement="bottom start">
          <Dialog aria-label={say('archive.filter')}>{props.children}</Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}
