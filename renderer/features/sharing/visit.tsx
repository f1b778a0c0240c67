// Somebody else's link: what it shows, page by page, and taking papers of it into one's own archive.
import { LockSimpleIcon } from '@phosphor-icons/react/LockSimple';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input, Label, TextField } from 'react-aria-components/TextField';
import type { VisitedShare } from '../../../shared/api/shares';
import { type Problem, problemOf } from '../../../shared/problem';
import { tellingFailure } from '../../acts';
import { Divider } from '../../design/divider';
import { showToast } from '../../design/toast';
import { useHomes } from '../../homes';
import { engine } from '../../ports';
import { goTo, sharingRoute } from '../../route';
import { problemWords, useWords } from '../../words';

type Paper = VisitedShare['papers'][number];

export function Visit() {
  const [visited, setVisited] = useState<VisitedShare>();
  const open = visited?.visit;
  useEffect(
    () => () => {
      if (open) engine.call('shares.leave', { visit: open }).catch(() => undefined);
    },
    [open],
  );
  return visited ? <Looking visited={visited} /> : <Asking onOpen={setVisited} />;
}

function Asking({ onOpen }: { readonly onOpen: (visited: VisitedShare) => void }) {
  const { say } = useWords();
  const [link, setLink] = useState('');
  const [password, setPassword] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const wantsPassword = problem?.code === 'share-needs-password' || problem?.code === 'share-wrong-password';
  const visit = async () => {
    setOpening(true);
    try {
      onOpen(await engine.call('shares.visit', { link, ...(wantsPassword && password ? { password } : {}) }));
    } catch (error) {
      setProblem(problemOf(error));
    }
    setOpening(false);
  };
  return (
    <section className="share-detail" aria-label={say('sharing.visit')}>
      <form
        className="visit-ask"
        onSubmit={(event) => {
          event.preventDefault();
          void visit();
        }}
      >
        <h2 className="share-title">{say('sharing.visit')}</h2>
        <p className="quiet">{say('sharing.visit.body')}</p>
        <TextField
          value={link}
          onChange={(next) => {
            setLink(next);
            setProblem(undefined);
          }}
          autoFocus
        >
          <Label className="small">{say('sharing.visit.link')}</Label>
          <Input
            className="input"
            autoComplete="off"
            spellCheck="false"
            maxLength={600}
            placeholder="https://…/s/…#…"
          />
        </TextField>
        {wantsPassword && (
          <TextField type="password" value={password} onChange={setPassword} autoFocus>
            <Label className="small">{say('sharing.password')}</Label>
            <Input className="input" autoComplete="off" maxLength={200} />
          </TextField>
        )}
        {problem && (
          <p role="alert" className={problem.code === 'share-needs-password' ? 'small' : 'small visit-problem'}>
            {problemWords(say, problem).what} {problemWords(say, problem).hint}
          </p>
        )}
        <div className="visit-buttons">
          <Button
            type="submit"
            className="button button-primary"
            isDisabled={isOpening || link.trim() === '' || (wantsPassword && password === '')}
          >
            {say(isOpening ? 'sharing.visit.opening' : 'common.open')}
          </Button>
          <Button className="button" onPress={() => goTo(sharingRoute)}>
            {say('common.cancel')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Looking({ visited }: { readonly visited: VisitedShare }) {
  const words = useWords();
  const { say, formats } = words;
  const { homeId, home } = useHomes();
  const [at, setAt] = useState(visited.papers[0]?.id ?? '');
  const [isTaking, setTaking] = useState(false);
  const paper = visited.papers.find(({ id }) => id === at);
  const files = visited.papers.filter(({ file }) => file !== undefined);
  const take = async (papers: readonly Paper[]) => {
    setTaking(true);
    await tellingFailure(words, async () => {
      const { answers } = await engine.call('shares.takeIn', {
        visit: visited.visit,
        ids: papers.map(({ id }) => id),
        homeId,
      });
      const taken = answers.filter(({ status }) => status !== 'refused').length;
      showToast({
        text: say('sharing.taken', { count: taken, home: home?.address.street ?? '' }),
        tone: 'ok',
        action: { label: say('nav.inbox'), run: () => goTo({ at: 'inbox' }) },
      });
    });
    setTaking(false);
  };
  return (
    <section className="share-detail" aria-label={visited.street || visited.title}>
      <header className="share-head">
        <div className="share-head-words">
          <h2 className="share-title">{visited.street || visited.title}</h2>
          <p className="quiet">
            {visited.place && `${visited.place}. `}
            {say('sharing.openUntil', { when: formats.moment(visited.expiresAt) })}
          </p>
        </div>
        <div className="share-acts">
          {files.length > 0 && (
            <Button
              className="button button-primary"
              isDisabled={isTaking || homeId === ''}
              onPress={() => void take(files)}
            >
              {say('sharing.takeAll', { count: files.length })}
            </Button>
          )}
          <Button className="button" onPress={() => goTo(sharingRoute)}>
            {say('common.close')}
          </Button>
        </div>
      </header>
      <div className="visit-body">
        <ul className="visit-list scroll">
          {visited.papers.map((one) => (
            <li key={one.id}>
              <Button className="share-row" aria-current={one.id === at ? 'true' : false} onPress={() => setAt(one.id)}>
                <span className="share-row-words">
                  <span className="share-row-title">
                    <Divider category={one.category} /> {one.title}
                  </span>
                  <span className="quiet small">
                    {[one.kind, one.sender, one.date ? formats.shortDay(one.date) : ''].filter(Boolean).join(', ')}
                  </span>
                </span>
                <span className="share-row-when">{one.pageCount}</span>
              </Button>
            </li>
          ))}
          {visited.coming > 0 && (
            <li className="quiet small visit-coming">{say('sharing.coming', { count: visited.coming })}</li>
          )}
          <li className="sharing-sealed quiet small">
            <LockSimpleIcon size={18} aria-hidden />
            <span>{say('sharing.visit.sealed')}</span>
          </li>
        </ul>
        {paper && (
          <div className="visit-pages scroll" key={paper.id}>
            {paper.file && (
              <p className="visit-take">
                <Button
                  className="button button-small"
                  isDisabled={isTaking || homeId === ''}
                  onPress={() => void take([paper])}
                >
                  {say('sharing.takeOne')}
                </Button>
              </p>
            )}
            {Array.from({ length: paper.pageCount }, (_none, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pages stay where they are.
              <VisitedPage key={index} visit={visited.visit} paper={paper} index={index} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function VisitedPage({
  visit,
  paper,
  index,
}: {
  readonly visit: string;
  readonly paper: Paper;
  readonly index: number;
}) {
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<{ readonly url: string; readonly ratio: number }>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    const target = frame.current;
    if (!target) return;
    let url = '';
    let isGone = false;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        engine.call('shares.visitPage', { visit, id: paper.id, index }).then(
          ({ bytes, mediaType, width, height }) => {
            if (isGone) return;
            url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
            setPicture({ url, ratio: height / width });
          },
          (error: unknown) => setProblem(problemOf(error)),
        );
      },
      { rootMargin: '400px' },
    );
    observer.observe(target);
    return () => {
      isGone = true;
      observer.disconnect();
      if (url) URL.revokeObjectURL(url);
    };
  }, [visit, paper.id, index]);
  return (
    <div ref={frame} className="visit-page" style={{ aspectRatio: `1 / ${picture?.ratio ?? Math.SQRT2}` }}>
      {picture && <img src={picture.url} alt={say('page.picture', { page: index + 1, title: paper.title })} />}
      {problem && (
        <p role="alert" className="page-failed">
          {problemWords(say, problem).what} {problemWords(say, problem).hint}
        </p>
      )}
    </div>
  );
}
