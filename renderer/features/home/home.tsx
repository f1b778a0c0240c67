// The home's front page: what it is, what is due, what is missing, and what came last.
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Problem } from '../../../shared/problem';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { usePapers } from '../../papers';
import { sayReady } from '../../ready';
import { goTo } from '../../route';
import { problemWords, useWords } from '../../words';
import { Binder } from './binder';
import { Costs } from './costs';
import { Due } from './due';
import './home.css';
import { KeyFacts } from './key-facts';
import { Latest } from './latest';
import { HomePicture } from './picture';
import { WhatItIs } from './what-it-is';

const latestPapers = 4;

export function HomePage() {
  const { home, homeId } = useHomes();
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
    <div className="home scroll">
      <div className="home-page">
        <HomePicture home={home} />
        <WhatItIs home={home} />
        <KeyFacts home={home} />
        {problem && <Failed problem={problem} />}
        {papers?.count === 0 && <FirstPapers />}
        {papers && papers.count > 0 && <Latest list={papers} />}
      </div>
      <aside className="home-side">
        <Due homeId={homeId} />
        <Costs homeId={homeId} />
        <Binder home={home} />
        {papers && papers.count > 0 && <HandOver />}
      </aside>
    </div>
  );
}

function HandOver() {
  const { say } = useWords();
  return (
    <section className="home-hand-over" aria-labelledby="home-hand-over">
      <h2 id="home-hand-over" className="heading">
        {say('home.handOver')}
      </h2>
      <p className="quiet">{say('home.handOverNote')}</p>
      <Button className="link" onPress={() => goTo({ at: 'packs', kind: 'insurer' })}>
        {say('packs.title')}
      </Button>
    </section>
  );
}

function FirstPapers() {
  const { say } = useWords();
  const { choose, receiving } = usePapers();
  return (
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
  );
}

function Failed({ problem }: { readonly problem: Problem }) {
  const { say } = useWords();
  return (
    <section className="home-first" role="alert">
      <h3 className="home-first-title">{say('home.failed.title')}</h3>
      <p className="quiet">
        {problemWords(say, problem).what} {say('home.failed.body')}
      </p>
      <Button className="button" onPress={() => location.reload()}>
        {say('common.retry')}
      </Button>
    </section>
  );
}
