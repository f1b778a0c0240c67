// The viewings of a sale, the soonest first, and a new one.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { lastAdvertisedViewing } from '../../../shared/sale/viewing';
import { Failed } from '../../design/failed';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { useWords } from '../../words';
import { NewViewing } from './new-viewing';
import { OneViewing } from './one-viewing';
import { copySignUpLink } from './sign-up-link';

export function ViewingList({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const { say, formats } = words;
  const { homeId } = useHomes();
  const { value, problem } = useLive('viewings.list', { id: caseId });
  const [isNew, setNew] = useState(false);
  if (problem)
    return <Failed title={say('viewings.failed.title')} problem={problem} safe={say('viewings.failed.body')} />;
  if (!value) return null;
  const { viewings } = value;
  const last = lastAdvertisedViewing({ viewings });
  if (isNew) return <NewViewing caseId={caseId} onDone={() => setNew(false)} />;
  if (viewings.length === 0)
    return (
      <div className="empty">
        <h2>{say('viewings.none.title')}</h2>
        <p>{say('viewings.none.body')}</p>
        <Button className="button button-primary" onPress={() => setNew(true)}>
          {say('viewings.new')}
        </Button>
      </div>
    );
  return (
    <>
      <div className="viewings-head">
        <p className="quiet small">{last === undefined ? '' : say('viewings.basis', { when: formats.moment(last) })}</p>
        <Button className="button" onPress={() => void copySignUpLink(words, caseId, homeId)}>
          {say('viewings.link')}
        </Button>
        <Button className="button button-primary" onPress={() => setNew(true)}>
          {say('viewings.new')}
        </Button>
      </div>
      {viewings.map((viewing) => (
        <OneViewing key={viewing.id} caseId={caseId} viewing={viewing} />
      ))}
    </>
  );
}
