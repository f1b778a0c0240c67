// Papers for tests, typed as on a typewriter: the column of a character is its place on the page.
import type { ReadPage, Word } from '../../../shared/documents/page';

const charWidth = 95;
const lineHeight = 190;

/**
 * A line beginning with "# " is set large, "## " somewhat large; an empty line parts blocks; "\f" begins a page.
 * Words are read like a text layer's unless `confidence` says otherwise.
 */
export function typedPaper(text: string, confidence = 1): readonly ReadPage[] {
  return text.split('\f').map((pageText, index): ReadPage => {
    const words: Word[] = [];
    let y = 500;
    let block = 0;
    pageText.split('\n').forEach((typed, line) => {
      const scale = typed.startsWith('# ') ? 2 : typed.startsWith('## ') ? 1.4 : 1;
      const body = scale === 1 ? typed : typed.replace(/^#+ /, '');
      if (body.trim() === '') block++;
      for (const match of body.matchAll(/\S+/g)) {
        words.push({
          text: match[0],
          x: 500 + match.index * charWidth * scale,
          y,
          w: match[0].length * charWidth * scale - 20,
          h: 130 * scale,
          line,
          block,
          confidence,
        });
      }
      y += lineHeight * scale;
    });
    return {
      index,
      width: 595,
      height: 842,
      turned: 0,
      textFrom: confidence === 1 ? 'layer' : 'ocr',
      words,
    };
  });
}
