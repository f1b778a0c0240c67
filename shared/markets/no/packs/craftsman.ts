// To a tradesman: what they must know of the building to give an offer and do the work. Nothing of money.
import type { PackRules } from '../../pack-rules';
import { electrical, fdv } from './sources';

export const craftsman: PackRules = {
  id: 'craftsman',
  rules: [
    { why: 'drawings', kinds: ['tegning'] },
    { why: 'upkeep', kinds: ['fdv-dokumentasjon', 'produktdatablad', 'bruksanvisning'] },
    { why: 'electrical', kinds: ['samsvarserklaering'] },
    { why: 'wetRoom', kinds: ['vatromsdokumentasjon'] },
    { why: 'inspected', kinds: ['tilsynsrapport', 'servicerapport'], years: 10 },
    { why: 'condition', kinds: ['tilstandsrapport'], newest: 'kind' },
    { why: 'approved', kinds: ['byggetillatelse', 'gjennomforingsplan'], optional: true },
    { why: 'guarantee', kinds: ['garantibevis'], optional: true },
    { why: 'pictures', kinds: ['bilde'], optional: true },
  ],
  wants: [
    { why: 'drawings', kinds: ['tegning'], source: { ...fdv, weak: true } },
    { why: 'electrical', kinds: ['samsvarserklaering'], source: electrical },
  ],
  facts: ['address', 'unitNumber', 'propertyType', 'buildYear', 'areas.braI', 'plotArea'],
  tables: ['parts', 'installations'],
  hides: ['account-number'],
};
