// What an advertisement may say of a home: facts of the register, and what the seller told. Nothing else goes into a text.
import type { Home } from '../../../shared/property/home';
import type { Case } from '../../../shared/sale/case';

export interface AdFacts {
  readonly propertyType: Home['propertyType'];
  readonly street: string;
  readonly place: string;
  readonly buildYear?: number;
  /** BRA-i, else what there is by the older rules. */
  readonly area?: number;
  readonly bedrooms: number;
  readonly bathrooms: number;
  readonly plotArea?: number;
  readonly energyGrade: string;
  /** Kinds of parts that were made anew in the last years, with the year. */
  readonly renewed: readonly { readonly kind: string; readonly name: string; readonly year: number }[];
  readonly told: Readonly<Record<string, string>>;
}

const recentYears = 15;
/** What a buyer asks for first. */
const worthTelling = [
  'bathroom',
  'kitchen',
  'roof',
  'windows',
  'electrical',
  'drainage',
  'facade',
  'heat-pump',
  'laundry',
];

export function adFactsOf({
  one,
  home,
  today,
}: {
  readonly one: Pick<Case, 'told'>;
  readonly home: Home;
  readonly today: string;
}): AdFacts {
  const { address, areas, buildYear, plotArea, energy, parts, rooms, propertyType } = home;
  const area = areas.braI ?? areas.primary;
  const since = Number(today.slice(0, 4)) - recentYears;
  const renewed = parts
    .map(({ kind, name, renewedOn }) => ({ kind: kind as string, name, year: Number(renewedOn.slice(0, 4)) }))
    .filter(({ kind, year }) => year >= since && worthTelling.includes(kind))
    .sort((a, b) => b.year - a.year);
  return {
    propertyType,
    street: address.street,
    place: address.place,
    ...(buildYear === undefined ? {} : { buildYear }),
    ...(area === undefined ? {} : { area }),
    bedrooms: rooms.filter(({ kind }) => kind === 'bedroom').length,
    bathrooms: rooms.filter(({ kind }) => kind === 'bathroom').length,
    ...(plotArea === undefined ? {} : { plotArea }),
    energyGrade: energy.grade,
    renewed,
    told: one.told,
  };
}
