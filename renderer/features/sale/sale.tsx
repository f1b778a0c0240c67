// Selling the home: the guide, the papers, the advertisement; and the board of all cases.
import { CaseRoom } from '../../case-room';
import type { SaleRoute } from '../../route';
import { Board } from './board';
import { Guide } from './guide';
import './sale.css';

export function Sale({ route }: { readonly route: SaleRoute }) {
  if (route.tab === 'board') return <Board />;
  return <CaseRoom route={route}>{(one) => <Guide one={one} route={route} />}</CaseRoom>;
}
