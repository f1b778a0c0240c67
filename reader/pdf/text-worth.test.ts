import { describe, expect, it } from 'vitest';
import { layerWorth } from './text-worth';

const words = (text: string) => text.split(' ').map((word) => ({ text: word }));
const letter = words(
  'Vi viser til din henvendelse om drenering rundt boligen og takker for oppdraget som ble utført i april av våre montører med garanti i fem år fra overtakelsen av arbeidet og med forbehold om tele i grunnen',
);

describe('a text layer', () => {
  it('is believed when it is made of words', () => {
    expect(layerWorth(letter)).toBe('good');
  });

  it('is not believed when each letter is another than the one one sees', () => {
    const shifted = letter.map(({ text }) => ({
      text: text.replace(/[a-z]/g, (character) => String.fromCharCode(((character.charCodeAt(0) - 97 + 15) % 26) + 97)),
    }));
    expect(layerWorth(shifted)).toBe('junk');
  });

  it('is not believed when its font has no letters at all', () => {
    expect(layerWorth(letter.map(({ text }) => ({ text: text.replace(/./g, '\ue012') })))).toBe('junk');
  });

  it('is believed in a table of numbers', () => {
    expect(layerWorth(words('2024 12 450,00 2023 11 980,00 2022 11 210,00 2021 10 870,00'))).toBe('little');
  });

  it('may be but a stamp on a picture', () => {
    expect(layerWorth(words('Skannet 14.03.2024'))).toBe('little');
  });
});
