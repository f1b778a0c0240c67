// The left side: which home, and the rooms of its binder.
import { ArchiveIcon } from '@phosphor-icons/react/Archive';
import { CaretUpDownIcon } from '@phosphor-icons/react/CaretUpDown';
import { ChartLineIcon } from '@phosphor-icons/react/ChartLine';
import { CheckIcon } from '@phosphor-icons/react/Check';
import { FlaskIcon } from '@phosphor-icons/react/Flask';
import { GearSixIcon } from '@phosphor-icons/react/GearSix';
import { HouseLineIcon } from '@phosphor-icons/react/HouseLine';
import { HouseSimpleIcon } from '@phosphor-icons/react/HouseSimple';
import { LockSimpleIcon } from '@phosphor-icons/react/LockSimple';
import { PaperPlaneTiltIcon } from '@phosphor-icons/react/PaperPlaneTilt';
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { ReceiptIcon } from '@phosphor-icons/react/Receipt';
import { TrashIcon } from '@phosphor-icons/react/Trash';
import { TrayIcon } from '@phosphor-icons/react/Tray';
import { WrenchIcon } from '@phosphor-icons/react/Wrench';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components/Menu';
import type { Home } from '../../../shared/property/home';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { shell } from '../../ports';
import { prefer } from '../../preferences';
import { useCalm } from '../../ready';
import { archiveRoute, costsRoute, goTo, lastArchive, maintenanceRoute, sharingRoute, useRoute } from '../../route';
import { useWords } from '../../words';
import { Place } from './place';

const SyncLine = lazy(() => import('./sync-line').then((piece) => ({ default: piece.SyncLine })));
const SavedSearches = lazy(() => import('./saved-searches').then((piece) => ({ default: piece.SavedSearches })));

const SalePlaces = lazy(() => import('./sale-places').then((piece) => ({ default: piece.SalePlaces })));

export function Sidebar() {
  const { say, formats } = useWords();
  const { homeId } = useHomes();
  const route = useRoute();
  const trial = useTrial();
  // The counts wait until the papers are on screen: they are what one came for.
  const asked = useCalm() && homeId !== '';
  const all = useLive('documents.list', asked ? { homeId, filter: {}, limit: 1 } : null).value?.count ?? 0;
  const unsure =
    useLive('documents.list', asked ? { homeId, filter: { unsure: true }, limit: 1 } : null).value?.count ?? 0;
  const overdue =
    useLive('maintenance.plan', asked ? { homeId, states: ['overdue'], limit: 0 } : null).value?.counts.overdue ?? 0;
  const reading = useLive('reading.status', asked ? {} : null).value;
  const locked = reading?.items.filter(({ state }) => state === 'needs-password' || state === 'failed').length ?? 0;
  const wants = unsure + locked;
  const [inSaved, setInSaved] = useState(false);
  const busy = reading !== undefined && reading.done < reading.total;

  return (
    <div className="sidebar">
      <HomeSwitcher />
      <nav aria-label={say('nav.label')}>
        <ul>
          <Place
            icon={HouseSimpleIcon}
            label={say('nav.home')}
            here={route.at === 'home' || route.at === 'property' || route.at === 'packs'}
            to={() => ({ at: 'home' })}
          />
          <Place
            icon={ArchiveIcon}
            label={say('nav.archive')}
            here={(route.at === 'archive' && !inSaved) || route.at === 'document'}
            within={route.at === 'archive' && inSaved}
            to={() => (route.at === 'document' ? lastArchive() : route.at === 'archive' ? archiveRoute : lastArchive())}
            count={all > 0 ? formats.number(all) : ''}
          />
          <Place
            icon={TrayIcon}
            label={say('nav.inbox')}
            here={route.at === 'inbox'}
            to={() => ({ at: 'inbox' })}
            count={wants > 0 ? formats.number(wants) : ''}
            countLabel={wants > 0 ? say('nav.inboxCount', { count: wants }) : ''}
            countAlways
            progress={busy && reading ? reading.done / reading.total : undefined}
          />
          <Place
            icon={WrenchIcon}
            label={say('nav.maintenance')}
            here={route.at === 'maintenance'}
            to={() => maintenanceRoute}
            count={overdue > 0 ? formats.number(overdue) : ''}
            countLabel={overdue > 0 ? say('nav.overdueCount', { count: overdue }) : ''}
            countAlways
            urgent
          />
          <Place icon={ReceiptIcon} label={say('nav.costs')} here={route.at === 'costs'} to={() => costsRoute} />
          <Place
            icon={ChartLineIcon}
            label={say('nav.valuation')}
            here={route.at === 'valuation'}
            to={() => ({ at: 'valuation' })}
          />
          <Place
            icon={PaperPlaneTiltIcon}
            label={say('nav.sharing')}
            here={route.at === 'sharing'}
            to={() => sharingRoute}
          />
          <Place icon={TrashIcon} label={say('nav.trash')} here={route.at === 'trash'} to={() => ({ at: 'trash' })} />
        </ul>
        {asked && (
          <Suspense>
            <SalePlaces />
          </Suspense>
        )}
        {asked && (
          <Suspense>
            <SavedSearches onHere={setInSaved} />
          </Suspense>
        )}
      </nav>
      <div className="sidebar-foot">
        {trial && (
          <p className="sealed sealed-trial" title={say('app.testRuntime')}>
            <FlaskIcon size={18} aria-hidden />
            <span>{say('nav.trial')}</span>
          </p>
        )}
        <Suspense fallback={<Sealed />}>{asked ? <SyncLine alone={<Sealed />} /> : <Sealed />}</Suspense>
        <ul>
          <Place
            icon={GearSixIcon}
            label={say('nav.settings')}
            here={route.at === 'settings' || route.at === 'machines' || route.at === 'diagnostics'}
            to={() => ({ at: 'settings' })}
          />
        </ul>
      </div>
    </div>
  );
}

function Sealed() {
  const { say } = useWords();
  return (
    <p className="sealed" title={say('nav.sealed')}>
      <LockSimpleIcon size={18} aria-hidden />
      <span>{say('nav.sealed')}</span>
    </p>
  );
}

/** The old browser engine that is only for trying out is said, always. */
function useTrial(): boolean {
  const [trial, setTrial] = useState(false);
  useEffect(() => {
    shell.call('app.info', {}).then(
      ({ testRuntime }) => setTrial(testRuntime),
      () => {},
    );
  }, []);
  return trial;
}

function HomeSwitcher() {
  const { say } = useWords();
  const { homes, home } = useHomes();
  return (
    <MenuTrigger>
      <Button
        className="home-switcher"
        aria-label={home ? `${home.address.street}, ${placeWords(home)}. ${say('nav.homes')}` : say('nav.homes')}
      >
        <HomeMark home={home} />
        <span className="home-words">
          <span className="home-street">{home?.address.street ?? '\u00a0'}</span>{' '}
          <span className="home-place">{home ? placeWords(home) : '\u00a0'}</span>
        </span>
        <CaretUpDownIcon className="home-caret" size={18} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          aria-label={say('nav.homes')}
          onAction={(key) => {
            if (key === 'new') goTo({ at: 'new-home' });
            else {
              prefer({ homeId: String(key) });
              goTo({ at: 'home' });
            }
          }}
        >
          {homes.map((each) => (
            <MenuItem key={each.id} id={each.id} className="menu-item" textValue={each.address.street}>
              <HouseLineIcon size={18} aria-hidden />
              <span className="menu-home">
                <span>{each.address.street}</span>
                <span className="quiet small">{each.sample ? say('nav.sample') : placeWords(each)}</span>
              </span>
              {each.id === home?.id && <CheckIcon size={16} aria-hidden />}
            </MenuItem>
          ))}
          <Separator className="menu-line" />
          <MenuItem id="new" className="menu-item" textValue={say('nav.addHome')}>
            <PlusIcon size={18} aria-hidden />
            {say('nav.addHome')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The spine of the home's binder, small. */
function HomeMark({ home }: { readonly home: Home | undefined }) {
  return <span className="home-mark" data-number={home?.address.street.match(/\d+/)?.[0] ?? ''} aria-hidden />;
}

const placeWords = ({ address }: Home) => `${address.postalCode} ${address.place}`.trim();
