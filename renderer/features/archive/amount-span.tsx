// A span of amounts of one's own: from, to, or both.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { findMoney } from '../../../shared/values/money';
import { amountsOf } from '../../amounts';
import { useWords } from '../../words';

type Props = { readonly amount: string; readonly onChoose: (amount: string) => void };

export function AmountSpan({ amount, onChoose }: Props) {
  const { say, formats } = useWords();
  const { amountFrom, amountTo } = amountsOf(amount);
  const written = (value: number | undefined) => (value === undefined ? '' : formats.number(value));
  const [from, setFrom] = useState(written(amountFrom));
  const [to, setTo] = useState(written(amountTo));
  const [wrong, setWrong] = useState(false);
  const use = () => {
    const [least, most] = [numberIn(from), numberIn(to)];
    if (least === undefined || most === undefined || (from.trim() === '' && to.trim() === '')) return setWrong(true);
    const inOrder = least !== '' && most !== '' && least > most ? [most, least] : [least, most];
    onChoose(inOrder.join('-'));
  };
  return (
    <form
      className="amount-span"
      onSubmit={(event) => {
        event.preventDefault();
        use();
      }}
    >
      <TextField className="field" value={from} onChange={setFrom} isInvalid={wrong} autoFocus>
        <Label className="small quiet">{say('archive.amount.from')}</Label>
        <Input className="input" inputMode="decimal" maxLength={20} />
      </TextField>
      <TextField className="field" value={to} onChange={setTo} isInvalid={wrong}>
        <Label className="small quiet">{say('archive.amount.to')}</Label>
        <Input className="input" inputMode="decimal" maxLength={20} />
      </TextField>
      {wrong && (
        <p className="field-problem" role="alert">
          {say('archive.amount.invalid')}
        </p>
      )}
      <Button className="button button-primary" type="submit">
        {say('archive.amount.use')}
      </Button>
    </form>
  );
}

/** '' when nothing is written, undefined when it is no amount. */
function numberIn(text: string): number | '' | undefined {
  if (text.trim() === '') return '';
  const amount = findMoney(text)[0]?.amount;
  return amount === undefined || amount < 0 ? undefined : amount;
}
