// The foot of the sidebar: how it stands between this machine and the others; as long as there are none, that everything stays here.
import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { CloudArrowUpIcon } from '@phosphor-icons/react/CloudArrowUp';
import { WarningCircleIcon } from '@phosphor-icons/react/WarningCircle';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useLive } from '../../live';
import { goTo } from '../../route';
import { syncTold } from '../../sync-words';
import { useWords } from '../../words';

const icons = { ok: CheckCircleIcon, quiet: CloudArrowUpIcon, attention: WarningCircleIcon } as const;

export function SyncLine({ alone }: { readonly alone: ReactNode }) {
  const words = useWords();
  const status = useLive('sync.status', {}).value;
  if (!status?.workspace) return alone;
  const open = status.conflicts + status.quarantined;
  const { tone, text } =
    open > 0
      ? { tone: 'attention' as const, text: words.say('machines.line.open', { count: open }) }
      : syncTold(words, status);
  const Icon = icons[tone];
  return (
    <Button className="sealed sync-line" data-tone={tone} aria-label={text} onPress={() => goTo({ at: 'machines' })}>
      <Icon size={18} aria-hidden />
      <span>{text}</span>
    </Button>
  );
}
