// To the surveyor (takstmann, bygningssakkyndig): what was built and done, by whom, and what shows it.
import type { PackRules } from '../../pack-rules';
import { condition, electrical, selfDeclaration, wetRoom } from './sources';

export const surveyor: PackRules = {
  id: 'surveyor',
  rules: [
    { why: 'condition', kinds: ['tilstandsrapport', 'verditakst'], newest: 'kind' },
    { why: 'declared', kinds: ['egenerklaering'], newest: 'kind' },
    { why: 'electrical', kinds: ['samsvarserklaering'] },
    { why: 'wetRoom', kinds: ['vatromsdokumentasjon'] },
    { why: 'approved', kinds: ['ferdigattest', 'byggetillatelse', 'gjennomforingsplan'] },
    { why: 'drawings', kinds: ['tegning'] },
    { why: 'plot', kinds: ['matrikkelbrev'], newest: 'kind' },
    { why: 'inspected', kinds: ['tilsynsrapport', 'servicerapport', 'radonmaling', 'rapport'] },
    { why: 'energy', kinds: ['energiattest'], newest: 'kind' },
    { why: 'upkeep', kinds: ['fdv-dokumentasjon', 'produktdatablad'] },
    { why: 'guarantee', kinds: ['garantibevis'] },
    { why: 'workDone', kinds: ['faktura', 'kvittering'] },
    { why: 'pictures', kinds: ['bilde'], optional: true },
  ],
  wants: [
    { why: 'electrical', kinds: ['samsvarserklaering'], source: electrical },
    { why: 'wetRoom', kinds: ['vatromsdokumentasjon'], source: condition },
    { why: 'wetRoomNorm', kinds: ['fdv-dokumentasjon', 'vatromsdokumentasjon'], source: wetRoom },
    { why: 'declared', kinds: ['egenerklaering'], source: selfDeclaration },
    { why: 'approved', kinds: ['ferdigattest'], source: condition },
    { why: 'drawings', kinds: ['tegning'], source: condition },
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
    'areas.braOld',
    'plotArea',
    'energy.grade',
  ],
  tables: ['parts', 'installations', 'done', 'plan'],
  hides: ['account-number'],
};
