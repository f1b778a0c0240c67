// From accepted bid to handed-over home: the agreement, its signatures, the settlement, and the dossier that is kept.
import './signing.css';
import { CaseRoom } from '../../case-room';
import type { SaleRoute } from '../../route';
import { Agreement } from './agreement';
import { Kept } from './kept';
import { Rounds } from './rounds';
import { Settling } from './settling';

export function Signing({ route }: { readonly route: SaleRoute }) {
  return (
    <CaseRoom route={route}>
      {({ id }) => (
        <div className="completion">
          <Agreement caseId={id} />
          <Rounds caseId={id} />
          <Settling caseId={id} />
          <Kept caseId={id} />
        </div>
      )}
    </CaseRoom>
  );
}
