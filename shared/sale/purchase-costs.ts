// What a buyer pays besides the price: the public's fees, by the rates of the day.
import type { CompletionRules, RegistrationFees } from '../markets/completion-rules';

/** Words under `purchaseCost.<id>`; amounts in øre. */
export type PurchaseCost = {
  readonly id: 'duty' | 'deed' | 'mortgage' | 'mortgageCertificate';
  readonly amount: number;
};

/** The rates in force on a day; undefined before the first that are known. */
export const feesOn = ({ fees }: Pick<CompletionRules, 'fees'>, day: string): RegistrationFees | undefined =>
  fees
    .filter(({ from }) => from <= day)
    .reduce<RegistrationFees | undefined>(
      (latest, one) => (latest === undefined || one.from > latest.from ? one : latest),
      undefined,
    );

export function purchaseCosts(fees: RegistrationFees, tenure: string, price: number): readonly PurchaseCost[] {
  return [
    ...(fees.duty.tenures.includes(tenure) ? [{ id: 'duty', amount: dutyOf(fees.duty, price) } as const] : []),
    { id: 'deed', amount: fees.deed },
    { id: 'mortgage', amount: fees.mortgage },
    { id: 'mortgageCertificate', amount: fees.mortgageCertificate },
  ];
}

function dutyOf({ permille, baseStep, dutyStep, least }: RegistrationFees['duty'], price: number): number {
  const base = Math.floor(price / baseStep) * baseStep;
  return Math.max(least, Math.floor((base * permille) / 1000 / dutyStep) * dutyStep);
}
