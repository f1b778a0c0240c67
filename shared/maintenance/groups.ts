// Which band of the plan a kind of building part belongs in.

const kindsByGroup: Readonly<Record<string, readonly string[]>> = {
  roof: ['roof', 'gutters', 'attic'],
  facade: ['facade', 'balcony', 'stairs'],
  openings: ['windows', 'exterior-doors'],
  'wet-rooms': ['bathroom', 'laundry', 'toilet'],
  water: ['water-pipes', 'sewer', 'water-heater', 'septic', 'well'],
  heating: ['chimney', 'stove', 'ventilation', 'heat-pump', 'underfloor-heating', 'oil-tank'],
  electrical: ['electrical', 'ev-charger', 'solar'],
  fire: ['smoke-alarms', 'extinguisher'],
  ground: ['foundation', 'drainage', 'crawl-space', 'garden', 'garage'],
  indoor: ['kitchen', 'floors', 'interior-surfaces'],
};

const groupByKind = new Map(
  Object.entries(kindsByGroup).flatMap(([group, kinds]) => kinds.map((kind) => [kind, group] as const)),
);

export const groupOf = (partKind: string): string => groupByKind.get(partKind) ?? 'other';
