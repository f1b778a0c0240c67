// One of several, picked from a list that opens below the field.
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { CheckIcon } from '@phosphor-icons/react/Check';
import { Button } from 'react-aria-components/Button';
import { Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components/Select';

type Props = {
  readonly label: string;
  /** The label stands above the field; otherwise it is only told to who does not see. */
  readonly isLabelled?: boolean;
  readonly value: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** What stands in the field while nothing is chosen. */
  readonly empty?: string;
  /** Begins open, and says when it was closed. */
  readonly isOpen?: boolean;
  readonly onChoose: (id: string) => void;
  readonly onClose?: () => void;
};

export function Chosen({ label, isLabelled = false, value, choices, empty = '', isOpen, onChoose, onClose }: Props) {
  return (
    <Select
      {...(isLabelled ? {} : { 'aria-label': label })}
      className="chosen"
      placeholder={empty}
      selectedKey={value === '' ? null : value}
      defaultOpen={isOpen ?? false}
      autoFocus={isOpen ?? false}
      onSelectionChange={(key) => {
        if (key !== null) onChoose(String(key));
      }}
      onOpenChange={(open) => {
        // After the choice was told.
        if (!open && onClose) setTimeout(onClose);
      }}
    >
      {isLabelled && <Label className="small quiet">{label}</Label>}
      <Button className="input pick-field">
        <SelectValue className="pick-value" />
        <CaretDownIcon size={14} aria-hidden />
      </Button>
      <Popover className="popover pick-list">
        <ListBox items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} className="menu-item" textValue={choice.name}>
              <span className="menu-home">{choice.name}</span>
              {choice.id === value && <CheckIcon className="pick-check" size={16} aria-hidden />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
