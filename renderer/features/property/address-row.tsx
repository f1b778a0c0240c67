// Where the home stands, changed as one line; what the register knows of it comes along.
import { PencilSimpleIcon } from '@phosphor-icons/react/PencilSimple';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { FoundAddress } from '../../../shared/api/register';
import { registerRulesOf } from '../../../shared/markets/markets';
import { addressLine, parseAddress } from '../../../shared/property/address-line';
import type { Home } from '../../../shared/property/home';
import { AddressField } from '../../address-field';
import { useWords } from '../../words';
import { editHome } from './edit';

export function AddressRow({ home }: { readonly home: Home }) {
  const words = useWords();
  const { say } = words;
  const [editing, setEditing] = useState(false);
  const line = addressLine(home.address);
  const label = say('register.address');
  if (editing) return <AddressEditor home={home} onDone={() => setEditing(false)} />;
  return (
    <div className="register-row">
      <span className="register-label">{label}</span>
      <div className="register-said">
        <Button
          className="register-value"
          aria-label={say('register.change', { field: label, value: line })}
          onPress={() => setEditing(true)}
        >
          {line}
          <PencilSimpleIcon className="register-pencil" size={14} aria-hidden />
        </Button>
      </div>
    </div>
  );
}

function AddressEditor({ home, onDone }: { readonly home: Home; readonly onDone: () => void }) {
  const words = useWords();
  const { say } = words;
  const [text, setText] = useState(() => addressLine(home.address));
  const [found, setFound] = useState<FoundAddress>();
  const [wrong, setWrong] = useState('');
  const label = say('register.address');
  const keep = async () => {
    const { street, postalCode, place } = found?.address ?? parseAddress(text);
    const number = found?.matrikkel && registerRulesOf(home.market).cadastral.format(found.matrikkel);
    const unit = found?.units.length === 1 && home.propertyType !== 'house' ? found.units[0] : undefined;
    const set = {
      'address.street': street,
      'address.postalCode': postalCode,
      'address.place': place,
      ...(number === undefined ? {} : { matrikkel: number }),
      ...(unit === undefined || home.unitNumber !== '' ? {} : { unitNumber: unit }),
    };
    if (await editHome(words, home.id, { set }, say('register.changed', { field: label }))) onDone();
    else setWrong(say('register.wrong.address'));
  };
  return (
    <form
      className="register-row register-editing"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onDone();
      }}
    >
      <span className="register-label" aria-hidden>
        {label}
      </span>
      <div className="register-fields">
        <AddressField
          label={label}
          labelClass="unseen"
          value={text}
          onChange={(next) => {
            setText(next);
            setWrong('');
          }}
          onFound={setFound}
          wrong={wrong}
        >
          <Button type="submit" className="button button-primary">
            {say('common.save')}
          </Button>
          <Button className="button" onPress={onDone}>
            {say('common.cancel')}
          </Button>
        </AddressField>
      </div>
    </form>
  );
}
