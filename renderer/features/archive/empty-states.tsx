// The archive when there is nothing to show: never had anything, found nothing, or cannot say.
import { Button } from 'react-aria-components/Button';
import type { Problem } from '../../../shared/problem';
import { Failed } from '../../design/failed';
import { useHomes } from '../../homes';
import { usePapers } from '../../papers';
import { useWords } from '../../words';

export function EmptyArchive() {
  const { say } = useWords();
  const { home } = useHomes();
  const { choose, receiving } = usePapers();
  return (
    <div className="alone">
      <div className="empty">
        <h2>{say('archive.empty.title', { street: home?.address.street ?? '' })}</h2>
        <p>{say('archive.empty.body')}</p>
        {receiving > 0 ? (
          <p role="status">{say('intake.receiving', { count: receiving })}</p>
        ) : (
          <Button className="link" onPress={choose}>
            {say('archive.empty.action')}
          </Button>
        )}
      </div>
    </div>
  );
}

type NoMatchProps = {
  readonly query: string;
  readonly like: boolean;
  readonly filtered: boolean;
  readonly onClear: () => void;
};

export function NoMatch({ query, like, filtered, onClear }: NoMatchProps) {
  const { say } = useWords();
  if (like && !query)
    return (
      <div className="empty">
        <h2>{say('archive.noLike.title')}</h2>
        <p>{say('archive.noLike.body')}</p>
      </div>
    );
  return (
    <div className="empty">
      <h2>{query ? say('archive.noHits.title', { query }) : say('archive.noMatch.title')}</h2>
      {query && <p>{filtered ? say('archive.noHits.filtered') : say('archive.noHits.body')}</p>}
      {filtered && (
        <Button className="button" onPress={onClear}>
          {say('archive.clearFilters')}
        </Button>
      )}
    </div>
  );
}

export function FailedArchive({ problem }: { readonly problem: Problem }) {
  const { say } = useWords();
  return (
    <div className="alone">
      <Failed title={say('archive.failed.title')} problem={problem} safe={say('archive.failed.body')} />
    </div>
  );
}
