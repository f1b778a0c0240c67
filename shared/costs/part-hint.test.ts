// What papers are about, told from their words. The texts are our own.
import { expect, it } from 'vitest';
import { partHints } from './part-hint';

const golden: readonly (readonly [title: string, text: string, part: string])[] = [
  [
    'Faktura fra Rørvik VVS AS',
    'Sluk 110 mm m/ klemring, montert før membran. Servantbatteri. Rør på bad 1. etasje',
    'bathroom',
  ],
  [
    'Faktura fra Solvang Maskin',
    'Graving og ny drenering langs grunnmur sør, 14 løpemeter, med grunnmursplast',
    'drainage',
  ],
  ['Faktura', 'Montering av elbillader med jordfeilvern. Easee Home, ladekabel', 'ev-charger'],
  ['Kvittering', 'Drygolin oljedekkbeis 9 l. Utvendig maling, grunning utvendig', 'facade'],
  ['Faktura fra Taktekker Hansen', 'Omlegging av tak. Takstein, lekter og undertak. Ny takrenne', 'roof'],
  ['Service', 'Service på varmepumpe, rens av innedel og utedel', 'heat-pump'],
  ['Kvittering', 'Oppvaskmaskin integrert 60 cm', 'kitchen'],
  ['Feiing og tilsyn', 'Tilsyn med ildsted og skorstein. Pipeløpet er feid', 'chimney'],
];

it.each(golden)('%s: %s is about the %s', (title, text, part) => {
  expect(partHints(title, text)[0]?.kind).toBe(part);
});

it('suggests nothing where nothing tells', () => {
  expect(partHints('Faktura', 'Takk for handelen. Beløp å betale 4 000. Uttak i minibank. Takst bestilt.')).toEqual([]);
});

it('shows the words that told', () => {
  expect(partHints('Ny Drenering', '')[0]).toEqual({ kind: 'drainage', words: ['Drenering'] });
});
