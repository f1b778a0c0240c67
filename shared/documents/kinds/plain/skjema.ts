// Skjema (Form).
import type { Kind } from '../../kind';

export const skjema: Kind = {
  id: 'skjema',
  category: 'annet',
  titles: [{ nb: 'Skjema', en: 'Form' }],
  facts: ['date'],
  cues: [
    [
      'title',
      9,
      `
      ansøgningsskema, ansökan, ansökningsblankett, blankett, anmälningsblankett, antragsformular,
      application form*, order form, registration form, søknadsskjema*, søknadskjema, påmeldingsskjema, fullmakt,
      vollmacht, fuldmagt, power of attorney, proxy form, formular*
    `,
    ],
    [
      'text',
      3,
      `
      fyll ut skjemaet, fylles ut av, udfyldes af, udfyld, fylls i av, bitte ausfüllen, block capitals,
      please complete, for office use only, please tick, sæt kryds, bitte ankreuzen
    `,
    ],
    [
      'title',
      9,
      `
      skjema*, *skjema, søknad*, søknadsskjema, bestillingsskjema, meldeskjema, fullmakt*, fullmaktsskjema, form,
      application*, formular, antrag*, samtykke*, egenmelding, krav om, påmelding*
    `,
    ],
    [
      'text',
      2.5,
      `
      kryss av, sett kryss, fyll ut, fylles ut, skjemaet, fyllast ut, vennligst fyll ut, blokkbokstaver,
      please fill, returneres til, jeg ønsker, undertegnede, ditt navn
    `,
    ],
    [
      'text',
      1.5,
      `
      underskrift, sted og dato, dato og underskrift, fødselsnummer, signatur, telefon, e post, etternavn,
      fornavn, postnr, navn
    `,
    ],
    [
      'title',
      -6,
      `
      faktura, skjøte, pantedokument, kjøpekontrakt*, egenerklæring*, budskjema, overtakelses*,
      samsvarserklæring*, forsikringsbevis
    `,
    ],
  ],
};
