// A line one writes in: its name above, what is wrong with it below.
import { useId } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
  readonly autoFocus?: boolean;
  /** More than one: as high as so many lines. */
  readonly lines?: number;
  readonly maxLength?: number;
};

export function Field({
  label,
  value,
  onChange,
  problem = '',
  placeholder,
  inputMode = 'text',
  autoFocus = false,
  lines = 1,
  maxLength = 200,
}: Props) {
  const id = useId();
  const shared = {
    id,
    value,
    maxLength,
    placeholder,
    inputMode,
    autoFocus,
    'aria-invalid': problem !== '',
    'aria-describedby': problem ? `${id}-problem` : undefined,
  } as const;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {lines > 1 ? (
        <textarea
          className="input field-lines"
          rows={lines}
          {...shared}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <input className="input" {...shared} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
