// A look at a few lines before the whole page is read: does it stand upright, how high are its letters, and in which language is it?
import { type Grey, shrink } from './grey';
import type { Models, SeenWord } from './tesseract';

export type Impression = {
  /** How well it reads: letters in words that were recognised with some confidence. */
  readonly score: number;
  readonly upright: boolean;
  /** Of the letters that were read, those in words that are sure. */
  readonly share: number;
  /** 0..100, a long word counting more. */
  readonly meanConfidence: number;
  /** Median height of a word in pixels, 0 when there is none. */
  readonly wordHeight: number;
  readonly models: Models;
};

/** Share of the page's height that is looked at, and the fewest pixels worth a look. */
const share = 0.08;
const fewestRows = 240;

/** The stretch across the page with the most changes between ink and paper: lines of text, whatever else is on the page. */
export function busiestStrip(grey: Grey): Grey {
  const rows = Math.max(fewestRows, Math.round(grey.height * share));
  if (rows * 1.6 >= grey.height) return grey;
  const factor = Math.max(1, Math.floor(Math.min(grey.width, grey.height) / 500));
  const small = shrink(grey, factor);
  const changes = new Float64Array(small.height + 1);
  for (let y = 0; y < small.height; y++) {
    let count = 0;
    let before = 255;
    for (let x = 0; x < small.width; x++) {
      const level = small.data[y * small.width + x] as number;
      if (Math.abs(level - before) > 48) count++;
      before = level;
    }
    changes[y + 1] = (changes[y] as number) + count;
  }
  const span = Math.floor(rows / factor);
  let best = 0;
  let most = -1;
  for (let y = 0; y + span <= small.height; y++) {
    const count = (changes[y + span] as number) - (changes[y] as number);
    if (count > most) {
      most = count;
      best = y;
    }
  }
  const top = best * factor;
  return {
    width: grey.width,
    height: rows,
    data: grey.data.subarray(top * grey.width, (top + rows) * grey.width),
  };
}

export function impressionOf(words: readonly SeenWord[]): Impression {
  const read = words.filter(({ text }) => /\p{L}{3,}|\d{2,}/u.test(text));
  const sure = read.filter(({ confidence }) => confidence >= 60);
  // Tesseract reads lines that run up or down the page too; a page of them lies on its side all the same.
  const long = sure.filter(({ text }) => text.length >= 4);
  const sideways = long.filter(({ w, h }) => h > w).length > long.length / 2;
  const letters = (some: readonly SeenWord[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const heights = sure.map(({ h }) => h).sort((a, b) => a - b);
  return {
    score: sideways ? letters(sure) / 4 : letters(sure),
    share: letters(sure) / Math.max(1, letters(read)),
    meanConfidence:
      words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, letters(words)),
    upright: !sideways && sure.length >= 5 && letters(sure) > letters(read) * 0.6,
    wordHeight: heights[heights.length >> 1] ?? 0,
    models: modelsFor(sure),
  };
}

type Language = {
  readonly models: Models;
  /** Small words that are common in this language and no words in the others. */
  readonly words: ReadonlySet<string>;
  readonly letters: RegExp;
};

const languages: readonly Language[] = [
  {
    models: 'nor',
    words: new Set(
      'og på er som av med til ikke har fra kan ved skal vil ble blir være etter eller dette det også samt mellom under å ikkje frå vert eit ein att och är för inte'.split(
        ' ',
      ),
    ),
    letters: /[æøå]/i,
  },
  {
    models: 'eng',
    words: new Set(
      'the of and is with this that are by from your you be as or will which have our any it was'.split(' '),
    ),
    letters: /(?!)/,
  },
  {
    models: 'deu',
    words: new Set(
      'der die und das ist von mit für auf ein eine nicht dem des sie zu im wird bei oder sind nach'.split(' '),
    ),
    letters: /[äöüß]/i,
  },
];

function modelsFor(words: readonly SeenWord[]): Models {
  const counts = languages.map(({ models, words: tell, letters }) => ({
    models,
    count: words.filter(({ text }) => tell.has(text.toLowerCase().replace(/[^\p{L}]/gu, '')) || letters.test(text))
      .length,
  }));
  counts.sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && second && first.count >= 3 && first.count >= second.count * 4 ? first.models : 'nor+eng+deu';
}
