// Days, money, sizes and spans of time as people write them in each language.
import { type Language, localeOf, type Say } from './words';

export type Formats = {
  /** 14. oktober 2016 */
  readonly longDay: (day: string) => string;
  /** 14. okt. 2016 */
  readonly shortDay: (day: string) => string;
  /** The day of a moment, e.g. when a paper was added. */
  readonly dayOf: (at: number) => string;
  /** A moment not long ago: i dag, i går, 9. mars, 9. mars 2024. */
  readonly nearDay: (at: number, now?: number) => string;
  /** When something is to be done, as exactly as is sensible: 20. mars 2026, 1.–14. mai 2026, mai–august 2026, 2034–2036. */
  readonly span: (from: string, to: string) => string;
  /** 1–12: mars, or with `short` as narrow as a column: jan, feb, mars. */
  readonly month: (month: number, length?: 'long' | 'short') => string;
  /** 15. */
  readonly dayOfMonth: (day: string) => string;
  /** Of øre, without the øre: 4 133 kr. */
  readonly kroner: (ore: number) => string;
  /** 48 750,00 kr */
  readonly money: (amount: number, currency?: string) => string;
  /** Ingrid, Jonas og Kari */
  readonly list: (items: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** Of a moment: 10:30 */
  readonly clock: (at: number) => string;
  /** onsdag 18. mars kl. 10:30 */
  readonly moment: (at: number) => string;
  /** 4,2 MB */
  readonly size: (bytes: number) => string;
};

const made = new Map<Language, Formats>();

export function formatsFor(language: Language): Formats {
  const known = made.get(language);
  if (known) return known;
  const formats = makeFormats(localeOf[language]);
  made.set(language, formats);
  return formats;
}

function makeFormats(locale: string): Formats {
  // Made when first used: each costs a millisecond or more, and the first screen needs one of them.
  const lazily = <T>(make: () => T) => {
    let value: T | undefined;
    return () => (value ??= make());
  };
  const utcDay = (month: 'long' | 'short') =>
    lazily(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }));
  const long = utcDay('long');
  const short = utcDay('short');
  const local = lazily(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }));
  const monthOf = {
    long: lazily(() => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })),
    short: lazily(() => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })),
  };
  const dayNumber = lazily(() => new Intl.DateTimeFormat(locale, { day: 'numeric', timeZone: 'UTC' }));
  const months = lazily(() => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }));
  const listed = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const whole = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
  const sameYear = lazily(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }));
  const ago = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const clock = lazily(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }));
  const moment = lazily(
    () =>
      new Intl.DateTimeFormat(locale, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
      }),
  );
  const amount = lazily(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
  const plain = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const brief = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

  const day = (format: Intl.DateTimeFormat, iso: string) => {
    const at = Date.parse(`${iso}T00:00:00Z`);
    return Number.isNaN(at) ? iso : format.format(at);
  };
  return {
    longDay: (iso) => day(long(), iso),
    shortDay: (iso) => day(short(), iso),
    dayOf: (at) => local().format(at),
    nearDay: (at, now = Date.now()) => {
      const days = Math.round((startOfDay(at) - startOfDay(now)) / dayMs);
      if (days === 0 || days === -1) return ago().format(days, 'day');
      return new Date(at).getFullYear() === new Date(now).getFullYear() ? sameYear().format(at) : local().format(at);
    },
    span: (from, to) => {
      const [start, end] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
      if (Number.isNaN(start) || Number.isNaN(end)) return from;
      const days = (end - start) / dayMs;
      const years = `${from.slice(0, 4)}–${to.slice(0, 4)}`;
      if (days > 550) return years;
      const format = days > 20 ? months() : long();
      return from === to ? format.format(start) : format.formatRange(start, end).replace(/\s*–\s*/, '–');
    },
    month: (month, length = 'long') => {
      const at = Date.UTC(2026, month - 1, 1);
      const name = monthOf.long().format(at);
      return length === 'long' || name.length <= 4 ? name : monthOf.short().format(at).replace('.', '');
    },
    dayOfMonth: (iso) => day(dayNumber(), iso),
    kroner: (ore) => `${whole().format(Math.round(ore / 100))}\u00a0kr`,
    money: (value, currency = 'NOK') => `${amount().format(value)}\u00a0${currency === 'NOK' ? 'kr' : currency}`,
    list: (items) => listed().format(items),
    number: (value) => plain().format(value),
    clock: (at) => clock().format(at),
    moment: (at) => moment().format(at),
    size: (bytes) => {
      const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
      const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
      return `${brief().format(bytes / 1000 ** step)}\u00a0${units[step]}`;
    },
  };
}

const dayMs = 86_400_000;
const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** How much longer, roughly: people plan by minutes, not by seconds. */
export function timeLeft(say: Say, seconds: number): string {
  if (seconds < 30) return say('time.soon');
  if (seconds < 3600) return say('time.minutes', { count: Math.max(1, Math.round(seconds / 60)) });
  return say('time.hours', { count: Math.round(seconds / 3600) });
}
