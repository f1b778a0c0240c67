import { describe, expect, it } from 'vitest';
import { pageText, pageUnitsPerWidth } from '../../shared/documents/page';
import type { Block } from './block';
import { pageHeight, typeset } from './typeset';

const set = (blocks: readonly Block[]) => typeset(blocks, (text) => text.length * 0.52);
const read = (blocks: readonly Block[]) => set(blocks).map(pageText);

describe('a text without pages', () => {
  it('is set in lines that fit between the margins', () => {
    const [page] = set([{ type: 'paragraph', text: 'Vi varsler herved om legging av drenering '.repeat(20) }]);
    expect(new Set(page?.words.map(({ line }) => line)).size).toBeGreaterThan(5);
    expect(Math.max(...(page?.words ?? []).map(({ x, w }) => x + w))).toBeLessThan(pageUnitsPerWidth - 1_000);
  });

  it('goes on to the next page where one is full, and nothing of it is lost', () => {
    const text = Array.from({ length: 3_000 }, (_, at) => `ord${at}`).join(' ');
    const pages = set([{ type: 'paragraph', text }]);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.flatMap(({ words }) => words.map((word) => word.text)).join(' ')).toBe(text);
    for (const { words } of pages) expect(Math.max(...words.map(({ y, h }) => y + h))).toBeLessThan(pageHeight);
  });

  it('keeps the cells of a row on one line, and amounts under each other', () => {
    const blocks: Block[] = [
      {
        type: 'table',
        rows: [
          [{ text: 'Arbeid', strong: true }, { text: 'Antall' }, { text: 'Beløp', strong: true }],
          [{ text: 'Drenering' }, { text: '1' }, { text: '82 000,00' }],
          [{ text: 'Bortkjøring' }, { text: '2' }, { text: '9 500,00' }],
        ],
      },
    ];
    expect(read(blocks)[0]).toBe('Arbeid Antall Beløp\nDrenering 1 82 000,00\nBortkjøring 2 9 500,00');
    const ends =
      set(blocks)[0]
        ?.words.filter(({ text }) => text.endsWith(',00'))
        .map(({ x, w }) => x + w) ?? [];
    expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThan(3);
  });

  it('keeps a cell of several lines together', () => {
    const long = 'Det er observert fukt i nedre del av grunnmuren mot nord og øst, anbefales utbedret';
    const [page] = read([{ type: 'table', rows: [[{ text: 'Drenering' }, { text: `${long} ${long} ${long}` }]] }]);
    expect(page?.replace(/\n/g, ' ')).toContain(`${long} ${long}`);
  });

  it('parts what a tab parted', () => {
    const [page] = set([{ type: 'paragraph', text: 'Kjøpesum:\t4 250 000' }]);
    const [label, value] = page?.words ?? [];
    expect((value?.x ?? 0) - ((label?.x ?? 0) + (label?.w ?? 0))).toBeGreaterThan(200);
  });

  it('breaks a word that no line can hold', () => {
    const word = 'x'.repeat(5_000);
    expect(
      read([{ type: 'paragraph', text: word }])
        .join('')
        .replace(/\s/g, ''),
    ).toBe(word);
  });
});
