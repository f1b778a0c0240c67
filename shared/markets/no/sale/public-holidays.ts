// Norway's public holidays: counted from Easter, or on their day each year.
import { addDays, isoDay } from '../../../values/day';

/**
 * Lov om helligdager og helligdagsfred (LOV-1995-02-24-12) § 2: New Year's Day, Maundy Thursday, Good Friday, Easter, Ascension, Whitsun, Christmas;
 * lov om 1. og 17. mai som høgtidsdager (LOV-1947-04-26-1). Christmas Eve and New Year's Eve are working days by the law.
 */
const fromEaster: readonly number[] = [-3, -2, 0, 1, 39, 49, 50];
const eachYear: readonly string[] = ['01-01', '05-01', '05-17', '12-25', '12-26'];

export function publicHolidays(year: number): ReadonlySet<string> {
  const easter = easterOf(year);
  return new Set([...fromEaster.map((days) => addDays(easter, days)), ...eachYear.map((day) => `${year}-${day}`)]);
}

/** Monday to Friday, but for the holidays. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(day.slice(0, 4))).has(day);
}

/** Easter Sunday of the Gregorian calendar: the algorithm of Meeus, Jones and Butcher, for any year. */
function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * shift + 114;
  return isoDay(year, Math.floor(days / 31), (days % 31) + 1) ?? `${year}-04-01`;
}
