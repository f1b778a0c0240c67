// What the user must be told once about the vault: what happened and what is safe.
import { InfoIcon } from '@phosphor-icons/react/Info';
import { WarningIcon } from '@phosphor-icons/react/Warning';
import { Button } from 'react-aria-components/Button';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { useWords } from '../../words';

export function Notices() {
  const { say } = useWords();
  const notices = useLive('vault.notices', {}).value?.notices ?? [];
  if (notices.length === 0) return null;
  return (
    <section className="notices" aria-label={say('notice.label')}>
      {notices.map((notice) => {
        const lost = notice.code === 'originals-lost';
        const Icon = lost ? WarningIcon : InfoIcon;
        return (
          <div key={notice.id} className={lost ? 'notice notice-attention' : 'notice'} role="status">
            <Icon size={18} aria-hidden />
            <p>{say(`notice.${notice.code}`, { count: notice.count })}</p>
            <Button
              className="button button-small"
              onPress={() => void engine.call('vault.dismiss', { id: notice.id })}
            >
              {say('notice.dismiss')}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
