// Turns message keys into words. Every sentence a person reads, on screen or in the terminal, stands in nb.json and en.json (ICU MessageFormat).
import { IntlMessageFormat } from 'intl-messageformat';
import en from './en.json';
import nb from './nb.json';

export type MessageKey = keyof typeof nb;
export type Language = 'nb' | 'en';
export type MessageValues = Readonly<Record<string, string | number>>;
export type Say = (key: MessageKey, values?: MessageValues) => string;

export const languages: readonly Language[] = ['nb', 'en'];
/** What Intl is asked with. */
export const localeOf: Readonly<Record<Language, string>> = { nb: 'nb-NO', en: 'en-GB' };

/** English must say everything Norwegian says: a missing key does not compile. */
const messages: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { nb, en };
const sayers = new Map<Language, Say>();
/** Words of what is loaded after the start, by the keys of an open catalogue: only `sayIfKnown` says them. */
const added: Record<Language, Record<string, string>> = { nb: {}, en: {} };

export function addWords(words: Readonly<Record<Language, Readonly<Record<string, string>>>>): void {
  for (const language of languages) Object.assign(added[language], words[language]);
}

/** The words of a language. Messages are compiled when first said, so that starting costs nothing. */
export function wordsIn(language: Language): Say {
  const known = sayers.get(language);
  if (known) return known;
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const say: Say = (key, values) => {
    const message = messages[language][key] ?? added[language][key] ?? key;
    if (!message.includes('{')) return message;
    let format = compiled.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, localeOf[language], undefined, { ignoreTag: true });
      compiled.set(key, format);
    }
    return String(format.format(values));
  };
  sayers.set(language, say);
  return say;
}

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(nb, key);
}

/** The words for an id of an open catalogue (a kind, a fact, a check); the id itself when nobody has named it yet. */
export function sayIfKnown(say: Say, key: string, fallback: string, values?: MessageValues): string {
  return isMessageKey(key) || Object.hasOwn(added.nb, key) ? say(key as MessageKey, values) : fallback;
}
