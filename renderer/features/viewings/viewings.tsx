// Viewings and leads: when people come, who they are, what they said; and how far it has come with each.
import type { CaseView } from '../../../shared/api/sale';
import { CaseRoom } from '../../case-room';
import { Segments } from '../../design/segments';
import { refine, type SaleRoute } from '../../route';
import { useWords } from '../../words';
import { Leads } from './leads';
import { ViewingList } from './viewing-list';
import './viewings.css';

export function Viewings({ route }: { readonly route: SaleRoute }) {
  return <CaseRoom route={route}>{(one) => <Room one={one} route={route} />}</CaseRoom>;
}

/** `selected` is `leads`, or a lead's id, among the leads; else among the viewings. */
function Room({ one, route }: { readonly one: CaseView; readonly route: SaleRoute }) {
  const { say } = useWords();
  const isLeads = route.selected === 'leads' || route.selected.startsWith('p-');
  return (
    <div className="viewings scroll">
      <Segments
        label={say('viewings.room')}
        value={isLeads ? 'leads' : 'viewings'}
        ways={[
          { value: 'viewings', label: say('viewings.tab.viewings') },
          { value: 'leads', label: say('viewings.tab.leads') },
        ]}
        onChoose={(tab) => refine({ ...route, selected: tab === 'leads' ? 'leads' : '' })}
      />
      {isLeads ? <Leads caseId={one.id} route={route} /> : <ViewingList caseId={one.id} />}
    </div>
  );
}
