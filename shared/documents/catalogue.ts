// The catalogue of kinds: every kind of paper the archive knows, in the order of its families.
import type { Category, Kind } from './kind';
import { associationKinds } from './kinds/association';
import { insuranceKinds } from './kinds/insurance';
import { maintenanceKinds } from './kinds/maintenance';
import { moneyKinds } from './kinds/money';
import { ownershipKinds } from './kinds/ownership';
import { plainKinds } from './kinds/plain';
import { publicKinds } from './kinds/public';
import { valuationKinds } from './kinds/valuation';

export const kinds: readonly Kind[] = [
  ...moneyKinds,
  ...insuranceKinds,
  ...valuationKinds,
  ...ownershipKinds,
  ...maintenanceKinds,
  ...publicKinds,
  ...associationKinds,
  ...plainKinds,
];

const byId = new Map(kinds.map((kind) => [kind.id, kind]));

export const kindIds: readonly string[] = kinds.map((kind) => kind.id);

export const findKind = (id: string): Kind | undefined => byId.get(id);

export const categoryOf = (kindId: string): Category => byId.get(kindId)?.category ?? 'annet';
