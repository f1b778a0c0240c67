// The ways to narrow the archive down: home, category, kind, year, amount and sender, each with its count.
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { XIcon } from '@phosphor-icons/react/X';
import { lazy, memo, Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { DocumentList } from '../../../shared/api/engine';
import { amountWords, stepSpan } from '../../amount-words';
import { Divider } from '../../design/divider';
import { useHomes } from '../../homes';
import { prefer } from '../../preferences';
import { type ArchiveRoute, archiveRoute, refine } from '../../route';
import { categoryName, kindName, useWords } from '../../words';
import { Years } from './years';

const AmountSpan = lazy(() => import('./amount-span').then((piece) => ({ default: piece.AmountSpan })));

type Facet = 'home' | 'category' | 'kind' | 'amount' | 'sender' | 'tag';
type Count = DocumentList['facets']['kinds'][number];

const shownAtFirst = 6;

type Props = { readonly route: ArchiveRoute; readonly facets: DocumentList['facets'] };

/** Drawn again only when a count or a choice is another, not with every row that comes in. */
export const Facets = memo(function Facets({ route, facets }: Props) {
  const words = useWords();
  const { say } = words;
  const set = (change: Partial<ArchiveRoute>) => refine({ ...route, ...change, selected: '' });
  const { category, kind, year, sender, tag, amount, homes } = route;
  const filtered = [category, kind, year, sender, tag, amount, homes].some(Boolean);
  return (
    <div className="facets">
      <HomeFacet route={route} counts={facets.homes} />
      <FacetGroup
        facet="category"
        counts={facets.categories}
        chosen={category}
        nameOf={(value) => categoryName(say, value)}
        onChoose={(value) => set({ category: value })}
        limit={8}
      />
      <FacetGroup
        facet="kind"
        counts={facets.kinds}
        chosen={kind}
        nameOf={(value) => kindName(say, value)}
        onChoose={(value) => set({ kind: value })}
      />
      <Years counts={facets.years} chosen={year} onChoose={(value) => set({ year: value })} />
      <FacetGroup
        facet="amount"
        counts={facets.amounts.map(({ value, count }) => ({ value: stepSpan(Number(value)), count }))}
        chosen={amount}
        nameOf={(value) => amountWords(words, value)}
        onChoose={(value) => set({ amount: value })}
      >
        <DialogTrigger>
          <Button className="link facet-more">
            {say('archive.amount.other')}
            <CaretDownIcon size={12} aria-hidden />
          </Button>
          <Popover className="popover amount-popover" placement="bottom start">
            <Dialog aria-label={say('archive.amount.other')}>
              {({ close }) => (
                <Suspense>
                  <AmountSpan
                    amount={amount}
                    onChoose={(value) => {
                      set({ amount: value });
                      close();
                    }}
                  />
                </Suspense>
              )}
            </Dialog>
          </Popover>
        </DialogTrigger>
      </FacetGroup>
      <FacetGroup
        facet="sender"
        counts={facets.senders.filter(({ value }) => value !== '')}
        chosen={sender}
        nameOf={(value) => value}
        onChoose={(value) => set({ sender: value })}
        limit={3}
      />
      <FacetGroup
        facet="tag"
        counts={facets.tags}
        chosen={tag}
        nameOf={(value) => value}
        onChoose={(value) => set({ tag: value })}
      />
      {filtered && (
        <Button className="link" onPress={() => refine({ ...archiveRoute, query: route.query, sort: route.sort })}>
          {say('archive.clearFilters')}
        </Button>
      )}
    </div>
  );
});

/** One is in a home; taking that filter away shows the papers of all of them. */
function HomeFacet({ route, counts }: { readonly route: ArchiveRoute; readonly counts: readonly Count[] }) {
  const { homes, homeId } = useHomes();
  if (homes.length < 2) return null;
  return (
    <FacetGroup
      facet="home"
      counts={counts}
      chosen={route.homes === 'all' ? '' : homeId}
      nameOf={(value) => homes.find(({ id }) => id === value)?.address.street ?? value}
      onChoose={(value) => {
        refine({ ...route, homes: value === '' ? 'all' : '', selected: '' });
        if (value !== '') prefer({ homeId: value });
      }}
    />
  );
}

type GroupProps = {
  readonly facet: Facet;
  readonly counts: readonly Count[];
  readonly chosen: string;
  readonly nameOf: (value: string) => string;
  readonly onChoose: (value: string) => void;
  readonly limit?: number;
  readonly children?: React.ReactNode;
};

function FacetGroup({ facet, counts, chosen, nameOf, onChoose, limit = shownAtFirst, children }: GroupProps) {
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
              <span className="facet-name">{nameOf(value)}</span>{' '}
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
      {children}
    </section>
  );
}
