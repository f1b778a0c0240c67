// What stands in the agreement, what is missing before it can be signed, and what the buyer pays.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ContractEdit } from '../../../shared/sale/contract';
import { tellingFailure } from '../../acts';
import { Failed } from '../../design/failed';
import { showToast } from '../../design/toast';
import { KeptLine } from '../../kept-line';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { useWords } from '../../words';

export function Agreement({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const { say, formats } = words;
  const { value, problem } = useLive('contract.get', { id: caseId });
  const [buyer, setBuyer] = useState('');
  if (problem) return <Failed title={say('completion.failed')} problem={problem} safe={say('sale.failed.body')} />;
  const view = value?.contract;
  if (!view) return null;
  const edit = (change: ContractEdit) =>
    tellingFailure(words, async () => {
      const { undo } = await engine.call('contract.edit', { id: caseId, edit: change });
      showToast({
        text: say('completion.kept'),
        tone: 'ok',
        action: {
          label: say('common.undo'),
          run: () =>
            void tellingFailure(
              words,
              async () => void (await engine.call('contract.edit', { id: caseId, edit: undo })),
            ),
        },
      });
    });
  const add = () =>
    tellingFailure(words, async () => {
      await engine.call('contract.addBuyer', { id: caseId, name: buyer.trim(), address: '', email: '', phone: '' });
      setBuyer('');
    });
  const { professional } = view.said;
  const money = (ore: number) => formats.money(ore / 100);
  const bars = view.lacks.filter((lack) => lack.bars);
  return (
    <section aria-labelledby="agreement">
      <h2 className="heading" id="agreement">
        {say('completion.agreement')}
      </h2>
      <p className="quiet small">
        {bars.length === 0
          ? say('completion.complete')
          : say('completion.lacks', { what: formats.list(bars.map(({ fact }) => say(`completion.fact.${fact}`))) })}
      </p>
      <dl className="completion-facts">
        <dt>{say('completion.fact.sellers')}</dt>
        <dd>{view.sellers.length > 0 ? formats.list(view.sellers) : '–'}</dd>
        <dt>{say('completion.fact.buyers')}</dt>
        <dd>{view.buyers.length > 0 ? formats.list(view.buyers.map(({ name }) => name)) : '–'}</dd>
      </dl>
      <form
        className="completion-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (buyer.trim() !== '') void add();
        }}
      >
        <input
          className="input"
          aria-label={say('completion.buyerName')}
          placeholder={say('completion.buyerName')}
          value={buyer}
          maxLength={120}
          onChange={(event) => setBuyer(event.currentTarget.value)}
        />
        <Button type="submit" className="button">
          {say('completion.addBuyer')}
        </Button>
      </form>
      <div className="completion-fields">
        <KeptLine
          label={say('completion.fact.price')}
          sort="money"
          value={view.price === undefined ? '' : String(view.price)}
          onKeep={(price) => void edit(price === '' ? {} : { price: Number(price) })}
        />
        <KeptLine
          label={say('completion.fact.takeoverOn')}
          sort="day"
          value={view.takeoverOn}
          onKeep={(takeoverOn) => void edit({ takeoverOn })}
        />
        <KeptLine
          label={say('completion.fact.professional')}
          value={professional.name}
          onKeep={(name) => void edit({ professional: { name } })}
        />
        <KeptLine
          label={say('completion.clientAccount')}
          value={professional.clientAccount}
          most={40}
          onKeep={(clientAccount) => void edit({ professional: { clientAccount } })}
        />
      </div>
      {view.total !== undefined && view.price !== undefined && (
        <table className="completion-sums">
          <caption className="small quiet">{say('completion.buyerPays')}</caption>
          <tbody>
            <tr>
              <th scope="row">{say('settlement.sum.price')}</th>
              <td>{money(view.price)}</td>
            </tr>
            {view.costs.map(({ id, amount }) => (
              <tr key={id}>
                <th scope="row">{say(`purchaseCost.${id}`)}</th>
                <td>{money(amount)}</td>
              </tr>
            ))}
            <tr className="completion-total">
              <th scope="row">{say('settlement.sum.total')}</th>
              <td>{money(view.total)}</td>
            </tr>
          </tbody>
        </table>
      )}
      <p className="quiet small">{say('completion.noMoney')}</p>
    </section>
  );
}
