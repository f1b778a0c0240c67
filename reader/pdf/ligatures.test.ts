import { describe, expect, it } from 'vitest';
import type { Word } from '../../shared/documents/page';
import { healed, isTorn } from './ligatures';

const word = (text: string, x = 0, w = 900): Word => ({ text, x, y: 0, w, h: 150, line: 0, block: 0, confidence: 1 });
const heal = (layer: string, ...seen: readonly Word[]) => healed([word(layer)], seen)[0]?.text;

describe('a word whose joined letters the file does not name', () => {
  it('is filled by what is seen on the page', () => {
    expect(heal('slu\0a\0est', word('sluttattest'))).toBe('sluttattest');
    expect(heal('E\0er', word('Etter'))).toBe('Etter');
    expect(heal('u\0ørt,', word('utført,'))).toBe('utført,');
  });

  it('is filled although the recogniser mistook another letter', () => {
    expect(heal('kvi\0ering', word('kvittenng'))).toBe('kvittering');
  });

  it('is filled from the parts that the recogniser saw', () => {
    expect(heal('nettleie-avtale\0l', word('nettleie-', 0, 450), word('avtaletil', 460, 440))).toBe(
      'nettleie-avtaletil',
    );
  });

  it('loses the mark where nothing was seen', () => {
    expect(heal('E\0er')).toBe('Eer');
  });

  it('is not taken for a bullet', () => {
    expect(isTorn('\uf0b7')).toBe(false);
    expect(isTorn('a\0est')).toBe(true);
  });
});
