// The asking price, and what the home costs its buyer at it: each cost by a dated rate with its source.
import type { CaseView, GuideView } from '../../../shared/api/sale';
import { KeptLine } from '../../kept-line';
import { useWords } from '../../words';
import { editCase } from './acts';
import { useSaleWords } from './sale-words';

type Sum = NonNullable<GuideView['sum']>;
type Props = { readonly one: CaseView; readonly sum: Sum | undefined };

export function Price({ one, sum }: Props) {
  const words = useWords();
  const say = useSaleWords();
  const { formats } = words;
  const keep = (name: 'asking' | 'sharedDebt') => (value: string) => {
    const amount = value === '' ? null : Number(value);
    const said =
      name === 'sharedDebt'
        ? say('saleGuide.kept')
        : amount === null
          ? say('salePrice.gone')
          : say('salePrice.set', { amount: formats.kroner(amount) });
    void editCase(words, one.id, { [name]: amount }, said);
  };
  return (
    <section className="sale-price">
      <KeptLine
        label={say('salePrice.asking')}
        sort="money"
        value={one.asking === undefined ? '' : String(one.asking)}
        onKeep={keep('asking')}
      />
      <KeptLine
        label={say('salePrice.sharedDebt')}
        sort="money"
        value={one.sharedDebt === undefined ? '' : String(one.sharedDebt)}
        onKeep={keep('sharedDebt')}
      />
      {sum && <Costs sum={sum} />}
    </section>
  );
}

function Costs({ sum }: { readonly sum: Sum }) {
  const say = useSaleWords();
  const { formats } = useWords();
  return (
    <>
      <table className="sale-sums">
        <caption>{say('salePrice.costs')}</caption>
        <tbody>
          <tr>
            <th scope="row">{say('salePrice.price')}</th>
            <td>{formats.kroner(sum.price)}</td>
          </tr>
          {sum.sharedDebt > 0 && (
            <tr>
              <th scope="row">{say('salePrice.debt')}</th>
              <td>{formats.kroner(sum.sharedDebt)}</td>
            </tr>
          )}
          {sum.costs.map(({ id, amount, from, source }) => (
            <tr key={id}>
              <th scope="row">
                {say(`purchaseCost.${id as 'deed'}`)}
                <span className="quiet small">
                  {say('salePrice.from', { day: formats.longDay(from), source: source.title })}
                  {source.weak && ` ${say('saleGuide.weak')}`}
                </span>
              </th>
              <td>{formats.kroner(amount)}</td>
            </tr>
          ))}
          <tr className="sale-total">
            <th scope="row">{say('salePrice.total')}</th>
            <td>{formats.kroner(sum.total)}</td>
          </tr>
        </tbody>
      </table>
      {sum.unknown.length > 0 && (
        <p className="small">
          {say('salePrice.unknown', {
            what: formats.list(sum.unknown.map((id) => say(`purchaseCost.${id as 'deed'}`))),
          })}
        </p>
      )}
    </>
  );
}
