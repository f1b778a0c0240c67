// The guide: the stages across the top, what is left to do at the one looked at, and the way on.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { CaseView } from '../../../shared/api/sale';
import { type Stage, stages } from '../../../shared/sale/stages';
import type { SaleRoute } from '../../route';
import { useWords } from '../../words';
import { moveCase } from './acts';

type Props = { readonly one: CaseView; readonly route: SaleRoute };

export function Guide({ one }: Props) {
  const { say } = useWords();
  const [looked, setLooked] = useState<Stage | ''>('');
  const stage = looked || one.stage;
  return (
    <div className="sale-guide">
      <StageBar at={one.stage} looked={stage} onLook={setLooked} />
      <div className="sale-guide-main scroll">
        <h2>{say(`sale.stage.${stage}`)}</h2>
        <p className="quiet">{say(`sale.stage.${stage}.about`)}</p>
      </div>
      <Onward one={one} onMoved={() => setLooked('')} />
    </div>
  );
}

type BarProps = {
  readonly at: Stage;
  readonly looked: Stage;
  readonly onLook: (stage: Stage) => void;
};

function StageBar({ at, looked, onLook }: BarProps) {
  const { say } = useWords();
  return (
    <nav className="stage-bar" aria-label={say('sale.stages')}>
      {stages.map((stage, index) => (
        <Button
          key={stage}
          className="stage"
          aria-current={stage === looked ? 'step' : false}
          aria-label={say(stage === at ? 'sale.stageHere' : 'sale.stageOf', {
            number: index + 1,
            name: say(`sale.stage.${stage}`),
          })}
          data-at={stage === at}
          onPress={() => onLook(stage)}
        >
          <span className="stage-number">{index + 1}</span>
          <span>{say(`sale.stage.${stage}`)}</span>
        </Button>
      ))}
    </nav>
  );
}

/** Which way on, and what one would go on without. */
function Onward({ one, onMoved }: { readonly one: CaseView; readonly onMoved: () => void }) {
  const words = useWords();
  const { say } = words;
  const here = stages.indexOf(one.stage);
  const next = one.ways.find(({ to }) => stages.indexOf(to) === here + 1);
  if (!next) return null;
  const barred = next.lacks.find(({ bars }) => bars);
  const name = say(`sale.stage.${next.to}`);
  return (
    <div className="sale-onward">
      <p>
        <strong>{say('sale.next', { name })}</strong>{' '}
        {barred ? say(`sale.guard.${barred.id as 'asking'}.why`) : say('sale.goOnNow')}
      </p>
      <Button
        className="button"
        isDisabled={!next.isOpen}
        onPress={() => void moveCase(words, one, next.to).then(onMoved)}
      >
        {say('sale.goTo', { name })}
      </Button>
    </div>
  );
}
