// From accepted bid to handed-over home: contract, signatures, settlement, takeover.
import { CaseRoom } from '../../case-room';
import type { SaleRoute } from '../../route';

export function Signing({ route }: { readonly route: SaleRoute }) {
  return <CaseRoom route={route}>{() => null}</CaseRoom>;
}
