// A sum written over the one that was read; empty: as the paper says.
import { useState } from 'react';
import type { CostView } from '../../../shared/api/costs';
import { parseValue, todayHere } from '../../fact-value';
import { useWords } from '../../words';

type Props = {
  readonly row: CostView;
  /** In hundredths; null: as the paper says; undefined: nothing was changed. */
  readonly onDone: (amount: number | null | undefined) => void;
};

export function AmountField({ row, onDone }: Props) {
  const { say, formats } = useWords();
  const [text, setText] = useState(row.amount === undefined ? '' : formats.number(row.amount / 100));
  const [wrong, setWrong] = useState(false);
  const save = () => {
    if (text.trim() === '') return onDone(row.documentId === '' ? undefined : null);
    const amount = oreOf(text);
    if (amount === undefined) setWrong(true);
    else onDone(amount === row.amount ? undefined : amount);
  };
  return (
    <input
      className="input cost-amount-field"
      aria-label={say('costs.amount')}
      aria-invalid={wrong}
      inputMode="decimal"
      maxLength={20}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here.
      autoFocus
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setWrong(false);
      }}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') onDone(undefined);
      }}
    />
  );
}

/** "48 750,50" in hundredths; undefined when it is no amount. */
export function oreOf(text: string): number | undefined {
  const parsed = parseValue('total', text, todayHere());
  return 'value' in parsed ? Math.round(Number(parsed.value) * 100) : undefined;
}
