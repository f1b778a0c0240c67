// What the paper came in, and what came in it: each a step away, and what was left out with its reason.
import { EnvelopeOpenIcon } from '@phosphor-icons/react/EnvelopeOpen';
import { Button } from 'react-aria-components/Button';
import type { DocumentView, Relative } from '../../../shared/api/engine';
import { sayIfKnown } from '../../../shared/i18n/words';
import { Divider } from '../../design/divider';
import { documentRoute, goTo } from '../../route';
import { problemWords, useWords } from '../../words';

export function CameIn({ view }: { readonly view: DocumentView }) {
  const { say } = useWords();
  const { parent } = view;
  if (!parent) return null;
  const { part } = view;
  return (
    <div className="came-in">
      <EnvelopeOpenIcon size={18} aria-hidden />
      <div>
        <Button className="link" onPress={() => goTo(documentRoute(parent.id, { page: part?.from ?? 0 }))}>
          {say(part ? 'family.partOf' : 'family.cameIn', { title: parent.title })}
        </Button>
        {part && <p className="quiet small">{say('family.pages', { from: part.from + 1, to: part.to })}</p>}
        {view.folder !== '' && (
          <p className="quiet small">{say('family.folder', { folder: view.folder.split('/').join(' › ') })}</p>
        )}
      </div>
    </div>
  );
}

export function Contents({ view }: { readonly view: DocumentView }) {
  const { say } = useWords();
  if (view.children.length === 0) return null;
  const taken = view.children.filter(({ id }) => id !== '');
  const leftOut = view.children.filter(({ id }) => id === '');
  return (
    <section className="contents" aria-label={say('family.contents', { count: view.children.length })}>
      {taken.length > 0 && (
        <>
          <h3>{say(taken.some(({ part }) => part) ? 'family.parts' : 'family.contents', { count: taken.length })}</h3>
          <ul>
            {taken.map((child, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same paper may lie there twice, and the list never moves.
              <li key={at}>
                <Child child={child} />
              </li>
            ))}
          </ul>
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <h3>{say('family.leftOut', { count: leftOut.length })}</h3>
          <ul>
            {leftOut.map((child, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may be alike, and the list never moves.
              <li key={at} className="contents-left">
                <span className="contents-name">{child.fileName}</span>
                {child.folder !== '' && <span className="quiet small">{child.folder.split('/').join(' › ')}</span>}
                <span className="quiet small">
                  {child.problem ? say(`problem.${child.problem.code}`) : say('family.gone')}{' '}
                  {child.problem && problemWords(say, child.problem).hint}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Child({ child }: { readonly child: Relative }) {
  const { say } = useWords();
  const { part } = child;
  const told = [
    child.state === 'waiting' || child.state === 'reading'
      ? say('family.beingRead')
      : child.state === 'needs-password'
        ? say('row.needs-password')
        : sayIfKnown(say, `kind.${child.kind}`, ''),
    part ? say('family.pages', { from: part.from + 1, to: part.to }) : '',
    child.folder.split('/').join(' › '),
    child.wasHere ? say('family.wasHere') : '',
  ].filter((text) => text !== '');
  return (
    <Button className="contents-child" onPress={() => goTo(documentRoute(child.id))}>
      <Divider category={child.category} />
      <span className="contents-name">{child.title}</span>
      <span className="quiet small">{told.join(' · ')}</span>
    </Button>
  );
}
