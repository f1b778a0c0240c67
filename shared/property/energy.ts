// How long a home's energy certificate holds.
import { registerRulesOf } from '../markets/markets';
import type { Home } from './home';

/** The last day it holds: as the certificate says, else so many years after its issue as the market's rules give; '' when unknown. */
export function energyHoldsUntil({ energy, market }: Pick<Home, 'energy' | 'market'>): string {
  if (energy.validUntil !== '' || energy.issuedOn === '') return energy.validUntil;
  const year = Number(energy.issuedOn.slice(0, 4)) + registerRulesOf(market).energyYears;
  const rest = energy.issuedOn.slice(4);
  // A certificate of a leap day holds through the last of February.
  const leaps = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}${rest === '-02-29' && !leaps ? '-02-28' : rest}`;
}
