// The dossier: sealed once the home is taken over, with the years it is worth keeping. Nothing of it ever goes by itself.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { tellingFailure } from '../../acts';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { documentRoute, goTo } from '../../route';
import { useWords } from '../../words';

export function Kept({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const { say, formats } = words;
  const view = useLive('dossier.get', { id: caseId }).value?.dossier;
  const [isBusy, setBusy] = useState(false);
  if (!view) return null;
  const seal = async () => {
    setBusy(true);
    await tellingFailure(words, async () => void (await engine.call('dossier.seal', { id: caseId })));
    setBusy(false);
  };
  return (
    <section aria-labelledby="kept">
      <h2 className="heading" id="kept">
        {say('completion.dossier')}
      </h2>
      <p className="quiet small">{say('completion.dossier.why')}</p>
      <ul className="completion-list">
        {view.dossiers.map(({ id, documentId, sealedAt, keepUntil, daysLeft }) => (
          <li key={id}>
            <strong>{say('completion.sealed', { day: formats.dayOf(sealedAt) })}</strong>
            <span className="quiet">
              {daysLeft > 0
                ? say('completion.daysLeft', { days: daysLeft, day: formats.longDay(keepUntil) })
                : say('completion.over')}
            </span>
            <Button className="link" onPress={() => goTo(documentRoute(documentId))}>
              {say('completion.look')}
            </Button>
          </li>
        ))}
      </ul>
      {view.lacks === 'takeover' && <p className="small">{say('completion.needsTakeover')}</p>}
      <Button className="button" isDisabled={isBusy || view.lacks !== ''} onPress={() => void seal()}>
        {say('completion.seal')}
      </Button>
      {view.source && (
        <p className="quiet small">
          {view.source.title}
          {view.source.isWeak ? ` (${say('completion.weak')})` : ''}
        </p>
      )}
    </section>
  );
}
