// One line for a passphrase, or a few for recovery words, with its label above and help or what is wrong below.
import { useId } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string;
  readonly wrong?: string;
  /** Words that are copied from paper are to be seen. */
  readonly lines?: number;
  readonly autoFocus?: boolean;
  readonly isNew?: boolean;
};

export function SecretField({ label, value, onChange, help = '', wrong = '', lines, autoFocus, isNew }: Props) {
  const id = useId();
  const said = wrong || help;
  const shared = {
    id,
    className: 'input',
    value,
    spellCheck: false,
    'aria-invalid': wrong !== '',
    ...(said ? { 'aria-describedby': `${id}-said` } : {}),
  };
  return (
    <div className="secret-field">
      <label htmlFor={id}>{label}</label>
      {lines ? (
        <textarea {...shared} rows={lines} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type="password"
          // biome-ignore lint/a11y/noAutofocus: a locked vault and a dialog for a passphrase have nothing else to do.
          autoFocus={autoFocus ?? false}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {said && (
        <p id={`${id}-said`} className={wrong ? 'field-problem' : 'quiet small'} {...(wrong ? { role: 'alert' } : {})}>
          {said}
        </p>
      )}
    </div>
  );
}
