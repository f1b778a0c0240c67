// Why nothing can be shared just now: what is missing, what is safe, and the way on.
import { Button } from 'react-aria-components/Button';
import type { SharesList } from '../../../shared/api/shares';
import { tellingFailure } from '../../acts';
import { engine } from '../../ports';
import { goTo } from '../../route';
import { useWords } from '../../words';

export function Standing({ standing, server }: Pick<SharesList, 'standing' | 'server'>) {
  const words = useWords();
  const { say } = words;
  if (standing === 'ready' || standing === 'looking') return null;
  const host = server.replace(/^https?:\/\//, '');
  return (
    <div className="sharing-standing" role="status">
      <p className="heading">{say(`sharing.standing.${standing}`, { server: host })}</p>
      <p className="small">{say(`sharing.standing.${standing}.body`)}</p>
      {standing === 'away' ? (
        <Button
          className="button button-small"
          onPress={() => void tellingFailure(words, async () => void (await engine.call('shares.refresh', {})))}
        >
          {say('common.retry')}
        </Button>
      ) : (
        <Button className="button button-small" onPress={() => goTo({ at: 'machines' })}>
          {say('sharing.toSettings')}
        </Button>
      )}
    </div>
  );
}
