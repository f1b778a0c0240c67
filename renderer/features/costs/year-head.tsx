// The year one looks at, its sum in words, and the years beside each other as bars.
import { CaretLeftIcon } from '@phosphor-icons/react/CaretLeft';
import { CaretRightIcon } from '@phosphor-icons/react/CaretRight';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { CostList } from '../../../shared/api/costs';
import { natureColumns } from '../../../shared/costs/sums';
import { useWords, type Words } from '../../words';

const heightPx = 72;
/** Older years stand in the list of years alone. */
const mostBars = 16;

type Props = { readonly list: CostList; readonly year: string; readonly onChoose: (year: string) => void };

export function YearHead({ list, year, onChoose }: Props) {
  const words = useWords();
  const { say, formats } = words;
  const numbered = list.years.filter((one) => one.year !== 'none');
  const at = numbered.findIndex((one) => one.year === year);
  const step = (by: number) => {
    const next = numbered[at + by];
    if (next) onChoose(next.year);
  };
  const title = year === '' ? say('costs.allYears') : year === 'none' ? say('costs.noDay') : year;
  return (
    <header className="costs-head">
      <div className="costs-year">
        <p className="costs-switch">
          <Button
            className="icon-button"
            aria-label={say('costs.yearBefore')}
            isDisabled={at < 0 || at >= numbered.length - 1}
            onPress={() => step(1)}
          >
            <CaretLeftIcon size={18} aria-hidden />
          </Button>
          <span className="costs-title">{title}</span>
          <Button
            className="icon-button"
            aria-label={say('costs.yearAfter')}
            isDisabled={at <= 0}
            onPress={() => step(-1)}
          >
            <CaretRightIcon size={18} aria-hidden />
          </Button>
          {year !== '' && (
            <Button className="link small" onPress={() => onChoose('all')}>
              {say('costs.allYears')}
            </Button>
          )}
          {list.years.some((one) => one.year === 'none') && year !== 'none' && (
            <Button className="link small" onPress={() => onChoose('none')}>
              {say('costs.noDay')}
            </Button>
          )}
        </p>
        <p className="costs-total" role="status">
          {formats.kroner(list.sums.total)}
          {list.currency !== 'NOK' && ` ${list.currency}`}
        </p>
        <p className="quiet">{sentenceOf(words, list)}</p>
        {list.looking > 0 && <p className="quiet small">{say('costs.looking', { count: list.looking })}</p>}
      </div>
      {numbered.length > 1 && <YearBars words={words} years={numbered} year={year} onChoose={onChoose} />}
    </header>
  );
}

/** What the sum is made of, largest first. */
function sentenceOf({ say, formats }: Words, { sums, uncounted }: CostList): string {
  const made = natureColumns
    .filter((name) => sums[name] !== 0)
    .sort((a, b) => sums[b] - sums[a])
    .map((name) => say(`costs.of.${name}`, { sum: formats.kroner(sums[name]) }));
  const whole = made.join(', ');
  const sentence = whole.charAt(0).toUpperCase() + whole.slice(1);
  return [sentence, uncounted > 0 ? say('costs.leftOut', { count: uncounted }) : ''].filter(Boolean).join('. ');
}

type BarsProps = {
  readonly words: Words;
  readonly years: CostList['years'];
  readonly year: string;
  readonly onChoose: (year: string) => void;
};

/** One hue, the chosen year in full; each bar says its sum. */
function YearBars({ words, years, year, onChoose }: BarsProps) {
  const { say, formats } = words;
  const totals = new Map(years.map((one) => [Number(one.year), one.sums.total]));
  const last = Math.max(...totals.keys());
  const first = Math.max(Math.min(...totals.keys()), last - mostBars + 1);
  const shown = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const most = Math.max(...shown.map((each) => totals.get(each) ?? 0), 1);
  return (
    <section className="cost-years" aria-label={say('costs.byYear')}>
      {shown.map((each) => {
        const total = totals.get(each);
        const name = shown.length > 11 ? `’${String(each).slice(2)}` : String(each);
        // A year without costs keeps its place, so that time is not squeezed.
        if (total === undefined)
          return (
            <span key={each} className="cost-year cost-year-none" aria-hidden>
              {name}
            </span>
          );
        return (
          <ToggleButton
            key={each}
            className="cost-year"
            isSelected={String(each) === year}
            aria-label={say('costs.ofYear', { year: String(each), sum: formats.kroner(total) })}
            onChange={() => onChoose(String(each))}
          >
            <span
              className="cost-year-bar"
              style={{ height: total > 0 ? Math.max(3, (total / most) * heightPx) : 1 }}
            />
            <span aria-hidden>{name}</span>
          </ToggleButton>
        );
      })}
    </section>
  );
}
