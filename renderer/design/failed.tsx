// A screen that cannot be shown: what happened, what is safe, and the way on.
import { Button } from 'react-aria-components/Button';
import type { Problem } from '../../shared/problem';
import { problemWords, useWords } from '../words';

type Props = {
  readonly title: string;
  readonly problem: Problem;
  /** What is safe, and what else helps. */
  readonly safe: string;
};

export function Failed({ title, problem, safe }: Props) {
  const { say } = useWords();
  return (
    <div className="empty" role="alert">
      <h2>{title}</h2>
      <p>
        {problemWords(say, problem).what} {safe}
      </p>
      <Button className="button" onPress={() => location.reload()}>
        {say('common.retry')}
      </Button>
    </div>
  );
}
