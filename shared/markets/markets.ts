// The countries there are rules for. A home of another one is written down as its owner says.
import { registerRules as norwegian } from './no/register-rules';
import type { RegisterRules } from './register-rules';

const rules: Readonly<Record<string, RegisterRules>> = { no: norwegian };

const asSaid = (text: string): string => text.trim();
const unruled: RegisterRules = {
  tenures: [],
  exposures: [],
  energyGrades: [],
  energyYears: 10,
  cadastral: { parse: () => undefined, format: ({ gnr, bnr }) => `${gnr}/${bnr}` },
  stated: () => [],
  postalCode: asSaid,
  orgNumber: asSaid,
  unitNumber: asSaid,
  shareNumber: asSaid,
};

export const registerRulesOf = (market: string): RegisterRules => rules[market] ?? unruled;
