import { describe, expect, it } from 'vitest';
import { categoryOfFolder } from './folder-words';

describe('a folder that the owner named', () => {
  it.each([
    ['Forsikring', 'forsikring'],
    ['Boligmappa/06 - Rørlegger', 'vedlikehold'],
    ['Elektro/Samsvarserklæringer', 'vedlikehold'],
    ['Tak', 'vedlikehold'],
    ['Takster', 'takst'],
    ['KJØP OG SALG', 'salg'],
    ['kjøpekontrakt_2019', 'eierskap'],
    ['Tegninger', 'offentlig'],
    ['Økonomi/2023', 'okonomi'],
    ['Kommunale avgifter', 'okonomi'],
    ['Kommunen', 'offentlig'],
    ['Bad 2. etasje', 'vedlikehold'],
  ])('%s says where its papers belong', (folder, category) => {
    expect(categoryOfFolder(folder)).toBe(category);
  });

  it.each(['Diverse', '2023', '', 'Storgata 1', 'Badekar-quiz og budapest'])('%s says nothing', (folder) => {
    expect(categoryOfFolder(folder)).toBe('');
  });
});
