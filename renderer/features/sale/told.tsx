// What only the seller can tell, each in a field of its own: kept when one leaves it.
import { useEffect, useState } from 'react';
import { TextArea } from 'react-aria-components/TextArea';
import { Label, TextField } from 'react-aria-components/TextField';
import type { CaseView } from '../../../shared/api/sale';
import { useWords } from '../../words';
import { editCase } from './acts';
import { useSaleWords } from './sale-words';

type Props = { readonly one: CaseView; readonly fields: readonly string[] };

export function Told({ one, fields }: Props) {
  return fields.map((field) => <ToldField key={field} one={one} field={field} />);
}

function ToldField({ one, field }: { readonly one: CaseView; readonly field: string }) {
  const words = useWords();
  const say = useSaleWords();
  const before = one.told[field] ?? '';
  const [text, setText] = useState(before);
  // Kept elsewhere meanwhile, or taken back.
  useEffect(() => setText(before), [before]);
  const keep = () => {
    const said = text.trim();
    if (said !== before) void editCase(words, one.id, { told: { [field]: said } }, say('saleGuide.kept'));
  };
  return (
    <TextField className="field" value={text} onChange={setText} maxLength={4_000} onBlur={keep}>
      <Label className="small quiet">{say(`told.${field as 'parking'}`)}</Label>
      <TextArea className="input sale-text" rows={2} placeholder={say(`told.${field as 'parking'}.hint`)} />
    </TextField>
  );
}
