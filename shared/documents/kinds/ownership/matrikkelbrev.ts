// Matrikkelbrev (Cadastral certificate).
import type { Kind } from '../../kind';
import { property } from '../fact-sets';

export const matrikkelbrev: Kind = {
  id: 'matrikkelbrev',
  category: 'eierskap',
  titles: [
    { nb: 'Matrikkelbrev for gnr. {gnr}, bnr. {bnr}', en: 'Cadastral certificate for {gnr}/{bnr}' },
    { nb: 'Matrikkelbrev', en: 'Cadastral certificate' },
  ],
  facts: ['date', 'sender', 'caseNumber', ...property],
  cues: [
    [
      'title',
      15,
      `
      målebrev*, matrikelkort, matrikelbrev, förrättningskarta, lantmäteri*, fastighetskarta,
      liegenschaftskataster, auszug aus dem liegenschaftskataster, flurkarte, grensejustering,
      skylddelingsforretning
    `,
    ],
    [
      'text',
      3,
      `
      grenser og grensepunkt, grensepunkt, flurstück, gemarkung, matrikelnummer, fastighetsbeteckning,
      kartutsnitt
    `,
    ],
    [
      'title',
      15,
      `
      matrikkelbrev*, målebrev, matrikkelrapport, oppmålingsforretning, kartforretning, skylddeling*,
      utdrag fra matrikkelen, matrikkelutskrift, matrikkelutdrag, eiendomsrapport
    `,
    ],
    [
      'text',
      4,
      `
      grensepunkt*, koordinat*, koordinatsystem, oppmålingsforretning, teiger, teig, grenselinje*, matrikkelbrev
    `,
    ],
    [
      'text',
      2,
      `
      matrikkelloven, matrikkellova, matrikkelenhet, matrikkeleining, representasjonspunkt, bruksnavn,
      beregnet areal, euref89, grensemerke*, grensemerker
    `,
    ],
    ['title', -8, 'salgsoppgave, skjøte, grunnbok*, nabovarsel, ferdigattest'],
  ],
};
