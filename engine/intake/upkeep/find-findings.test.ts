// Condition reports as various firms lay them out, all of our own making: each part once, with its grade, cause, measure and cost.
import { Value } from '@sinclair/typebox/value';
import { describe, expect, it } from 'vitest';
import { Finding } from '../../../shared/documents/understanding';
import { typedPaper } from '../understand/typed-paper';
import { findFindings } from './find-findings';
import { findWorks } from './find-works';

const findings = (text: string) => findFindings(typedPaper(text), 'tilstandsrapport');
const brief = (text: string) => findings(text).map(({ grade, heading }) => `${grade} ${heading}`);

const withSummary = `# Sammendrag
   TG0      Ingen avvik. Bygningsdelen er tilnærmet ny.            1
   TG2      Avvik som kan kreve tiltak.                            2
   TG3      Bad 2. etasje, membran og sluk        200 000 – 350 000 kr
   TG2      Drenering mot nord                    100 000 – 200 000 kr
   TG2      Undertak og lekter                    Over 300 000 kr
\f## Tomteforhold
   TG2      Drenering
            Drenering mot nord er fra byggeåret.
            Vurdering av avvik: Mer enn halvparten av brukstiden er passert.
            Konsekvens: Fukt kan trekke inn i kjelleren.
            Tiltak: Dreneringen bør legges om.
            Kostnadsestimat                       100 000 – 200 000 kr
## Tak
   TG2      Undertak og lekter
            Undertak av papp er fra byggeåret.
            Tiltak: Undertaket må skiftes.
            Kostnadsestimat                       Over 300 000 kr
## Våtrom
   TG0      Bad 1. etasje
            Fornyet i 2016 og dokumentert.
   TG3      Bad 2. etasje
            Sprekk ved sluk, 24 vektprosent i svill.
            Tiltak: Badet må bygges opp på nytt.
            Kostnadsestimat                       200 000 – 350 000 kr`;

describe('a condition report', () => {
  it('that lists in a summary what it tells of below has each finding once, under its fuller name', () => {
    const found = findings(withSummary);
    expect(found.filter(({ grade }) => grade === 'TG2' || grade === 'TG3').map(({ heading }) => heading)).toEqual([
      'Drenering mot nord',
      'Undertak og lekter',
      'Bad 2. etasje, membran og sluk',
    ]);
    expect(found.find(({ part }) => part === 'drainage')).toMatchObject({
      reason: 'Mer enn halvparten av brukstiden er passert.',
      consequence: 'Fukt kan trekke inn i kjelleren.',
      measure: 'Dreneringen bør legges om.',
      costLow: 100_000,
      costHigh: 200_000,
      place: { page: 1 },
    });
    // No upper end was given, and none is made up.
    const roof = found.find(({ part }) => part === 'roof');
    expect(roof).toMatchObject({ costLow: 300_000 });
    expect(roof).not.toHaveProperty('costHigh');
    for (const finding of found) expect(Value.Check(Finding, finding)).toBe(true);
  });

  it('that explains the grades has no building part called so', () => {
    expect(
      brief(`TG0      Ingen avvik, dokumentert utførelse
TG1      Mindre eller moderate avvik
TG2      Vesentlige avvik, eller kort gjenværende brukstid
TG3      Store eller alvorlige avvik
TGIU     Ikke undersøkt`),
    ).toEqual([]);
  });

  it('that numbers its rooms with the grade at the end, and labels in capitals, is read', () => {
    const found = findings(`EIERSKIFTERAPPORT
1. Bad TG2 - Vesentlige avvik
VURDERING
Fliser med bom i dusjsonen.
ÅRSAK
Alder og slitasje.
KONSEKVENS
Fare for fukt bak flisene.
ANBEFALT TILTAK
Følg med, og planlegg nytt bad.
KOSTNADSESTIMAT
kr 150 000,- til kr 300 000,-
2. Taktekking TG3
ÅRSAK
Knekte stein.
ANBEFALT TILTAK
Skift tekkingen.
Estimert kostnad: Over 200 000`);
    expect(found).toMatchObject([
      {
        grade: 'TG2',
        heading: 'Bad',
        part: 'bathroom',
        reason: 'Fliser med bom i dusjsonen. Alder og slitasje.',
        consequence: 'Fare for fukt bak flisene.',
        measure: 'Følg med, og planlegg nytt bad.',
        costLow: 150_000,
        costHigh: 300_000,
      },
      { grade: 'TG3', heading: 'Taktekking', part: 'roof', reason: 'Knekte stein.', costLow: 200_000 },
    ]);
  });

  it('that sets the grade under the heading is read', () => {
    const found = findings(`10. BAD
TG 2
Tiltak: Ny silikon i overgang.

11. Vinduer
Tilstandsgrad: TG 3
Årsak: Råte i karm.
Tiltak: Skift vinduene.
Kostnadsanslag: 20.000-100.000`);
    expect(found).toMatchObject([
      { grade: 'TG2', heading: 'BAD', part: 'bathroom', measure: 'Ny silikon i overgang.' },
      { grade: 'TG3', heading: 'Vinduer', part: 'windows', costLow: 20_000, costHigh: 100_000 },
    ]);
  });

  it('whose grades are pictures is read by its summary, and each section by its heading', () => {
    const found = findings(`Store eller alvorlige avvik
Utvendig > Taktekking      Gå til side
Avvik som kan kreve tiltak
Våtrom > Bad > Overflater gulv      Gå til side
Innvendig > Radon      Gå til side
\fTaktekking
Beskrivelse
Tekking av eternitt fra 1974.
Vurdering av avvik:
• Det er påvist sprukne plater.
Konsekvens/tiltak
• Platene må skiftes.
Kostnadsestimat: 100 000 - 200 000
Overflater gulv
Beskrivelse
Fliser fra 2001.
Vurdering av avvik:
• Det er sprekker i fuger.
Tiltak
• Fugene bør skiftes.
Kostnadsestimat: Under 10 000`);
    expect(found).toMatchObject([
      {
        grade: 'TG3',
        heading: 'Taktekking',
        reason: 'Det er påvist sprukne plater.',
        measure: 'Platene må skiftes.',
        costLow: 100_000,
        costHigh: 200_000,
        place: { page: 1 },
      },
      {
        grade: 'TG2',
        heading: 'Bad, Overflater gulv',
        part: 'bathroom',
        measure: 'Fugene bør skiftes.',
        costHigh: 10_000,
      },
      // Nobody knows what part it belongs to, and it is not dropped.
      { grade: 'TG2', heading: 'Radon', part: '' },
    ]);
  });

  it('as a table of parts and grades is read, whichever column comes first', () => {
    expect(
      brief(`Bygningsdel                 Grad     Kostnad
Takrenner og nedløp         TG2      Under 10 000 kr
Kjøkken                     TG1
Pipe og ildsted             TG3      20 000 – 100 000 kr`),
    ).toEqual(['TG2 Takrenner og nedløp', 'TG1 Kjøkken', 'TG3 Pipe og ildsted']);
  });

  it('with broken ligatures is mended', () => {
    expect(findings('TG2      Vinduer\nTiltak: U琀昀ør u琀戀edring av 昀氀aten.'.replace('戀', 't'))[0]).toMatchObject({
      measure: 'Utfør uttedring av flaten.',
    });
  });

  it('that says in a sentence that something has TG2 has no part of that name', () => {
    expect(brief('Badet i 2. etasje vurderes til TG2\nDet er ikke uvanlig at tak på denne alderen får TG3')).toEqual(
      [],
    );
  });

  it('of two bathrooms keeps them apart', () => {
    expect(
      brief(`TG2      Bad 1. etasje, sluk            10 000 – 25 000 kr
TG2      Bad 2. etasje, sluk            10 000 – 25 000 kr
\fTG2      Bad 1. etasje
Tiltak: Rens sluket og skift rist.
TG2      Bad 2. etasje
Tiltak: Skift sluket.`),
    ).toEqual(['TG2 Bad 1. etasje, sluk', 'TG2 Bad 2. etasje, sluk']);
  });

  it('of thousands of pages or of nothing but grades does not weary the app', () => {
    const started = performance.now();
    findings(Array.from({ length: 4_000 }, () => 'TG2 TG3 > > > Tiltak: kostnad kostnad 1 000').join('\n'));
    findings('\f'.repeat(2_000));
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  it('is a matter of condition reports alone', () => {
    expect(findFindings(typedPaper('TG2      Vinduer\nTiltak: Skift dem.'), 'faktura')).toEqual([]);
  });
});

describe('a paper about work done', () => {
  const works = (text: string, kind: string) => findWorks(typedPaper(text), kind).map(({ rule }) => rule);

  it('shows which upkeep it was, with the line that says so', () => {
    expect(findWorks(typedPaper('Faktura nr. 8814 – maling av fasade\nTo strøk'), 'faktura')).toEqual([
      { rule: 'facade-paint', line: 'Faktura nr. 8814 – maling av fasade', page: 0 },
    ]);
    expect(works('Tilsynsrapport – elektrisk anlegg i bolig', 'tilsynsrapport')).toContain('electrical-check');
    expect(works('Omlegging av drenering langs sørvegg', 'faktura')).toContain('drainage-renew');
    expect(works('2 stk røykvarsler optisk', 'kvittering')).toEqual(['smoke-alarm-replace']);
  });

  it('shows nothing when it is not the kind of paper that does', () => {
    expect(works('Vi tilbyr maling av fasade', 'brev')).toEqual([]);
    expect(works('Middag for to', 'kvittering')).toEqual([]);
  });
});
