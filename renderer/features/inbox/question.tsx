// One question about one field: what was read first, the other readings after it, then another answer or none.
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { FieldError, Input, TextField } from 'react-aria-components/TextField';
import type { DocumentView, FactView } from '../../../shared/api/engine';
import type { FactValue, Place } from '../../../shared/documents/understanding';
import { Certainty } from '../../design/certainty';
import { editable, parseValue, sayValue, sortOf, todayHere } from '../../fact-value';
import { Pick } from '../../pick';
import { PlaceCrop } from '../../place-crop';
import { factName, useWords } from '../../words';

export type Answer = { readonly value: FactValue; readonly place?: Place | undefined };

const mostAnswers = 5;

/** What was read, then what else was read for it, each once. */
export function answersTo(fact: FactView): readonly Answer[] {
  const all = [...(fact.value === null ? [] : [{ value: fact.value, place: fact.place }]), ...fact.others];
  return all
    .filter(({ value }, index) => all.findIndex((other) => other.value === value) === index)
    .slice(0, mostAnswers);
}

type Props = {
  readonly view: DocumentView;
  readonly fact: FactView;
  readonly currency: string;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  /** null: it is not in the paper. */
  readonly onAnswer: (value: FactValue | null) => void;
  readonly onLight: (place: Place | undefined) => void;
};

export function Question({ view, fact, currency, editing, onEdit, onAnswer, onLight }: Props) {
  const words = useWords();
  const { say } = words;
  const isKind = fact.name === 'kind';
  const answers = answersTo(fact);
  const [takesFocus] = useState(mayTakeFocus);
  const question = isKind ? say('inbox.question.kind') : say('inbox.question.fact', { fact: factName(say, fact.name) });
  const act = (key: string) => {
    if (key === 'edit') onEdit(true);
    else if (key === 'none') onAnswer(null);
    else onAnswer(answers[Number(key)]?.value ?? null);
  };
  const extra = [
    { id: 'edit', key: say('inbox.key.edit'), text: say('inbox.answer.edit') },
    ...(isKind ? [] : [{ id: 'none', key: '0', text: say('inbox.answer.none') }]),
  ];
  return (
    <div className="question">
      <h2 className="look-title" id="look-question">
        {question}
      </h2>
      {fact.place && <PlaceCrop view={view} place={fact.place} label={say('fact.crop')} />}
      {editing ? (
        <OwnAnswer fact={fact} onAnswer={onAnswer} onCancel={() => onEdit(false)} />
      ) : (
        <ListBox
          autoFocus={takesFocus ? 'first' : false}
          aria-labelledby="look-question"
          className="answers"
          onAction={(key) => act(String(key))}
          onFocus={(event) => {
            const key = event.target.closest<HTMLElement>('[data-key]')?.dataset.key;
            onLight(answers[Number(key)]?.place);
          }}
        >
          {answers.map(({ value }, index) => {
            const text = sayValue(words, fact.name, value, currency);
            return (
              <ListBoxItem key={String(value)} id={String(index)} textValue={text} className="answer">
                <kbd className="key">{index + 1}</kbd>
                <span className="answer-text">{text}</span>
                {index === 0 && <Certainty of={fact.certainty} />}
                {index === 0 && <kbd className="key">↵</kbd>}
              </ListBoxItem>
            );
          })}
          {extra.map(({ id, key, text }) => (
            <ListBoxItem key={id} id={id} textValue={text} className="answer answer-extra">
              <kbd className="key">{key}</kbd>
              <span className="answer-text">{text}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
    </div>
  );
}

/** The next question takes the focus that the one before had; never from whoever is elsewhere in the window. */
function mayTakeFocus(): boolean {
  const active = document.activeElement;
  return !active || active === document.body || active.closest('.look-ask, .sidebar') !== null;
}

function OwnAnswer({
  fact,
  onAnswer,
  onCancel,
}: {
  readonly fact: FactView;
  readonly onAnswer: (value: FactValue | null) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords();
  const { say } = words;
  const { name } = fact;
  const sort = sortOf(name);
  const label = factName(say, name);
  const [text, setText] = useState(() => editable(words, name, fact.value));
  const [wrong, setWrong] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseValue(name, text, todayHere());
    if ('wrong' in parsed) setWrong(say(parsed.wrong));
    else onAnswer(parsed.value);
  };
  return (
    <form
      className="own-answer"
      aria-label={say('fact.edit', { fact: label })}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {sort === 'kind' || sort === 'category' ? (
        <Pick sort={sort} label={label} value={text} onPick={setText} />
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
        >
          <Input
            className="input"
            maxLength={500}
            placeholder={sort === 'day' ? say('fact.hint.day') : sort === 'money' ? say('fact.hint.money') : ''}
            onFocus={(event) => event.currentTarget.select()}
          />
          <FieldError className="field-problem">{wrong}</FieldError>
        </TextField>
      )}
      <div className="own-answer-actions">
        <Button type="submit" className="button button-primary">
          {say('common.save')} <kbd className="key">↵</kbd>
        </Button>
        <Button className="button" onPress={onCancel}>
          {say('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
