// A labelled field in the editor of an item.
import { FieldError, Input, Label, TextArea, TextField } from 'react-aria-components/TextField';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly wrong?: string | false;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly size?: 'narrow' | 'wide' | 'whole';
  readonly isLong?: boolean;
  readonly autoFocus?: boolean;
};

export function TextItem({
  label,
  value,
  onChange,
  wrong = false,
  placeholder = '',
  maxLength = 80,
  size,
  isLong = false,
  autoFocus = false,
}: Props) {
  return (
    <TextField
      className={size ? `item-field item-field-${size}` : 'item-field'}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(wrong)}
      autoFocus={autoFocus}
    >
      <Label className="small quiet">{label}</Label>
      {isLong ? (
        <TextArea className="input item-note" maxLength={maxLength} rows={3} />
      ) : (
        <Input className="input" maxLength={maxLength} placeholder={placeholder} />
      )}
      <FieldError className="field-problem">{wrong || ''}</FieldError>
    </TextField>
  );
}
