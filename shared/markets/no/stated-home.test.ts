import { describe, expect, it } from 'vitest';
import { statedOfHome } from './stated-home';

const said = (text: string) => Object.fromEntries(statedOfHome(text).map(({ field, value }) => [field, value]));

describe('what a paper says of a home in so many words', () => {
  it('is its areas by the names of the standard of 2024', () => {
    expect(said('Bruksareal   BRA-i 142 m² · BRA-e 24 m² · TBA 38 m²')).toEqual({
      'areas.braI': 142,
      'areas.braE': 24,
      'areas.tba': 38,
    });
    expect(said('BRA-i (internt bruksareal): 87,5 m2\nInnglasset balkong (BRA-b) 6 kvm')).toEqual({
      'areas.braI': 87.5,
      'areas.braB': 6,
    });
  });

  it('is the area measured before, under its own name', () => {
    expect(said('P-rom: 128 m², BRA: 150 m²')).toEqual({ 'areas.primary': 128 });
  });

  it('is the plot, also a large one', () => {
    expect(said('Eiet tomt på 812 m², opparbeidet med plen')).toEqual({ plotArea: 812 });
    expect(said('Tomteareal: 1 204 m²')).toEqual({ plotArea: 1204 });
  });

  it('is the cadastral number with its municipality, and not one without, nor with a postal code for it', () => {
    expect(said('Matrikkel   3399 Solvang, Gnr. 52, Bnr. 118')).toEqual({ matrikkel: '3399-52/118' });
    expect(said('Eiendom 0301-31/333/0/7 i Oslo')).toEqual({ matrikkel: '0301-31/333/0/7' });
    expect(said('Gnr. 52, Bnr. 118')).toEqual({});
    expect(said('Kommunenr. 3399, gnr. 52, bnr. 118')).toEqual({ matrikkel: '3399-52/118' });
    expect(said('Bjørkelia 14, 2999 Solvang, gnr. 52, bnr. 118')).toEqual({});
    expect(said('Tinglyst 2014, gnr. 52, bnr. 118')).toEqual({});
  });

  it('is the number of the dwelling where it is called one', () => {
    expect(said('Bruksenhetsnummer: H0204')).toEqual({ unitNumber: 'H0204' });
    expect(said('Modell H0204')).toEqual({});
  });

  it('is nothing where a table’s head stands above its figures', () => {
    expect(said('Etasje  BRA-i  BRA-e  BRA-b  Sum BRA  TBA\n1. etasje  78  12  0  90  38')).toEqual({});
  });
});
