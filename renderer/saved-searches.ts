// A saved search and the archive's route are the same question: from one to the other, and a name for it.
import type { SavedSearch } from '../shared/documents/saved-search';
import { amountWords } from './amount-words';
import { amountsOf } from './amounts';
import { type ArchiveRoute, archiveRoute } from './route';
import { categoryName, kindName, type Words } from './words';

export type Search = Omit<SavedSearch, 'id' | 'rev' | 'createdAt' | 'updatedAt' | 'name'>;

export function searchOf(route: ArchiveRoute, homeId: string): Search {
  const { query, category, kind, year, sender, tag, sort, amount, homes } = route;
  const within = homes === 'all' ? '' : homeId;
  return {
    homeId: within,
    query,
    category,
    kind,
    year: /^(\d{4}|none)$/.test(year) ? year : '',
    sender,
    tag,
    sort,
    ...amountsOf(amount),
  };
}

export function routeOf(search: Search): ArchiveRoute {
  const { homeId, query, category, kind, year, sender, tag, sort, amountFrom, amountTo } = search;
  const amount = amountFrom === undefined && amountTo === undefined ? '' : `${amountFrom ?? ''}-${amountTo ?? ''}`;
  const homes = homeId === '' ? 'all' : '';
  return { ...archiveRoute, query, category, kind, year, sender, tag, sort, amount, homes };
}

/** What a person would call it: the words first, then what narrows them. */
export function nameFor(words: Words, route: ArchiveRoute): string {
  const { say } = words;
  const parts = [
    route.query,
    route.kind && kindName(say, route.kind),
    route.category && categoryName(say, route.category),
    route.sender,
    route.tag,
    route.year === 'none' ? say('archive.facet.noYear') : route.year,
    amountWords(words, route.amount),
  ].filter(Boolean);
  return parts.join(', ').slice(0, 80) || say('archive.title');
}
