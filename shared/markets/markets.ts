// The countries there are rules for. A home of another one is written down as its owner says.

import type { BiddingRules } from './bidding-rules';
import type { CompletionRules } from './completion-rules';
import type { LeadRules } from './lead-rules';
import { packs as norwegianPacks } from './no/packs/packs';
import { registerRules as norwegian } from './no/register-rules';
import { biddingRules as norwegianBidding } from './no/sale/bidding';
import { completion as norwegianCompletion } from './no/sale/completion';
import { leadRules as norwegianLeads } from './no/sale/leads';
import { saleRules as norwegianSale } from './no/sale/sale';
import type { PackKind, PackRules } from './pack-rules';
import type { RegisterRules } from './register-rules';
import type { SaleRules } from './sale-rules';

const rules: Readonly<Record<string, RegisterRules>> = { no: norwegian };

const asSaid = (text: string): string => text.trim();
const unruled: RegisterRules = {
  tenures: [],
  exposures: [],
  energyGrades: [],
  energyYears: 10,
  areaStandardFrom: '',
  cadastral: { parse: () => undefined, format: ({ gnr, bnr }) => `${gnr}/${bnr}` },
  stated: () => [],
  postalCode: asSaid,
  orgNumber: asSaid,
  unitNumber: asSaid,
  shareNumber: asSaid,
};

export const registerRulesOf = (market: string): RegisterRules => rules[market] ?? unruled;

const packs: Readonly<Record<string, readonly PackRules[]>> = { no: norwegianPacks };

/** Where there are no rules yet: everything, and nothing is missed. */
const wholeBinder = (id: PackKind): PackRules => ({
  id,
  rules: [
    {
      why: 'binder',
      categories: ['eierskap', 'takst', 'forsikring', 'vedlikehold', 'okonomi', 'offentlig', 'salg', 'annet'],
    },
  ],
  wants: [],
  facts: ['address', 'propertyType', 'buildYear', 'plotArea'],
  tables: ['parts', 'installations'],
  hides: [],
});

export const packRulesOf = (market: string, kind: PackKind): PackRules =>
  packs[market]?.find(({ id }) => id === kind) ?? wholeBinder(kind);

const leads: Readonly<Record<string, LeadRules>> = { no: norwegianLeads };

/** Where there are no rules yet: nobody is written to unasked, and nobody forgotten but by hand. */
const unruledLeads: LeadRules = { callingCode: '', phoneDigits: 0, consents: [], retention: [] };

export const leadRulesOf = (market: string): LeadRules => leads[market] ?? unruledLeads;

const bidding: Readonly<Record<string, BiddingRules>> = { no: norwegianBidding };

/** Where there are no rules yet: a clock that is the same everywhere, and deadlines as people set them. */
const unruledBidding: BiddingRules = {
  timeZone: 'UTC',
  currency: 'EUR',
  isWorkingDay: () => true,
  sources: [],
};

export const biddingRulesOf = (market: string): BiddingRules => bidding[market] ?? unruledBidding;
const sales: Readonly<Record<string, SaleRules>> = { no: norwegianSale };

/** Where there are no rules yet nothing is asked, and nothing is reckoned. */
const unruledSale: SaleRules = {
  rates: [],
  steps: [],
  questions: [],
  prospectus: [],
  report: {
    monthsValid: 12,
    parts: {},
    explained: [],
    costed: [],
    source: { title: '', url: '', read: '' },
  },
  taxedTenures: [],
};

export const saleRulesOf = (market: string): SaleRules => sales[market] ?? unruledSale;

const completions: Readonly<Record<string, CompletionRules>> = { no: norwegianCompletion };

/** Undefined where nothing is known of how a sale ends. */
export const completionRulesOf = (market: string): CompletionRules | undefined => completions[market];
