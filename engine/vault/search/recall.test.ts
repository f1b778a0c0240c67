// How well the papers of a home are found by what a person types: inflected, shortened, mistyped, joined, and by number.
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { expect, test } from 'vitest';
import { openPaperIndex } from './paper-index';
import { namesIn, testPapers } from './test-papers';

const asked: Readonly<Record<string, readonly (readonly [query: string, paper: string])[]>> = {
  'as it stands': [
    ['taktekking', 'tilstand'],
    ['varmtvannsbereder', 'rorlegger'],
    ['seksjonseiere', 'protokoll'],
    ['Nordby Rør', 'rorlegger'],
    ['støttemur', 'nabo'],
    ['stottemur', 'nabo'],
    ['warranty', 'engelsk'],
    ['Heizkessel', 'tysk'],
  ],
  'in another form': [
    ['kjellervegger', 'tilstand'],
    ['membraner', 'tilstand'],
    ['takrenne', 'tilstand'],
    ['egenandel', 'forsikring'],
    ['vannskade', 'forsikring'],
    ['naturskade', 'forsikring'],
    ['andelseiere', 'vedtekter'],
    ['balkong', 'protokoll'],
    ['fullmakten', 'protokoll'],
    ['varmepumper', 'service'],
    ['filter', 'service'],
    ['skorstein', 'feier'],
    ['ildsteder', 'feier'],
    ['røykvarsler', 'feier'],
    ['garantier', 'garanti'],
    ['reklamasjon', 'garanti'],
    ['tinglysing', 'kontrakt'],
    ['dokumentavgift', 'kontrakt'],
    ['selgere', 'kontrakt'],
    ['nabovarsler', 'nabo'],
    ['vindu', 'energi'],
    ['restgjeld', 'lan'],
    ['felleskostnad', 'husleie'],
    ['drenert', 'tilstand'],
    ['husordensregel', 'protokoll'],
    ['invoice', 'engelsk'],
    ['inverter', 'engelsk'],
    ['Rechnung', 'tysk'],
    ['Wartung', 'tysk'],
    ['slamavskiljar', 'nynorsk'],
    ['elektrikere', 'elektro'],
  ],
  'half typed': [
    ['samsvars', 'elektro'],
    ['avløpsg', 'avgifter'],
    ['oppvaskm', 'garanti'],
    ['nedbet', 'lan'],
    ['feri', 'ferdig'],
    ['Trygg', 'forsikring'],
  ],
  'part of a compound': [
    ['rapport', 'tilstand'],
    ['drenering', 'tilstand'],
    ['maling', 'maler'],
    ['lekkasje', 'skade'],
    ['skatt', 'avgifter'],
    ['gjeld', 'lan'],
    ['parkett', 'skade'],
    ['skap', 'elektro'],
    ['pumpe', 'service'],
    ['mur', 'nabo'],
    ['premie', 'forsikring'],
    ['tillatelse', 'ferdig'],
    ['møte', 'protokoll'],
    ['tilstands rapport', 'tilstand'],
    ['bolig lån', 'lan'],
    ['garasje plass', 'husleie'],
    ['våtromsmembran', 'tilstand'],
    ['vannlekkasjeskade', 'skade'],
  ],
  mistyped: [
    ['tilstandsraport', 'tilstand'],
    ['forsikrigsbevis', 'forsikring'],
    ['samsvarserklering', 'elektro'],
    ['kjøpekontarkt', 'kontrakt'],
    ['varmtvansbereder', 'rorlegger'],
    ['enrgiattest', 'energi'],
    ['borettlsag', 'vedtekter'],
    ['garantibevsi', 'garanti'],
    ['eiendomskatt', 'avgifter'],
    ['radonmålign', 'radon'],
    ['skadeoppjør', 'skade'],
    ['vannskaderapport', 'skannet'],
    ['skadeomfang', 'skannet'],
    ['pipegjennomføring', 'skannet'],
  ],
  'by number or day': [
    ['48750', 'rorlegger'],
    ['48 750,00', 'rorlegger'],
    ['48.750', 'rorlegger'],
    ['kr 48 750,-', 'rorlegger'],
    ['001234567894', 'rorlegger'],
    ['0012 3456 7894', 'rorlegger'],
    ['15034278907', 'rorlegger'],
    ['1503 42 78907', 'rorlegger'],
    ['918273645', 'rorlegger'],
    ['918 273 645', 'rorlegger'],
    ['12. mars 2024', 'rorlegger'],
    ['2024-03-12', 'rorlegger'],
    ['12/3-2024', 'rorlegger'],
    ['mars 2024', 'rorlegger'],
    ['4250000', 'kontrakt'],
    ['4.250.000', 'kontrakt'],
    ['7312', 'avgifter'],
    ['9840,50', 'forsikring'],
    ['9 840,50', 'forsikring'],
    ['3104556,20', 'lan'],
    ['2015/08814', 'ferdig'],
    ['HUS-4471-22', 'forsikring'],
    ['SN-20X-774512', 'garanti'],
    ['774512', 'garanti'],
    ['7. mai 2024', 'maler'],
    ['2935,90', 'maler'],
    ['358 682', 'regnskap'],
  ],
  'by several words': [
    ['faktura rørlegger', 'rorlegger'],
    ['fukt kjeller', 'tilstand'],
    ['membran badet', 'tilstand'],
    ['faktura fra Nordby', 'rorlegger'],
    ['husforsikring egenandel', 'forsikring'],
    ['elbil lader', 'elektro'],
    ['grill balkong', 'protokoll'],
    ['dyrehold borettslag', 'vedtekter'],
    ['ferdigattest carport', 'ferdig'],
    ['"fallet mot sluket"', 'tilstand'],
    ['"innhente tilbud" fasade', 'protokoll'],
    ['vannlekkasje kjøkken erstatning', 'skade'],
    ['kommunale avgifter Furuvik', 'avgifter'],
  ],
};

async function indexOfTestPapers() {
  const sqlite = await sqlite3InitModule();
  const index = openPaperIndex(new sqlite.oo1.DB(':memory:'), '2026-01-15');
  index.put(testPapers);
  return index;
}

test('A paper is among the first ten for nearly everything a person may type', async () => {
  const index = await indexOfTestPapers();
  const missed: string[] = [];
  let total = 0;
  let first = 0;
  for (const [sort, pairs] of Object.entries(asked)) {
    let found = 0;
    for (const [query, paper] of pairs) {
      const place = namesIn(index, index.lookup(query, undefined, false))
        .slice(0, 10)
        .indexOf(paper);
      total++;
      if (place >= 0) found++;
      else missed.push(`${query} -> ${paper}`);
      if (place === 0) first++;
    }
    process.stdout.write(`${sort}: recall@10 ${found}/${pairs.length}\n`);
  }
  process.stdout.write(
    `all: recall@10 ${total - missed.length}/${total}, first ${first}/${total}; missed: ${missed.join('; ') || 'none'}\n`,
  );
  expect((total - missed.length) / total).toBeGreaterThanOrEqual(0.97);
});
