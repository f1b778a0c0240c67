// Reading as it goes: by page, with the time left and a way to stop; what failed stays in the list with its remedy.
import { CheckIcon } from '@phosphor-icons/react/Check';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { ReadingStatus } from '../../../shared/api/engine';
import { timeLeft } from '../../../shared/i18n/formats';
import { tellingFailure } from '../../acts';
import { engine } from '../../ports';
import { Remedy } from '../../remedy';
import { documentRoute, goTo } from '../../route';
import { useWords } from '../../words';

type Item = ReadingStatus['items'][number];
/** Those behind them in the queue are only counted. */
const shownWaiting = 4;

export function Reading({ status }: { readonly status: ReadingStatus }) {
  const words = useWords();
  const { say } = words;
  const busy = status.done < status.total;
  const active = status.items.filter(({ state }) => state === 'reading');
  const waiting = status.items.filter(({ state }) => state === 'waiting');
  const stopped = status.items.filter(({ state }) => state === 'cancelled');
  const ended = status.items.filter(({ state }) => state === 'needs-password' || state === 'failed');
  const seen = waiting.slice(0, Math.max(0, shownWaiting - active.length));
  const unseen = status.total - status.done - active.length - seen.length;
  return (
    <section className="reading" aria-label={say('inbox.progress')}>
      {busy ? (
        <>
          <header className="reading-head">
            <div>
              <h2 className="heading">{say('inbox.reading', { count: status.total })}</h2>
              <p className="quiet" role="status">
                {status.secondsLeft === undefined
                  ? say('inbox.done', { done: status.done })
                  : say('inbox.doneTime', { done: status.done, time: timeLeft(say, status.secondsLeft) })}
              </p>
            </div>
            <Button
              className="button"
              onPress={() => void tellingFailure(words, async () => void (await engine.call('reading.cancel', {})))}
            >
              {say('inbox.stop')}
            </Button>
          </header>
          <ProgressBar aria-label={say('inbox.progress')} value={wholeOf(status)} className="progress">
            {({ percentage }) => (
              <div className="progress-track">
                <div className="progress-fill" style={{ width: `${percentage}%` }} />
              </div>
            )}
          </ProgressBar>
        </>
      ) : (
        <header className="reading-head">
          <h2 className="heading">
            {stopped.length > 0 ? say('inbox.stopped') : ended.length > 0 ? say('inbox.stuck') : say('inbox.allDone')}
          </h2>
          {stopped.length > 0 && (
            <Button
              className="button"
              onPress={() =>
                void tellingFailure(words, async () => {
                  await engine.call('reading.retry', { ids: stopped.map(({ id }) => id) });
                })
              }
            >
              {say('inbox.resume')}
            </Button>
          )}
        </header>
      )}
      <ul className="reading-items">
        {active.map((item) => (
          <li key={item.id} className="reading-item reading-active">
            <Name item={item} />
            <span className="quiet">
              {item.pageCount > 0
                ? say('row.readingPage', { page: Math.min(item.pageCount, item.pagesRead + 1), pages: item.pageCount })
                : say('inbox.itemOpening')}
            </span>
            <ProgressBar
              aria-label={item.fileName}
              value={item.pageCount > 0 ? (item.pagesRead / item.pageCount) * 100 : 0}
              className="progress progress-thin"
            >
              {({ percentage }) => (
                <div className="progress-track">
                  <div className="progress-fill" style={{ width: `${percentage}%` }} />
                </div>
              )}
            </ProgressBar>
          </li>
        ))}
        {seen.map((item) => (
          <li key={item.id} className="reading-item">
            <Name item={item} />
            <span className="quiet">{say('inbox.itemWaiting')}</span>
          </li>
        ))}
        {ended.map((item) => (
          <Ended key={item.id} item={item} />
        ))}
      </ul>
      {(status.done > 0 || unseen > 0) && (
        <p className="reading-foot quiet">
          {status.done > 0 && (
            <span>
              <CheckIcon size={16} aria-hidden /> {say('inbox.done', { done: status.done })}
            </span>
          )}
          {busy && unseen > 0 && <span>{say('inbox.waiting', { count: unseen })}</span>}
        </p>
      )}
    </section>
  );
}

/** Papers ended, and the part of those under way: the bar moves by page. */
function wholeOf(status: ReadingStatus): number {
  const part = status.items
    .filter(({ state, pageCount }) => state === 'reading' && pageCount > 0)
    .reduce((sum, { pagesRead, pageCount }) => sum + pagesRead / pageCount, 0);
  return status.total === 0 ? 0 : Math.min(100, ((status.done + part) / status.total) * 100);
}

function Name({ item }: { readonly item: Item }) {
  return <span className="reading-name">{item.fileName}</span>;
}

function Ended({ item }: { readonly item: Item }) {
  const { say } = useWords();
  // Whoever just tried a password is told at once that it was the wrong one.
  const [open, setOpen] = useState(item.problem?.code === 'wrong-password');
  const locked = item.state === 'needs-password';
  return (
    <li className="reading-item reading-ended">
      <Name item={item} />
      <Button className="link" aria-expanded={open} onPress={() => setOpen(!open)}>
        {locked ? (
          say('inbox.writePassword')
        ) : (
          <>
            <span className="reading-danger">{say('row.failed')}</span>, {say('inbox.why').toLowerCase()}
          </>
        )}
      </Button>
      {open && (
        <div className="reading-remedy">
          <Remedy paper={item} />
          <Button className="link" onPress={() => goTo(documentRoute(item.id))}>
            {say('common.show')}
          </Button>
        </div>
      )}
    </li>
  );
}
