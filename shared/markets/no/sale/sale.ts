// Norway's rules for who sells a home.
import type { SaleRules } from '../../sale-rules';
import { questions } from './declaration';
import { steps } from './guide';
import { prospectus } from './prospectus';
import { rates } from './rates';
import { reportContents } from './sources';

const inside = [
  'bathroom',
  'kitchen',
  'water-pipes',
  'sewer',
  'ventilation',
  'water-heater',
  'electrical',
  'windows',
  'floors',
];

export const saleRules: SaleRules = {
  rates,
  steps,
  questions,
  prospectus,
  // Which parts a report covers is our reading of NS 3600; a home has not always all of them.
  report: {
    monthsValid: 12,
    parts: {
      house: [...inside, 'roof', 'facade', 'foundation', 'drainage', 'exterior-doors'],
      cabin: [...inside, 'roof', 'facade', 'foundation', 'exterior-doors'],
      apartment: inside,
    },
    explained: ['TG2', 'TG3'],
    costed: ['TG3'],
    source: reportContents,
  },
  // Title to land or to a section of it. Shares of associations change hands without the tax; of leased ground the building is taxed.
  taxedTenures: ['selveier', 'eierseksjon', 'feste', ''],
};
