// Where a query's words stand on a page: the boxes of the words that matched.
import type { Page } from '../../../shared/documents/document';
import type { Box } from '../../../shared/documents/page';
import type { SearchMark } from '../search';
import type { Matcher } from './passages';

type PlacedWord = { readonly start: number; readonly end: number; readonly line: number; readonly box: Box };

/** One box for what stands together in one line; a number written in groups is one, a word broken over two lines is two. */
export function marksOn(page: Pick<Page, 'index' | 'words' | 'places'>, match: Matcher): readonly SearchMark[] {
  const { text, words } = textOf(page);
  const marks: SearchMark[] = [];
  let at = 0;
  for (const { start, end } of match.stretchesIn(text)) {
    while (at > 0 && (words[at]?.start ?? 0) > start) at--;
    while (at < words.length && (words[at]?.end ?? 0) <= start) at++;
    let open: { readonly line: number; readonly box: Box } | undefined;
    for (let index = at; index < words.length; index++) {
      const word = words[index];
      if (!word || word.start >= end) break;
      if (open && open.line === word.line) open = { line: word.line, box: around(open.box, word.box) };
      else {
        if (open) marks.push({ page: page.index, box: open.box });
        open = { line: word.line, box: word.box };
      }
    }
    if (open) marks.push({ page: page.index, box: open.box });
  }
  return marks;
}

function textOf(page: Pick<Page, 'words' | 'places'>): {
  readonly text: string;
  readonly words: readonly PlacedWord[];
} {
  const words: PlacedWord[] = [];
  let text = '';
  page.words.forEach((word, index) => {
    const [x = 0, y = 0, w = 0, h = 0, line = 0] = page.places.slice(index * 6, index * 6 + 5);
    const before = words[words.length - 1];
    if (before) text += before.line === line ? ' ' : '\n';
    words.push({ start: text.length, end: text.length + word.length, line, box: { x, y, w, h } });
    text += word;
  });
  return { text, words };
}

function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    w: Math.max(one.x + one.w, other.x + other.w) - x,
    h: Math.max(one.y + one.h, other.y + other.h) - y,
  };
}
