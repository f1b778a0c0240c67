// Which band of the plan a kind of building part belongs in.
import { type TaskGroup, taskGroups } from '../markets/maintenance-rule';

const kindsByGroup: Readonly<Partial<Record<TaskGroup, readonly string[]>>> = {
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

export const groupOf = (partKind: string): TaskGroup =>
  taskGroups.find((group) => kindsByGroup[group]?.includes(partKind)) ?? 'other';
