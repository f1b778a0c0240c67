// Where on a page black must be painted, and what is left to be told.
import { expect, test } from 'vitest';
import type { ReadPage, Word } from '../documents/page';
import { marksOf, masked, withoutHidden } from './redaction';

const page = (lines: readonly string[], textFrom: ReadPage['textFrom'] = 'layer'): ReadPage => ({
  index: 3,
  width: 595,
  height: 842,
  turned: 0,
  textFrom,
  words: lines.flatMap((line, at) => line.split(' ').map((text, place) => wordAt(text, place, at))),
});

const wordAt = (text: string, place: number, line: number): Word => ({
  text,
  x: 500 + place * 1500,
  y: 1000 + line * 300,
  w: 1400,
  h: 200,
  line,
  block: 0,
  confidence: 1,
});

test('a number in two words is one box over both', () => {
  const marks = marksOf(page(['Eier: Kari Nordmann', 'Fnr 150765 00565 Solvang']), []);
  expect(marks).toEqual([
    { page: 3, box: { x: 2000, y: 1300, w: 2900, h: 200 }, what: 'person-number', certain: true },
  ]);
});

test('a number parted by the end of a line is a box on each', () => {
  expect(marksOf(page(['Eier 150765', '00565 Solvang']), []).map(({ box }) => box.y)).toEqual([1000, 1300]);
});

test('an account is covered only where the pack says so', () => {
  const invoice = page(['Konto 1234.56.78903']);
  expect(marksOf(invoice, [])).toEqual([]);
  expect(marksOf(invoice, ['account-number'])).toMatchObject([{ what: 'account-number' }]);
});

test('words under the black are not told, those around it are', () => {
  const read = page(['Fnr 150765 00565 Solvang']);
  const boxes = marksOf(read, []).map(({ box }) => box);
  expect(withoutHidden(read, boxes).words.map(({ text }) => text)).toEqual(['Fnr', 'Solvang']);
});

test('titles and file names say that something stood there, not what', () => {
  expect(masked('Skattemelding 15076500565 Kari', [])).toBe('Skattemelding ███████████ Kari');
  expect(masked('skatt_150765-00565.pdf', [])).toBe('skatt_██████-█████.pdf');
  expect(masked('Faktura 2024', [])).toBe('Faktura 2024');
});
