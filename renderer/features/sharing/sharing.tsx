// Sharing: what is open and what was, who has seen what, and a new share or somebody else's link in the same place.
import { LinkSimpleIcon } from '@phosphor-icons/react/LinkSimple';
import { LockSimpleIcon } from '@phosphor-icons/react/LockSimple';
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import type { SharesList } from '../../../shared/api/shares';
import { Failed } from '../../design/failed';
import { InBar } from '../../design/in-bar';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { sayReady } from '../../ready';
import { goTo, type SharingRoute, sharingRoute } from '../../route';
import { useWords } from '../../words';
import { NewShare } from './new-share';
import { ShareDetail } from './share-detail';
import { ShareList } from './share-list';
import { Standing } from './standing';
import { Visit } from './visit';
import './sharing.css';

export function Sharing({ route }: { readonly route: SharingRoute }) {
  const { say } = useWords();
  const { homeId } = useHomes();
  const { value, problem } = useLive('shares.list', {});
  const isReady = value !== undefined || problem !== undefined;
  useEffect(() => {
    if (isReady) sayReady('sharing');
  }, [isReady]);
  const own = value?.shares.filter((share) => share.homeId === homeId) ?? [];
  const isNew = route.selected === 'new';
  const isVisit = route.selected === 'visit';
  const shown = own.find(({ id }) => id === route.selected) ?? (isNew || isVisit ? undefined : own[0]);
  const isEmpty = value !== undefined && own.length === 0;
  return (
    <div className={isEmpty && !isNew && !isVisit ? 'sharing sharing-empty' : 'sharing'}>
      <InBar at="actions">
        <Button
          className="button bar-visit"
          aria-label={say('sharing.visit')}
          onPress={() => goTo({ ...sharingRoute, selected: 'visit' })}
        >
          <LinkSimpleIcon size={18} aria-hidden />
          <span>{say('sharing.visit')}</span>
        </Button>
        {!isNew && !isVisit && (
          <Button
            className="button button-primary bar-add"
            aria-label={say('sharing.new')}
            onPress={() => goTo({ ...sharingRoute, selected: 'new' })}
          >
            <PlusIcon size={18} aria-hidden />
            <span>{say('sharing.new')}</span>
          </Button>
        )}
      </InBar>
      {problem && <Failed title={say('sharing.failed.title')} problem={problem} safe={say('sharing.failed.body')} />}
      {value && !(isEmpty && !isNew && !isVisit) && (
        <div className="sharing-side scroll">
          <Standing standing={value.standing} server={value.server} />
          {own.length === 0 && <p className="sharing-none quiet">{say('sharing.none')}</p>}
          <ShareList shares={own} selected={shown?.id ?? ''} />
          <Sealed />
        </div>
      )}
      {value && isEmpty && !isNew && !isVisit && <Empty list={value} />}
      {isNew && <NewShare key={`${homeId} ${route.ids}`} ids={route.ids === '' ? [] : route.ids.split(',')} />}
      {isVisit && <Visit />}
      {shown && <ShareDetail key={shown.id} id={shown.id} />}
    </div>
  );
}

function Sealed() {
  const { say } = useWords();
  return (
    <p className="sharing-sealed quiet small">
      <LockSimpleIcon size={18} aria-hidden />
      <span>{say('sharing.sealed')}</span>
    </p>
  );
}

/** One question, one way out. */
function Empty({ list }: { readonly list: SharesList }) {
  const { say } = useWords();
  return (
    <div className="empty">
      <h2>{say('sharing.empty.title')}</h2>
      <p>{say('sharing.empty.body')}</p>
      {list.standing === 'ready' || list.standing === 'looking' ? (
        <Button className="button button-primary" onPress={() => goTo({ ...sharingRoute, selected: 'new' })}>
          {say('sharing.new')}
        </Button>
      ) : (
        <Standing standing={list.standing} server={list.server} />
      )}
      <Button className="link" onPress={() => goTo({ ...sharingRoute, selected: 'visit' })}>
        {say('sharing.empty.visit')}
      </Button>
    </div>
  );
}
