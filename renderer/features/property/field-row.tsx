// One value of the register as a line to read, that becomes a field when it is pressed.
import { PencilSimpleIcon } from '@phosphor-icons/react/PencilSimple';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FieldError, Input, TextField } from 'react-aria-components/TextField';
import type { Home } from '../../../shared/property/home';
import { type RegisterField, registerFieldSorts, registerValue } from '../../../shared/property/register-fields';
import { Chosen } from '../../design/chosen';
import { useWords } from '../../words';
import { editHome } from './edit';
import { choicesOf, editableText, fieldName, sayRegisterValue, typedValue, wrongWords } from './field-words';
import { Source } from './source';

type Props = {
  readonly home: Home;
  readonly field: RegisterField;
  /** What follows from the value, e.g. that it ran out. */
  readonly note?: ReactNode;
  readonly hint?: string;
};

export function FieldRow({ home, field, note, hint }: Props) {
  const words = useWords();
  const { say } = words;
  const [editing, setEditing] = useState(false);
  const label = fieldName(words, field);
  const value = registerValue(home, field);
  const source = home.sources[field];
  if (editing)
    return (
      <div className="register-row register-editing">
        <span className="register-label">{label}</span>
        <FieldEditor home={home} field={field} hint={hint} onDone={() => setEditing(false)} />
      </div>
    );
  return (
    <div className="register-row">
      <span className="register-label">{label}</span>
      <div className="register-said">
        <Button
          className={value === undefined ? 'register-value register-empty' : 'register-value'}
          aria-label={
            value === undefined
              ? say('register.add', { field: label })
              : say('register.change', { field: label, value: sayRegisterValue(words, field, value) })
          }
          onPress={() => setEditing(true)}
        >
          {value === undefined ? say('register.empty') : sayRegisterValue(words, field, value)}
          {value !== undefined && <PencilSimpleIcon className="register-pencil" size={14} aria-hidden />}
        </Button>
        {note}
        {source && <Source source={source} />}
      </div>
    </div>
  );
}

type EditorProps = {
  readonly home: Home;
  readonly field: RegisterField;
  readonly hint: string | undefined;
  readonly onDone: () => void;
};

function FieldEditor({ home, field, hint, onDone }: EditorProps) {
  const words = useWords();
  const { say } = words;
  const label = fieldName(words, field);
  const value = registerValue(home, field);
  const [text, setText] = useState(() => editableText(words, field, value));
  const [wrong, setWrong] = useState('');
  const keep = async (next: ReturnType<typeof typedValue>) => {
    if ('wrong' in next) {
      setWrong(say(next.wrong));
      return;
    }
    if ((next.value ?? undefined) === value) {
      onDone();
      return;
    }
    const done = say(next.value === null ? 'register.emptied' : 'register.changed', { field: label });
    if (await editHome(words, home.id, { set: { [field]: next.value } }, done)) onDone();
    else setWrong(wrongWords(words, field));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onDone();
  };
  if (registerFieldSorts[field] === 'choice')
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the field as it was.
      <div className="register-fields" onKeyDown={onKeyDown}>
        <Chosen
          label={label}
          value={typeof value === 'string' ? value : ''}
          choices={choicesOf(home, field).map((id) => ({ id, name: sayRegisterValue(words, field, id) }))}
          isOpen
          onChoose={(id) => void keep({ value: id })}
          onClose={onDone}
        />
        {value !== undefined && (
          <Button className="link small" onPress={() => void keep({ value: null })}>
            {say('register.emptyIt')}
          </Button>
        )}
      </div>
    );
  return (
    <form
      className="register-fields"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void keep(typedValue(field, text));
      }}
    >
      <TextField
        aria-label={label}
        className="register-field"
        value={text}
        onChange={(next) => {
          setText(next);
          setWrong('');
        }}
        isInvalid={wrong !== ''}
        autoFocus
      >
        <Input className="input" maxLength={200} placeholder={hint ?? ''} />
        <FieldError className="field-problem">{wrong}</FieldError>
      </TextField>
      <Button type="submit" className="button button-primary">
        {say('common.save')}
      </Button>
      <Button className="button" onPress={onDone}>
        {say('common.cancel')}
      </Button>
    </form>
  );
}
