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
  readonly cadastral: {
    parse(text: string): CadastralNumber | undefined;
    format(number: CadastralNumber): string;
  };
  postalCode(text: string): string | undefined;
  orgNumber(text: string): string | undefined;
  unitNumber(text: string): string | undefined;
  shareNumber(text: string): string | undefined;
}
