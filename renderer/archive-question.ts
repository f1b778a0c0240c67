// What the archive asks of the engine for where one is. On its own, so that it can be asked before there is a screen.
import type { InputOf } from '../shared/api/contract';
import type { DocumentFilter, EngineContract } from '../shared/api/engine';
import { firstRows } from '../shared/documents/first-list';
import { amountsOf } from './amounts';
import type { ArchiveRoute } from './route';

type ListInput = InputOf<EngineContract['documents.list']>;
export type Ask = Omit<ListInput, 'after' | 'from' | 'limit'>;

export function archiveQuestion(homeId: string, route: ArchiveRoute): Ask {
  const { query, category, kind, year, sender, tag, amount, homes, like } = route;
  const sort = route.sort || (query || like ? 'best' : 'date');
  const filter: DocumentFilter = {
    ...(category ? { category } : {}),
    ...(kind ? { kind } : {}),
    ...(year ? { year: year === 'none' ? '' : year } : {}),
    ...(sender ? { sender } : {}),
    ...(tag ? { tag } : {}),
    ...amountsOf(amount),
  };
  const within = homes === 'all' ? {} : { homeId };
  return { ...within, filter, sort, ...(query ? { query } : {}), ...(like ? { like } : {}) };
}

export const firstWindow = (ask: Ask): ListInput => ({ ...ask, limit: firstRows });
