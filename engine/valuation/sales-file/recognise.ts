// Which column is what: by its name in the languages lists of sales come in, and by whether what stands in it can be that.
import type { SaleMapping, SaleRole } from '../../../shared/property/sale-columns';
import { saleRoles } from '../../../shared/property/sale-columns';
import { foldText } from '../../../shared/values/folded-text';
import { dayReader, numberReader, saysNothing } from './cells';
import type { Table } from './table';

export type Recognised = { readonly [Role in SaleRole]?: number };

type Rule = {
  /** The whole name, and any part of it: folded, words parted by single spaces. */
  readonly is: RegExp;
  readonly has?: RegExp;
  readonly never?: RegExp;
  readonly fits: (cells: readonly string[]) => boolean;
};

const perArea = /\b(per|pr|each|avg|average|mean|median|snitt)\b|\/|m2|kvm|sqm|sq m|sqft|ppsf|psm/;
const part =
  /\b(lot|land|tomt|tomte|plot|garden|hage|garage|garasje|basement|kjeller|porch|deck|pool|balcony|balkong|terrace|terrasse|tba|loft|attic|neighbou?rs?|average|avg|id|type|code|kode|unit|enhet|above|below|vnr|bsmt|fin|flr|low|open|grunnstuckflache|terrain)\b/;

const share = (cells: readonly string[], test: (cell: string) => boolean) => {
  const said = cells.filter((cell) => !saysNothing(cell));
  return said.length === 0 ? 0 : said.filter(test).length / said.length;
};
const numbersBetween =
  (least: number, most: number, isWhole = false) =>
  (cells: readonly string[]) => {
    const read = numberReader(cells, isWhole);
    return (
      share(cells, (cell) => {
        const value = read(cell);
        return value >= least && value <= most;
      }) >= 0.7
    );
  };
const isDays = (cells: readonly string[]) => {
  const read = dayReader(cells);
  return share(cells, (cell) => Number.isFinite(read(cell))) >= 0.7;
};
const anything = () => true;

const rules: { readonly [Role in SaleRole]: Rule } = {
  price: {
    is: /^(sales? ?price|sold ?price|price sold|selling ?price|price|price paid|purchase price|transaction price|transaction amount|salgs ?pris|salgssum|salgsum|kjope ?sum|kjops ?pris|solgt ?for|slutt ?pris|total ?pris|pris|kopesumma|slutpris|kobesum|kaufpreis|preis|prix|prix de vente|valeur ?fonciere|precio|prezzo|prijs|koopsom|hinta|kauppahinta|amount|belop|vederlag|kontantpris|handelspris|sale ?amount|close ?price)$/,
    has: /(price|pris|preis|prix|precio|prezzo|kjopesum|kaufsumme|sale amount|sold for)/,
    never: new RegExp(
      `${perArea.source}|\\b(log|ln|type|date|dato|index|year|month|level|rank|category|class|tax|skatt|pred|predicted|diff|change|range|text|currency)\\b`,
    ),
    // Some lists are in thousands or in millions.
    fits: numbersBetween(1e-6, 1e12, true),
  },
  date: {
    is: /^(date|dato|datum|sales? ?date|sold ?date|date ?sold|date of (sale|transfer)|transfer ?date|transaction ?date|date ?mutation|salgs ?dato|solgt ?dato|dato ?solgt|omsetningsdato|tinglyst|tinglyst ?dato|solgt|sold|contract ?date|verkaufsdatum|kaufdatum|fecha|data|kobsdato|saledate|close ?date|trade ?time|month ?of ?sale|year ?month|sale ?month|salgs ?maned)$/,
    has: /\b(sold|sale|sales|salg|solgt|transfer|transaction|contract|close|closing|settlement)\b.*\b(date|dato|day|on)\b|\b(date|dato)\b/,
    never: /\b(built|build|bygg|renov\w*|remod\w*|list\w*|updated?|birth|inspection|built)\b/,
    fits: isDays,
  },
  saleYear: {
    is: /^(year sold|sold year|yr sold|sale year|year of sale|salgs ?ar|ar solgt|solgt ar|transaction year|sales year|annee mutation)$/,
    fits: numbersBetween(1900, 2100),
  },
  saleMonth: {
    is: /^(month sold|mo sold|sold month|sale month|month of sale|salgs ?maned|maned solgt|transaction month|sales month)$/,
    fits: numbersBetween(1, 12),
  },
  lat: {
    is: /^(lat|latitude|breddegrad|breitengrad|y|northing|nord|utm ?y|geo ?lat|lattitude|y ?coord(inate)?|property latitude)$/,
    fits: numbersBetween(-1e8, 1e8),
  },
  lon: {
    is: /^(lon|lng|long|longitude|longtitude|lengdegrad|langengrad|x|easting|ost|aust|utm ?x|geo ?lo?ng?|x ?coord(inate)?|property longitude)$/,
    fits: numbersBetween(-1e8, 1e8),
  },
  area: {
    is: /^(area|areal|bra|bra ?i|p ?rom|primaerrom|primarrom|bruksareal|boareal|boligareal|boarea|boyta|kvm|m2|sqm|sqft|size|size (sqm|m2|sqft)|storrelse|living ?area|living ?space|livable area|gr ?liv ?area|sqft ?living|sq ?ft|square ?feet|square ?met(er|re)s|floor ?area|total floor area|floor ?size|surface|surface ?reelle ?bati|surface habitable|wohnflache|livingspace|superficie|oppervlakte|building ?area|total ?sqft|total ?area|net area|gross area|usable area|internal area|house ?size|area ?(sqm|sqft|m2))$/,
    has: /\b(living|bolig|bra|internal|habitable|wohnflache|floor area|net area|building area|livable|bruksareal)\b/,
    never: part,
    fits: numbersBetween(8, 100_000, true),
  },
  built: {
    is: /^(built|build|year ?built|yr ?built|built ?year|build ?year|construction ?year|year of construction|bygge ?ar|bygg ?ar|byggear|ar bygd|baujahr|annee construction|byggar|opforelsesar|construction ?time|completion ?year)$/,
    fits: numbersBetween(1000, 2200),
  },
  id: {
    is: /^(id|nr|no|number|sale ?id|property ?id|listing ?id|transaction ?id|transaction unique identifier|row|index|unnamed 0|key|ref|reference|parcel ?(id|number)?|pid|finn ?kode|finnkode|matrikkel|uuid|column 1)$/,
    fits: anything,
  },
  address: {
    is: /^(address|adresse|adress|gateadresse|street ?address|full ?address|property ?address|display ?address|osoite|direccion|indirizzo|location address)$/,
    fits: anything,
  },
  currency: {
    is: /^(currency|valuta|wahrung|devise|moneda|currency ?code)$/,
    fits: (cells) => share(cells, (cell) => /^[a-z$€£]{1,3}$/i.test(cell)) > 0.9,
  },
  pricePerArea: {
    is: /^(kvm ?pris|kvadratmeter ?pris|m2 ?pris|pris ?(pr|per)? ?(m2|kvm)|price ?(per)? ?(sqm|sqft|m2|square ?(foot|feet|met(er|re)))|ppsf|price ?psm|prix ?m2|prix ?au ?m2|preis ?pro ?m2)$/,
    has: /\b(price|pris|prix|preis)\b.*(per|pr|pro|\/).*(m2|sqm|kvm|sqft|square|foot|met)/,
    fits: numbersBetween(1, 1e9),
  },
};

/** What stands in a few hundred rows tells as much as all. */
const looksAt = 400;

/** By the person's word first; then each role takes the best column that is left. */
export function recognise(table: Table, mapping: SaleMapping = {}): Recognised {
  const sample =
    table.rows.length <= looksAt
      ? table.rows
      : table.rows.filter((_, row) => row % Math.ceil(table.rows.length / looksAt) === 0);
  const ignored = new Set(mapping.ignored ?? []);
  const taken = new Set<number>();
  const found: { [Role in SaleRole]?: number } = {};
  for (const role of saleRoles) {
    const at = table.names.indexOf(mapping[role] ?? '');
    if (mapping[role] === undefined || at < 0) continue;
    found[role] = at;
    taken.add(at);
  }
  const names = table.names.map(spoken);
  for (const role of saleRoles) {
    if (found[role] !== undefined) continue;
    const { is, has, never, fits } = rules[role];
    const scored = names.map((name, column): number => {
      if (taken.has(column) || ignored.has(table.names[column] ?? '')) return 0;
      const exact = is.exec(name);
      if (!exact && (!has?.test(name) || never?.test(name))) return 0;
      return fits(sample.map((row) => row[column] ?? '')) ? (exact ? 2 : 1) : 0;
    });
    const best = scored.indexOf(Math.max(...scored));
    if ((scored[best] ?? 0) === 0) continue;
    found[role] = best;
    taken.add(best);
  }
  // A place is two numbers or none.
  if (found.lat === undefined || found.lon === undefined) {
    delete found.lat;
    delete found.lon;
  }
  return found;
}

/** "GrLivArea", "Sale_Price (NOK)" and "År solgt" as words parted by single spaces, folded. */
export function spoken(name: string): string {
  return foldText(name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2'))
    .replace(/\((nok|kr|sek|dkk|eur|usd|gbp|\$|€|£)\)/g, ' ')
    .replace(/[^a-z0-9/²]+/g, ' ')
    .replace('²', '2')
    .trim();
}
