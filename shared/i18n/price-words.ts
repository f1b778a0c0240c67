// A value is not known to the krone: said in tens of thousands where the list is in kroner or dollars, and as it is where it is in millions.
import type { Formats } from './formats';

const roundedTo = 10_000;

const roundedPrice = (amount: number): number =>
  amount > 1_000_000 ? Math.round(amount / roundedTo) * roundedTo : amount;

export const priceWords = ({ number }: Pick<Formats, 'number'>, amount: number, currency: string): string =>
  `${number(roundedPrice(amount))}\u00a0${currency === 'NOK' ? 'kr' : currency}`;
