import { describe, expect, it } from 'vitest';
import { impressionOf } from './first-look';
import type { SeenWord } from './tesseract';

const seen = (text: string, confidence = 92, size = { w: 90, h: 24 }): SeenWord[] =>
  text.split(' ').map((word, at) => ({ text: word, confidence, x: at * 100, y: 0, ...size, line: 0, block: 0 }));

const norwegian = 'Vi har kontrollert anlegget og det er ikke funnet feil som må rettes av eier før neste kontroll';

describe('a first look at a few lines', () => {
  it('takes a page that reads well for upright', () => {
    expect(impressionOf(seen(norwegian))).toMatchObject({ upright: true, wordHeight: 24, models: 'nor' });
  });

  it('does not take it for upright when hardly a word is sure', () => {
    expect(impressionOf(seen(norwegian, 31)).upright).toBe(false);
  });

  it('does not take it for upright when its words run up the page', () => {
    expect(impressionOf(seen(norwegian, 92, { w: 24, h: 90 })).upright).toBe(false);
  });

  it.each([
    ['the invoice is due within 14 days of the date that is stated in the terms and will be charged', 'eng'],
    ['die Rechnung ist innerhalb von 14 Tagen nach dem Datum zu zahlen und wird mit der Lieferung fällig', 'deu'],
    ['14.03.2024 9 500,00 25 300,00 4 060,00 5 208,00', 'nor+eng+deu'],
  ])('hears the language: %s', (text, models) => {
    expect(impressionOf(seen(text)).models).toBe(models);
  });
});
