// The paper before the mention: what one asks for by name comes before what only talks of it, however often.
import sqlite3InitModule, { type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { beforeAll, expect, test } from 'vitest';
import { openPaperIndex, type SearchEntry } from './paper-index';
import { namesIn } from './test-papers';

let sqlite: Sqlite3Static;
beforeAll(async () => {
  sqlite = await sqlite3InitModule();
});

type Paper = Partial<SearchEntry> & { readonly id: string; readonly text: string };

function found(papers: readonly Paper[], query: string): readonly string[] {
  const index = openPaperIndex(new sqlite.oo1.DB(':memory:'), '2026-01-15');
  index.put(
    papers.map(({ id, text, ...more }) => ({
      id,
      rev: 1,
      homeId: 'hus',
      trashed: false,
      date: '2024-01-01',
      title: id,
      sender: '',
      kind: 'annet',
      category: 'annet',
      facts: '',
      pages: [{ index: 0, text }],
      ...more,
    })),
  );
  return namesIn(index, index.lookup(query, undefined, false));
}

const filler =
  'Huset ble gjennomgått rom for rom, og hvert rom er beskrevet for seg med bilder og kommentarer. '.repeat(60);

const report: Paper = {
  id: 'rapporten',
  kind: 'tilstandsrapport',
  title: 'Lindeveien 4, Moen',
  sender: 'Elvetakst AS',
  date: '2015-03-02',
  text: `${filler} Tilstandsrapport etter forskriften.`,
};
const certificate: Paper = {
  id: 'attesten',
  kind: 'energiattest',
  title: 'Energiattest Lindeveien 4',
  date: '2012-05-05',
  text: `${filler} Karakter D.`,
};
const policy: Paper = {
  id: 'polisen',
  kind: 'forsikringsbevis',
  title: 'Husforsikring',
  sender: 'Skjermtryg Forsikring',
  date: '2011-01-01',
  text: `${filler} Bevis for forsikring av bygningen.`,
};
const radon: Paper = {
  id: 'radon',
  kind: 'radonmaling',
  title: 'Måling i kjeller',
  date: '2010-02-02',
  text: `${filler} Årsmiddel 80 Bq/m3.`,
};
const bill: Paper = {
  id: 'regningen',
  kind: 'faktura',
  title: 'Faktura fra Østmo Drenering',
  sender: 'Østmo Drenering AS',
  date: '2014-06-06',
  text: `Graving og drenering rundt grunnmuren. ${filler}`,
};
const letter: Paper = {
  id: 'brevet',
  kind: 'brev',
  title: 'Svar på spørsmål',
  date: '2025-12-01',
  text:
    'Viser til tilstandsrapporten. I rapporten, og i en rapport til, står radon, og radon igjen. Tilstandsrapporten nevner energiattesten. ' +
    'Energiattesten mangler, energiattest må skaffes. Forsikringsbeviset ligger ved forsikringen; forsikringsbevis sendes. ' +
    'Fakturaen fra Østmo er betalt, faktura på drenering, drenering og drenering. Radonmåling er bestilt, radonmålingen tar tid.',
};
const drawer = [report, certificate, policy, radon, bill, letter];

test.each([
  ['tilstandsrapport', 'rapporten'],
  ['tilstandsrapporten', 'rapporten'],
  ['rapport', 'rapporten'],
  ['energiattest', 'attesten'],
  ['energiattester', 'attesten'],
  ['attest', 'attesten'],
  ['forsikringsbevis', 'polisen'],
  ['forsikring', 'polisen'],
  ['forsikringen', 'polisen'],
  ['radon', 'radon'],
  ['radonmåling', 'radon'],
  ['faktura', 'regningen'],
  ['fakturaer', 'regningen'],
  ['Østmo', 'regningen'],
  ['faktura drenering', 'regningen'],
  ['faktura fra Østmo', 'regningen'],
  ['Elvetakst', 'rapporten'],
  ['invoice', 'regningen'],
  ['insurance', 'polisen'],
])('“%s” shows the paper itself before the letter that mentions it', (query, first) => {
  expect(found(drawer, query)[0]).toBe(first);
});

test('A paper of the kind is shown though it is long and old and the mention is short and new', () => {
  const long = { ...report, text: `Tilstandsrapport. ${filler.repeat(20)}` };
  expect(found([long, letter], 'tilstandsrapport')).toEqual(['rapporten', 'brevet']);
});

test('“våtrom” finds the papers of wet rooms, the documentation first', () => {
  const papers: readonly Paper[] = [
    {
      id: 'dokumentasjonen',
      kind: 'vatromsdokumentasjon',
      title: 'Bad i andre etasje',
      date: '2009-01-01',
      text: filler,
    },
    { id: 'normen', title: 'Referat', text: 'Våtrom ble drøftet, våtrommet måles, våtrom og våtromsnormen.' },
    { id: 'annet', title: 'Sommerhilsen', text: 'God sommer.' },
  ];
  expect(found(papers, 'våtrom')).toEqual(['dokumentasjonen', 'normen']);
});
