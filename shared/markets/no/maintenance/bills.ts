// The kinds of paper that show that work was done and paid for.
export const workPapers: readonly string[] = [
  'faktura',
  'kvittering',
  'servicerapport',
  'tilsynsrapport',
  'garantibevis',
  'samsvarserklaering',
  'vatromsdokumentasjon',
  'fdv-dokumentasjon',
  'rapport',
];
