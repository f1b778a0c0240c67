// Kjøpekontrakt (Purchase contract).
import type { Kind } from '../../kind';
import { property } from '../fact-sets';

export const kjopekontrakt: Kind = {
  id: 'kjopekontrakt',
  category: 'eierskap',
  titles: [
    { nb: 'Kjøpekontrakt for {address:street}', en: 'Purchase contract for {address:street}' },
    { nb: 'Kjøpekontrakt', en: 'Purchase contract' },
  ],
  facts: ['date', 'sender', 'orgNumber', 'accountNumber', 'price', 'currency', 'takeoverDate', ...property],
  labels: {
    price: [
      [
        1,
        `
        kjøpesum, kjøpesummen, avtalt kjøpesum, avtala kjøpesum, kjøpesummen er, kjøpesum kr, avtalt kjøpesum kr,
        purchase price, kaufpreis, købesum, købesummen, købspris, kontantpris, köpeskilling, köpeskillingen, köpesumma, salgssum, kjøpesummen er avtalt til, avtalt pris
      `,
      ],
    ],
  },
  cues: [
    [
      'title',
      15,
      `
      købsaftale*, købekontrakt, slutseddel, köpekontrakt*, köpeavtal, överlåtelseavtal, kaufvertrag*,
      immobilienkaufvertrag, grundstückskaufvertrag, contract of sale, purchase agreement, agreement of sale,
      contract for sale, avtale om kjøp av*
    `,
    ],
    [
      'text',
      3,
      `
      køber og sælger, overtagelsesdag, köpeskilling, tillträde, tillträdesdag, kaufpreis, der käufer,
      der verkäufer, besitzübergang, purchase price, completion date, the seller, the buyer, the purchaser,
      handpengar
    `,
    ],
    [
      'title',
      15,
      `
      kjøpekontrakt*, kjøpskontrakt*, kjøpekontrakt, kjøpsavtale, kontrakt om kjøp, kontrakt om sal,
      kontrakt for kjøp, avtale om kjøp, avtale om sal, avtale om salg, purchase contract, sale agreement,
      kaufvertrag, kjøpekontrakt for brukt bolig
    `,
    ],
    ['text', 3, 'kjøpesum, kjøpesummen, avtalt kjøpesum, avtala kjøpesum'],
    ['text', 3, 'selger, seljar, selgeren, selgers'],
    ['text', 3, 'kjøper, kjøpar, kjøperen, kjøparen'],
    ['text', 2, 'overtakelse, overtaking, overtagelse, overtas'],
    [
      'text',
      2.5,
      `
      avhendingslova, avhendingsloven, bustadoppføringslova, mislighold, misleghald, heftelser, heftingar
    `,
    ],
    ['text', 1.5, 'klientkonto, oppgjør, dokumentavgift, hjemmel'],
    [
      'title',
      -9,
      `
      skjøte, salgsoppgave, overtakelsesprotokoll, oppgjørsoppstilling, budskjema, egenerklæring*, bud, prospekt
    `,
    ],
    ['text', -3, 'prisantydning, tinglysingsstempel, akseptfrist'],
    ['title', -10, 'overtak*protokoll*, overtag*protokol*, overtakelsesforretning*, overtakingsforretning'],
    ['text', -4, 'målerstand, målarstand, målaravlesing, måleravlesning, nøkler overlevert, tal nøklar, antall nøkler'],
  ],
};
