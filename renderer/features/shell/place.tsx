// A room of the binder, as one row of the sidebar.
import type { ComponentType } from 'react';
import { Button } from 'react-aria-components/Button';
import { goTo, type Route } from '../../route';

type IconProps = { readonly size?: number; readonly weight?: 'regular' | 'fill'; readonly 'aria-hidden'?: boolean };

type PlaceProps = {
  readonly icon: ComponentType<IconProps>;
  readonly label: string;
  readonly here: boolean;
  /** One is at a saved search below it, which is marked instead where there is room for it. */
  readonly within?: boolean;
  readonly to: () => Route;
  readonly count?: string;
  readonly countLabel?: string;
  /** What the count is of is over its time. */
  readonly urgent?: boolean;
  /** Shown on the narrow rail too. */
  readonly countAlways?: boolean;
  /** 0..1 while papers are being read. */
  readonly progress?: number | undefined;
};

export function Place({
  icon: Icon,
  label,
  here,
  within = false,
  to,
  count = '',
  countLabel = '',
  countAlways = false,
  urgent = false,
  progress,
}: PlaceProps) {
  return (
    <li title={label}>
      <Button
        className={within ? 'place place-within' : 'place'}
        aria-current={here ? 'page' : false}
        aria-label={[label, countLabel || count].filter(Boolean).join(', ')}
        onPress={() => goTo(to())}
      >
        <Icon size={20} weight={here || within ? 'fill' : 'regular'} aria-hidden />
        <span className="place-label">{label}</span>{' '}
        {count && (
          <span
            className={['place-count', countAlways && 'place-count-always', urgent && 'place-count-urgent']
              .filter(Boolean)
              .join(' ')}
          >
            {count}
          </span>
        )}
        {progress !== undefined && (
          <span className="place-progress" aria-hidden>
            <span style={{ width: `${Math.max(4, progress * 100)}%` }} />
          </span>
        )}
      </Button>
    </li>
  );
}
