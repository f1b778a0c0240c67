// A kind or a category picked from all there are.
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { CheckIcon } from '@phosphor-icons/react/Check';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components/Select';
import { kindIds } from '../shared/documents/catalogue';
import { categories } from '../shared/documents/kind';
import { Divider } from './design/divider';
import { categoryName, kindName, useWords } from './words';

type PickProps = {
  readonly sort: 'kind' | 'category';
  readonly label: string;
  readonly value: string;
  readonly onPick: (value: string) => void;
};

export function Pick({ sort, label, value, onPick }: PickProps) {
  const { say } = useWords();
  const choices = (sort === 'kind' ? kindIds : categories).map((id) => ({
    id: id as string,
    name: sort === 'kind' ? kindName(say, id) : categoryName(say, id),
  }));
  return (
    <Select
      aria-label={label}
      className="pick"
      selectedKey={value}
      onSelectionChange={(key) => {
        if (key !== null) onPick(String(key));
      }}
      autoFocus
    >
      <Button className="input pick-field">
        <SelectValue className="pick-value" />
        <CaretDownIcon size={14} aria-hidden />
      </Button>
      <Popover className="popover pick-list">
        <ListBox items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} className="menu-item" textValue={choice.name}>
              {sort === 'category' && <Divider category={choice.id} />}
              <span className="menu-home">{choice.name}</span>
              {choice.id === value && <CheckIcon className="pick-check" size={16} aria-hidden />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
