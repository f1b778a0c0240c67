// The bid room: what was bid, until when it stands, and the answer.
import { CaseRoom } from '../../case-room';
import type { SaleRoute } from '../../route';

export function Bids({ route }: { readonly route: SaleRoute }) {
  return <CaseRoom route={route}>{() => null}</CaseRoom>;
}
