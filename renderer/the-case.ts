// The case one is in: the one the route names, or the home's own, the open one before one that is closed.
import type { CaseView } from '../shared/api/sale';
import type { Problem } from '../shared/problem';
import { useHomes } from './homes';
import { useLive } from './live';
import type { SaleRoute } from './route';

export type TheCase = {
  /** Null when the home has none; undefined until it is known. */
  readonly value: CaseView | null | undefined;
  readonly problem: Problem | undefined;
};

export function useTheCase({ id }: Pick<SaleRoute, 'id'>): TheCase {
  const { homeId } = useHomes();
  const list = useLive('sale.list', { homeId });
  const own = list.value?.cases ?? [];
  const named = own.find((one) => one.id === id) ?? own.find(({ stage }) => stage !== 'closed') ?? own[0];
  const got = useLive('sale.get', named ? { id: named.id } : null);
  const problem = list.problem ?? got.problem;
  if (!list.value) return { value: undefined, problem };
  if (!named) return { value: null, problem };
  return { value: got.fresh ? got.value?.case : undefined, problem };
}
