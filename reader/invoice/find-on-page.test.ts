import { describe, expect, it } from 'vitest';
import type { Word } from '../../shared/documents/page';
import { findOnPage } from './find-on-page';

const page = (...lines: readonly string[]): Word[] =>
  lines.flatMap((text, line) =>
    text
      .split(' ')
      .map((word, at) => ({ text: word, x: at * 500, y: line * 200, w: 400, h: 150, line, block: 0, confidence: 1 })),
  );

describe('what an attached invoice states', () => {
  const words = page(
    'Fjordvarme Service AS',
    'Fakturadato: 02.05.2024 Forfall: 16.5.2024',
    'Sum 2 400,00',
    'Mva 600,00',
    'Å betale NOK 3 000,00',
    'KID 0006011206',
  );
  const shown = (name: string, value: string | number) => {
    const [fact] = findOnPage([{ name, value }], words);
    return words
      .slice(fact?.from, fact?.to)
      .map(({ text }) => text)
      .join(' ');
  };

  it.each([
    ['sender', 'Fjordvarme Service AS', 'Fjordvarme Service AS'],
    ['date', '2024-05-02', '02.05.2024'],
    ['dueDate', '2024-05-16', '16.5.2024'],
    ['vat', 600, '600,00'],
    ['kid', '0006011206', '0006011206'],
    ['total', 3_000, '3 000,00'],
    ['recipient', 'Kari Solvang', ''],
  ])('is found on its page: %s', (name, value, text) => {
    expect(shown(name, value)).toBe(text);
  });
});
