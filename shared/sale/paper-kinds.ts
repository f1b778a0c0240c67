// The papers of a sale that the app sets: one table. What stands in each is made in engine/sales/papers, a file each.

interface PaperKind {
  /** The kind of paper it is in the archive. */
  readonly filedAs: string;
  /** The seller, and sometimes others, sign it on paper. */
  readonly isSigned: boolean;
}

export const paperKinds = {
  egenerklaering: { filedAs: 'egenerklaering', isSigned: true },
  salgsoppgave: { filedAs: 'salgsoppgave', isSigned: false },
  nokkelopplysninger: { filedAs: 'annet', isSigned: false },
  'boligens-tilstand': { filedAs: 'annet', isSigned: false },
  losoreliste: { filedAs: 'skjema', isSigned: true },
  fullmakt: { filedAs: 'skjema', isSigned: true },
  kjopekontrakt: { filedAs: 'kjopekontrakt', isSigned: true },
  overtakelsesprotokoll: { filedAs: 'overtakelsesprotokoll', isSigned: true },
  oppgjorsoppstilling: { filedAs: 'oppgjorsoppstilling', isSigned: true },
} as const satisfies Readonly<Record<string, PaperKind>>;
export type SalePaperKind = keyof typeof paperKinds;

export const salePaperKinds = Object.keys(paperKinds) as readonly SalePaperKind[];

/** Where a case keeps which paper was made last, by kind and language. */
export const madePaperId = (kind: SalePaperKind, language: string): string => `${kind}.${language}`;
