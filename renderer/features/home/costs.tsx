// What the home has cost this year, and what most of it went to.
import { natureColumns } from '../../../shared/costs/sums';
import { todayHere } from '../../fact-value';
import { useLive } from '../../live';
import { useWords } from '../../words';

export function Costs({ homeId }: { readonly homeId: string }) {
  const { say, formats } = useWords();
  const year = todayHere().slice(0, 4);
  const costs = useLive('costs.list', { homeId, year, limit: 1 }).value;
  if (!costs) return null;
  const { sums } = costs;
  const before = costs.years.find((each) => each.year === String(Number(year) - 1))?.sums.total ?? 0;
  if (sums.total === 0 && before === 0) return null;
  const kinds = natureColumns
    .filter((nature) => sums[nature] > 0)
    .sort((a, b) => sums[b] - sums[a])
    .map((nature) => `${say(`nature.${nature}`).toLowerCase()} ${formats.kroner(sums[nature])}`);
  return (
    <section aria-labelledby="home-costs">
      <header className="home-section">
        <h2 id="home-costs" className="heading">
          {say('home.costs', { year })}
        </h2>
        <p className="home-sum">{formats.kroner(sums.total)}</p>
      </header>
      <p className="quiet">
        {[capital(kinds.join(', ')), before > 0 ? say('home.costsBefore', { amount: formats.kroner(before) }) : '']
          .filter(Boolean)
          .join('. ')}
      </p>
    </section>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
