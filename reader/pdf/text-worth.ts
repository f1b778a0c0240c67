// Whether a text layer can be trusted: many a PDF carries letters that are not the ones one sees.

/** `little`: sound, but so short that the page may be a picture with a stamp on it. `doubtful`: a poor recognition by another program. */
export type Worth = 'none' | 'junk' | 'doubtful' | 'little' | 'good';

const fewLetters = 160;

/** Small words, of which every text in these languages has some: Norwegian, Danish, Swedish, English, German, French, Dutch. */
const smallWords = new Set(
  'og i på er av med til for den det som att är och the of and to in is der die und das von le la de et les des een het van'.split(
    ' ',
  ),
);

export function layerWorth(words: readonly { readonly text: string }[]): Worth {
  let letters = 0;
  let bad = 0;
  let all = 0;
  let latinWords = 0;
  let plausible = 0;
  let small = 0;
  for (const { text } of words) {
    for (const character of text) {
      all++;
      if (/[\p{L}\p{N}]/u.test(character)) letters++;
      // Private use, control, unassigned and replacement: a font without a map to letters.
      else if (/[\p{Co}\p{Cc}\p{Cn}\ufffd]/u.test(character)) bad++;
    }
    if (smallWords.has(text.toLowerCase())) small++;
    const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (/^\p{Script=Latin}{4,}$/u.test(bare)) {
      latinWords++;
      if (looksLikeAWord(bare)) plausible++;
    }
  }
  if (all === 0) return 'none';
  if (bad > all * 0.08) return 'junk';
  if (letters < all * 0.3 && all > 30 && latinWords < 3) return 'junk';
  if (latinWords >= 12 && plausible < latinWords * 0.5) return 'junk';
  if (letters < fewLetters) return 'little';
  if (latinWords >= 12 && plausible < latinWords * 0.82) return small === 0 ? 'junk' : 'doubtful';
  return 'good';
}

function looksLikeAWord(word: string): boolean {
  if (!/[aeiouyæøåäöüéèêáíóúàœ]/iu.test(word)) return word === word.toUpperCase() && word.length < 6;
  if (/[^aeiouyæøåäöüéèêáíóúàœ]{7}/iu.test(word)) return false;
  if (/[aeiouyæøåäöüéèê]{5}/iu.test(word)) return false;
  if (/(.)\1\1/u.test(word)) return false;
  // Capitals inside a word, as recognition strews them: "fAkTuRa".
  return !/\p{Ll}\p{Lu}\p{Ll}/u.test(word) || /^\p{Lu}?\p{Ll}+(\p{Lu}\p{Ll}+)+$/u.test(word);
}
