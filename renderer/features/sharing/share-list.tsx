// The shares of a home: those that are open by how soon they end, and those that were.
import { Button } from 'react-aria-components/Button';
import type { ShareRow } from '../../../shared/api/shares';
import { isSoonOver, timeLeft } from '../../../shared/sharing/expiry';
import { refine, sharingRoute } from '../../route';
import { useWords } from '../../words';

export function ShareList({ shares, selected }: { readonly shares: readonly ShareRow[]; readonly selected: string }) {
  const { say } = useWords();
  const open = shares.filter(({ closedAt }) => closedAt === 0);
  const closed = shares.filter(({ closedAt }) => closedAt > 0);
  return (
    <nav className="share-list" aria-label={say('sharing.title')}>
      {open.length > 0 && <h2 className="share-group">{say('sharing.openNow')}</h2>}
      <ul>
        {open.map((share) => (
          <Row key={share.id} share={share} isHere={share.id === selected} />
        ))}
      </ul>
      {closed.length > 0 && <h2 className="share-group">{say('sharing.closed')}</h2>}
      <ul>
        {closed.map((share) => (
          <Row key={share.id} share={share} isHere={share.id === selected} />
        ))}
      </ul>
    </nav>
  );
}

function Row({ share, isHere }: { readonly share: ShareRow; readonly isHere: boolean }) {
  const { say, formats } = useWords();
  const now = Date.now();
  const isOpen = share.closedAt === 0;
  const left = isOpen ? timeLeft(share.expiresAt, now) : undefined;
  const about = [
    isOpen ? share.recipient : '',
    say('sharing.papers', { count: share.papers }),
    isOpen && share.hasPassword ? say('sharing.withPassword') : '',
    isOpen ? '' : share.readers > 0 ? say('sharing.seenBy', { count: share.readers }) : say('sharing.seenByNobody'),
  ];
  const when = isOpen
    ? left
      ? say(`sharing.left.${left.unit}`, { count: left.count })
      : say('share.end.expired')
    : formats.nearDay(share.closedAt);
  return (
    <li>
      <Button
        className={isOpen ? 'share-row' : 'share-row share-row-closed'}
        aria-current={isHere ? 'true' : false}
        onPress={() => refine({ ...sharingRoute, selected: share.id })}
      >
        <span className="share-row-words">
          <span className="share-row-title">{share.title}</span>
          <span className="quiet small">{about.filter(Boolean).join(', ')}</span>
          {share.problem && <span className="small share-row-problem">{say('sharing.notInStep')}</span>}
        </span>
        <span className={isOpen && isSoonOver(share.expiresAt, now) ? 'share-row-when soon' : 'share-row-when'}>
          {when}
        </span>
      </Button>
    </li>
  );
}
