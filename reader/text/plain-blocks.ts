// Plain text as blocks: lines stay lines, empty ones part paragraphs, and what was aligned by spaces stays aligned.
import type { Block } from './block';

export function plainBlocks(text: string): readonly Block[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '\n\f\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to go.
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff]/g, '')
    .split('\n')
    .map((line) => line.trimEnd());
  const paragraphs = paragraphsOf(lines);
  // Half a receipt in one typeface and half in another would be no picture of it.
  if (paragraphs.filter(isAligned).length * 3 >= paragraphs.length)
    return lines.map((line): Block => (line === '\f' ? { type: 'page-break' } : { type: 'typed', lines: [line] }));
  return paragraphs.map((paragraph): Block => {
    if (paragraph[0] === '\f') return { type: 'page-break' };
    if (isAligned(paragraph)) return { type: 'typed', lines: paragraph };
    const quoted = paragraph.every((line) => line.startsWith('>'));
    return {
      type: 'paragraph',
      text: paragraph.map((line) => (quoted ? line.replace(/^(>\s?)+/, '') : line.trim())).join('\n'),
      ...(quoted ? { indent: 1, muted: true } : {}),
    };
  });
}

function paragraphsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const paragraphs: string[][] = [];
  let open = false;
  for (const line of lines) {
    const isBreak = line === '\f';
    if (line === '' || isBreak) {
      open = false;
      if (isBreak) paragraphs.push([line]);
      continue;
    }
    const last = paragraphs[paragraphs.length - 1];
    if (open && last) last.push(line);
    else paragraphs.push([line]);
    open = true;
  }
  return paragraphs;
}

/** A gap in the middle of a line was typed to reach a column. */
const isAligned = (lines: readonly string[]) => lines.some((line) => /\S( {2,}|\t+ *)\S/.test(line));
