// An address on one line, with what the country's register knows while it is typed. By hand it works just the same.
import { useContext, useEffect, useRef, useState } from 'react';
import { ButtonContext } from 'react-aria-components/Button';
import {
  ComboBox,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox';
import type { FoundAddress } from '../shared/api/register';
import { addressLine } from '../shared/property/address-line';
import { engine } from './ports';
import { usePreferences } from './preferences';
import { useWords } from './words';

type Props = {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The person picked what the register knows; undefined as soon as they write on. */
  readonly onFound: (found: FoundAddress | undefined) => void;
  readonly label: string;
  readonly labelClass?: string;
  readonly inputClass?: string;
  readonly placeholder?: string;
  readonly wrong?: string;
  readonly isDisabled?: boolean;
  /** What stands in the line of the field, after it. */
  readonly children?: React.ReactNode;
};

/** Long enough that a word is not sent letter by letter. */
const pauseMs = 280;
const leastLetters = 4;
const plain = {};

export function AddressField(props: Props) {
  const { value, onChange, onFound, label, labelClass = '', inputClass = '', placeholder = '', wrong = '' } = props;
  const { say } = useWords();
  const { addressLookup = true } = usePreferences();
  const [typed, setTyped] = useState('');
  const { found, failed } = useRegister(addressLookup ? typed : '');
  const items = found.map((one, index) => ({ ...one, id: String(index), line: addressLine(one.address) }));
  return (
    <ComboBox
      className="address-field"
      inputValue={value}
      items={items}
      defaultFilter={() => true}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={wrong !== ''}
      isDisabled={props.isDisabled ?? false}
      onInputChange={(text) => {
        if (text === value) return;
        onChange(text);
        const known = items.find(({ line }) => line === text);
        onFound(known);
        // What was picked is not looked up again.
        if (!known) setTyped(text);
      }}
    >
      <Label className={labelClass}>{label}</Label>
      <div className="address-field-line">
        <Input
          className={`input ${inputClass}`}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck="false"
          maxLength={200}
          autoFocus
        />
        {/* Not the button that opens the list, which every button in here would otherwise be. */}
        <ButtonContext value={plain}>{props.children}</ButtonContext>
      </div>
      <FieldError className="field-problem">{wrong}</FieldError>
      <Text slot="description" className="address-field-help quiet small">
        {failed ? say('address.failed') : say(addressLookup ? 'address.help' : 'address.off')}
      </Text>
      <OpenWhenFound found={found} />
      <Popover className="popover address-found" placement="bottom start">
        <ListBox>
          {(item: (typeof items)[number]) => (
            <ListBoxItem id={item.id} className="menu-item" textValue={item.line}>
              <span className="menu-home">
                <span className="address-found-street">{item.address.street}</span>
                <span className="quiet small">{`${item.address.postalCode} ${item.address.place}`}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The list opens by itself when the letters change; what the register answers comes a moment later. */
function OpenWhenFound({ found }: { readonly found: readonly FoundAddress[] }) {
  const state = useContext(ComboBoxStateContext);
  const opening = useRef(state);
  opening.current = state;
  useEffect(() => {
    if (found.length > 0 && opening.current?.isFocused) opening.current.open(null, 'input');
  }, [found]);
  return null;
}

/** Asks a moment after the last letter; what was asked before is forgotten. */
function useRegister(text: string): { readonly found: readonly FoundAddress[]; readonly failed: boolean } {
  const [answer, setAnswer] = useState<{ readonly found: readonly FoundAddress[]; readonly failed: boolean }>(nothing);
  const newest = useRef(0);
  useEffect(() => {
    newest.current += 1;
    const mine = newest.current;
    if (text.trim().length < leastLetters) {
      setAnswer(nothing);
      return;
    }
    const timer = setTimeout(() => {
      engine.call('addresses.find', { market: 'no', text: text.trim().slice(0, 120) }).then(
        ({ addresses }) => mine === newest.current && setAnswer({ found: addresses, failed: false }),
        () => mine === newest.current && setAnswer({ found: [], failed: true }),
      );
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return answer;
}

const nothing = { found: [], failed: false } as const;
