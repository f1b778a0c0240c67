// What can be added, in a menu.
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';

type AddProps<T extends string> = {
  readonly label: string;
  readonly ids: readonly T[];
  readonly nameOf: (id: T) => string;
  readonly onAdd: (id: T) => void;
};

export function AddMenu<T extends string>({ label, ids, nameOf, onAdd }: AddProps<T>) {
  return (
    <MenuTrigger>
      <Button className="link register-more">
        <PlusIcon size={16} aria-hidden />
        {label}
      </Button>
      <Popover className="popover add-menu" placement="bottom start">
        <Menu aria-label={label} onAction={(key) => onAdd(key as T)}>
          {ids.map((id) => (
            <MenuItem key={id} id={id} className="menu-item" textValue={nameOf(id)}>
              {nameOf(id)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
