// Viewings: when, who comes, what they said.
import { CaseRoom } from '../../case-room';
import type { SaleRoute } from '../../route';

export function Viewings({ route }: { readonly route: SaleRoute }) {
  return <CaseRoom route={route}>{() => null}</CaseRoom>;
}
