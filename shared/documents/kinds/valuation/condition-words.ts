// The words that condition reports are built of: grades, their explanations, and what stands before cause, consequence, measure and cost.

/** What a grade means, wherever reports explain it: no building part is called so. Phrases, see phrase.ts. */
export const gradeExplanations = `
  ingen avvik, mindre avvik, mindre eller moderate avvik, vesentlige avvik, store eller alvorlige avvik, store avvik, alvorlige avvik,
  avvik som kan kreve tiltak, avvik som ikke krever umiddelbare tiltak, avvik som krever umiddelbare tiltak, ikke undersøkt,
  kunne ikke undersøkes, konstruksjoner som ikke er undersøkt, bare mindre avvik, tilnærmet ny, gis når, tilstandsgrad, tilstandsgrader,
  bygningsdelen er, bygningsdeler som, rom og bygningsdeler, fordeling av tilstandsgrader, normal slitasje, kort gjenværende brukstid,
  slike anslag, anslag på utbedringskostnad, samlet vurdering, oppsummering, sammendrag
`;

/** Before each of these stands its label; the text runs to the next label. The first that fits holds. */
export const findingLabels: readonly (readonly ['reason' | 'consequence' | 'measure' | 'cost' | 'plain', string])[] = [
  [
    'cost',
    `kostnadsestimat, kostnadsanslag, estimert kostnad, anslått kostnad, utbedringskostnad, utbedringskostnader, kostnad for utbedring,
    kostnadsoverslag, sjablongmessig anslag, sjablongmessig kostnadsanslag, anslag på utbedringskostnader, pris for utbedring, kostnad`,
  ],
  [
    'measure',
    'anbefalt tiltak, anbefalte tiltak, tiltak, konsekvens / tiltak, utbedring, anbefaling, forslag til tiltak',
  ],
  ['consequence', 'konsekvens, konsekvenser, risiko'],
  [
    'reason',
    `vurdering av avvik, årsak, årsaker, begrunnelse, avvik, vurdering, merknad, merknader, grunnlag for tilstandsgrad,
    begrunnelse for tilstandsgrad`,
  ],
  ['plain', 'beskrivelse, årstall, kilde, type, alder, informasjon, kommentar'],
];

/** Bands without an end, and no cost at all. */
export const costWords = {
  over: 'over, mer enn, fra',
  under: 'under, inntil, opptil, mindre enn',
  none: 'ingen umiddelbar kostnad, ingen kostnad, ingen kostnader, ingen utbedringskostnad',
} as const;

/** Headings of lists in a summary: what follows them has this grade. */
export const gradedLists: readonly (readonly ['TG0' | 'TG1' | 'TG2' | 'TG3' | 'TGIU', string])[] = [
  [
    'TG3',
    'store eller alvorlige avvik, avvik som krever umiddelbare tiltak, bygningsdeler med tg3, bygningsdeler vurdert med tg3',
  ],
  ['TG2', 'avvik som kan kreve tiltak, bygningsdeler med tg2, bygningsdeler vurdert med tg2, vesentlige avvik'],
  ['TGIU', 'konstruksjoner som ikke er undersøkt, ikke undersøkt'],
  ['TG1', 'avvik som ikke krever umiddelbare tiltak, mindre avvik, mindre eller moderate avvik'],
  ['TG0', 'ingen avvik'],
];

/** The parts of a report that list places: "Utvendig > Taktekking". */
export const reportChapters = `
  utvendig, innvendig, våtrom, kjøkken, spesialrom, tekniske installasjoner, tomteforhold, tomt, bygning, bad, vaskerom, underetasje, kjeller,
  loft, 1. etasje, 2. etasje, 3. etasje, etasje
`;

/** A row that ends so before the grade is a sentence, not the name of a building part. */
export const sentenceEndings =
  'til, har, er, får, gis, gitt, på, med, som, og, for, settes, satt, vurderes, vurdert, av, i, fått, gir, med tg';
