// The sums of a year by building part and by what the money was for; each part, and each end, narrows the list below.
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { CostList } from '../../../shared/api/costs';
import { natureColumns } from '../../../shared/costs/sums';
import { useHomes } from '../../homes';
import { partNameIn } from '../../part-name';
import type { CostsRoute } from '../../route';
import { useWords } from '../../words';

type Props = {
  readonly list: CostList;
  readonly route: CostsRoute;
  readonly onChoose: (change: Partial<CostsRoute>) => void;
};

export function SumTable({ list, route, onChoose }: Props) {
  const { say, formats } = useWords();
  const { home } = useHomes();
  const columns = natureColumns.filter((name) => list.parts.some(({ sums }) => sums[name] !== 0));
  const sum = (value: number) => (value === 0 ? '' : formats.number(Math.round(value / 100)));
  return (
    <table className="sum-table">
      <caption className="unseen">{say('costs.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('costs.part')}</th>
          {columns.map((name) => (
            <th key={name} scope="col">
              <ToggleButton
                className="sum-name"
                isSelected={route.nature === name}
                onChange={(selected) => onChoose({ nature: selected ? name : '' })}
              >
                {say(`nature.${name}`)}
              </ToggleButton>
            </th>
          ))}
          <th scope="col">{say('costs.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {list.parts.map(({ partId, sums }) => {
          const id = partId || 'none';
          return (
            <tr key={id} className={route.part === id ? 'sum-chosen' : ''}>
              <th scope="row">
                <ToggleButton
                  className="sum-name"
                  isSelected={route.part === id}
                  onChange={(selected) => onChoose({ part: selected ? id : '' })}
                >
                  {partId === '' ? say('costs.noPart') : partNameIn(say, home, partId)}
                </ToggleButton>
              </th>
              {columns.map((name) => (
                <td key={name}>{sum(sums[name])}</td>
              ))}
              <td className="sum-total">{sum(sums.total)}</td>
            </tr>
          );
        })}
      </tbody>
      {list.parts.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{say('costs.sum')}</th>
            {columns.map((name) => (
              <td key={name}>{sum(list.sums[name])}</td>
            ))}
            <td className="sum-total">{sum(list.sums.total)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
