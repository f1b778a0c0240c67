// Finds who issued a paper: the company of the letterhead, the register line, the giro slip or the signature.
import { senderForms } from '../../../shared/markets/no/sender-forms';
import { foldText } from '../../../shared/values/folded-text';
import { readAlike } from '../../../shared/values/likeness';
import type { Claim } from './decide';
import { type LabelledSheet, readLabelled } from './labelled';
import { type Cell, cellAbove, cellsBelow, cellsLeftOf, cellsRightOf, pageOf, placeOf, type Sheet } from './sheet';

export interface Sender {
  readonly name: string;
  readonly cells: readonly Cell[];
}

interface Sight {
  readonly name: string;
  readonly cell: Cell;
  readonly start: number;
  readonly end: number;
  /** Whether its form says that it is an organisation. */
  readonly formal: boolean;
  score: number;
}

const register =
  /(?:org\.? ?n|organisasjonsn|f[oø]retaks|foretaksreg|\d{3} ?mva\b|mva ?-?(?:reg|nr)|\bno ?\d{3} ?\d{3} ?\d{3}|ust-?id|vat (?:reg|no|id)|btw|siret|gst)/;
const contact = /(?:tlf|telefon|\btel\b|e-?post|@|www\.|https?:|bankgiro|konto)/;
/** Headings of the blocks in which an invoice sets its two parties. */
const buyerBlock =
  /(?:kaufer|leistungsempfanger|rechnungsempfanger|warenempfanger|bill to|billing address|shipping address|ship to|deliver|factuuradres|afleveradres|adresse de|kunde|fakturaadresse|leveringsadresse|faktureres|kjoper|attn)/;
const sellerBlock = /(?:verkaufer|lieferant\b|seller|sold by|vendor|selger|avsender|leverandor)/;

const ofOthers =
  /(?:kunde|kunden|til|mottaker|mottakar|faktureres|fakturamottaker|kjoper|kjopar|byggherre|tiltakshaver|oppdragsgiver|rekvirent|eier|eigar|forsikringstaker|bill to|ship to|billed to|sold to|invoice to|customer|rechnungsempfanger|empfanger|kopi til|kopi|deres ref|hjemmelshaver|panthaver|forretningsforer|leveringsadresse|betalt av|betaler|levert av|produsent|merke|fabrikat|leverandor|bank|forsikret i|forsikringsselskap|selskap|revisor|ansvarlig soker|client|klant|adresse de facturation|livre a|delivered to|buyer|attn|att)\W*$/;

/** Papers of shops and craftsmen, whose head is their name. */
const trade: ReadonlySet<string> = new Set([
  'faktura',
  'kreditnota',
  'purring',
  'kvittering',
  'bestilling',
  'servicerapport',
  'garantibevis',
]);

/** Papers that only a municipality issues. */
const municipal: ReadonlySet<string> = new Set([
  'ferdigattest',
  'byggetillatelse',
  'kommunale-avgifter',
  'matrikkelbrev',
]);

export function findSender(
  labelled: LabelledSheet,
  kindId: string,
): { readonly claims: readonly Claim[]; readonly sender: Sender | undefined } {
  const { sheet } = labelled;
  const sights = sheet.cells.flatMap((cell) => sightsIn(cell));
  const receipt = kindId === 'kvittering';
  for (const sight of sights) sight.score = scoreOf(sheet, sight, receipt, municipal.has(kindId));
  // What a label names outright.
  for (const reading of readLabelled(labelled, 'sender', nameParser)) {
    const known = sights.find((sight) => sight.cell === reading.cell);
    if (known) known.score += 2.2;
    else if (reading.value.split(' ').length >= 2)
      sights.push({
        name: reading.value,
        cell: reading.cell,
        start: reading.start,
        end: reading.end,
        formal: false,
        score: 1.4,
      });
  }
  // Where no organisation shows itself, the line at the head must be the one.
  const nameless = trade.has(kindId) && !sights.some((sight) => sight.formal && sight.score > 0.5);
  sights.push(...headlines(sheet, labelled, receipt, nameless));
  const byName = new Map<string, Sight[]>();
  for (const sight of sights) {
    const own = nameKey(sight.name);
    const key = [...byName.keys()].find((other) => readAlike(other, own)) ?? own;
    byName.set(key, [...(byName.get(key) ?? []), sight]);
  }
  const text = foldText(
    sheet.cells
      .filter((cell) => contact.test(cell.folded) || /\w\.(?:no|com|de|fr|nl|se|dk)\b/.test(cell.folded))
      .map((cell) => cell.text)
      .join(' '),
  );
  const ranked = [...byName.values()]
    .map((group) => {
      const sorted = [...group].sort((a, b) => b.score - a.score);
      const best = sorted[0];
      const again = Math.min(2, sorted.slice(1).filter((sight) => sight.score > -1).length * 0.6);
      const against = sorted.some((sight) => sight.score < -2) ? -1 : 0;
      return best ? { best, group, score: best.score + again + against + domainBonus(best.name, text) } : undefined;
    })
    .filter((entry) => entry !== undefined)
    .sort((a, b) => b.score - a.score);
  const [first] = ranked;
  const claims = ranked.slice(0, 5).map(({ best, score }) => ({
    value: best.name.slice(0, 120),
    confidence:
      (0.97 / (1 + Math.exp(-(score - 2.1) / 1.1))) *
      (best.cell.confidence < 0.55 ? 0.7 : 0.7 + 0.3 * best.cell.confidence),
    place: placeOf(best.cell, best.start, best.end),
    checks: [],
  }));
  return {
    claims,
    sender:
      first && first.score > 1.5 ? { name: first.best.name, cells: first.group.map(({ cell }) => cell) } : undefined,
  };
}

const nameKey = (name: string): string =>
  foldText(name)
    .replace(/[^a-z0-9]/g, '')
    .replace(/(?:as|asa|avd.*)$/, '');

const nameParser = (text: string) => {
  const match = /^[\s:.-]*(\p{Lu}[\p{L}\d&.,'’\- /]{2,60}?)(?=\s*(?:$|[,;|–]|org|tlf|\d{4}|-\s))/u.exec(text);
  return match?.[1]
    ? [
        {
          value: match[1].trim(),
          start: text.indexOf(match[1]),
          end: text.indexOf(match[1]) + match[1].length,
          quality: 0.9,
        },
      ]
    : [];
};

/** Organisations named in a cell, cut out of what stands around them. */
function sightsIn(cell: Cell): Sight[] {
  const sights: Sight[] = [];
  for (const part of partsOf(cell.text)) {
    const name = organisationIn(part.text);
    if (name === undefined) continue;
    const start = part.start + part.text.indexOf(name);
    sights.push({ name: tidy(name), cell, start, end: start + name.length, formal: true, score: 0 });
  }
  return sights;
}

/** A letterhead strings its parts together with dashes, bullets and commas. */
function partsOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(
    /\s+[–—|•·*-]\s+|[;|•]|,\s+(?=(?:org|tlf|\p{Lu}[\p{L}.]+ (?:\p{L}+ )?\d|\d{4} |Postboks|avd))/giu,
  )) {
    parts.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  parts.push({ text: text.slice(start), start });
  return parts;
}

function organisationIn(text: string): string | undefined {
  for (const { pattern } of senderForms) {
    const match = pattern.exec(text);
    if (match?.[0]) {
      const name = match[0]
        .replace(
          /^(?:(?:for|fra|av|hos|ved|til|v\/|drives av|utstedt av|levert av|utført av|betalt til|from|sold by)[\s:]+|\p{L}[\p{L} ]{1,24}\s?:\s+)/iu,
          '',
        )
        .trim();
      if (name.length >= 3 && name.split(/\s+/).length <= 8) return name;
    }
  }
  return;
}

const tidy = (name: string): string => name.replace(/\s+/g, ' ').replace(/^[\s"'«(.,:;-]+|[\s"'»(,:;-]+$/g, '');

function scoreOf(sheet: Sheet, sight: Sight, receipt: boolean, ofMunicipality: boolean): number {
  const { cell } = sight;
  let score = sight.formal ? 1.3 : 0.3;
  if (cell.page === 0) {
    if (cell.depth < 0.14) score += 1.7;
    else if (cell.depth < 0.3) score += 0.9;
    else if (cell.depth > 0.9) score += 0.7;
    if (cell.size > 1.4 && cell.depth < 0.35) score += 0.8;
  } else score -= 0.4;
  const lead = cell.text.slice(0, sight.start).trim();
  const left = lead === '' ? cellsLeftOf(sheet, cell)[0] : undefined;
  const above = lead === '' ? cellAbove(sheet, cell, 1.8) : undefined;
  const before = [foldText(lead), left?.folded ?? '', above && above.words.length <= 5 ? above.folded : ''];
  if (
    /betalt til|betales til|mottaker av betaling|betaling til/.test(before.join('|')) &&
    !/betalt av/.test(before.join('|'))
  )
    score += 2;
  else if (before.some((text) => ofOthers.test(text))) score -= 2.6;
  if (register.test(cell.folded.slice(sight.end))) score += 1.8;
  else if (nearRegister(sheet, cell)) score += 1.5;
  else if (contact.test(cell.folded) || nearContact(sheet, cell)) score += 0.5;
  if (isSignature(sheet, sight)) score += 1.5;
  // In the middle of a sentence it is spoken of, not speaking.
  const around = cell.words.length - sight.name.split(' ').length;
  const alone = /[–—|•]/.test(cell.text) || register.test(cell.folded) || contact.test(cell.folded);
  if (around > 5 && !alone) score -= 2.2;
  else if (around > 2 && !alone) score -= 0.8;
  if (receipt && cell.index < 6) score += 0.8;
  if (isRecipient(sheet, cell)) score -= sight.formal && cell.box.x > 5_000 ? 0.6 : 2;
  if (ofMunicipality && /kommune|etat/i.test(sight.name)) score += 1.2;
  const block = blockOf(sheet, cell);
  if (block === 'buyer') score -= 1.8;
  if (block === 'seller') score += 1.4;
  return score;
}

function blockOf(sheet: Sheet, cell: Cell): 'buyer' | 'seller' | undefined {
  const heading = pageOf(sheet, cell)
    .filter(
      (other) =>
        other !== cell &&
        other.words.length <= 3 &&
        other.box.y < cell.box.y + 20 &&
        cell.box.y - other.box.y < 900 &&
        Math.abs(other.box.x - cell.box.x) < 2_600 &&
        other.box.x <= cell.box.x + 60 &&
        (buyerBlock.test(other.folded) || sellerBlock.test(other.folded)),
    )
    .sort((a, b) => distance(a, cell) - distance(b, cell))[0];
  if (!heading) return;
  return sellerBlock.test(heading.folded) ? 'seller' : 'buyer';
}

const distance = (a: Cell, b: Cell): number => Math.abs(a.box.y - b.box.y) + Math.abs(a.box.x - b.box.x) * 0.6;

function nearRegister(sheet: Sheet, cell: Cell): boolean {
  const head = pageOf(sheet, cell);
  return head.some((other) => {
    if (!register.test(other.folded)) return false;
    const down = other.box.y - cell.box.y;
    return down > -220 && down < 900 && (Math.abs(other.box.x - cell.box.x) < 900 || down < 260);
  });
}

function nearContact(sheet: Sheet, cell: Cell): boolean {
  return [...cellsBelow(sheet, cell, cell.box, 4).slice(0, 4), ...cellsRightOf(sheet, cell).slice(0, 1)].some((other) =>
    contact.test(other.folded),
  );
}

function isSignature(sheet: Sheet, sight: Sight): boolean {
  const before = foldText(sight.cell.text.slice(0, sight.start));
  if (/(?:^|\W)for\s*$/.test(before) && sight.cell.words.length < 9) return true;
  const near = sheet.cells.slice(Math.max(0, sight.cell.index - 3), sight.cell.index);
  return near.some(
    (cell) =>
      /(?:hilsen|helsing|regards|gru(?:ss|s)en|hilsner|salutations|sincerely)\W*$/.test(cell.folded) &&
      cell.words.length < 7,
  );
}

/** Above a street and a postcode, without any register line: an addressee. */
function isRecipient(sheet: Sheet, cell: Cell): boolean {
  if (cell.page !== 0 || cell.depth > 0.45 || cell.depth < 0.045) return false;
  const below = cellsBelow(sheet, cell, cell.box, 4.5).filter((other) => Math.abs(other.box.x - cell.box.x) < 200);
  return (
    below.slice(0, 3).some((other) => /^\d{4} \p{Lu}/u.test(other.text)) &&
    !nearRegister(sheet, cell) &&
    !nearContact(sheet, cell) &&
    cell.size < 1.2
  );
}

/** Shops and traders whose names have no form: the first line, the largest line. */
function headlines(sheet: Sheet, labelled: LabelledSheet, receipt: boolean, nameless: boolean): Sight[] {
  const first = sheet.pages[0] ?? [];
  const sights: Sight[] = [];
  const high = first.filter((cell) => cell.depth < (receipt ? 0.28 : 0.16) || cell.index < 2);
  for (const cell of high.slice(0, 8)) {
    const index = sights.length;
    const text = tidy(
      cell.text.replace(
        /^(?:faktura|invoice|rechnung|facture|kvittering|receipt)\s+|\s+(?:faktura|invoice|rechnung|facture|kvittering|receipt)$/iu,
        '',
      ),
    );
    const stripped = text.length < tidy(cell.text).length;
    // A word left over from a heading, or a label, is no name.
    if ((stripped && !text.includes(' ')) || /:\s*$/.test(cell.text)) continue;
    // A line with an amount at its end is something bought.
    if (receipt && cellsRightOf(sheet, cell).some((right) => /^-?\d[\d ]*[.,]\d{2}\b/.test(right.text))) continue;
    if (text === text.toLowerCase() && !/no|com/.test(text)) continue;
    if (!/^\p{L}[\p{L}\d&.'’+()\- ]{2,44}$/u.test(text) || cell.words.length > 6) continue;
    if ((!stripped && labelled.labelsOf(cell).some((spot) => spot.start < 3)) || /\d{3}/.test(text)) continue;
    if (
      /(?:faktura|kvittering|rechnung|invoice|facture|factuur|side|kopi|page|seite|rapport|protokoll|bevis|attest|receipt|welcome|velkommen|cash|tlf|www|vedtekter|innkalling|erklaring|kontrakt|skjema|dato|varsel|regler|purring|paminnelse|kredit|tilbud|ordre|bestilling|service|garanti|oversikt|original|spesifikasjon)/.test(
        foldText(text),
      )
    )
      continue;
    const letters = text.replace(/[^\p{L}]/gu, '').length;
    if (letters < 4) continue;
    const register = nearRegister(sheet, cell) ? 1.2 : 0;
    const base = receipt ? (nameless ? 2.4 : 2.1) - index * 0.35 : nameless ? 2.2 - index * 0.5 : 0.7 - index * 0.2;
    sights.push({
      name: text,
      cell,
      start: 0,
      end: cell.text.length,
      formal: false,
      score: base + register + (cell.size > 1.3 ? 0.5 : 0) - (cell.confidence < 0.5 ? 0.8 : 0),
    });
  }
  return sights;
}

/** The name again in a web or mail address. */
function domainBonus(name: string, contacts: string): number {
  const word = foldText(name)
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 3 && !/^(?:kommune|forsikring|eiendom|norge|bygg)$/.test(part))[0];
  return word !== undefined &&
    new RegExp(`[@.]\\S*${word}|${word}\\S*\\.(?:no|com|de|fr|nl|se|dk|example)`).test(contacts)
    ? 1
    : 0;
}
