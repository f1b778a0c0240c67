// The stages of a sale side by side: where it is, and which one is looked at.
import { Button } from 'react-aria-components/Button';
import { type Stage, stages } from '../../../shared/sale/stages';
import { useWords } from '../../words';

type Props = {
  readonly at: Stage;
  readonly looked: Stage;
  readonly onLook: (stage: Stage) => void;
};

export function StageBar({ at, looked, onLook }: Props) {
  const { say } = useWords();
  return (
    <nav className="stage-bar" aria-label={say('sale.stages')}>
      {stages.map((stage, index) => (
        <Button
          key={stage}
          className="stage"
          aria-current={stage === looked ? 'step' : false}
          data-at={stage === at}
          onPress={() => onLook(stage)}
        >
          <span className="stage-number" aria-hidden>
            {index + 1}
          </span>
          <span>{say(`sale.stage.${stage}`)}</span>
          {stage === at && <span className="unseen"> {say('sale.stageHere')}</span>}
        </Button>
      ))}
    </nav>
  );
}
