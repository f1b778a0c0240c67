// One labelled line of a form in the bid room.
import { parseValue, todayHere } from '../../fact-value';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date' | 'time';
  readonly hint?: string;
  readonly isWrong?: boolean;
  readonly isFigure?: boolean;
  readonly isFirst?: boolean;
};

export function Field({
  label,
  value,
  onChange,
  type = 'text',
  hint,
  isWrong = false,
  isFigure = false,
  isFirst = false,
}: Props) {
  return (
    <label className="bids-field">
      <span>{label}</span>
      <input
        className="input"
        {...{ type, value }}
        placeholder={hint}
        inputMode={isFigure ? 'numeric' : undefined}
        maxLength={type === 'text' ? 200 : undefined}
        aria-invalid={isWrong}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write here.
        autoFocus={isFirst}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

/** "5 450 000" in øre; undefined when it is no amount. */
export function kronerIn(text: string): number | undefined {
  const parsed = parseValue('total', text, todayHere());
  return 'value' in parsed ? Math.round(Number(parsed.value) * 100) : undefined;
}
