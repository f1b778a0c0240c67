// Tags as they are typed: those there are, each with a way out, and a field that suggests those in use.
import { XIcon } from '@phosphor-icons/react/X';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox';
import { foldText } from '../shared/values/folded-text';
import { useLive } from './live';
import { useWords } from './words';

type Props = {
  readonly label: string;
  readonly tags: readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
};

const mostSuggested = 8;

export function TagField({ label, tags, onAdd, onRemove }: Props) {
  const { say, formats } = useWords();
  const known = useLive('tags.list', {}).value?.tags ?? [];
  const [text, setText] = useState('');
  const given = new Set(tags.map(foldText));
  const typed = foldText(text.trim());
  const items = known
    .filter(({ value }) => !given.has(foldText(value)) && foldText(value).includes(typed))
    .slice(0, mostSuggested);
  const add = (tag: string) => {
    const clean = tag.trim().replace(/\s+/g, ' ');
    setText('');
    if (clean !== '' && !given.has(foldText(clean))) onAdd(clean);
  };
  return (
    <div className="tag-field">
      {tags.length > 0 && (
        <ul className="tags" aria-label={label}>
          {tags.map((tag) => (
            <li key={tag} className="tag">
              <span>{tag}</span>
              <Button className="tag-out" aria-label={say('tags.remove', { tag })} onPress={() => onRemove(tag)}>
                <XIcon size={12} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div
        onKeyDownCapture={(event) => {
          const field = event.target as HTMLElement;
          if (event.key !== 'Enter' || field.getAttribute('aria-activedescendant')) return;
          event.preventDefault();
          event.stopPropagation();
          add(text);
        }}
      >
        <ComboBox
          aria-label={label}
          items={items}
          inputValue={text}
          onInputChange={setText}
          allowsCustomValue
          menuTrigger="focus"
          selectedKey={null}
          onSelectionChange={(key) => {
            if (key !== null) add(String(key));
          }}
        >
          <Input className="input tag-input" placeholder={say('tags.add')} maxLength={60} />
          <Popover className="popover pick-list">
            <ListBox<{ readonly value: string; readonly count: number }>>
              {({ value, count }) => (
                <ListBoxItem id={value} className="menu-item" textValue={value}>
                  <span className="menu-home">{value}</span>
                  <span className="quiet small">{formats.number(count)}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </div>
    </div>
  );
}
