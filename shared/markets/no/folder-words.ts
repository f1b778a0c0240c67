// What a folder's name says of the papers in it: the folders that Norwegian owners keep, and those of a download from Boligmappa.
//
// Boligmappa keeps a home's papers by trade, room and sort of paper (www.boligmappa.no/sporsmal-og-svar, read 2026-11-23). It
// publishes no list of the folders in a download, so words are matched; a folder without a known word says nothing.
import { foldText } from '../../values/folded-text';

/** Beginnings of words, folded (å→a, ø→o, æ→a), for each category. The first category with a match is taken: the telling before the common. */
const beginnings: readonly (readonly [category: string, words: string])[] = [
  ['takst', 'takst tilstandsrapport verditakst boligsalgsrapport verdivurdering e-takst etakst befaring'],
  ['forsikring', 'forsikring skade skadesak skadeoppgjor polise'],
  ['salg', 'salg selge salgsoppgave prospekt budrunde bud visning megler egenerklaring overtakelse oppgjor'],
  [
    'okonomi',
    'okonomi faktura regning kvittering laan lan bank felleskostnad avgift skatt regnskap budsjett betaling strom',
  ],
  [
    'offentlig',
    'offentlig kommune kommunal byggesak byggesoknad byggetillatelse ferdigattest brukstillatelse nabovarsel tegning plantegning fasadetegning situasjonsplan reguleringsplan matrikkel energiattest energimerking tilsyn brannvesen feier',
  ],
  [
    'eierskap',
    'eierskap kjop kjopekontrakt skjote grunnbok tinglysing tinglyst hjemmel servitutt borettslag sameie vedtekter husordensregler styret arsmote generalforsamling',
  ],
  [
    'vedlikehold',
    'vedlikehold fdv garanti bruksanvisning samsvarserklaring elektriker elektro rorlegger ror vvs bad vatrom kjokken tomrer snekker maler maling murer blikkenslager tak taktekker ventilasjon varmepumpe varme fasade vindu dor gulv kjeller loft grunnmur drenering garasje uteomrade hage pipe peis ildsted oppussing rehabilitering renovering produktdatablad datablad service handverker dokumentasjon bilde foto',
  ],
];

/** The id of a category, or '' when no folder on the way tells: the innermost that does is taken. */
export function categoryOfFolder(path: string): string {
  for (const folder of path.split('/').reverse()) {
    // "06 - Rørlegger" and "kjopekontrakt_2019" are words too.
    const words = foldText(folder.normalize('NFC').replace(/æ/gi, 'a'))
      .split(/[^a-z-]+/)
      .filter((word) => word.length > 1);
    for (const [category, known] of beginnings)
      if (known.split(' ').some((beginning) => words.some((word) => tells(word, beginning)))) return category;
  }
  return '';
}

/** Short words must be whole: "tak" is a roof, "takst" is not. Some ends are allowed: "tegninger", "skjøtet". */
function tells(word: string, beginning: string): boolean {
  if (!word.startsWith(beginning)) return false;
  const rest = word.slice(beginning.length);
  return beginning.length >= 6 || /^(|e|en|et|er|ene|r|ne|s|a|t|te|ing|inger)$/.test(rest);
}
