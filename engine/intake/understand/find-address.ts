// Finds the address of the home a paper is about, among the sender's own, the recipient's and others'.

import type { Place } from '../../../shared/documents/understanding';
import { findPostTown, findStreets } from '../../../shared/markets/no/address';
import { foldText } from '../../../shared/values/folded-text';
import { readAlike } from '../../../shared/values/likeness';
import type { Claim } from './decide';
import type { Sender } from './find-sender';
import { type Cell, cellAbove, cellsBelow, cellsLeftOf, cellsRightOf, pageOf, placeOf, type Sheet } from './sheet';

interface Sight {
  readonly street: string;
  readonly postcode?: string | undefined;
  readonly town?: string | undefined;
  readonly place: Place;
  readonly cell: Cell;
  readonly start: number;
}

/** Labels of the property itself, strongest first; of somebody's own address; folded. */
const ofProperty =
  /(?:eiendommens adresse|eigedommens adresse|anleggsadresse|anleggets adresse|forsikringsst[ea]d|risikoadresse|byggeplass|byggested|eiendom(?:men)?s?|eigedom(?:en)?|objekt|takstobjekt|boligens adresse|adresse pa eiendommen|gjelder eiendom(?:men)?|gjelder|gjeld|oppdragsadresse|arbeidssted|arbeidsadresse|leveringsadresse|montert (?:hos|i|pa)|installasjonsadresse|installasjonssted|adresse|bolig(?:en)?|bustad(?:en)?|skadested|skadestad|tiltaksadresse|tiltakets adresse|gateadresse|besoksadresse eiendom|beliggenhet|pant i|panteobjekt|pantet eiendom|malested|malestad|property|tiltak pa|arbeid utfort i|utfort i|montasjested|anlegg|salgsobjekt|overtakelse av|bygning)\W*$/;
const ofPerson =
  /(?:selgers?|seljars?|kjopers?|kjopars?|eiers?|eigars?|eigar|budgivers?|tiltakshavers?|hjemmelshavers?|rekvirents?|rekvirent|forsikringstakers?|kundes?|kunde|oppdragsgivers?|soker|ansvarlig soker|innsenders?|avsenders?|utbygger|kontor|besoksadresse|postadresse|fakturaadresse|langiver|kreditor|megler|nabo|gjenboer|butikk|avdeling|forretningsforer|revisor|verksted|granne|mottaker av varsel(?:et)?|naboeiendom)\W*$/;
const holdingBefore =
  /(?:\W*\b(?:g\.?b\.?nr|gnr|bnr|g\.?nr|b\.?nr|gards?nr|bruksnr|snr|fnr|matrikkel[a-z]*)\W*(?:\d[\d/ ]*)?|\W\d{1,4}\/\d[\d/]*)+\W*$/;
/** Papers a builder's architect may get in place of the owner. */
const buildingCase: ReadonlySet<string> = new Set([
  'ferdigattest',
  'byggetillatelse',
  'gjennomforingsplan',
  'nabovarsel',
]);
/** Papers of a sale go to where a party lives now. */
const saleCase: ReadonlySet<string> = new Set(['oppgjorsoppstilling', 'kjopekontrakt', 'overtakelsesprotokoll']);
const recipientIsHome: ReadonlySet<string> = new Set([
  'faktura',
  'kommunale-avgifter',
  'kreditnota',
  'purring',
  'felleskostnader',
]);
const contact =
  /(?:tlf|telefon|mobil|e-?post|@|www|http|org\.? ?nr|orgnr|organisasjonsn|foretaks|bankgiro|kontonr|konto nr|postboks|mva\b|fax|faks|vakttlf)/;

export function findAddressClaims(sheet: Sheet, kindId: string, sender: Sender | undefined): readonly Claim[] {
  const sights = sheet.cells.flatMap((cell) => sightsIn(sheet, cell));
  const towns = townsByStreet(sights);
  const labelledTown = townInFields(sheet);
  const byStreet = new Map<string, { score: number; best: Sight; bestScore: number; clearest: Sight }>();
  for (const sight of sights) {
    const own = streetKey(sight.street);
    const key = [...byStreet.keys()].find((other) => readAlike(other, own)) ?? own;
    const score = scoreOf(sheet, sight, kindId, sender);
    const known = byStreet.get(key);
    if (!known) byStreet.set(key, { score, best: sight, bestScore: score, clearest: sight });
    else {
      // Seen again: more of the same, but what it is first said to be counts most.
      const better = score > known.bestScore;
      byStreet.set(key, {
        score:
          Math.max(score, known.bestScore) + 0.6 + Math.max(-3, Math.min(0, better ? known.bestScore : score)) * 0.35,
        best: better ? sight : known.best,
        bestScore: Math.max(score, known.bestScore),
        clearest: sight.cell.confidence > known.clearest.cell.confidence ? sight : known.clearest,
      });
    }
  }
  return [...byStreet].map(([key, { score, best, clearest }]) => {
    const town = best.postcode ? { postcode: best.postcode, town: best.town } : (towns.get(key) ?? labelledTown);
    const value = town?.postcode ? `${clearest.street}, ${town.postcode} ${town.town ?? ''}`.trim() : clearest.street;
    const whole = town?.postcode ? 0 : -2.2;
    return {
      value: value.slice(0, 200),
      // Never quite sure, so that of two sure ones the surer is still told apart.
      confidence: 0.97 / (1 + Math.exp(-(score + whole - 1.1) / 1.1)),
      place: best.place,
      checks: [],
    };
  });
}

const streetKey = (street: string): string => foldText(street).replace(/[^a-z0-9]/g, '');

function townsByStreet(sights: readonly Sight[]) {
  const towns = new Map<string, { postcode: string; town: string | undefined }>();
  for (const { street, postcode, town } of sights) {
    const key = streetKey(street);
    if (postcode && !towns.has(key)) towns.set(key, { postcode, town });
  }
  return towns;
}

const otherField = /^(?:kommune|kommunenr|land|fylke|postnr|poststed|telefon|tlf|mobil|e-?post|gnr|bnr|dato)\b/i;

/** Forms give postcode and place boxes of their own. */
function townInFields(sheet: Sheet): { postcode: string; town: string | undefined } | undefined {
  const field = (label: RegExp, value: RegExp): string | undefined => {
    for (const cell of sheet.cells) {
      const match = label.exec(cell.folded);
      if (!match) continue;
      const behind = cell.text.slice(match.index + match[0].length);
      for (const text of [behind, cellsRightOf(sheet, cell)[0]?.text ?? '', cellsBelow(sheet, cell)[0]?.text ?? '']) {
        const found = value.exec(text);
        if (found?.[1] && !otherField.test(found[1])) return found[1];
      }
    }
    return;
  };
  const postcode = field(/^post(?:nr|nummer)\.?:?/, /^\s*(\d{4})(?!\d)/);
  if (!postcode) return;
  const town = field(
    /^(?:post)?sted:?|^(?:post)?stad:?|^postnr\.? ?(?:\/|og) ?(?:post)?sted:?/,
    /^\s*(?:\d{4} )?(\p{Lu}[\p{L}. -]{1,28})$/u,
  );
  return town ? { postcode, town: findPostTown(`${postcode} ${town}`)?.town } : undefined;
}

function sightsIn(sheet: Sheet, cell: Cell): readonly Sight[] {
  return findStreets(cell.text).flatMap((found): readonly Sight[] => {
    const base = { street: found.street, cell, start: found.start };
    if (found.postcode) {
      return [{ ...base, postcode: found.postcode, town: found.town, place: placeOf(cell, found.start, found.end) }];
    }
    const alone = found.end >= cell.text.trimEnd().length - 2;
    const next = alone ? nextLine(sheet, cell) : undefined;
    if (next) {
      const here = placeOf(cell, found.start, found.end);
      const there = placeOf(next.cell, 0, next.end);
      return [
        {
          ...base,
          postcode: next.postcode,
          town: next.town,
          place: { page: here.page, boxes: [...here.boxes, ...there.boxes] },
        },
      ];
    }
    // Without its postcode a street must look like one, or be called one.
    return looksLikeStreet(found.street) || isCalledAddress(sheet, cell, found.start)
      ? [{ ...base, place: placeOf(cell, found.start, found.end) }]
      : [];
  });
}

const isCalledAddress = (sheet: Sheet, cell: Cell, start: number): boolean =>
  (start < 2
    ? [cellsLeftOf(sheet, cell)[0]?.folded ?? '', cellAbove(sheet, cell)?.folded ?? '']
    : [cell.folded.slice(0, start)]
  ).some((text) => /(?:^|[ ,])(?:[a-z]*adresse|adr)\.?:?\s*$/.test(text));

const looksLikeStreet = (street: string): boolean =>
  /(?:vei|veg|gate|gata|gt|vn|allé|alle|plass|stien|sti|bakken|bakke|lia|åsen|haugen|kroken|svingen|tunet|terrasse|torg|brygge|løkka|jordet|jordene|marka|grenda|ringen|ring|løypa|faret|kleiva|toppen|skogen|høgda|berget|enga|vollen|moen|åslia|slåtta|krenten|gjerdet|hagen|bråten|veien|vegen|gaten|krullen|snuten|dalen|bekken|neset|viken|vika|sletta|myra|lunden|parken|kaia|kaien|bukta|odden|tangen|gården)\s\d/i.test(
    street,
  );

function nextLine(sheet: Sheet, cell: Cell) {
  const right = cellsRightOf(sheet, cell)[0];
  const beneath = cellsBelow(sheet, cell, cell.box, 1.6)
    .slice(0, 3)
    .filter((below) => Math.abs(below.box.x - cell.box.x) <= cell.box.h * 3);
  for (const near of right ? [right, ...beneath] : beneath) {
    const town = findPostTown(near.text);
    if (town) return { cell: near, ...town };
  }
  return;
}

function scoreOf(sheet: Sheet, sight: Sight, kindId: string, sender: Sender | undefined): number {
  const { cell } = sight;
  let score = 0;
  // "Eiendom: gbnr. 40/318, Havnegata 12": the numbers stand between the label and the street.
  const before = cell.folded.slice(0, sight.start).replace(holdingBefore, '');
  const left = before.trim() === '' ? cellsLeftOf(sheet, cell)[0] : undefined;
  const above = before.trim() === '' ? cellAbove(sheet, cell) : undefined;
  const labels = [before, left?.folded ?? '', above && above.box.w < 5_000 ? above.folded : ''];
  if (/(?:eier|eigar|hjemmelshaver|heimelshavar)[a-z]* (?:av|til|pa)\W*$/.test(before)) score -= 2.5;
  else if (labels.some((text) => ofPerson.test(text.replace(/\W*adresse\W*$/, '')))) score -= 1.6;
  else if (labels.some((text) => ofProperty.test(text))) {
    score += labels.some((text) =>
      /(?:eiendom|eigedom|anlegg|forsikringsst|objekt|bygge|bolig|bustad|gjeld|montert|oppdragsadresse|installasjon|arbeidssted|arbeidsadresse|tiltak|pant|skadest|malest|property)/.test(
        text,
      ),
    )
      ? 3.4
      : 2.2;
    if (heading(sheet, cell) === 'property') score += 1.6;
    // The seller's own form speaks of the home under the seller's name.
    if (heading(sheet, cell) === 'person' && kindId !== 'egenerklaering') score -= 2.2;
  } else if (/^(?:prosjekt|gjelder|gjeld|vedr|vedrorende|vedkomande|angaende|arbeid|oppdrag|sak)\b/.test(cell.folded))
    score += 2;
  else if (/\b(?:i|pa|ved|for|av|til)\s$/.test(before)) score += 1.2;
  if (
    /\b(?:gnr|g\.?nr|gards|gardsnr|bnr)\b/.test(cell.folded) ||
    [...cellsRightOf(sheet, cell).slice(0, 1), ...cellsBelow(sheet, cell).slice(0, 2)].some((near) =>
      /\bgnr|gardsnr|matrikkel/.test(near.folded),
    )
  )
    score += 2;
  // Large, near the top, and no sender's line: the paper is named after it.
  if (cell.page === 0 && cell.size > 1.25 && cell.depth < 0.5) score += 2;
  if (contact.test(cell.folded)) score -= 2.6;
  else if (isNearContact(sheet, cell)) score -= 1.3;
  if (sender && belongsToSender(sheet, sight, sender)) score -= 4;
  if (isRecipientBlock(sheet, sight))
    score += recipientIsHome.has(kindId) ? 2.4 : buildingCase.has(kindId) || saleCase.has(kindId) ? -0.6 : 1.2;
  if (/^(?:til|kunde|mottaker|mottakar|to|levert|leveres til)\b\W/.test(cell.folded)) score += 1.4;
  if (cell.page === 0) score += 0.5;
  else if (cell.page > 2) score -= 0.5;
  if (cell.words.length > 16) score -= 0.8;
  // A till prints the shop's address; a buyer's is there only for what is brought home.
  if (kindId === 'kvittering') score -= 0.5;
  return score;
}

/** The heading a cell stands under, when it says whose section this is. */
function heading(sheet: Sheet, cell: Cell): 'property' | 'person' | undefined {
  const above = pageOf(sheet, cell).filter(
    (other) =>
      other.box.y < cell.box.y - 40 &&
      other.words.length <= 5 &&
      other.box.x < cell.box.x + cell.box.w + 400 &&
      cell.box.y - other.box.y < 1_600,
  );
  for (const other of [...above].sort((a, b) => b.box.y - a.box.y)) {
    if (/(?:^|\W)(?:eiendom(?!smegl|savd|ss)|eigedom(?!smekl)|objekt|boligen|bustaden|anlegg)/.test(other.folded))
      return 'property';
    if (
      /(?:^|\W)(?:part[ea]n[ea]|selger|seljar|kjoper|kjopar|eier|budgiver|nabo(?!varsel)|granne(?!varsel)|gjenboer|mottaker av|virksomhet|firma|foretak|utforende)/.test(
        other.folded,
      )
    )
      return 'person';
  }
  return;
}

function isNearContact(sheet: Sheet, cell: Cell): boolean {
  const near = [
    ...cellsBelow(sheet, cell, cell.box, 1.8).slice(0, 2),
    cellAbove(sheet, cell, 1.4),
    ...cellsRightOf(sheet, cell).slice(0, 1),
  ];
  return near.some(
    (other) =>
      other !== undefined &&
      other.words.length < 12 &&
      Math.abs(other.box.x - cell.box.x) < 1_500 &&
      contact.test(other.folded),
  );
}

function belongsToSender(sheet: Sheet, sight: Sight, sender: Sender): boolean {
  return sender.cells.some((cell) => {
    if (cell.page !== sight.cell.page) return false;
    if (cell === sight.cell) return true;
    // A line with a label of its own speaks of something else than the letterhead.
    if (
      /^\p{L}[\p{L} ]{2,24}:/u.test(sight.cell.text) &&
      !/^(?:adresse|besok|post|kontor|tlf)/.test(sight.cell.folded)
    ) {
      return false;
    }
    // In a form the next line may be another party's.
    const between = pageOf(sheet, cell).some(
      (other) =>
        other.box.y > cell.box.y + 40 &&
        other.box.y < sight.cell.box.y - 40 &&
        /^(?:byggherre|kunde|eier|eigar|oppdragsgiver|tiltakshaver|rekvirent|kjoper|selger|eiendom|anlegg)/.test(
          other.folded,
        ),
    );
    if (between) return false;
    const down = sight.cell.box.y - cell.box.y;
    return (
      down > -150 &&
      down < Math.max(3.6 * Math.min(cell.box.h, 220), 420) &&
      Math.abs(sight.cell.box.x - cell.box.x) < 900
    );
  });
}

/** Name over street over postcode, high on the first page: the window of the envelope. */
function isRecipientBlock(sheet: Sheet, sight: Sight): boolean {
  if (sight.cell.page !== 0 || sight.start > 2) return false;
  if (!sight.postcode && !looksLikeStreet(sight.street)) return false;
  const above = cellAbove(sheet, sight.cell, 1.6);
  if (!above || Math.abs(above.box.x - sight.cell.box.x) > 250) return false;
  // On a giro slip further down, the payer stands under "Betalt av".
  const payer = cellAbove(sheet, above, 2)?.folded ?? '';
  if (sight.cell.depth > 0.5 && !/betalt av|betaler|innbetalar|innbetaler/.test(payer)) return false;
  return (
    above.words.length >= 2 &&
    above.words.length <= 7 &&
    !/\d/.test(above.text) &&
    /^\p{Lu}/u.test(above.text) &&
    !/\b(?:AS|ASA|kommune|ANS|DA|SA)\b/.test(above.text)
  );
}
