import { describe, expect, it } from 'vitest';
import { rtfBlocks } from './rtf-blocks';

describe('a paper in rich text', () => {
  it('gives its paragraphs, with letters in both its ways of writing them', () => {
    const source = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator x;}\b Leiekontrakt\b0\par Bj\'f8rkelia 14, k\u229\'e5ret\par}`;
    expect(rtfBlocks(source)).toEqual([
      { type: 'paragraph', text: 'Leiekontrakt', strong: true },
      { type: 'paragraph', text: 'Bjørkelia 14, kåret' },
    ]);
  });

  it('keeps the rows of its tables', () => {
    const source = String.raw`{\rtf1 \trowd\cellx100\cellx200\pard\intbl Leie\cell 12 000\cell\row\trowd\pard\intbl Depositum\cell 36 000\cell\row\pard Slutt\par}`;
    expect(rtfBlocks(source)).toEqual([
      {
        type: 'table',
        rows: [
          [{ text: 'Leie' }, { text: '12 000' }],
          [{ text: 'Depositum' }, { text: '36 000' }],
        ],
      },
      { type: 'paragraph', text: 'Slutt' },
    ]);
  });

  it('ends, however its braces are torn', () => {
    expect(rtfBlocks(`{\\rtf1 ${'{'.repeat(9_000)}Hei`)).toEqual([{ type: 'paragraph', text: 'Hei' }]);
  });
});
