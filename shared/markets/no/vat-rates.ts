// Rates of value added tax met on papers: Norway's, now and before, and its neighbours'.

/**
 * Norway: 25 % general and 12 % passenger transport, rooms (Stortingets vedtak om merverdiavgift, §§ 2–4, 2026); food 15 %;
 * 24 % and 23 % general before 2005 and 2001. Germany 19/16/7 %, France 20/10/5.5 %, the Netherlands 21/9 %, Sweden 25/12/6 %.
 */
export const vatRates: readonly number[] = [
  0.25, 0.15, 0.12, 0.24, 0.23, 0.19, 0.07, 0.16, 0.2, 0.1, 0.055, 0.21, 0.09, 0.06,
];
