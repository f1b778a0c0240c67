// Which papers are shared, and who has read them: a disc full, half or empty, and when last.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { SharedPaperView, ShareView } from '../../../shared/api/shares';
import { Divider } from '../../design/divider';
import { documentRoute, goTo } from '../../route';
import { problemWords, useWords, type Words } from '../../words';

/** Columns of their own; the others are told by their number. */
const mostReaders = 3;
const fewPapers = 8;

export function SeenTable({ share }: { readonly share: ShareView }) {
  const words = useWords();
  const { say } = words;
  const [isAll, setAll] = useState(false);
  const readers = share.seenBy.slice(0, mostReaders);
  const others = share.seenBy.length - readers.length;
  const { papers } = share;
  const shown = isAll ? papers : papers.slice(0, fewPapers);
  const { lastSeenAt, views } = share.row;
  return (
    <>
      <div className="seen-head">
        <h3 className="heading">{say('sharing.whoSaw')}</h3>
        <p className="quiet small">
          {lastSeenAt > 0
            ? say('sharing.lastOpened', { when: near(words, lastSeenAt), count: views })
            : say('sharing.neverOpened')}
        </p>
      </div>
      {papers.length === 0 ? (
        <p className="quiet seen-none">{say('sharing.noPapers')}</p>
      ) : (
        <table className="seen">
          <thead>
            <tr>
              <th scope="col">{say('sharing.column.paper')}</th>
              <th scope="col" className="seen-number">
                {say('sharing.column.pages')}
              </th>
              {readers.map(({ reader, name }, at) => (
                <th key={reader} scope="col" className="seen-reader" title={nameOf(words, name, at)}>
                  {nameOf(words, name, at)}
                </th>
              ))}
              <th scope="col" className="seen-last">
                {say('sharing.column.last')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((paper) => (
              <tr key={paper.id}>
                <th scope="row">
                  <Button className="seen-paper" onPress={() => goTo(documentRoute(paper.id))}>
                    <Divider category={paper.category} />
                    <span className="seen-title">{paper.title}</span>
                  </Button>
                  <Flags paper={paper} />
                </th>
                <td className="seen-number">{paper.pageCount}</td>
                {readers.map(({ reader }) => (
                  <td key={reader} className="seen-reader">
                    <Disc paper={paper} reader={reader} />
                  </td>
                ))}
                <td className="seen-last">{lastOf(words, paper)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="seen-foot">
        {papers.length > fewPapers && (
          <Button className="link" onPress={() => setAll(!isAll)}>
            {isAll ? say('common.showFewer') : say('common.showMore', { count: papers.length - fewPapers })}
          </Button>
        )}
        {others > 0 && <span className="quiet small">{say('sharing.otherReaders', { count: others })}</span>}
        {readers.length > 0 && (
          <ul className="seen-legend small quiet" aria-hidden>
            {(['read', 'partly', 'not'] as const).map((how) => (
              <li key={how}>
                <span className={`disc disc-${how}`} /> {say(`sharing.disc.${how}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function Flags({ paper }: { readonly paper: SharedPaperView }) {
  const { say } = useWords();
  if (paper.state === 'failed' && paper.problem)
    return (
      <span className="badge badge-attention" title={problemWords(say, paper.problem).what}>
        {say('sharing.state.failed')}
      </span>
    );
  if (paper.state === 'held') return <span className="badge badge-attention">{say('sharing.state.held')}</span>;
  if (paper.state === 'coming') return <span className="quiet small">{say('sharing.state.coming')}</span>;
  if (paper.isNew) return <span className="badge badge-fjord">{say('sharing.isNew')}</span>;
  return null;
}

function Disc({ paper, reader }: { readonly paper: SharedPaperView; readonly reader: string }) {
  const { say } = useWords();
  const pages = paper.seen.find((one) => one.reader === reader)?.pages ?? 0;
  const how = pages === 0 ? 'not' : pages >= paper.pageCount ? 'read' : 'partly';
  const label =
    how === 'partly' ? say('sharing.pagesOf', { pages, count: paper.pageCount }) : say(`sharing.disc.${how}`);
  return <span className={`disc disc-${how}`} role="img" aria-label={label} title={label} />;
}

const nameOf = ({ say }: Words, name: string, at: number): string => name || say('sharing.reader', { number: at + 1 });

const lastOf = (words: Words, { state, lastSeenAt }: SharedPaperView): string =>
  lastSeenAt > 0 ? near(words, lastSeenAt) : state === 'there' ? words.say('sharing.notOpened') : '';

/** i dag 09.14, i går 15.31, 12. mars. */
function near({ formats }: Words, at: number): string {
  const isLately = Date.now() - at < 36 * 3_600_000;
  return isLately ? `${formats.nearDay(at)} ${formats.clock(at)}` : formats.nearDay(at);
}
