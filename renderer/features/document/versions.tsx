// Versions of the same paper: the row of them, and the one it seems to be newer than.
import { StackIcon } from '@phosphor-icons/react/Stack';
import { Button } from 'react-aria-components/Button';
import type { DocumentView } from '../../../shared/api/engine';
import { followPaper } from '../../filing';
import { documentRoute, goTo } from '../../route';
import { useWords } from '../../words';

type Props = { readonly view: DocumentView; readonly previous?: DocumentView['versions'][number] };

export function Versions({ view, previous }: Props) {
  const words = useWords();
  const { say, formats } = words;
  const { row, versions } = view;
  const day = (date: string) => (date ? formats.longDay(date) : say('row.noDate'));
  const at = versions.findIndex(({ id }) => id === row.id);
  if (versions.length === 0 && !previous) return null;
  return (
    <section className="versions" aria-label={say('versions.title')}>
      {previous && (
        <div className="versions-offer">
          <StackIcon size={18} aria-hidden />
          <p>
            {say('versions.offer')}{' '}
            <Button className="link" onPress={() => goTo(documentRoute(previous.id))}>
              {previous.title}
            </Button>
            {`, ${day(previous.date)}?`}
          </p>
          <Button className="button button-small" onPress={() => void followPaper(words, row.id, previous.id)}>
            {say('links.yes')}
          </Button>
        </div>
      )}
      {versions.length > 0 && (
        <>
          <h2 className="belongs-title">{say('versions.title')}</h2>
          {at > 0 && <p className="versions-note">{say('versions.older')}</p>}
          <ol>
            {versions.map((one, index) => (
              <li key={one.id} className="version">
                {one.id === row.id ? (
                  <span className="version-here" aria-current="true">
                    {day(one.date)}
                  </span>
                ) : (
                  <Button className="link" onPress={() => goTo(documentRoute(one.id))}>
                    {day(one.date)}
                  </Button>
                )}
                <span className="quiet small">
                  {index === 0 ? say('versions.newest') : one.id === row.id ? say('versions.this') : ''}
                </span>
              </li>
            ))}
          </ol>
          {at >= 0 && at < versions.length - 1 && (
            <Button className="link small" onPress={() => void followPaper(words, row.id, '')}>
              {say('versions.part')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
