// Selling the home: the guide, the papers, the advertisement; and the board of all cases.
import type { CaseView } from '../../../shared/api/sale';
import { CaseRoom } from '../../case-room';
import type { SaleRoute } from '../../route';
import { Board } from './board';
import { Guide } from './guide';
import { Marketing } from './marketing';
import { Papers } from './papers';
import './sale.css';

export function Sale({ route }: { readonly route: SaleRoute }) {
  if (route.tab === 'board') return <Board />;
  return <CaseRoom route={route}>{(one) => <Room one={one} route={route} />}</CaseRoom>;
}

function Room({ one, route }: { readonly one: CaseView; readonly route: SaleRoute }) {
  if (route.tab === 'papers') return <Papers one={one} route={route} />;
  if (route.tab === 'marketing') return <Marketing one={one} />;
  return <Guide one={one} route={route} />;
}
