// How sure a reading is: silent when sure, plain when not.
import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { CircleHalfIcon } from '@phosphor-icons/react/CircleHalf';
import { PencilSimpleIcon } from '@phosphor-icons/react/PencilSimple';
import { QuestionIcon } from '@phosphor-icons/react/Question';
import type { Certainty as Sureness } from '../../shared/api/engine';
import { useWords } from '../words';

const icons = {
  sure: CheckCircleIcon,
  likely: CircleHalfIcon,
  unsure: QuestionIcon,
  corrected: PencilSimpleIcon,
  confirmed: CheckCircleIcon,
} as const;

export function Certainty({ of }: { readonly of: Sureness }) {
  const { say } = useWords();
  const Icon = icons[of];
  const word = say(`certainty.${of}`);
  return (
    <span className={`certainty certainty-${of}`}>
      <Icon size={18} weight={of === 'sure' || of === 'unsure' ? 'regular' : 'fill'} aria-hidden />
      {of === 'sure' ? <span className="unseen">{word}</span> : word}
    </span>
  );
}
