// Where in the app one is: a typed state in the address's hash, with the browser's own history, restored after a restart.
import { useSyncExternalStore } from 'react';
import { type PackKind, packKinds } from '../shared/markets/pack-rules';

export type Sort = 'date' | 'title' | 'best';

export type ArchiveRoute = {
  readonly at: 'archive';
  readonly query: string;
  readonly category: string;
  readonly kind: string;
  readonly year: string;
  readonly sender: string;
  readonly tag: string;
  /** `from-to` in the currency's main unit, either end may be open; '' for any. */
  readonly amount: string;
  /** '': the home one is in. */
  readonly homes: 'all' | '';
  /** Papers like this one. */
  readonly like: string;
  /** '' picks what fits: best hits when searching, newest first otherwise. */
  readonly sort: Sort | '';
  readonly selected: string;
};
const documentTabs = ['facts', 'text', 'file', 'history'] as const;
export type DocumentRoute = {
  readonly at: 'document';
  readonly id: string;
  /** Page index to open at. */
  readonly page: number;
  /** A fact whose place is lit up; '' for none. */
  readonly fact: string;
  readonly tab: (typeof documentTabs)[number];
  /** Words to mark on the pages. */
  readonly query: string;
};
export const maintenanceViews = ['year', 'list', 'calendar'] as const;
const taskStandings = ['overdue', 'soon', 'later', 'ask', 'done', 'dismissed'] as const;
export type MaintenanceRoute = {
  readonly at: 'maintenance';
  readonly view: (typeof maintenanceViews)[number];
  /** The year or month looked at, `2026` or `2026-03`; '' for now. */
  readonly when: string;
  /** Only tasks that stand so; '' for all that are still to be done. */
  readonly standing: (typeof taskStandings)[number] | '';
  /** Only tasks of this area of the home. */
  readonly area: string;
  readonly selected: string;
};
const costShows = ['all', 'ask', 'uncounted'] as const;
export type CostsRoute = {
  readonly at: 'costs';
  /** Four digits, `none` for costs without a day, `all`; '' for the latest year with costs. */
  readonly year: string;
  /** A building part, `none` for costs of none; '' for any. */
  readonly part: string;
  /** What the money was for; '' for anything. */
  readonly nature: string;
  readonly show: (typeof costShows)[number];
  readonly query: string;
};
export const propertyTabs = ['about', 'parts', 'contacts'] as const;
export type PropertyRoute = {
  readonly at: 'property';
  readonly tab: (typeof propertyTabs)[number];
  /** The part or contact that is open; '' for none. */
  readonly selected: string;
};
/** A binder to hand over, by whom it is for. */
export type PacksRoute = { readonly at: 'packs'; readonly kind: PackKind };
/** `selected`: a share's id, `new` for one to be made (of the papers `ids`, joined by commas), `visit` for somebody else's link. */
export type SharingRoute = { readonly at: 'sharing'; readonly selected: string; readonly ids: string };
export const saleTabs = ['guide', 'papers', 'marketing', 'viewings', 'bids', 'signing', 'board'] as const;
export type SaleTab = (typeof saleTabs)[number];
/** `id`: the case, '' for the home's own; `selected`: what is open in the room: a step, a paper, a person, a bid. */
export type SaleRoute = {
  readonly at: 'sale';
  readonly tab: SaleTab;
  readonly id: string;
  readonly selected: string;
};
export type Route =
  | { readonly at: 'home' }
  | ArchiveRoute
  | DocumentRoute
  | MaintenanceRoute
  | CostsRoute
  | PropertyRoute
  | PacksRoute
  | SharingRoute
  | SaleRoute
  | { readonly at: 'valuation' }
  | { readonly at: 'inbox' }
  | { readonly at: 'trash' }
  | { readonly at: 'settings' }
  | { readonly at: 'machines' }
  | { readonly at: 'diagnostics' }
  | { readonly at: 'new-home' };

export const archiveRoute: ArchiveRoute = {
  at: 'archive',
  query: '',
  category: '',
  kind: '',
  year: '',
  sender: '',
  tag: '',
  amount: '',
  homes: '',
  like: '',
  sort: '',
  selected: '',
};
export const documentRoute = (id: string, rest: Partial<Omit<DocumentRoute, 'at' | 'id'>> = {}): DocumentRoute => ({
  at: 'document',
  id,
  page: 0,
  fact: '',
  tab: 'facts',
  query: '',
  ...rest,
});

export const costsRoute: CostsRoute = { at: 'costs', year: '', part: '', nature: '', show: 'all', query: '' };
export const maintenanceRoute: MaintenanceRoute = {
  at: 'maintenance',
  view: 'year',
  when: '',
  standing: '',
  area: '',
  selected: '',
};

export const sharingRoute: SharingRoute = { at: 'sharing', selected: '', ids: '' };
export const saleRoute: SaleRoute = { at: 'sale', tab: 'guide', id: '', selected: '' };
export const propertyRoute: PropertyRoute = { at: 'property', tab: 'about', selected: '' };

/** `#/home`, `#/archive?query=tak&category=vedlikehold`, `#/document/ID?page=2`, `#/maintenance?view=list`, `#/costs?year=2024`, `#/property?tab=parts`, `#/packs?kind=bank`, `#/sharing?selected=ID`, `#/sale?tab=papers&id=ID`, `#/inbox`, `#/trash`, `#/settings`, `#/machines`, `#/diagnostics`, `#/new-home` */
export function formatRoute(route: Route): string {
  const { path, values } = partsOf(route);
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
  return `#/${path}${query ? `?${query}` : ''}`;
}

function partsOf(route: Route): { readonly path: string; readonly values: Readonly<Record<string, string>> } {
  switch (route.at) {
    case 'archive': {
      const { at, ...values } = route;
      return { path: at, values };
    }
    case 'document': {
      const { at, id, page, tab, ...values } = route;
      const told = { ...values, page: page ? String(page) : '', tab: tab === 'facts' ? '' : tab };
      return { path: `${at}/${encodeURIComponent(id)}`, values: told };
    }
    case 'maintenance': {
      const { at, view, ...values } = route;
      return { path: at, values: { view: view === 'year' ? '' : view, ...values } };
    }
    case 'costs': {
      const { at, show, ...values } = route;
      return { path: at, values: { show: show === 'all' ? '' : show, ...values } };
    }
    case 'sharing': {
      const { at, ...values } = route;
      return { path: at, values };
    }
    case 'sale': {
      const { at, tab, ...values } = route;
      return { path: at, values: { tab: tab === 'guide' ? '' : tab, ...values } };
    }
    case 'packs':
      return { path: route.at, values: { kind: route.kind === 'insurer' ? '' : route.kind } };
    case 'property': {
      const { at, tab, ...values } = route;
      return { path: at, values: { tab: tab === 'about' ? '' : tab, ...values } };
    }
    case 'home':
    case 'valuation':
    case 'inbox':
    case 'trash':
    case 'settings':
    case 'machines':
    case 'diagnostics':
    case 'new-home':
      return { path: route.at, values: {} };
  }
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [at, id = ''] = path.split('/');
  const values = new URLSearchParams(query);
  const text = (name: string) => values.get(name) ?? '';
  switch (at) {
    case 'document': {
      const tab = text('tab');
      return documentRoute(decodeURIComponent(id), {
        page: Math.max(0, Number.parseInt(text('page'), 10) || 0),
        fact: text('fact'),
        query: text('query'),
        tab: documentTabs.find((one) => one === tab) ?? 'facts',
      });
    }
    case 'maintenance':
      return {
        at,
        view: maintenanceViews.find((view) => view === text('view')) ?? 'year',
        when: /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text('when')) ? text('when') : '',
        standing: taskStandings.find((standing) => standing === text('standing')) ?? '',
        area: text('area'),
        selected: text('selected'),
      };
    case 'costs':
      return {
        at,
        year: /^(\d{4}|none|all)$/.test(text('year')) ? text('year') : '',
        part: text('part'),
        nature: text('nature'),
        show: costShows.find((show) => show === text('show')) ?? 'all',
        query: text('query'),
      };
    case 'sharing':
      return { at, selected: text('selected'), ids: text('ids') };
    case 'sale':
      return {
        at,
        tab: saleTabs.find((tab) => tab === text('tab')) ?? 'guide',
        id: text('id'),
        selected: text('selected'),
      };
    case 'packs':
      return { at, kind: packKinds.find((kind) => kind === text('kind')) ?? 'insurer' };
    case 'property':
      return { at, tab: propertyTabs.find((tab) => tab === text('tab')) ?? 'about', selected: text('selected') };
    case 'home':
    case 'valuation':
    case 'inbox':
    case 'trash':
    case 'settings':
    case 'machines':
    case 'diagnostics':
    case 'new-home':
      return { at };
    default: {
      const sort = text('sort');
      return {
        at: 'archive',
        query: text('query'),
        category: text('category'),
        kind: text('kind'),
        year: text('year'),
        sender: text('sender'),
        tag: text('tag'),
        amount: /^\d+(\.\d+)?-(\d+(\.\d+)?)?$|^-\d+(\.\d+)?$/.test(text('amount')) ? text('amount') : '',
        homes: text('homes') === 'all' ? 'all' : '',
        like: text('like'),
        sort: sort === 'date' || sort === 'title' || sort === 'best' ? sort : '',
        selected: text('selected'),
      };
    }
  }
}

const memory = 'boligperm.route';
const archiveMemory = 'boligperm.archive';
if (location.hash.length < 2) history.replaceState(null, '', localStorage.getItem(memory) ?? formatRoute(archiveRoute));

let current = parseRoute(location.hash);
let before: Route['at'] | undefined;
const listeners = new Set<() => void>();

window.addEventListener('hashchange', () => arrive());
window.addEventListener('popstate', () => arrive());
// A window without a browser around it has no Back of its own.
window.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'ArrowLeft') history.back();
  else if (event.key === 'ArrowRight') history.forward();
  else return;
  event.preventDefault();
});

function arrive(): void {
  const next = parseRoute(location.hash);
  if (formatRoute(next) === formatRoute(current)) return;
  if (next.at !== current.at) before = current.at;
  current = next;
  remember();
  for (const listener of [...listeners]) listener();
}

function remember(): void {
  localStorage.setItem(memory, formatRoute(current));
  if (current.at === 'archive') localStorage.setItem(archiveMemory, formatRoute(current));
}

/** Goes somewhere: a step that Back undoes. */
export function goTo(route: Route): void {
  if (formatRoute(route) === formatRoute(current)) return;
  history.pushState(null, '', formatRoute(route));
  arrive();
}

/** Refines where one is (a search, a selection): no step of its own. */
export function refine(route: Route): void {
  history.replaceState(null, '', formatRoute(route));
  arrive();
}

/** The archive as it was last seen, search and selection with it. */
export function lastArchive(): ArchiveRoute {
  const route = parseRoute(localStorage.getItem(archiveMemory) ?? '');
  return route.at === 'archive' ? route : archiveRoute;
}

/** The room one was in before this one. */
export function cameFrom(): Route['at'] | undefined {
  return before;
}

export function currentRoute(): Route {
  return current;
}

export function useRoute(): Route {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
