// The costs one by one: what it was, for which part, to what end, and how much; each answer in its place.
import { CheckIcon } from '@phosphor-icons/react/Check';
import { CircleHalfIcon } from '@phosphor-icons/react/CircleHalf';
import { PencilSimpleIcon } from '@phosphor-icons/react/PencilSimple';
import { TrashIcon } from '@phosphor-icons/react/Trash';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { CostList, CostSaid, CostView } from '../../../shared/api/costs';
import { natures } from '../../../shared/costs/cost';
import { Divider } from '../../design/divider';
import { Segments } from '../../design/segments';
import { Thumbnail } from '../../design/thumbnail';
import { useHomes } from '../../homes';
import { partNameIn } from '../../part-name';
import { type CostsRoute, documentRoute, goTo } from '../../route';
import { kindName, useWords, type Words } from '../../words';
import { confirmCosts, removeCost, sayCosts } from './acts';
import { AmountField } from './amount-field';

type Props = {
  readonly list: CostList;
  readonly route: CostsRoute;
  readonly year: string;
  readonly onChoose: (change: Partial<CostsRoute>) => void;
  readonly onMore: (() => void) | undefined;
};

export function CostRows({ list, route, year, onChoose, onMore }: Props) {
  const words = useWords();
  const { say, formats } = words;
  const { homeId } = useHomes();
  const { show } = route;
  const withCount = (label: string, count: number) => (count > 0 ? `${label} ${formats.number(count)}` : label);
  return (
    <section className="cost-list" aria-labelledby="cost-list-title">
      <header className="cost-list-head">
        <h2 id="cost-list-title" className="heading unseen">
          {say('costs.list')}
        </h2>
        <Segments
          label={say('costs.show')}
          value={show}
          ways={[
            { value: 'all', label: say('costs.show.all') },
            { value: 'ask', label: withCount(say('costs.show.ask'), list.asks) },
            { value: 'uncounted', label: withCount(say('costs.show.uncounted'), list.uncounted) },
          ]}
          onChoose={(next) => onChoose({ show: next })}
        />
        <input
          className="input cost-search"
          type="search"
          aria-label={say('costs.search')}
          placeholder={say('costs.search')}
          value={route.query}
          maxLength={200}
          onChange={(event) => onChoose({ query: event.currentTarget.value })}
        />
        {(route.part || route.nature) && (
          <Button className="link small" onPress={() => onChoose({ part: '', nature: '' })}>
            {say('costs.clear')}
          </Button>
        )}
        {show === 'ask' && list.asks > 0 && (
          <Button className="button button-small" onPress={() => void confirmCosts(words, { homeId, year })}>
            <CheckIcon size={16} aria-hidden />
            {say('costs.confirmAll')}
          </Button>
        )}
      </header>
      {list.rows.length === 0 ? (
        <p className="quiet cost-none">{say(show === 'ask' ? 'costs.none.ask' : 'costs.none')}</p>
      ) : (
        <ul>
          {list.rows.map((row) => (
            <li key={row.id}>
              <Row row={row} />
            </li>
          ))}
        </ul>
      )}
      {list.count > list.rows.length &&
        (onMore ? (
          <Button className="link" onPress={onMore}>
            {say('common.showMore', { count: formats.number(list.count - list.rows.length) })}
          </Button>
        ) : (
          <p className="quiet small">
            {say('costs.narrow', { shown: formats.number(list.rows.length), count: formats.number(list.count) })}
          </p>
        ))}
    </section>
  );
}

function Row({ row }: { readonly row: CostView }) {
  const words = useWords();
  const { say, formats } = words;
  const { homeId } = useHomes();
  const [editing, setEditing] = useState(false);
  const change = (said: Omit<CostSaid, 'id'>) =>
    void sayCosts(words, [{ id: row.id, ...said }], say('costs.changed', { title: row.title }));
  return (
    <div className={row.counted ? 'cost' : 'cost cost-out'}>
      <Button
        className="cost-open"
        isDisabled={row.documentId === ''}
        onPress={() => goTo(documentRoute(row.documentId))}
      >
        {row.documentId === '' ? (
          <span className="cost-typed" aria-hidden>
            <PencilSimpleIcon size={18} />
          </span>
        ) : (
          <Thumbnail id={row.documentId} pages={row.pageCount} />
        )}
        <span className="cost-words">
          <span className="cost-title">{row.title}</span>
          <span className="cost-about">
            {row.category && <Divider category={row.category} />}
            <span>{aboutCost(words, row)}</span>
          </span>
        </span>
      </Button>
      <PartPick row={row} onPick={(partId) => change({ partId })} />
      <NaturePick row={row} onPick={(nature) => change({ nature })} />
      <span className="cost-sum">
        {editing ? (
          <AmountField
            row={row}
            onDone={(amount) => {
              setEditing(false);
              if (amount !== undefined) change({ amount });
            }}
          />
        ) : (
          <Button
            className="cost-amount"
            aria-label={say('costs.editAmount', { title: row.title, amount: amountWords(words, row) })}
            onPress={() => setEditing(true)}
          >
            {amountWords(words, row)}
            {row.amountStands === 'suggested' && <CircleHalfIcon size={14} weight="fill" aria-hidden />}
          </Button>
        )}
        {!row.counted ? (
          <Button
            className="link small"
            onPress={() => change({ counted: row.uncountedWhy === 'person' ? '' : 'yes' })}
          >
            {say('costs.count')}
          </Button>
        ) : row.vat !== undefined ? (
          <span className="cost-vat">{say('costs.vat', { vat: formats.money(row.vat / 100, row.currency) })}</span>
        ) : null}
      </span>
      <span className="cost-acts">
        {row.wantsAnswer && (row.natureStands === 'suggested' || row.amountStands === 'suggested') && (
          <Button
            className="icon-button cost-yes"
            aria-label={say('costs.confirm', { title: row.title })}
            onPress={() => void confirmCosts(words, { homeId, year: '', ids: [row.id] })}
          >
            <CheckIcon size={16} weight="bold" aria-hidden />
          </Button>
        )}
        {row.documentId === '' && (
          <Button
            className="icon-button"
            aria-label={say('costs.remove', { title: row.title })}
            onPress={() => void removeCost(words, row.id)}
          >
            <TrashIcon size={16} aria-hidden />
          </Button>
        )}
      </span>
      <Why row={row} onLeaveOut={() => change({ counted: 'no' })} />
    </div>
  );
}

function amountWords({ say, formats }: Words, { amount, currency }: CostView): string {
  return amount === undefined ? say('costs.noAmount') : formats.money(amount / 100, currency);
}

function aboutCost({ say, formats }: Words, row: CostView): string {
  const kind = row.kind === '' ? say('costs.csv.typed') : kindName(say, row.kind);
  return [
    row.title.toLowerCase().startsWith(kind.toLowerCase()) ? '' : kind,
    row.title.includes(row.payee) ? '' : row.payee,
    row.date ? formats.shortDay(row.date) : say('row.noDate'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Under the row: why it is not counted, or why it is suggested to be what it is. */
function Why({ row, onLeaveOut }: { readonly row: CostView; readonly onLeaveOut: () => void }) {
  const { say } = useWords();
  const suggested = row.natureStands === 'suggested' && row.natureRule !== '';
  if (row.counted && !suggested) return null;
  const words = row.natureWords.slice(0, 2).join('», «');
  return (
    <p className="cost-why">
      {!row.counted ? (
        <>
          {say(`costs.uncounted.${row.uncountedWhy || 'person'}`)}
          {row.aboutTitle && (
            <>
              {': '}
              <Button className="link small" onPress={() => goTo(documentRoute(row.about))}>
                {row.aboutTitle}
              </Button>
            </>
          )}
        </>
      ) : (
        <>
          {say('costs.because', { words })} {say(`nature.why.${row.natureRule}` as 'nature.why.kind')}{' '}
          {row.partly && row.natureRule !== 'renovation' && row.natureRule !== 'better-windows'
            ? `${say('nature.why.partly')} `
            : ''}
          <Button className="link small" onPress={onLeaveOut}>
            {say('costs.leaveOut')}
          </Button>
        </>
      )}
    </p>
  );
}

function PartPick({ row, onPick }: { readonly row: CostView; readonly onPick: (partId: string) => void }) {
  const { say } = useWords();
  const { home } = useHomes();
  const parts = home?.parts ?? [];
  return (
    <span className="cost-pick">
      <select
        className={row.partStands === 'suggested' ? 'cost-select cost-suggested' : 'cost-select'}
        aria-label={say('costs.partOf', { title: row.title })}
        value={row.partId || 'none'}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        <option value="none">{say('costs.noPart')}</option>
        {parts.map(({ id }) => (
          <option key={id} value={id}>
            {partNameIn(say, home, id)}
          </option>
        ))}
      </select>
      {row.partStands === 'suggested' && <Suggestion />}
    </span>
  );
}

function NaturePick({
  row,
  onPick,
}: {
  readonly row: CostView;
  readonly onPick: (nature: CostView['nature']) => void;
}) {
  const { say } = useWords();
  return (
    <span className="cost-pick">
      <select
        className={row.natureStands === 'suggested' ? 'cost-select cost-suggested' : 'cost-select'}
        aria-label={say('costs.natureOf', { title: row.title })}
        value={row.nature}
        onChange={(event) => onPick(natures.find((one) => one === event.currentTarget.value) ?? '')}
      >
        <option value="">{say('nature.open')}</option>
        {natures.map((one) => (
          <option key={one} value={one}>
            {say(`nature.${one}`)}
          </option>
        ))}
      </select>
      {row.natureStands === 'suggested' && <Suggestion />}
    </span>
  );
}

function Suggestion() {
  const { say } = useWords();
  return (
    <span className="cost-suggestion">
      <CircleHalfIcon size={14} weight="fill" aria-hidden />
      {say('costs.stands.suggested')}
    </span>
  );
}
