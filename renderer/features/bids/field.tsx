// One labelled line of a form in the bid room.
import { parseValue, todayHere } from '../../fact-value';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly isWrong?: boolean;
  readonly isFigure?: boolean;
  readonly isFirst?: boolean;
};

export function Field({ label, value, onChange, hint, isWrong = false, isFigure = false, isFirst = false }: Props) {
  return (
    <label className="bids-field">
      <span>{label}</span>
      <input
        className="input"
        value={value}
        placeholder={hint}
        inputMode={isFigure ? 'numeric' : undefined}
        maxLength={200}
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

/** A day as people write it, as ISO; undefined when it is none. */
export function dayIn(text: string): string | undefined {
  const parsed = parseValue('date', text, todayHere());
  return 'value' in parsed ? String(parsed.value) : undefined;
}

/** `14.30`, `14:30` or `1430` as `14:30`; undefined when no clock shows it. */
export function timeIn(text: string): string | undefined {
  const [, hour = '', minute = ''] = /^\s*(\d{1,2})[.:]?(\d{2})\s*$/.exec(text) ?? [];
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}
