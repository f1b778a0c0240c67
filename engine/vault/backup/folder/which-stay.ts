// Which versions stay: the newest of each of the last days, weeks and months that have one.

/** As far back as a person notices: yesterday's mistake, last week's, last year's. */
const stay = { days: 7, weeks: 4, months: 12 } as const;

const day = (name: string): string => name.slice(0, 8);
const month = (name: string): string => name.slice(0, 6);
/** Weeks are counted from a Monday. */
const week = (name: string): string => {
  const [year, of, date] = [name.slice(0, 4), name.slice(4, 6), name.slice(6, 8)].map(Number);
  return String(Math.floor((Date.UTC(year ?? 0, (of ?? 1) - 1, date ?? 1) / 86_400_000 + 3) / 7));
};

export const versionNameAt = (moment: number): string =>
  `${new Date(moment).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.age`;

/** Epoch ms; 0 when it is no version's name. */
export function momentOf(name: string): number {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.age$/.exec(name)?.slice(1).map(Number);
  if (!parts) return 0;
  const [year = 0, of = 1, date = 1, hour = 0, minute = 0, second = 0] = parts;
  return Date.UTC(year, of - 1, date, hour, minute, second);
}

export function whichStay(names: readonly string[]): ReadonlySet<string> {
  const newestFirst = [...names].sort().reverse();
  const newestOfEach = (group: (name: string) => string, most: number) => {
    const seen = new Map<string, string>();
    for (const name of newestFirst) if (!seen.has(group(name))) seen.set(group(name), name);
    return [...seen.values()].slice(0, most);
  };
  return new Set([
    ...newestOfEach(day, stay.days),
    ...newestOfEach(week, stay.weeks),
    ...newestOfEach(month, stay.months),
  ]);
}
