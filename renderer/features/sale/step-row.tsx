// A step of the guide as a line: how it stands, what it is called, and the paper that shows it.
import { CheckIcon } from '@phosphor-icons/react/Check';
import { CircleIcon } from '@phosphor-icons/react/Circle';
import { CircleHalfIcon } from '@phosphor-icons/react/CircleHalf';
import { Button } from 'react-aria-components/Button';
import type { GuideView } from '../../../shared/api/sale';
import type { SaleSay } from '../../../shared/i18n/sale-words';
import { useWords, type Words } from '../../words';
import { PaperChip } from './paper-chip';
import { useSaleWords } from './sale-words';

export type Step = GuideView['steps'][number];
const marks = { open: CircleIcon, half: CircleHalfIcon, done: CheckIcon } as const;

type Props = { readonly step: Step; readonly isShown: boolean; readonly onShow: () => void };

export function StepRow({ step, isShown, onShow }: Props) {
  const say = useSaleWords();
  const { formats } = useWords();
  const name = say(`guide.${step.id as 'ownership'}`);
  const Mark = marks[step.state];
  const paper = step.papers[0];
  return (
    <li className="step" data-shown={isShown}>
      <Button className="step-open" aria-current={isShown ? 'true' : false} onPress={onShow}>
        <Mark className={`step-mark step-mark-${step.state}`} size={18} aria-hidden />
        <span>
          <span className="unseen">{say(`saleGuide.${step.state}`, { name })} </span>
          <span className="step-name" aria-hidden>
            {name}
          </span>
          <span className="quiet small">{standingWords(say, formats, step)}</span>
        </span>
      </Button>
      {paper ? (
        <PaperChip paper={paper} />
      ) : (
        step.state !== 'done' &&
        step.minutes > 0 && <span className="quiet small">{say('saleGuide.minutes', { count: step.minutes })}</span>
      )}
    </li>
  );
}

function standingWords(say: SaleSay, formats: Words['formats'], step: Step): string {
  const { done, of } = step;
  if (step.isSaid) return say('saleGuide.byYou');
  if (step.expiredOn !== '') return say('saleGuide.expired', { day: formats.longDay(step.expiredOn) });
  if (step.proof === 'answers') return say('saleGuide.answered', { done, of });
  if (step.state === 'half') return say('saleGuide.some', { done, of });
  return say(`guide.${step.id as 'ownership'}.what`);
}
