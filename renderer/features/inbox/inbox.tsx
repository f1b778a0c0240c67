// What is being read, what did not get in, and what wants a person's look.
import { CaretRightIcon } from '@phosphor-icons/react/CaretRight';
import { Button } from 'react-aria-components/Button';
import { Divider } from '../../design/divider';
import { Thumbnail } from '../../design/thumbnail';
import { useDocumentList } from '../../document-list';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { documentRoute, goTo } from '../../route';
import { kindName, useWords } from '../../words';
import './inbox.css';
import { Reading } from './reading';

const unsureFilter = { unsure: true } as const;

export function Inbox() {
  const { say, formats } = useWords();
  const { homeId } = useHomes();
  const reading = useLive('reading.status', {}).value;
  const { list, loadMore } = useDocumentList({ homeId, filter: unsureFilter, sort: 'date' });
  const { rows, count } = list;
  const items = reading?.items ?? [];
  const nothing = reading !== undefined && !list.pending && items.length === 0 && count === 0;
  if (nothing)
    return (
      <div className="archive-alone">
        <div className="empty">
          <h2>{say('inbox.empty.title')}</h2>
          <p>{say('inbox.empty.body')}</p>
        </div>
      </div>
    );
  return (
    <div className="inbox scroll">
      {reading && items.length > 0 && <Reading status={reading} />}
      {count > 0 && (
        <section className="look" aria-label={say('inbox.look')}>
          <header className="look-head">
            <h2 className="heading">{say('inbox.look')}</h2>
            <span className="quiet">{say('inbox.lookCount', { count })}</span>
          </header>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                <Button className="look-row" onPress={() => goTo(documentRoute(row.id))}>
                  <Thumbnail id={row.id} pages={row.pageCount} />
                  <span className="look-words">
                    <span className="heading">{row.title || row.fileName}</span>
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
                  <CaretRightIcon size={16} aria-hidden />
                </Button>
              </li>
            ))}
          </ul>
          {list.more && (
            <Button className="link look-more" onPress={loadMore}>
              {say('common.showMore', { count: formats.number(Math.min(200, count - rows.length)) })}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
