// What is being read, what did not get in, and what wants a person's look.
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Divider } from '../../design/divider';
import { Failed } from '../../design/failed';
import { Thumbnail } from '../../design/thumbnail';
import { useDocumentList } from '../../document-list';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { usePapers } from '../../papers';
import { sayReady } from '../../ready';
import { kindName, useWords } from '../../words';
import { Better } from './better';
import './inbox.css';
import { Look } from './look';
import { Reading } from './reading';
import { Refused } from './refused';
import { useRound } from './round';

const unsureFilter = { unsure: true } as const;

export function Inbox() {
  const { say, formats } = useWords();
  const { homeId } = useHomes();
  const reading = useLive('reading.status', {}).value;
  const { list, loadMore } = useDocumentList({ homeId, filter: unsureFilter, sort: 'date' });
  const { rows, count } = list;
  const round = useRound(
    homeId,
    rows.map(({ id }) => id),
    list.pending,
  );
  useEffect(() => {
    if (!list.pending) sayReady('inbox');
  }, [list.pending]);
  const { refused } = usePapers();
  if (list.problem)
    return (
      <div className="alone">
        <Failed title={say('inbox.failed.title')} problem={list.problem} safe={say('inbox.failed.body')} />
      </div>
    );
  const items = reading?.items ?? [];
  const nothing = reading !== undefined && !list.pending && items.length === 0 && refused.length === 0 && count === 0;
  if (nothing)
    return (
      <div className="alone">
        <div className="empty">
          <h2>{say('inbox.empty.title')}</h2>
          <p>{say('inbox.empty.body')}</p>
          <Better />
        </div>
      </div>
    );
  const shown = rows.find(({ id }) => id === round.at) ?? rows[0];
  // The list opens further windows as one scrolls: what is not loaded counts too.
  const total = Math.max(round.count, round.count - rows.length + count);
  return (
    <div className={count > 0 ? 'inbox' : 'inbox inbox-alone'}>
      <div className="inbox-list scroll">
        {reading && items.length > 0 && <Reading status={reading} />}
        {refused.length > 0 && <Refused />}
        <Better />
        {count > 0 && (
          <section className="look-list" aria-label={say('inbox.look')}>
            <header className="look-head">
              <h2 className="heading">{say('inbox.look')}</h2>
              <span className="quiet">{say('inbox.lookCount', { count })}</span>
            </header>
            <ListBox
              aria-label={say('inbox.look')}
              selectionMode="single"
              selectionBehavior="replace"
              selectedKeys={shown ? [shown.id] : []}
              onSelectionChange={(keys) => round.goTo(String([...keys][0] ?? ''))}
              items={rows}
            >
              {(row) => (
                <ListBoxItem id={row.id} textValue={row.title || row.fileName} className="look-row">
                  <Thumbnail id={row.id} pages={row.pageCount} />
                  <span className="look-words">
                    <span className="look-name">{row.title || row.fileName}</span>
                    <span className="paper-about">
                      <Divider category={row.category} />
                      <span>
                        {[
                          kindName(say, row.kind),
                          row.sender,
                          row.date ? formats.shortDay(row.date) : say('row.noDate'),
                        ]
                          .filter(Boolean)
                          .join(', ')}
                      </span>
                    </span>
                  </span>
                </ListBoxItem>
              )}
            </ListBox>
            {list.more && (
              <Button className="link look-more" onPress={loadMore}>
                {say('common.showMore', { count: formats.number(Math.min(200, count - rows.length)) })}
              </Button>
            )}
          </section>
        )}
      </div>
      {shown && (
        <Look
          key={shown.id}
          row={shown}
          place={Math.max(1, round.place)}
          count={total}
          onStep={round.step}
          onGoTo={round.goTo}
        />
      )}
    </div>
  );
}
