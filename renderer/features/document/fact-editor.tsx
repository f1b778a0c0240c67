// Correcting one fact: the page's own words above the field, other candidates below.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FieldError, Input, TextField } from 'react-aria-components/TextField';
import type { DocumentView, FactView } from '../../../shared/api/engine';
import type { FactValue, Place } from '../../../shared/documents/understanding';
import { Certainty } from '../../design/certainty';
import { editable, parseValue, sayValue, sortOf, todayHere } from '../../fact-value';
import { Pick } from '../../pick';
import { PlaceCrop } from '../../place-crop';
import { factName, useWords } from '../../words';

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
