// The ways to narrow the archive down: category, kind, year and sender, each with its count.
import { XIcon } from '@phosphor-icons/react/X';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { DocumentList } from '../../../shared/api/engine';
import { Divider } from '../../design/divider';
import { type ArchiveRoute, archiveRoute, refine } from '../../route';
import { categoryName, kindName, useWords } from '../../words';
import { Years } from './years';

type Facet = 'category' | 'kind' | 'sender';
type Count = DocumentList['facets']['kinds'][number];

const shownAtFirst = 6;

type Props = { readonly route: ArchiveRoute; readonly facets: DocumentList['facets'] };

export function Facets({ route, facets }: Props) {
  const { say } = useWords();
  const set = (change: Partial<ArchiveRoute>) => refine({ ...route, ...change, selected: '' });
  const filtered = [route.category, route.kind, route.year, route.sender].some(Boolean);
  return (
    <div className="facets">
      <FacetGroup
        facet="category"
        counts={facets.categories}
        chosen={route.category}
        nameOf={(value) => categoryName(say, value)}
        onChoose={(category) => set({ category })}
        limit={8}
      />
      <FacetGroup
        facet="kind"
        counts={facets.kinds}
        chosen={route.kind}
        nameOf={(value) => kindName(say, value)}
        onChoose={(kind) => set({ kind })}
      />
      <Years counts={facets.years} chosen={route.year} onChoose={(year) => set({ year })} />
      <FacetGroup
        facet="sender"
        counts={facets.senders.filter(({ value }) => value !== '')}
        chosen={route.sender}
        nameOf={(value) => value}
        onChoose={(sender) => set({ sender })}
        limit={3}
      />
      {filtered && (
        <Button className="link" onPress={() => refine({ ...archiveRoute, query: route.query, sort: route.sort })}>
          {say('archive.clearFilters')}
        </Button>
      )}
    </div>
  );
}

type GroupProps = {
  readonly facet: Facet;
  readonly counts: readonly Count[];
  readonly chosen: string;
  readonly nameOf: (value: string) => string;
  readonly onChoose: (value: string) => void;
  readonly limit?: number;
};

function FacetGroup({ facet, counts, chosen, nameOf, onChoose, limit = shownAtFirst }: GroupProps) {
  const { say, formats } = useWords();
  const [open, setOpen] = useState(false);
  const known = counts.filter(({ value }) => value !== '');
  // What is chosen is always seen, so that it can be taken away.
  const all = chosen && !known.some(({ value }) => value === chosen) ? [{ value: chosen, count: 0 }, ...known] : known;
  if (all.length === 0) return null;
  const hidden = all.length - limit;
  const shown = open || hidden < 2 ? all : all.filter(({ value }, index) => index < limit || value === chosen);
  const title = say(`archive.facet.${facet}`);
  return (
    <section aria-label={title}>
      <h2 className="facet-title">{title}</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <ToggleButton
              className="facet"
              aria-label={say('archive.facet.value', { label: nameOf(value), count })}
              isSelected={value === chosen}
              onChange={(selected) => onChoose(selected ? value : '')}
            >
              {facet === 'category' && <Divider category={value} />}
              <span className="facet-name">{nameOf(value)}</span>
              {value === chosen ? (
                <XIcon size={14} aria-hidden />
              ) : (
                <span className="facet-count">{formats.number(count)}</span>
              )}
            </ToggleButton>
          </li>
        ))}
      </ul>
      {hidden >= 2 && (
        <Button className="link facet-more" onPress={() => setOpen(!open)} aria-expanded={open}>
          {open ? say('common.showFewer') : say('common.showMore', { count: formats.number(hidden) })}
        </Button>
      )}
    </section>
  );
}
