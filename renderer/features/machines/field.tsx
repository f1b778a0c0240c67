// One line to write in, with its label above and help below.
import { useId } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string;
  readonly secret?: boolean;
  readonly lines?: number;
};

export function Field({ label, value, onChange, help, secret, lines }: Props) {
  const id = useId();
  const shared = {
    id,
    className: lines ? 'input machines-lines' : 'input',
    value,
    autoComplete: 'off',
    spellCheck: false,
    ...(help ? { 'aria-describedby': `${id}-help` } : {}),
  };
  return (
    <div className="machines-field">
      <label htmlFor={id}>{label}</label>
      {lines ? (
        <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} type={secret ? 'password' : 'text'} onChange={(event) => onChange(event.target.value)} />
      )}
      {help && (
        <p id={`${id}-help`} className="quiet small">
          {help}
        </p>
      )}
    </div>
  );
}
