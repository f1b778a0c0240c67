// The home's front page: what it is, what is due, what is missing, and what came last.
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { usePapers } from '../../papers';
import { sayReady } from '../../ready';
import { problemWords, useWords } from '../../words';
import './home.css';
import { Latest } from './latest';
import { Placeholder } from './placeholder';

const latestPapers = 4;

export function HomePage() {
  const { say } = useWords();
  const { home, homeId } = useHomes();
  const { choose, receiving } = usePapers();
  const { value: papers, problem } = useLive('documents.list', {
    homeId,
    filter: {},
    sort: 'date',
    limit: latestPapers,
  });
  const ready = papers !== undefined || problem !== undefined;
  useEffect(() => {
    if (ready) sayReady('home');
  }, [ready]);
  if (!home || !ready) return <div className="home" />;
  return (
    <div className="home">
      <div className="home-page scroll">
        <div className="home-picture">
          <Placeholder type="house" />
        </div>
        <header className="home-head">
          <h2 className="home-name">{home.address.street}</h2>
          <p className="home-what">{`${home.address.postalCode} ${home.address.place}`.trim()}</p>
        </header>
        {problem && (
          <div className="home-failed" role="alert">
            <h3 className="heading">{say('home.failed.title')}</h3>
            <p className="quiet">
              {problemWords(say, problem).what} {say('home.failed.body')}
            </p>
            <Button className="button" onPress={() => location.reload()}>
              {say('common.retry')}
            </Button>
          </div>
        )}
        {papers?.count === 0 && (
          <section className="home-first">
            <h3 className="home-first-title">{say('home.empty.title')}</h3>
            <p className="quiet">{say('archive.empty.body')}</p>
            {receiving > 0 ? (
              <p role="status">{say('intake.receiving', { count: receiving })}</p>
            ) : (
              <Button className="link" onPress={choose}>
                {say('archive.empty.action')}
              </Button>
            )}
          </section>
        )}
        {papers && papers.count > 0 && <Latest list={papers} />}
      </div>
    </div>
  );
}
