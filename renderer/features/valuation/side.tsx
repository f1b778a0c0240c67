// Beside the figure: what moved it, what would, how well the model does, the home's own purchase, and the rule of the asking price.
import { useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { HomeValue } from '../../../shared/api/value';
import { priceWords } from '../../../shared/i18n/price-words';
import { saleRulesOf } from '../../../shared/markets/markets';
import { useHomes } from '../../homes';
import { useWords } from '../../words';
import { signed } from './answer';

type Props = { readonly value: HomeValue };
type Described = HomeValue['described'][number];
const mostMoved = 8;
/** Less than this share of the value is not worth a line. */
const leastMoved = 0.002;

export function Moved({ value }: Props) {
  const { say, formats } = useWords();
  const moved = value.described
    .filter(
      (one): one is Described & { moved: number } =>
        Math.abs(one.moved ?? 0) > leastMoved * value.estimate && one.value !== '',
    )
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved))
    .slice(0, mostMoved);
  const most = Math.max(...moved.map((one) => Math.abs(one.moved)));
  return (
    <section>
      <h2>{say('valuation.moved')}</h2>
      <p className="quiet">{say(moved.length > 0 ? 'valuation.movedBody' : 'valuation.movedNone')}</p>
      <ul className="valuation-moved">
        {moved.map((one) => (
          <li key={one.name}>
            <span>{say('valuation.movedLine', { name: one.name, value: one.value, usual: one.usual })}</span>
            <svg viewBox="-50 0 100 12" aria-hidden="true">
              <rect
                x={one.moved < 0 ? (one.moved / most) * 50 : 0}
                width={(Math.abs(one.moved) / most) * 50}
                height={12}
                rx={2}
                className={one.moved < 0 ? 'valuation-down' : 'valuation-up'}
              />
            </svg>
            <span className="valuation-sum">
              {signed(one.moved, (amount) => formats.number(Math.round(amount / 1_000) * 1_000))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type WhatIfProps = Props & {
  readonly said: Readonly<Record<string, string>>;
  readonly onSay: (said: Readonly<Record<string, string>>) => void;
};

export function WhatIf({ value, said, onSay }: WhatIfProps) {
  const { say } = useWords();
  return (
    <section>
      <div className="valuation-title">
        <h2>{say('valuation.whatIf')}</h2>
        {Object.keys(said).length > 0 && (
          <Button className="link" onPress={() => onSay({})}>
            {say('valuation.reset')}
          </Button>
        )}
      </div>
      <p className="quiet">{say('valuation.whatIfBody')}</p>
      <div className="valuation-what-if">
        {value.described.map((one) => (
          <WhatIfField key={one.name} one={one} onSay={(text) => onSay({ ...said, [one.name]: text })} />
        ))}
      </div>
    </section>
  );
}

function WhatIfField({ one, onSay }: { readonly one: Described; readonly onSay: (text: string) => void }) {
  const { say } = useWords();
  const id = useId();
  const [text, setText] = useState(one.value);
  useEffect(() => setText(one.value), [one.value]);
  const done = () => {
    if (text.trim() !== one.value) onSay(text.trim());
  };
  return (
    <div>
      <label htmlFor={id}>{one.name}</label>
      {one.words.length > 0 ? (
        <select id={id} className="input" value={one.value} onChange={(event) => onSay(event.currentTarget.value)}>
          <option value="">{say('valuation.unknown')}</option>
          {!one.words.includes(one.value) && one.value !== '' && <option value={one.value}>{one.value}</option>}
          {one.words.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          className="input"
          value={text}
          placeholder={say('valuation.unknown')}
          maxLength={200}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={done}
          onKeyDown={(event) => {
            if (event.key === 'Enter') done();
            if (event.key === 'Escape') setText(one.value);
          }}
        />
      )}
    </div>
  );
}

export function TrialFigures({ value: { trial } }: Props) {
  const { say, formats } = useWords();
  const ofHundred = (share: number) => say('valuation.ofHundred', { count: Math.round(share * 100) });
  const figures = [
    [`${formats.number(Math.round(trial.medianError * 1_000) / 10)} %`, say('valuation.trial.median')],
    [ofHundred(trial.within10), say('valuation.trial.within', { share: 10 })],
    [ofHundred(trial.within20), say('valuation.trial.within', { share: 20 })],
    [ofHundred(trial.inside), say('valuation.trial.inside')],
  ] as const;
  return (
    <section>
      <h2>{say('valuation.trial')}</h2>
      <p className="quiet">{say('valuation.trialOn', { count: trial.sales })}</p>
      <dl className="valuation-trial">
        {figures.map(([figure, name]) => (
          <div key={name}>
            <dt className="quiet small">{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function CrossCheck({ value: { purchase, currency } }: Props) {
  const { say, formats } = useWords();
  if (!purchase) return null;
  const money = (amount: number) => priceWords(formats, amount, currency);
  return (
    <section>
      <h2>{say('valuation.purchase')}</h2>
      <p>
        {say('valuation.purchaseBody', {
          on: formats.longDay(purchase.on),
          price: money(purchase.price),
          now: money(purchase.now),
        })}
      </p>
    </section>
  );
}

export function AskingRule() {
  const { say } = useWords();
  const { home } = useHomes();
  const step = saleRulesOf(home?.market ?? '').steps.find(({ id }) => id === 'asking');
  if (!step) return null;
  return (
    <section className="valuation-asking">
      <h2>{say('valuation.asking')}</h2>
      <p>{say('valuation.askingBody')}</p>
      <p className="quiet small">{say('valuation.askingSource', { title: step.source.title })}</p>
    </section>
  );
}
