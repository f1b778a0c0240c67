// To the bank: what secures the loan, and what living there costs.
import type { PackRules } from '../../pack-rules';
import { energy, lending } from './sources';

export const bank: PackRules = {
  id: 'bank',
  rules: [
    { why: 'value', kinds: ['verditakst', 'tilstandsrapport', 'salgsoppgave'], newest: 'kind' },
    { why: 'title', kinds: ['skjote', 'grunnbokutskrift', 'kjopekontrakt', 'matrikkelbrev'], newest: 'kind' },
    { why: 'insured', kinds: ['forsikringsbevis'], newest: 'sender' },
    { why: 'energy', kinds: ['energiattest'], newest: 'kind' },
    { why: 'running', kinds: ['kommunale-avgifter', 'felleskostnader'], newest: 'kind' },
    { why: 'association', kinds: ['vedtekter', 'arsregnskap', 'budsjett'], newest: 'kind', optional: true },
    { why: 'loan', kinds: ['lan-pant'], newest: 'sender', optional: true },
  ],
  wants: [
    { why: 'value', kinds: ['verditakst'], years: 1, source: lending },
    { why: 'insured', kinds: ['forsikringsbevis'], years: 2, source: lending },
    { why: 'energy', kinds: ['energiattest'], years: 10, source: energy },
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
    'areas.primary',
    'plotArea',
    'energy.grade',
    'energy.validUntil',
    'purchase.on',
    'purchase.price',
  ],
  tables: [],
  hides: [],
};
