// A binder to hand over: for whom, what goes in and why, what is missing, what is blacked out; then the file.
import { useEffect } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { packKinds } from '../../../shared/markets/pack-rules';
import { Failed } from '../../design/failed';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { sayReady } from '../../ready';
import { type PacksRoute, refine } from '../../route';
import { useWords } from '../../words';
import { usePackChoices } from './choices';
import { Making } from './making';
import { Papers } from './papers';
import { Redactions } from './redactions';
import './packs.css';

export function Packs({ route }: { readonly route: PacksRoute }) {
  const { say } = useWords();
  const { homeId } = useHomes();
  const { kind } = route;
  const acts = usePackChoices(`${homeId} ${kind}`);
  const { value: preview, problem, fresh } = useLive('packs.preview', { homeId, kind });
  const ready = preview !== undefined || problem !== undefined;
  useEffect(() => {
    if (ready) sayReady('packs');
  }, [ready]);
  const shown = fresh ? preview : undefined;
  const papers = shown?.papers ?? [];
  const isIn = (paper: (typeof papers)[number]) =>
    !paper.isHeld && (acts.choices.papers.get(paper.id) ?? paper.isProposed);
  const chosen = papers.filter(isIn);
  return (
    <div className="packs">
      <RadioGroup
        className="packs-kinds scroll"
        aria-label={say('packs.forWhom')}
        value={kind}
        onChange={(next) => {
          const picked = packKinds.find((each) => each === next);
          if (picked) refine({ at: 'packs', kind: picked });
        }}
      >
        {packKinds.map((each) => (
          <Radio key={each} value={each} className="packs-kind">
            <span className="packs-kind-name">{say(`pack.for.${each}`)}</span>
            <span className="packs-kind-about">{say(`pack.about.${each}`)}</span>
          </Radio>
        ))}
      </RadioGroup>
      <div className="packs-middle scroll">
        {problem && <Failed title={say('packs.failed.title')} problem={problem} safe={say('packs.failed.body')} />}
        {shown && papers.length === 0 && (
          <div className="empty">
            <h2>{say('packs.empty.title')}</h2>
            <p>{say('packs.empty.body')}</p>
          </div>
        )}
        {shown && papers.length > 0 && <Papers preview={shown} chosen={chosen} acts={acts} isIn={isIn} />}
      </div>
      <aside className="packs-side" aria-label={say('packs.redacted')}>
        {shown && papers.length > 0 && (
          <>
            <Redactions preview={shown} chosen={chosen} acts={acts} />
            <Making key={`${homeId} ${kind}`} homeId={homeId} kind={kind} chosen={chosen} choices={acts.choices} />
          </>
        )}
      </aside>
    </div>
  );
}
