// What each column of a list is taken for; a person corrects it, or takes the list away.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { SalesColumn, SalesSet } from '../../../shared/api/value';
import { sayIfKnown } from '../../../shared/i18n/words';
import { saleRoles } from '../../../shared/property/sale-columns';
import { tellingFailure } from '../../acts';
import { AskFirst } from '../../design/ask-first';
import { engine } from '../../ports';
import { useWords } from '../../words';
import { removeSales } from './acts';

const choices = ['feature', 'ignored', ...saleRoles] as const;
type Choice = (typeof choices)[number];

const choiceOf = ({ role, leftOut }: SalesColumn): Choice => role || (leftOut === 'ignored' ? 'ignored' : 'feature');

export function ListColumns({ set, homeId }: { readonly set: SalesSet; readonly homeId: string }) {
  const words = useWords();
  const { say, formats } = words;
  const [asking, setAsking] = useState(false);
  const take = (name: string, choice: Choice) =>
    void tellingFailure(words, async () => {
      await engine.call('valuation.mapSales', { id: set.id, homeId, mapping: mappingWith(set, name, choice) });
    });
  return (
    <details className="valuation-columns" open={!set.columns.some(({ role }) => role === 'price')}>
      <summary>
        {say('valuation.columns')}{' '}
        <span className="quiet">
          {set.name}, {formats.number(set.rows)}
        </span>
      </summary>
      <p className="quiet">{say('valuation.columns.body')}</p>
      <table className="valuation-table">
        <thead>
          <tr>
            <th scope="col">{say('valuation.column')}</th>
            <th scope="col">{say('valuation.takenFor')}</th>
          </tr>
        </thead>
        <tbody>
          {set.columns.map((column) => (
            <tr key={column.name}>
              <th scope="row">{column.name}</th>
              <td>
                <select
                  className="input"
                  aria-label={`${column.name}: ${say('valuation.takenFor')}`}
                  value={choiceOf(column)}
                  onChange={(event) => {
                    const next = choices.find((choice) => choice === event.currentTarget.value);
                    if (next) take(column.name, next);
                  }}
                >
                  {choices.map((choice) => (
                    <option key={choice} value={choice}>
                      {say(`valuation.role.${choice}`)}
                    </option>
                  ))}
                </select>
                {column.leftOut !== '' && column.leftOut !== 'ignored' && (
                  <span className="quiet small">{sayIfKnown(say, `valuation.leftOut.${column.leftOut}`, '')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button className="link" onPress={() => setAsking(true)}>
        {say('valuation.remove')}
      </Button>
      <AskFirst
        open={asking}
        title={say('valuation.remove.title', { name: set.name })}
        body={say('valuation.remove.body')}
        confirm={say('valuation.remove')}
        onConfirm={() => void removeSales(words, homeId, set.id)}
        onClose={() => setAsking(false)}
      />
    </details>
  );
}

/** As the columns are taken now, with one of them taken for something else; a role has one column. */
function mappingWith({ columns }: SalesSet, name: string, choice: Choice): SalesSet['mapping'] {
  const mapping: SalesSet['mapping'] = {};
  const ignored: string[] = [];
  for (const column of columns) {
    const is = column.name === name ? choice : choiceOf(column);
    if (is === 'ignored') ignored.push(column.name);
    else if (is !== 'feature' && (column.name === name || is !== choice)) mapping[is] = column.name;
  }
  return { ...mapping, ...(ignored.length > 0 ? { ignored } : {}) };
}
