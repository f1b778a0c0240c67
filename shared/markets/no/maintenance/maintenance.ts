// Everything Norway says of upkeep, put together.
import type { MaintenanceMarket } from '../../maintenance-rule';
import { electricalRules } from './electrical';
import { facadeRules } from './facade';
import { fireRules } from './fire';
import { groundRules } from './ground';
import { heatingRules } from './heating';
import { homeRules } from './home';
import { liftRules } from './lift-rules';
import { partWords } from './part-words';
import { roofRules } from './roof';
import { associationDuty, roughCosts } from './sources';
import { wantedPapers } from './wanted-papers';
import { wetRoomRules } from './wet-rooms';

export const norwegianMaintenance: MaintenanceMarket = {
  rules: [
    ...roofRules,
    ...facadeRules,
    ...wetRoomRules,
    ...heatingRules,
    ...electricalRules,
    ...fireRules,
    ...groundRules,
    ...homeRules,
  ],
  lift: liftRules,
  wanted: wantedPapers,
  // No rule says when: the grades mean "now" and "soon", and these are our reading of them.
  findings: { TG3: { min: 1, max: 12, unit: 'month' }, TG2: { min: 1, max: 5, unit: 'year' } },
  findingSource: {
    title: 'Tilstandsgrader etter NS 3600: TG3 krever tiltak nå, TG2 snart; årene er vår tolkning',
    url: 'https://www.tryggere-bolighandel.no/tilstandsgrad-i-en-tilstandsrapport/',
    date: '2026-11-23',
    weak: true,
  },
  costs: roughCosts,
  associationTenures: ['andel', 'aksje', 'obligasjon', 'eierseksjon'],
  associationSource: associationDuty,
  partWords,
};
