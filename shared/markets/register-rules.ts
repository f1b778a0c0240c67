// What a country's registers ask of a home's numbers and choices.
export type CadastralNumber = { knr: string; gnr: number; bnr: number; fnr?: number; snr?: number };

/** Checks answer with the text as the register writes it, or undefined when it cannot be one. */
export interface RegisterRules {
  /** How one owns, by property type; words under `tenure.<id>`. */
  readonly tenures: readonly { readonly id: string; readonly types: readonly string[] }[];
  /** What of the climate wears a house; words under `exposure.<id>`. */
  readonly exposures: readonly string[];
  readonly energyGrades: readonly string[];
  /** Years that an energy certificate holds. */
  readonly energyYears: number;
  /** The day since which floor area is measured by the standard in force: figures from before are of another kind; '' where it never changed. */
  readonly areaStandardFrom: string;
  readonly cadastral: {
    parse(text: string): CadastralNumber | undefined;
    format(number: CadastralNumber): string;
  };
  /** What running text says of a home in so many words, by the name of the register's field; the first mention counts. */
  stated(text: string): readonly { readonly field: string; readonly value: string | number }[];
  postalCode(text: string): string | undefined;
  orgNumber(text: string): string | undefined;
  unitNumber(text: string): string | undefined;
  shareNumber(text: string): string | undefined;
}
