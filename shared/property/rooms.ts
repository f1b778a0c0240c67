// The rooms a home may have, and those that homes of each type usually have.
import type { PropertyType } from './property-type';

/** Market neutral; words under `room.<kind>`. */
export const roomKinds = [
  'living-room',
  'kitchen',
  'bedroom',
  'bathroom',
  'toilet',
  'laundry',
  'hall',
  'office',
  'storage',
  'basement',
  'attic',
  'garage',
  'balcony',
  'technical',
  'workroom',
  'other',
] as const;
export type RoomKind = (typeof roomKinds)[number];

const usual: Readonly<Record<PropertyType, readonly RoomKind[]>> = {
  '': [],
  house: ['living-room', 'kitchen', 'bedroom', 'bathroom', 'toilet', 'laundry', 'hall', 'storage'],
  apartment: ['living-room', 'kitchen', 'bedroom', 'bathroom', 'hall', 'storage', 'balcony'],
  cabin: ['living-room', 'kitchen', 'bedroom', 'bathroom', 'hall', 'storage'],
  commercial: ['workroom', 'office', 'toilet', 'kitchen', 'storage', 'technical'],
};

/** Offered when rooms are written down; nothing follows from them unasked. */
export const roomsFor = (type: PropertyType): readonly RoomKind[] => usual[type];
