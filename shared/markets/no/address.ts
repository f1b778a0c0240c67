// Norwegian street addresses in running text: street and number, four-digit postcode and place.

export interface FoundStreet {
  readonly street: string;
  readonly postcode?: string;
  readonly town?: string;
  readonly start: number;
  readonly end: number;
}

const name = "\\p{Lu}[\\p{L}'’.\\-]*";
const small =
  '(?:i|på|av|og|gamle|nedre|øvre|store|lille|vestre|østre|nordre|søndre|gate|gata|gt|vei|vegen|veien|veg|plass|allé|allè|alle|brygge|terrasse|park|torg|ring|vn)';
const postcodeTown = `(?:N-?\\s?)?(\\d{4})\\s+(${name}(?:[ -](?:${name}|i|på))*)`;
const streetPattern = new RegExp(
  `(?<![\\p{L}\\d])(${name}(?:\\s(?:${name}|${small}))*)\\s+(\\d{1,4}(?:\\s?[-–]\\s?\\d{1,3}(?!\\d))?)\\s?([A-Za-z](?![\\p{L}\\d]))?(?![\\p{L}\\d/]|[.:,]\\d|\\.\\p{L}|\\s?(?:%|kr|m²|m2|kvm|kvadrat|\\.?\\s?(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des)|stk|år|dager|timer|rom\\b))(?:[\\s,–-]{1,4}${postcodeTown})?`,
  'gu',
);

/** Words that stand before a number without being a street. */
const notStreet =
  /^(?:side|sak|faktura|telefon|tlf|mobil|gnr|bnr|gårdsnr|bruksnr|snr|kurs|punkt|post|kap|kapittel|postboks|pb|boks|rom|etasje|bygg|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|kl|nr|org|konto|kid|versjon|utgave|dato|nek|ns|tek|tg|skjema|vedlegg|note|rad|termin|seksjon|andel|leilighet|bolig|sum|total|kr|kroner|ordre|kunde|prosjekt|polise|avtale|rapport|mva|page|seite|type|modell|for|fra|til|den|uke|veke|år|pris|feltene|felt|del|alternativ|tabell|figur|avsnitt|byggeår|oppført|bygd|postnr|målestokk|måler|kabinett|hus|h|u|l|k|regnskap|budsjett|årsregnskap|innkalling|protokoll|plan|måned|innen|oppdrag|serienr|id|ref|ca|ordrenr|dok|vår|iso|en|ip|zone|sone|nivå|trinn|fase|vern|ramme|klasse|terminen|høst|vår|sommer|vinter|desember|note|standard|serie|versj|spørsmål|stk|antall|medlem|kontor|art|paragraf|lov|forskrift|sats|samlet|årsmøte|generalforsamling|skjøte|tinglyst|saksnr|enebolig|garasje|kommune|bnr|matrikkel|fnr|felles|leil|leilighetsnr)\.?$/i;

export function findStreets(text: string): readonly FoundStreet[] {
  if (!/\d/.test(text)) return [];
  const found: FoundStreet[] = [];
  for (const match of text.matchAll(streetPattern)) {
    const [whole, rawName = '', number = '', letter = '', postcode, town] = match;
    const words = rawName.split(/\s+/);
    let skipped = 0;
    // "Adresse Storgata 1": the label was taken for the street's first word.
    while (
      words.length > 1 &&
      /^(?:adresse|eiendom|eigedom|eiendommen|anleggsadresse|forsikringssted|forsikringsstad|byggeplass|objekt|gjelder|gjeld|bolig|sted|selveierleilighet|enebolig|leilighet|tomannsbolig|rekkehus|fritidsbolig|hytte|tiltakssted|oppdragsadresse|besøksadresse|leveringsadresse|postadresse|kontoradresse|for|bygning|takst|i|gate|gateadresse|eiendommens|risikoadresse|ved|bustad|til|skadested|adr|boligadresse)[.:]?$/i.test(
        words[0] ?? '',
      )
    ) {
      skipped += (words.shift()?.length ?? 0) + 1;
    }
    const street = words.join(' ');
    if (notStreet.test(words[words.length - 1] ?? '') || notStreet.test(street) || street.length < 3) continue;
    if (/^\d{4}$/.test(number) && !postcode) continue;
    if (words.length > 5) continue;
    // "1025 RX Amsterdam" is Dutch.
    if (town && /^[A-Z]{2} \p{Lu}/u.test(town)) continue;
    const tidyTown = town === undefined ? undefined : tidyPlace(town);
    const end = match.index + whole.trimEnd().length - (town ? town.length - trimTown(town).length : 0);
    found.push({
      street: `${tidyStreet(street)} ${number.replace(/\s/g, '')}${letter === '' ? '' : /\s[A-Za-z]$/.test(whole.slice(0, whole.indexOf(number) + number.length + 2)) ? ` ${letter}` : letter}`,
      ...(postcode && tidyTown ? { postcode, town: tidyTown } : {}),
      start: match.index + skipped,
      end,
    });
  }
  return found;
}

/** A line that is a postcode and a place, and nothing else before it. */
export function findPostTown(
  text: string,
): { readonly postcode: string; readonly town: string; readonly end: number } | undefined {
  const match = new RegExp(`^\\s*${postcodeTown}`, 'u').exec(text);
  if (!match?.[1] || !match[2] || Number(match[1]) < 10) return;
  const town = trimTown(match[2]);
  if (
    /^(?:kr|nok|mva|stk|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)$/i.test(
      town,
    )
  )
    return;
  return { postcode: match[1], town: tidyPlace(town), end: match[0].length };
}

/** Words that follow a place on the same line without belonging to it. */
const trimTown = (town: string): string =>
  town
    .replace(
      /\s+(?:Tlf|Telefon|Org|Dato|Faktura|Kunde|Gnr|Bnr|Norge|NORGE|Norway|Mobil|Type|E-post|Kommune|Forfall|Vår|Deres|Epost|Konto|Side|Web|Tif|Ref|Eier|Selger|Kontakt|Fakturanr|Fakturadato|Kundenr|Ordrenr|Betalingsfrist|Besøksadresse|Postadresse).*$/u,
      '',
    )
    .replace(/[-\s.]+$/, '');

const tidyPlace = (town: string): string => {
  const trimmed = trimTown(town);
  return trimmed === trimmed.toUpperCase() ? capitalise(trimmed) : trimmed;
};

const tidyStreet = (street: string): string =>
  street === street.toUpperCase() && street.length > 3 ? capitalise(street) : street;

const capitalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
