import { describe, expect, it } from 'vitest';
import { pageText } from '../../shared/documents/page';
import { arrange } from './arrange';
import type { LayerWord } from './text-layer';

/** Words set from `x` on one line, as wide as they are long. */
function set(text: string, x: number, y: number): LayerWord[] {
  let at = x;
  return text.split(' ').map((word) => {
    const w = word.length * 60;
    const placed = { text: word, x: at, y, w, h: 120, sideways: false };
    at += w + 60;
    return placed;
  });
}
const read = (words: readonly LayerWord[]) => pageText({ words: arrange(words) }).replace(/\n+/g, '\n');

describe('the words of a page', () => {
  it('are read line by line, however the file wrote them', () => {
    const words = [...set('Forfall 14.03.2024', 500, 800), ...set('Faktura 20417', 500, 500)];
    expect(read(words)).toBe('Faktura 20417\nForfall 14.03.2024');
  });

  it('are read across where they stand in a table', () => {
    const rows = ['Rørdeler', 'Arbeid', 'Kjøring', 'Avfall', 'Leie', 'Diverse'];
    const words = rows.flatMap((what, row) => [
      ...set(what, 500, 500 + row * 200),
      ...set(`${row + 1}00,00`, 8_000, 500 + row * 200),
    ]);
    expect(read(words).split('\n')[0]).toBe('Rørdeler 100,00');
  });

  it('are read down one column of prose and then down the next, under a heading that spans both', () => {
    const line = 'vann kommer inn langs grunnmuren';
    const words = [
      ...set('Tilstanden til bygningens drenering og grunnmur i korte trekk', 500, 300),
      ...Array.from({ length: 7 }, (_, row) => set(`venstre ${line}`, 500, 700 + row * 180)).flat(),
      ...Array.from({ length: 7 }, (_, row) => set(`høyre ${line}`, 5_200, 700 + row * 180)).flat(),
    ];
    const lines = read(words).split('\n');
    expect(lines[0]).toContain('Tilstanden');
    expect(lines.slice(1, 8).every((text) => text.startsWith('venstre'))).toBe(true);
    expect(lines.slice(8).every((text) => text.startsWith('høyre'))).toBe(true);
  });
});
