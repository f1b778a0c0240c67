// Guarantees and insurances, with the day each runs out.
import { Button } from 'react-aria-components/Button';
import type { Expiring } from '../../../shared/api/costs';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { documentRoute, goTo } from '../../route';
import { useWords, type Words } from '../../words';

/** A season ahead there is still time to complain, or to ask another insurer. */
const soonDays = 90;

export function RunsOut() {
  const words = useWords();
  const { say, formats } = words;
  const { homeId } = useHomes();
  const expiring = useLive('costs.expiring', { homeId }).value?.expiring ?? [];
  if (expiring.length === 0) return null;
  return (
    <section className="runs-out" aria-labelledby="runs-out-title">
      <h2 id="runs-out-title" className="costs-heading">
        {say('costs.expiring')}
      </h2>
      <ul>
        {expiring.map((one) => (
          <li key={`${one.documentId} ${one.title} ${one.until}`} className="runs-out-row">
            <Button
              className="runs-out-title"
              isDisabled={one.documentId === ''}
              onPress={() => goTo(documentRoute(one.documentId))}
            >
              {one.title}
            </Button>
            <span className="quiet">{say(`costs.expires.${one.what}`)}</span>
            <span>{formats.longDay(one.until)}</span>
            <span className={one.days <= soonDays ? 'runs-out-soon' : 'quiet'}>{leftWords(words, one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function leftWords({ say }: Words, { days }: Expiring): string {
  if (days < 0) return say('costs.over');
  if (days <= soonDays) return say('costs.daysLeft', { days });
  return days < 730
    ? say('costs.monthsLeft', { months: Math.round(days / 30.4) })
    : say('costs.yearsLeft', { years: Math.floor(days / 365.25) });
}
