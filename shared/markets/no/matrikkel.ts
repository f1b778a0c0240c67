// The Norwegian cadastral number knr-gnr/bnr/fnr/snr: municipality, holding, title, leasehold and unit.
//
// So many digits have gårdsnummer 5, bruksnummer 4, festenummer 4 and seksjonsnummer 3 (Kartverket, SOSI Matrikkelen, objektkatalog.geonorge.no);
// the municipality number is text of four digits, for Oslo's is 0301. A home keeps the number it had: municipalities merge and part.

export type Matrikkel = { knr: string; gnr: number; bnr: number; fnr?: number; snr?: number };

/** "0301-31/333", "0301-31/333/0/7", "4601 gnr. 12, bnr. 7, snr. 3"; undefined when it is none. */
export function parseMatrikkel(text: string): Matrikkel | undefined {
  const tidy = text.trim().slice(0, 80);
  const short = /^(\d{4})\s*-\s*(\d{1,5})\s*\/\s*(\d{1,4})(?:\s*\/\s*(\d{1,4}))?(?:\s*\/\s*(\d{1,3}))?$/.exec(tidy);
  const long =
    /^(?:kommune\s*)?(?:nr\.?\s*)?(\d{4})[\s,]+(?:gnr|gårdsnr|gårdsnummer)\.?\s*(\d{1,5})[\s,]+(?:bnr|bruksnr|bruksnummer)\.?\s*(\d{1,4})(?:[\s,]+(?:fnr|festenr|festenummer)\.?\s*(\d{1,4}))?(?:[\s,]+(?:snr|seksjonsnr|seksjonsnummer)\.?\s*(\d{1,3}))?$/i.exec(
      tidy,
    );
  const [, knr, gnr, bnr, fnr, snr] = short ?? long ?? [];
  if (knr === undefined || gnr === undefined || bnr === undefined || Number(gnr) < 1) return undefined;
  return {
    knr,
    gnr: Number(gnr),
    bnr: Number(bnr),
    ...(fnr === undefined ? {} : { fnr: Number(fnr) }),
    ...(snr === undefined ? {} : { snr: Number(snr) }),
  };
}

/** As it is written with the numbers that count: "0301-31/333", "0301-31/333/0/7". */
export function formatMatrikkel({ knr, gnr, bnr, fnr, snr }: Matrikkel): string {
  const unit = snr !== undefined && snr > 0 ? `/${fnr ?? 0}/${snr}` : fnr !== undefined && fnr > 0 ? `/${fnr}` : '';
  return `${knr}-${gnr}/${bnr}${unit}`;
}
