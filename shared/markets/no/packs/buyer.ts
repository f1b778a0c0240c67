// To the next owner: the whole binder, without what is only the seller's own.
import type { PackRules } from '../../pack-rules';
import { conditionAge, electrical, energy, fdv, selfDeclaration } from './sources';

export const buyer: PackRules = {
  id: 'buyer',
  rules: [
    {
      why: 'private',
      kinds: ['lan-pant', 'budskjema', 'oppgjorsoppstilling', 'kjopekontrakt', 'skadeoppgjor'],
      optional: true,
    },
    { why: 'follows', categories: ['takst', 'vedlikehold', 'offentlig', 'salg'] },
    { why: 'title', categories: ['eierskap'] },
    { why: 'insured', kinds: ['forsikringsbevis'], newest: 'sender', optional: true },
    { why: 'running', kinds: ['kommunale-avgifter', 'felleskostnader'], newest: 'kind' },
    { why: 'workDone', kinds: ['faktura', 'kvittering', 'bestilling'] },
    { why: 'other', categories: ['okonomi', 'forsikring', 'annet'], optional: true },
  ],
  wants: [
    { why: 'conditionAge', kinds: ['tilstandsrapport'], years: 1, source: conditionAge },
    { why: 'declared', kinds: ['egenerklaering'], years: 1, source: selfDeclaration },
    { why: 'energy', kinds: ['energiattest'], years: 10, source: energy },
    { why: 'electrical', kinds: ['samsvarserklaering'], source: electrical },
    { why: 'upkeep', kinds: ['fdv-dokumentasjon'], source: fdv },
  ],
  facts: [
    'address',
    'matrikkel',
    'unitNumber',
    'propertyType',
    'tenure',
    'association.name',
    'association.orgNumber',
    'association.shareNumber',
    'buildYear',
    'areas.braI',
    'areas.braE',
    'areas.braB',
    'areas.tba',
    'areas.primary',
    'areas.braOld',
    'plotArea',
    'energy.grade',
    'energy.validUntil',
  ],
  tables: ['parts', 'installations', 'done', 'plan'],
  hides: ['account-number'],
};
