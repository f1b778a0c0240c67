// The trash: everything in it can be put back; erasing is for good, so it is asked about.
import { ArrowUUpLeftIcon } from '@phosphor-icons/react/ArrowUUpLeft';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { DocumentRow } from '../../../shared/api/engine';
import { tellingFailure, untrashPapers } from '../../acts';
import { AskFirst } from '../../design/ask-first';
import { Failed } from '../../design/failed';
import { Thumbnail } from '../../design/thumbnail';
import { showToast } from '../../design/toast';
import { useDocumentList } from '../../document-list';
import { useHomes } from '../../homes';
import { engine } from '../../ports';
import { sayReady } from '../../ready';
import { documentRoute, goTo } from '../../route';
import { kindName, useWords } from '../../words';
import './trash.css';

const trashed = { trashed: true } as const;

export function Trash() {
  const words = useWords();
  const { say, formats } = words;
  const { homeId } = useHomes();
  const { list, loadMore } = useDocumentList({ homeId, filter: trashed, sort: 'date' });
  useEffect(() => {
    if (!list.pending) sayReady('trash');
  }, [list.pending]);
  const [asking, setAsking] = useState<readonly DocumentRow[]>([]);
  if (list.pending) return <div className="trash" />;
  const { rows, count } = list;
  if (list.problem)
    return (
      <div className="alone">
        <Failed title={say('trash.failed.title')} problem={list.problem} safe={say('trash.failed.body')} />
      </div>
    );
  if (count === 0)
    return (
      <div className="alone">
        <div className="empty">
          <h2>{say('trash.empty.title')}</h2>
          <p>{say('trash.empty.body')}</p>
        </div>
      </div>
    );
  const erase = (papers: readonly DocumentRow[]) =>
    void tellingFailure(words, async () => {
      await engine.call('documents.erase', { ids: papers.map(({ id }) => id) });
      showToast({ text: say('toast.erased', { count: papers.length }) });
    });
  return (
    <div className="trash scroll">
      <header className="trash-head">
        <p>
          <strong className="heading">{say('trash.count', { count })}</strong>{' '}
          <span className="quiet">{say('trash.note')}</span>
        </p>
        <Button className="button button-small" onPress={() => setAsking(rows)}>
          {say('trash.eraseAll')}
        </Button>
      </header>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="trash-row">
            <Thumbnail id={row.id} pages={row.pageCount} />
            <Button className="trash-words" onPress={() => goTo(documentRoute(row.id))}>
              <span className="heading">{row.title || row.fileName}</span>
              <span className="quiet small">
                {kindName(say, row.kind)}, {say('trash.thrown', { day: formats.dayOf(row.trashedAt) })}
              </span>
            </Button>
            <Button className="button button-small" onPress={() => void untrashPapers(words, [row])}>
              <ArrowUUpLeftIcon size={16} aria-hidden />
              {say('trash.restore')}
            </Button>
            <Button className="button button-small" onPress={() => setAsking([row])}>
              {say('trash.erase')}
            </Button>
          </li>
        ))}
      </ul>
      {list.more && (
        <Button className="link trash-more" onPress={loadMore}>
          {say('common.showMore', { count: formats.number(Math.min(200, count - rows.length)) })}
        </Button>
      )}
      <AskFirst
        open={asking.length > 0}
        title={say('trash.dialog.title', {
          count: asking.length,
          title: asking[0]?.title || asking[0]?.fileName || '',
        })}
        body={say('trash.dialog.body', { count: asking.length })}
        confirm={say('trash.dialog.confirm', { count: asking.length })}
        onConfirm={() => erase(asking)}
        onClose={() => setAsking([])}
      />
    </div>
  );
}
