// A setting that is on or off, with what it means below its name.
import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components/Switch';

type Props = {
  readonly name: string;
  readonly note: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children?: ReactNode;
};

export function Toggle({ name, note, isOn, isDisabled = false, onChange, children }: Props) {
  return (
    <div className="share-toggle">
      <Switch className="share-setting switch" isSelected={isOn} isDisabled={isDisabled} onChange={onChange}>
        <span className="share-setting-words">
          <span className="share-setting-name">{name}</span>
          <span className="quiet small">{note}</span>
        </span>
        <span className="switch-track" aria-hidden>
          <span className="switch-knob" />
        </span>
      </Switch>
      {children}
    </div>
  );
}
