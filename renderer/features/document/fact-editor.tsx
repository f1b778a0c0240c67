// Correcting one fact: the page's own words above the field, other candidates below.
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { CheckIcon } from '@phosphor-icons/react/Check';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components/Select';
import { FieldError, Input, TextField } from 'react-aria-components/TextField';
import type { DocumentView, FactView } from '../../../shared/api/engine';
import { kindIds } from '../../../shared/documents/catalogue';
import { categories } from '../../../shared/documents/kind';
import type { FactValue, Place } from '../../../shared/documents/understanding';
import { Certainty } from '../../design/certainty';
import { Divider } from '../../design/divider';
import { editable, parseValue, sayValue, sortOf } from '../../fact-value';
import { categoryName, factName, kindName, useWords } from '../../words';
import { PlaceCrop } from './place-crop';

type Props = {
  readonly view: DocumentView;
  readonly fact: FactView;
  readonly onSave: (value: FactValue | null) => void;
  readonly onLight: (place: Place | undefined) => void;
  readonly onCancel: () => void;
};

export function FactEditor({ view, fact, onSave, onLight, onCancel }: Props) {
  const words = useWords();
  const { say } = words;
  const { name } = fact;
  const label = factName(say, name);
  const sort = sortOf(name);
  const [text, setText] = useState(() => editable(words, name, fact.value));
  const [wrong, setWrong] = useState('');
  const [place, setPlace] = useState(fact.place);
  const picks = sort === 'kind' || sort === 'category';
  const save = () => {
    const parsed = parseValue(name, text, todayHere());
    if ('wrong' in parsed) setWrong(say(parsed.wrong));
    else onSave(parsed.value);
  };
  const others = fact.others.filter(
    ({ value }, index, all) => value !== fact.value && all.findIndex((other) => other.value === value) === index,
  );
  return (
    <form
      className="fact-editor"
      aria-label={say('fact.edit', { fact: label })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        event.preventDefault();
        onCancel();
      }}
    >
      <span className={place ? 'fact-label fact-lit' : 'fact-label'}>{label}</span>
      <div className="fact-fields">
        {place && <PlaceCrop view={view} place={place} label={say('fact.crop')} />}
        <div className="fact-field">
          {picks ? (
            <Pick
              sort={sort}
              label={label}
              value={text}
              onPick={(value) => {
                setText(value);
                setWrong('');
              }}
            />
          ) : (
            <TextField
              aria-label={label}
              value={text}
              onChange={(next) => {
                setText(next);
                setWrong('');
              }}
              isInvalid={wrong !== ''}
              autoFocus
              className="fact-text"
            >
              <Input
                className="input"
                maxLength={500}
                placeholder={sort === 'day' ? say('fact.hint.day') : sort === 'money' ? say('fact.hint.money') : ''}
              />
              <FieldError className="field-problem">{wrong}</FieldError>
            </TextField>
          )}
          {fact.value !== null && fact.certainty !== 'sure' && <Certainty of={fact.certainty} />}
        </div>
        {others.length > 0 && (
          <div>
            <p className="quiet small">
              {sort === 'day' || sort === 'money' || sort === 'kind' ? say(`fact.others.${sort}`) : say('fact.others')}
            </p>
            <div className="fact-others">
              {others.map((other) => {
                const said =
                  sort === 'day' ? words.formats.shortDay(String(other.value)) : sayValue(words, name, other.value);
                return (
                  <Button
                    key={String(other.value)}
                    className="button button-small"
                    aria-label={say('fact.useCandidate', { value: said })}
                    onPress={() => {
                      setText(editable(words, name, other.value));
                      setWrong('');
                      setPlace(other.place);
                      onLight(other.place);
                    }}
                  >
                    {said}
                  </Button>
                );
              })}
            </div>
          </div>
        )}
        <div className="fact-actions">
          <Button type="submit" className="button button-primary">
            {say('common.save')}
          </Button>
          <Button className="button" onPress={onCancel}>
            {say('common.cancel')}
          </Button>
          {!picks && name !== 'title' && fact.value !== null && (
            <Button className="link small" onPress={() => onSave(null)}>
              {say('fact.remove')}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}

type PickProps = {
  readonly sort: 'kind' | 'category';
  readonly label: string;
  readonly value: string;
  readonly onPick: (value: string) => void;
};

function Pick({ sort, label, value, onPick }: PickProps) {
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

/** Two-digit years are read by the calendar on the wall. */
function todayHere(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
