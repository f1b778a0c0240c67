// To the insurance company: what the home is worth and how it is kept, when insuring it or after a damage.
import type { PackRules } from '../../pack-rules';
import { condition, electrical, wetRoom } from './sources';

export const insurer: PackRules = {
  id: 'insurer',
  rules: [
    { why: 'policy', kinds: ['forsikringsbevis'], newest: 'sender' },
    { why: 'claims', kinds: ['skadeoppgjor'], years: 10 },
    { why: 'condition', kinds: ['tilstandsrapport', 'verditakst'], newest: 'kind' },
    { why: 'electrical', kinds: ['samsvarserklaering'] },
    { why: 'wetRoom', kinds: ['vatromsdokumentasjon'] },
    { why: 'inspected', kinds: ['tilsynsrapport', 'servicerapport', 'radonmaling'], years: 10 },
    { why: 'approved', kinds: ['ferdigattest'] },
    { why: 'guarantee', kinds: ['garantibevis'], years: 10 },
    { why: 'worth', kinds: ['kvittering', 'faktura'], years: 10 },
    { why: 'drawings', kinds: ['tegning'], optional: true },
    { why: 'pictures', kinds: ['bilde'], optional: true },
  ],
  wants: [
    { why: 'electrical', kinds: ['samsvarserklaering'], source: electrical },
    { why: 'wetRoom', kinds: ['vatromsdokumentasjon'], source: wetRoom },
    { why: 'condition', kinds: ['tilstandsrapport', 'verditakst'], years: 5, source: { ...condition, weak: true } },
  ],
  facts: [
    'address',
    'matrikkel',
    'unitNumber',
    'propertyType',
    'tenure',
    'buildYear',
    'areas.braI',
    'areas.braE',
    'areas.braB',
    'areas.tba',
    'areas.primary',
    'plotArea',
  ],
  tables: ['parts', 'installations', 'done'],
  hides: [],
};
