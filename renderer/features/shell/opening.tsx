// Said while the binder is brought to a new version or put together again, which takes minutes when it is large: how far it is, and that it may be left.
import { useLive } from '../../live';
import { useCalm } from '../../ready';
import { useWords } from '../../words';

export function Opening() {
  const { say } = useWords();
  const { value } = useLive('vault.opening', useCalm() ? {} : null);
  if (!value || value.total === 0 || (value.stage !== 'upgrading' && value.stage !== 'restoring')) return null;
  const { stage, done, total } = value;
  return (
    <p className="notice" role="status">
      {say(`opening.${stage}`, { done, total })}
    </p>
  );
}
