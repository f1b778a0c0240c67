// The building parts a home may have, and which of them homes of each type usually have.
import type { PropertyType } from './property-type';

/** Market neutral; words under `part.<kind>`. */
export const partKinds = [
  'roof',
  'gutters',
  'chimney',
  'facade',
  'windows',
  'exterior-doors',
  'balcony',
  'foundation',
  'drainage',
  'crawl-space',
  'attic',
  'bathroom',
  'laundry',
  'toilet',
  'kitchen',
  'floors',
  'interior-surfaces',
  'stairs',
  'water-pipes',
  'sewer',
  'water-heater',
  'ventilation',
  'heat-pump',
  'stove',
  'underfloor-heating',
  'electrical',
  'ev-charger',
  'solar',
  'smoke-alarms',
  'extinguisher',
  'garden',
  'garage',
  'septic',
  'well',
  'oil-tank',
  'lift',
] as const;
export type PartKind = (typeof partKinds)[number];

/** What a home has whatever it is: nobody has to say so. */
const always: readonly PartKind[] = [
  'windows',
  'bathroom',
  'kitchen',
  'floors',
  'interior-surfaces',
  'water-pipes',
  'sewer',
  'water-heater',
  'ventilation',
  'electrical',
  'smoke-alarms',
  'extinguisher',
];
const ownBuilding: readonly PartKind[] = ['roof', 'gutters', 'facade', 'exterior-doors', 'foundation', 'drainage'];

const usual: Readonly<Record<PropertyType, readonly PartKind[]>> = {
  '': always,
  house: [...always, ...ownBuilding, 'chimney', 'attic', 'laundry', 'toilet', 'stairs', 'stove', 'garden'],
  // The building around it is the association's to keep.
  apartment: [...always, 'balcony', 'exterior-doors'],
  cabin: [...always, ...ownBuilding, 'chimney', 'crawl-space', 'stove'],
  commercial: [...always, ...ownBuilding, 'toilet', 'lift'],
};

/** The parts a home of this type usually has, in the order of `partKinds`: offered, and the person's to change. */
export const partsFor = (type: PropertyType): readonly PartKind[] =>
  partKinds.filter((kind) => usual[type].includes(kind));
