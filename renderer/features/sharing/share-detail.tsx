// One share: for whom and until when, its link, who has seen which papers, what was left, and its settings.
import { LinkSimpleIcon } from '@phosphor-icons/react/LinkSimple';
import { TrayArrowDownIcon } from '@phosphor-icons/react/TrayArrowDown';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ShareView } from '../../../shared/api/shares';
import { tellingFailure } from '../../acts';
import { AskFirst } from '../../design/ask-first';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { documentRoute, goTo, sharingRoute } from '../../route';
import { problemWords, useWords } from '../../words';
import { copyLink } from './acts';
import { SeenTable } from './seen-table';
import { ShareSettings } from './share-settings';

export function ShareDetail({ id }: { readonly id: string }) {
  const share = useLive('shares.get', { id }).value?.share;
  if (!share) return <div className="share-detail" />;
  return (
    <section className="share-detail" aria-label={share.title}>
      <Head share={share} />
      {share.row.closedAt > 0 ? (
        <Closed share={share} />
      ) : (
        <div className="share-body">
          <div className="share-main scroll">
            <Sending share={share} />
            <SeenTable share={share} />
            <Left share={share} />
          </div>
          <ShareSettings share={share} />
        </div>
      )}
    </section>
  );
}

function Head({ share }: { readonly share: ShareView }) {
  const words = useWords();
  const { say, formats } = words;
  const [isAsking, setAsking] = useState(false);
  const { id, closedAt, expiresAt, end } = share.row;
  const until =
    closedAt === 0
      ? say('sharing.openUntil', { when: formats.moment(expiresAt) })
      : say(`sharing.ended.${end === '' ? 'gone' : end}`, { when: formats.moment(closedAt) });
  return (
    <header className="share-head">
      <div className="share-head-words">
        <h2 className="share-title">{share.title}</h2>
        <p className="quiet">
          {share.recipient && `${say('sharing.forWhom', { name: share.recipient })} `}
          {until}
        </p>
      </div>
      {closedAt === 0 ? (
        <div className="share-acts">
          <Button className="button" onPress={() => void copyLink(words, id, share.row.hasPassword)}>
            <LinkSimpleIcon size={18} aria-hidden />
            {say('sharing.copyLink')}
          </Button>
          <Button className="button share-close" onPress={() => setAsking(true)}>
            {say('sharing.close')}
          </Button>
        </div>
      ) : (
        <Button
          className="button"
          onPress={() =>
            void tellingFailure(words, async () => {
              await engine.call('shares.forget', { id });
              goTo(sharingRoute);
            })
          }
        >
          {say('sharing.forget')}
        </Button>
      )}
      <AskFirst
        open={isAsking}
        title={say('sharing.close.title', { title: share.title })}
        body={say('sharing.close.body')}
        confirm={say('sharing.close.confirm', { count: share.papers.length })}
        onConfirm={() => void tellingFailure(words, async () => void (await engine.call('shares.revoke', { id })))}
        onClose={() => setAsking(false)}
      />
    </header>
  );
}

function Sending({ share }: { readonly share: ShareView }) {
  const words = useWords();
  const { say } = words;
  const { sending, problem } = share.row;
  if (problem)
    return (
      <div className="share-fault" role="alert">
        <p className="heading">{problemWords(say, problem).what}</p>
        <p className="small">{problemWords(say, problem).hint}</p>
        <Button
          className="button button-small"
          onPress={() => void tellingFailure(words, async () => void (await engine.call('shares.refresh', {})))}
        >
          {say('common.retry')}
        </Button>
      </div>
    );
  if (!sending) return null;
  return (
    <div className="share-sending" role="status">
      <p>{say('sharing.sending', { done: sending.done, total: sending.total })}</p>
      <progress
        className="share-progress"
        max={Math.max(1, sending.total)}
        value={sending.done}
        aria-label={say('sharing.sendingLabel')}
      />
    </div>
  );
}

const mostLeftShown = 5;

function Left({ share }: { readonly share: ShareView }) {
  const { say, formats } = useWords();
  const left = [...share.left].sort((a, b) => b.at - a.at);
  if (left.length === 0) return null;
  return (
    <ul className="share-left" aria-label={say('sharing.leftPapers')}>
      {left.slice(0, mostLeftShown).map((one) => (
        <li key={one.id}>
          <TrayArrowDownIcon size={20} aria-hidden />
          <span className="share-left-words">
            <span className="heading">
              {say(one.from ? 'sharing.leftBy' : 'sharing.leftBySomebody', { name: one.from })}
            </span>
            <span className="small">
              «{one.fileName}», {formats.nearDay(one.at)}.{' '}
              {one.problem && one.documentId === '' ? problemWords(say, one.problem).what : say('sharing.leftWaits')}
            </span>
            {one.note && <span className="small share-left-note">{one.note}</span>}
          </span>
          {one.documentId && (
            <Button className="button" onPress={() => goTo(documentRoute(one.documentId))}>
              {say('sharing.lookAtIt')}
            </Button>
          )}
        </li>
      ))}
      {left.length > mostLeftShown && (
        <li className="quiet small">{say('sharing.leftMore', { count: left.length - mostLeftShown })}</li>
      )}
    </ul>
  );
}

function Closed({ share }: { readonly share: ShareView }) {
  const { say } = useWords();
  const { papers, readers, end } = share.row;
  return (
    <div className="share-main scroll">
      <p>
        {say('sharing.wasShared', { count: papers })}{' '}
        {readers > 0 ? say('sharing.wasSeen', { count: readers }) : say('sharing.wasNotSeen')}
      </p>
      <p className="quiet">{say(end === 'gone' ? 'sharing.isGone' : 'sharing.isRemoved')}</p>
      <Left share={share} />
    </div>
  );
}
