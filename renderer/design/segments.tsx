// One of a few ways, side by side.
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly ways: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
};

export function Segments<T extends string>({ label, value, ways, onChoose }: Props<T>) {
  return (
    <RadioGroup
      aria-label={label}
      className="segments"
      orientation="horizontal"
      value={value}
      onChange={(next) => onChoose(next as T)}
    >
      {ways.map((way) => (
        <Radio key={way.value} value={way.value} className="segment">
          {way.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
