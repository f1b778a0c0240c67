// What the page says, in the reader's language: nb, en or de; the browser says which, until the reader chooses.
import de from './words/de.json';
import en from './words/en.json';
import nb from './words/nb.json';

export type WordKey = keyof typeof nb;
const all: Readonly<Record<'nb' | 'en' | 'de', Readonly<Record<WordKey, string>>>> = { nb, en, de };
export type Tongue = keyof typeof all;
export const tongues: readonly (readonly [Tongue, string])[] = [
  ['nb', 'Norsk'],
  ['en', 'English'],
  ['de', 'Deutsch'],
];

export type Words = {
  readonly tongue: Tongue;
  say(key: WordKey, values?: Readonly<Record<string, string | number>>): string;
  /** One has words of its own. */
  count(key: 'papers' | 'pages' | 'coming' | 'hidden' | 'search.hits', count: number): string;
  /** '' for no day. */
  day(iso: string): string;
  /** A weekday and a clock. */
  moment(epochMs: number): string;
  size(bytes: number): string;
  /** The name of a divider; '' for one that is not known here. */
  category(id: string): string;
};

export function wordsIn(tongue: Tongue): Words {
  const say: Words['say'] = (key, values = {}) =>
    all[tongue][key].replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
  const days = new Intl.DateTimeFormat(tongue, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(tongue, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return {
    tongue,
    say,
    count: (key, count) => (count === 1 ? say(`${key}.one` as WordKey) : say(key, { count })),
    day: (iso) => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? days.format(new Date(`${iso}T00:00:00Z`)) : ''),
    moment: (epochMs) => moments.format(new Date(epochMs)),
    size: (bytes) => {
      const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
      return `${new Intl.NumberFormat(tongue, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
    },
    category: (id) => {
      const key = `category.${id}`;
      return Object.hasOwn(nb, key) ? say(key as WordKey) : '';
    },
  };
}

/** Norwegian for the other Nordic tongues it is read in, English for everybody else's. */
export function firstTongue(wished: readonly string[]): Tongue {
  for (const language of wished) {
    const short = language.slice(0, 2).toLowerCase();
    if (['nb', 'nn', 'no', 'da', 'sv'].includes(short)) return 'nb';
    if (short === 'en' || short === 'de') return short;
  }
  return 'en';
}
