// A line one writes in, kept when one leaves it; what is no sum or no day is said below and not kept.
import { useEffect, useId, useState } from 'react';
import { parseValue, todayHere } from './fact-value';
import { useWords } from './words';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly sort?: 'text' | 'money' | 'day';
  /** Of money in hundredths; of days ISO; '' for none. */
  readonly onKeep: (value: string) => void;
  readonly most?: number;
};

export function KeptLine({ label, value, sort = 'text', onKeep, most = 200 }: Props) {
  const { say, formats } = useWords();
  const id = useId();
  const shown =
    value === ''
      ? ''
      : sort === 'money'
        ? formats.number(Number(value) / 100)
        : sort === 'day'
          ? formats.longDay(value)
          : value;
  const [text, setText] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  // Kept elsewhere meanwhile, or taken back.
  useEffect(() => setText(shown), [shown]);
  const keep = () => {
    const said = keptAs(sort, text.trim());
    setWrong(said === undefined);
    if (said !== undefined && said !== value) onKeep(said);
  };
  return (
    <div className="field">
      <label className="small quiet" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        value={text}
        maxLength={most}
        inputMode={sort === 'money' ? 'decimal' : 'text'}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-problem` : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      {isWrong && (
        <p className="field-problem" id={`${id}-problem`}>
          {say(sort === 'money' ? 'fact.invalid.money' : 'fact.invalid.day')}
        </p>
      )}
    </div>
  );
}

function keptAs(sort: 'text' | 'money' | 'day', text: string): string | undefined {
  if (sort === 'text' || text === '') return text;
  const parsed = parseValue(sort === 'money' ? 'total' : 'date', text, todayHere());
  if (!('value' in parsed)) return undefined;
  return sort === 'money' ? String(Math.round(Number(parsed.value) * 100)) : String(parsed.value);
}
