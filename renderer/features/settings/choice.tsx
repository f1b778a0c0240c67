// One of a few, side by side.
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly note?: string;
  readonly onChoose: (value: T) => void;
};

export function Choice<T extends string>({ label, value, choices, note, onChoose }: ChoiceProps<T>) {
  return (
    <RadioGroup className="setting" orientation="horizontal" value={value} onChange={(next) => onChoose(next as T)}>
      <Label className="setting-label">{label}</Label>
      <div>
        <div className="segments">
          {choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} className="segment">
              {choice.label}
            </Radio>
          ))}
        </div>
        {note && <p className="quiet small setting-note setting-choice-note">{note}</p>}
      </div>
    </RadioGroup>
  );
}
