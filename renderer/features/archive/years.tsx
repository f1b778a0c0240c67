// Papers by year as bars: one hue, a bar a year from the first to the last, each of them a filter.
import { XIcon } from '@phosphor-icons/react/X';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { DocumentList } from '../../../shared/api/engine';
import { useWords } from '../../words';

const height = 44;
/** Older papers than this many years share the first bar's side of the axis: bars must stay wide enough to hit. */
const mostBars = 70;

type Props = {
  readonly counts: DocumentList['facets']['years'];
  readonly chosen: string;
  readonly onChoose: (year: string) => void;
};

export function Years({ counts, chosen, onChoose }: Props) {
  const { say } = useWords();
  const known = new Map(
    counts.filter(({ value }) => /^\d{4}$/.test(value)).map(({ value, count }) => [Number(value), count]),
  );
  if (known.size === 0) return null;
  const last = Math.max(...known.keys());
  const first = Math.max(Math.min(...known.keys()), last - mostBars + 1);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const most = Math.max(...known.values());
  return (
    <section aria-label={say('archive.facet.years', { from: String(first), to: String(last) })}>
      <h2 className="facet-title">{say('archive.facet.year')}</h2>
      {chosen ? (
        <ToggleButton className="facet" isSelected onChange={() => onChoose('')}>
          <span className="facet-name">{chosen === 'none' ? say('archive.facet.noYear') : chosen}</span>
          <XIcon size={14} aria-hidden />
        </ToggleButton>
      ) : null}
      <div className="years" style={{ height }}>
        {years.map((year) => {
          const count = known.get(year) ?? 0;
          if (count === 0) return <span key={year} className="year-none" />;
          return (
            <ToggleButton
              key={year}
              className="year"
              aria-label={say('archive.facet.value', { label: String(year), count })}
              isSelected={chosen === String(year)}
              onChange={(selected) => onChoose(selected ? String(year) : '')}
            >
              <span style={{ height: Math.max(3, (count / most) * height) }} />
            </ToggleButton>
          );
        })}
      </div>
      <p className="years-ends" aria-hidden>
        <span>{first}</span>
        {last !== first && <span>{last}</span>}
      </p>
    </section>
  );
}
