// Costs: what the home cost year by year, for which part and to what end, and what the person is asked about.
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { TableIcon } from '@phosphor-icons/react/Table';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { CostList } from '../../../shared/api/costs';
import { natureColumns } from '../../../shared/costs/sums';
import { Failed } from '../../design/failed';
import { InBar } from '../../design/in-bar';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { usePapers } from '../../papers';
import { sayReady } from '../../ready';
import { type CostsRoute, refine } from '../../route';
import { useWords } from '../../words';
import { saveCsv } from './acts';
import { CostForm } from './cost-form';
import { CostRows } from './cost-rows';
import './costs.css';
import { RunsOut } from './runs-out';
import { SumTable } from './sum-table';
import { YearHead } from './year-head';

const firstRows = 60;
const mostRows = 200;

export function Costs({ route }: { readonly route: CostsRoute }) {
  const words = useWords();
  const { say } = words;
  const { homeId } = useHomes();
  const [adding, setAdding] = useState(false);
  const [limit, setLimit] = useState(firstRows);
  // Which year is the latest one knows from the answer itself.
  const [latest, setLatest] = useState('');
  const nature = natureColumns.find((name) => name === route.nature);
  const year = route.year === 'all' ? '' : route.year || latest;
  const { value, problem } = useLive('costs.list', {
    homeId,
    year,
    show: route.show,
    limit,
    ...(route.part ? { partId: route.part } : {}),
    ...(nature ? { nature } : {}),
    ...(route.query ? { query: route.query } : {}),
  });
  const newest = value?.years.find((one) => one.year !== 'none')?.year ?? '';
  useEffect(() => {
    if (newest !== '') setLatest((known) => known || newest);
  }, [newest]);
  const ready = value !== undefined || problem !== undefined;
  useEffect(() => {
    if (ready) sayReady('costs');
  }, [ready]);

  const empty = value !== undefined && value.years.length === 0;
  return (
    <div className="costs scroll">
      <InBar at="actions">
        {!empty && (
          <Button
            className="button bar-csv"
            aria-label={say('costs.saveCsv')}
            onPress={() => void saveCsv(words, homeId, year)}
          >
            <TableIcon size={18} aria-hidden />
            <span>{say('costs.csv')}</span>
          </Button>
        )}
        <Button className="button button-primary bar-add" aria-label={say('costs.new')} onPress={() => setAdding(true)}>
          <PlusIcon size={18} aria-hidden />
          <span>{say('costs.new')}</span>
        </Button>
      </InBar>
      {adding && <CostForm homeId={homeId} onDone={() => setAdding(false)} />}
      {problem ? (
        <Failed title={say('costs.failed.title')} problem={problem} safe={say('costs.failed.body')} />
      ) : empty ? (
        <Empty onAdd={() => setAdding(true)} />
      ) : (
        value && (
          <Filled
            list={value}
            route={route}
            year={year}
            onMore={limit < mostRows ? () => setLimit(mostRows) : undefined}
          />
        )
      )}
    </div>
  );
}

type FilledProps = {
  readonly list: CostList;
  readonly route: CostsRoute;
  readonly year: string;
  readonly onMore: (() => void) | undefined;
};

function Filled({ list, route, year, onMore }: FilledProps) {
  const { say, formats } = useWords();
  const choose = (change: Partial<CostsRoute>) => refine({ ...route, ...change });
  return (
    <>
      <YearHead list={list} year={year} onChoose={(next) => choose({ year: next, part: '', nature: '' })} />
      {list.others.length > 0 && (
        <p className="costs-others">
          {say('costs.others', {
            sums: list.others.map(({ currency, amount }) => formats.money(amount / 100, currency)).join(', '),
          })}
        </p>
      )}
      {list.sums.total !== 0 || list.parts.length > 0 ? <SumTable list={list} route={route} onChoose={choose} /> : null}
      <CostRows list={list} route={route} year={year} onChoose={choose} onMore={onMore} />
      <RunsOut />
      <p className="costs-law">{say('costs.law')}</p>
    </>
  );
}

function Empty({ onAdd }: { readonly onAdd: () => void }) {
  const { say } = useWords();
  const { choose } = usePapers();
  return (
    <div className="empty">
      <h2>{say('costs.empty.title')}</h2>
      <p>{say('costs.empty.body')}</p>
      <Button className="button button-primary" onPress={choose}>
        {say('bar.add')}
      </Button>
      <Button className="link" onPress={onAdd}>
        {say('costs.empty.type')}
      </Button>
    </div>
  );
}
