// To the heirs, or whoever takes over for the owner: everything, so that nothing has to be searched for.
import type { PackRules } from '../../pack-rules';
import { electrical, lending } from './sources';

export const heirs: PackRules = {
  id: 'heirs',
  rules: [
    { why: 'owned', categories: ['eierskap'] },
    { why: 'loan', kinds: ['lan-pant'] },
    { why: 'insured', categories: ['forsikring'] },
    { why: 'value', categories: ['takst'] },
    { why: 'running', kinds: ['kommunale-avgifter', 'felleskostnader'], newest: 'sender' },
    { why: 'binder', categories: ['vedlikehold', 'offentlig', 'salg', 'okonomi', 'annet'] },
  ],
  wants: [
    { why: 'title', kinds: ['skjote', 'grunnbokutskrift'], source: lending },
    { why: 'insured', kinds: ['forsikringsbevis'], years: 2, source: lending },
    { why: 'electrical', kinds: ['samsvarserklaering'], source: electrical },
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
    'purchase.on',
    'purchase.price',
    'purchase.costs',
  ],
  tables: ['parts', 'installations', 'done', 'plan', 'costs'],
  hides: [],
};
