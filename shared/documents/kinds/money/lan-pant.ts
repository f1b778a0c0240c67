// Lånepapirer (Loan papers).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const lanPant: Kind = {
  id: 'lan-pant',
  category: 'okonomi',
  titles: [
    { when: 'pantedokument', nb: 'Pantedokument, {sender}', en: 'Mortgage deed, {sender}' },
    { when: 'pantedokument', nb: 'Pantedokument', en: 'Mortgage deed' },
    { when: 'nedbetalingsplan', nb: 'Nedbetalingsplan fra {sender}', en: 'Repayment plan from {sender}' },
    { when: 'låneavtale, gjeldsbrev', nb: 'Låneavtale med {sender}', en: 'Loan agreement with {sender}' },
    { nb: 'Lånepapirer fra {sender}', en: 'Loan papers from {sender}' },
    { nb: 'Lånepapirer', en: 'Loan papers' },
  ],
  facts: ['date', 'total', 'currency', 'caseNumber', ...issuer, ...property],
  labels: {
    total: [
      [
        1,
        `
        loan amount, amount of loan, lånbelopp, lånebeløb, darlehensbetrag, grundschuldbetrag, kreditbetrag, lånebeløp, lånebeløpet, pantebeløp, pålydende, pant for beløp, kredittbeløp, pantebeløp nok, beløp,
        opprinnelig lånebeløp, låneramme, lånesum, lånt beløp, nytt lånebeløp, pantesum, pantebeløpet
      `,
      ],
    ],
    caseNumber: [[1, 'dok nr, doknr, dokumentnr, saksnr']],
  },
  cues: [
    [
      'title',
      15,
      `
      pantebrev*, ejerpantebrev, realkreditlån, låneaftale, årsopgørelse lån, lånbesked, skuldebrev, låneavi,
      pantbrev, kreditavtal, bolån*, räntebesked, grundschuld*, darlehen*, kreditvertrag, kontoauszug darlehen,
      tilgungsplan, mortgage offer, mortgage statement, loan statement, loan offer, redemption statement,
      deed of charge, nedbetalingsavtale, innfrielse*, låneinformasjon, avdragsplan, endringsavtale
    `,
    ],
    [
      'text',
      3,
      `
      restgæld, hovedstol, debitorrente, amorteringsplan, amortering, bunden ränta, restschuld, nominalbetrag,
      sollzins, effektivzins, tilgung, grundbuch, the lender, borrower, interest rate, monthly payment,
      outstanding balance, mortgagor, mortgagee, loan to value
    `,
    ],
    [
      'title',
      15,
      `
      pantedokument*, låneavtale*, lånetilbud, gjeldsbrev*, nedbetalingsplan, lånedokument*, låneoversikt,
      låneoppgave, årsoppgave lån, betalingsplan, sikringsobligasjon, kontoutskrift lån, boliglån*, bustadlån*,
      finansieringsbevis, pantobligasjon, terminvarsel, loan agreement, mortgage*, darlehensvertrag,
      saldooppgave, renteendring*, endring av rente*, varsel om renteendring, pant
    `,
    ],
    [
      'text',
      3,
      `
      pantsetter, panthaver, pantedokument, pantebeløp, låntaker, låntakar, långiver, debitor, kreditor,
      lånebeløp, restgjeld, restlån, lånenr, lånenummer, prioritet
    `,
    ],
    [
      'text',
      2.5,
      `
      nominell rente, effektiv rente, rentesats, annuitet*, løpetid, nedbetaling, terminbeløp, avdrag,
      etableringsgebyr
    `,
    ],
    ['text', 1.5, 'bank, sparebank*, lån'],
    ['text', -8, 'prisantydning, salgsoppgave, felleskostnader, årsregnskap, styret'],
    ['title', -8, 'skjøte, faktura, kjøpekontrakt, grunnbok*'],
  ],
};
