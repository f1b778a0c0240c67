// The words of a sale's papers, of the seller's declaration and of the guide: apart from the others, for the app's start has no use for them.
import en from './sale/en.json';
import nb from './sale/nb.json';
import { addWords, type Language, type MessageKey, type MessageValues, wordsIn } from './words';

export type SaleKey = keyof typeof nb;
export type SaleSay = (key: SaleKey | MessageKey, values?: MessageValues) => string;

/** English must say everything Norwegian says: a missing key does not compile. */
const words: Readonly<Record<Language, Readonly<Record<SaleKey, string>>>> = { nb, en };
addWords(words);

export const saleWordsIn = (language: Language): SaleSay => wordsIn(language) as SaleSay;
