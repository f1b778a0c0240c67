// The rooms of a sale in the sidebar: one row until the home is for sale, its own group from then on.
import { CalendarCheckIcon } from '@phosphor-icons/react/CalendarCheck';
import { FilePdfIcon } from '@phosphor-icons/react/FilePdf';
import { GavelIcon } from '@phosphor-icons/react/Gavel';
import { KanbanIcon } from '@phosphor-icons/react/Kanban';
import { ListChecksIcon } from '@phosphor-icons/react/ListChecks';
import { MegaphoneIcon } from '@phosphor-icons/react/Megaphone';
import { SignatureIcon } from '@phosphor-icons/react/Signature';
import { SignpostIcon } from '@phosphor-icons/react/Signpost';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { type SaleTab, saleRoute, useRoute } from '../../route';
import { useWords } from '../../words';
import { Place } from './place';

const rooms: readonly { readonly tab: SaleTab; readonly icon: typeof KanbanIcon }[] = [
  { tab: 'guide', icon: ListChecksIcon },
  { tab: 'papers', icon: FilePdfIcon },
  { tab: 'marketing', icon: MegaphoneIcon },
  { tab: 'viewings', icon: CalendarCheckIcon },
  { tab: 'bids', icon: GavelIcon },
  { tab: 'signing', icon: SignatureIcon },
];

export function SalePlaces() {
  const { say } = useWords();
  const { homeId } = useHomes();
  const route = useRoute();
  const all = useLive('sale.list', {}).value?.cases ?? [];
  const isHere = (tab: SaleTab) => route.at === 'sale' && route.tab === tab;
  const id = route.at === 'sale' ? route.id : '';
  const board = all.length > 1 && (
    <Place
      icon={KanbanIcon}
      label={say('sale.tab.board')}
      here={isHere('board')}
      to={() => ({ ...saleRoute, tab: 'board' })}
    />
  );
  if (!all.some((one) => one.homeId === homeId))
    return (
      <ul className="sale-places">
        <Place
          icon={SignpostIcon}
          label={say('nav.sale')}
          here={route.at === 'sale' && route.tab !== 'board'}
          to={() => saleRoute}
        />
        {board}
      </ul>
    );
  return (
    <section className="sale-places" aria-label={say('nav.sale')}>
      <h2 className="saved-title">{say('nav.sale')}</h2>
      <ul>
        {rooms.map(({ tab, icon }) => (
          <Place
            key={tab}
            icon={icon}
            label={say(`sale.tab.${tab}`)}
            here={isHere(tab)}
            to={() => ({ ...saleRoute, tab, id })}
          />
        ))}
        {board}
      </ul>
    </section>
  );
}
