// The screen as a whole: preferences and homes around it, one feature at a time inside it.
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { localeOf } from '../shared/i18n/words';
import { Mishap } from './design/mishap';
import { Toasts } from './design/toast';
import { Archive } from './features/archive/archive';
import { DropAnywhere } from './features/intake/drop-anywhere';
import { Frame } from './features/shell/frame';
import { HomesContext, type HomesState, useHomes } from './homes';
import { useLive } from './live';
import { PapersContext, usePapersFor } from './papers';
import { PreferencesContext, prefer, useHeldPreferences, usePreferences } from './preferences';
import { useCalm } from './ready';
import { type SaleRoute, useRoute } from './route';

// What the first screen does not need is fetched when asked for.
const FirstRun = lazy(() => import('./features/first-run/first-run').then((room) => ({ default: room.FirstRun })));
const LockScreen = lazy(() => import('./features/lock/lock-screen').then((room) => ({ default: room.LockScreen })));
const DocumentScreen = lazy(() =>
  import('./features/document/document').then((room) => ({ default: room.DocumentScreen })),
);
const HomePage = lazy(() => import('./features/home/home').then((room) => ({ default: room.HomePage })));
const Maintenance = lazy(() =>
  import('./features/maintenance/maintenance').then((room) => ({ default: room.Maintenance })),
);
const Property = lazy(() => import('./features/property/property').then((room) => ({ default: room.Property })));
const Valuation = lazy(() => import('./features/valuation/valuation').then((room) => ({ default: room.Valuation })));
const Costs = lazy(() => import('./features/costs/costs').then((room) => ({ default: room.Costs })));
const Packs = lazy(() => import('./features/packs/packs').then((room) => ({ default: room.Packs })));
const Sharing = lazy(() => import('./features/sharing/sharing').then((room) => ({ default: room.Sharing })));
const Sale = lazy(() => import('./features/sale/sale').then((room) => ({ default: room.Sale })));
const Viewings = lazy(() => import('./features/viewings/viewings').then((room) => ({ default: room.Viewings })));
const Bids = lazy(() => import('./features/bids/bids').then((room) => ({ default: room.Bids })));
const Signing = lazy(() => import('./features/signing/signing').then((room) => ({ default: room.Signing })));
const Inbox = lazy(() => import('./features/inbox/inbox').then((room) => ({ default: room.Inbox })));
const Trash = lazy(() => import('./features/trash/trash').then((room) => ({ default: room.Trash })));
const Machines = lazy(() => import('./features/machines/machines').then((room) => ({ default: room.Machines })));
const Diagnostics = lazy(() =>
  import('./features/diagnostics/diagnostics').then((room) => ({ default: room.Diagnostics })),
);
const Settings = lazy(() => import('./features/settings/settings').then((room) => ({ default: room.Settings })));

export function App() {
  const preferences = useHeldPreferences();
  useEffect(() => {
    document.documentElement.lang = preferences.language;
  }, [preferences.language]);
  return (
    <PreferencesContext value={preferences}>
      <I18nProvider locale={localeOf[preferences.language]}>
        <Mishap>
          <Unlocked />
        </Mishap>
        {useCalm() && <Toasts />}
      </I18nProvider>
    </PreferencesContext>
  );
}

/** Behind the lock nothing is drawn, and nothing asked for. */
function Unlocked() {
  const { value } = useLive('lock.state', {});
  return value?.state === 'locked' ? (
    <Suspense>
      <LockScreen waitsUntil={value.waitsUntil} />
    </Suspense>
  ) : (
    <WithHomes />
  );
}

function WithHomes() {
  const preferred = usePreferences().homeId;
  const { value } = useLive('homes.list', {});
  const state = useMemo<HomesState>(() => {
    const homes = value?.homes ?? [];
    const home = homes.find(({ id }) => id === preferred) ?? homes[0];
    // Until the homes are known, the home last looked at is taken at its word: the list need not wait for them.
    return { homes, home, homeId: value ? (home?.id ?? '') : preferred };
  }, [value, preferred]);
  const { homeId } = state;
  useEffect(() => {
    if (value && homeId && homeId !== preferred) prefer({ homeId });
  }, [value, homeId, preferred]);
  const papers = usePapersFor(homeId);
  return (
    <HomesContext value={state}>
      <PapersContext value={papers}>
        {value && value.homes.length === 0 ? (
          <Suspense>
            <FirstRun />
          </Suspense>
        ) : homeId ? (
          <Screen />
        ) : (
          <Frame />
        )}
        <DropAnywhere />
      </PapersContext>
    </HomesContext>
  );
}

function Screen() {
  const route = useRoute();
  const { homeId } = useHomes();
  if (route.at === 'new-home')
    return (
      <Suspense>
        <FirstRun />
      </Suspense>
    );
  return (
    <Frame>
      <Mishap key={route.at === 'document' ? route.id : route.at}>
        <Suspense>
          {route.at === 'archive' && <Archive key={homeId} route={route} />}
          {route.at === 'document' && <DocumentScreen key={route.id} route={route} />}
          {route.at === 'home' && <HomePage key={homeId} />}
          {route.at === 'valuation' && <Valuation key={homeId} />}
          {route.at === 'costs' && <Costs key={homeId} route={route} />}
          {route.at === 'maintenance' && <Maintenance key={homeId} route={route} />}
          {route.at === 'property' && <Property key={homeId} route={route} />}
          {route.at === 'packs' && <Packs key={homeId} route={route} />}
          {route.at === 'sharing' && <Sharing key={homeId} route={route} />}
          {route.at === 'sale' && <SaleRoom key={homeId} route={route} />}
          {route.at === 'inbox' && <Inbox />}
          {route.at === 'trash' && <Trash />}
          {route.at === 'settings' && <Settings />}
          {route.at === 'machines' && <Machines />}
          {route.at === 'diagnostics' && <Diagnostics />}
        </Suspense>
      </Mishap>
    </Frame>
  );
}

/** The rooms of a sale; they meet through the route alone. */
function SaleRoom({ route }: { readonly route: SaleRoute }) {
  switch (route.tab) {
    case 'viewings':
      return <Viewings route={route} />;
    case 'bids':
      return <Bids route={route} />;
    case 'signing':
      return <Signing route={route} />;
    default:
      return <Sale route={route} />;
  }
}
