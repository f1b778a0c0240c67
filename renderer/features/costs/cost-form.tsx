// A cost without a paper, typed in.
import { useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { natures } from '../../../shared/costs/cost';
import { parseValue, todayHere } from '../../fact-value';
import { useHomes } from '../../homes';
import { partNameIn } from '../../part-name';
import { useWords } from '../../words';
import { addCost } from './acts';
import { oreOf } from './amount-field';

export function CostForm({ homeId, onDone }: { readonly homeId: string; readonly onDone: () => void }) {
  const words = useWords();
  const { say, formats } = words;
  const { home } = useHomes();
  const [title, setTitle] = useState('');
  const [payee, setPayee] = useState('');
  const [amount, setAmount] = useState('');
  const [vat, setVat] = useState('');
  const [day, setDay] = useState(formats.longDay(todayHere()));
  const [partId, setPartId] = useState('none');
  const [nature, setNature] = useState<(typeof natures)[number] | ''>('');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const date = parseValue('date', day, todayHere());
  const wrong = {
    title: title.trim() === '',
    amount: oreOf(amount) === undefined,
    vat: vat.trim() !== '' && oreOf(vat) === undefined,
    day: !('value' in date),
  };
  const save = async () => {
    setAsked(true);
    const [sum, tax] = [oreOf(amount), vat.trim() === '' ? undefined : oreOf(vat)];
    if (Object.values(wrong).some(Boolean) || sum === undefined || !('value' in date)) return;
    const went = await addCost(words, {
      homeId,
      title: title.trim(),
      payee: payee.trim(),
      amount: sum,
      ...(tax === undefined ? {} : { vat: tax }),
      date: String(date.value),
      currency: '',
      contactId: '',
      partId,
      taskId: '',
      nature,
      note: note.trim(),
    });
    if (went) onDone();
  };
  return (
    <ModalOverlay className="shade" isOpen isDismissable onOpenChange={(open) => !open && onDone()}>
      <Modal>
        <Dialog className="dialog cost-form">
          <Heading slot="title" className="title">
            {say('costs.new')}
          </Heading>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <Line
              label={say('costs.what')}
              value={title}
              onChange={setTitle}
              focus
              problem={asked && wrong.title ? say('costs.needsWhat') : ''}
            />
            <div className="cost-form-pair">
              <Line
                label={say('costs.amount')}
                value={amount}
                onChange={setAmount}
                decimal
                problem={asked && wrong.amount ? say('fact.invalid.money') : ''}
              />
              <Line
                label={say('costs.vatOf')}
                value={vat}
                onChange={setVat}
                decimal
                problem={asked && wrong.vat ? say('fact.invalid.money') : ''}
              />
            </div>
            <div className="cost-form-pair">
              <Line
                label={say('costs.day')}
                value={day}
                onChange={setDay}
                problem={asked && wrong.day ? say('fact.invalid.day') : ''}
              />
              <Line label={say('costs.payee')} value={payee} onChange={setPayee} />
            </div>
            <div className="cost-form-pair">
              <label className="field">
                <span className="cost-form-label">{say('costs.part')}</span>
                <select className="input" value={partId} onChange={(event) => setPartId(event.currentTarget.value)}>
                  <option value="none">{say('costs.noPart')}</option>
                  {home?.parts.map(({ id }) => (
                    <option key={id} value={id}>
                      {partNameIn(say, home, id)}
                    </option>
                  ))}
                </select>
              </label>
              <label className="field">
                <span className="cost-form-label">{say('costs.nature')}</span>
                <select
                  className="input"
                  value={nature}
                  onChange={(event) => setNature(natures.find((one) => one === event.currentTarget.value) ?? '')}
                >
                  <option value="">{say('nature.open')}</option>
                  {natures.map((one) => (
                    <option key={one} value={one}>
                      {say(`nature.${one}`)}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            <Line label={say('costs.note')} value={note} onChange={setNote} most={1_000} />
            <div className="dialog-actions">
              <Button className="button" onPress={onDone}>
                {say('common.cancel')}
              </Button>
              <Button type="submit" className="button button-primary">
                {say('costs.add')}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type LineProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string;
  readonly focus?: boolean;
  readonly decimal?: boolean;
  readonly most?: number;
};

function Line({ label, value, onChange, problem = '', focus = false, decimal = false, most = 200 }: LineProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="cost-form-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        value={value}
        maxLength={most}
        inputMode={decimal ? 'decimal' : 'text'}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write here.
        autoFocus={focus}
        aria-invalid={problem !== ''}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
