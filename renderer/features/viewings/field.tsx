// A line to write in, with what it is for above it.
import { Input, Label, TextField } from 'react-aria-components/TextField';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date' | 'time' | 'email' | 'tel';
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly onChange: (value: string) => void;
};

export function Field({ label, value, type = 'text', placeholder = '', isRequired = false, onChange }: Props) {
  return (
    <TextField className="viewing-field" type={type} value={value} onChange={onChange} isRequired={isRequired}>
      <Label className="small quiet">{label}</Label>
      <Input className="input" maxLength={1_000} placeholder={placeholder} />
    </TextField>
  );
}
