// A home of the register as the plan reads it.
import { maintenanceOf } from '../../shared/maintenance/market';
import type { PlanHome } from '../../shared/maintenance/plan-input';
import type { Home } from '../../shared/property/home';

export function planHome(home: Home): PlanHome {
  const { associationTenures } = maintenanceOf(home.market);
  return {
    id: home.id,
    propertyType: home.propertyType,
    ...(home.buildYear === undefined ? {} : { buildYear: home.buildYear }),
    parts: home.parts.map((part) => ({
      id: part.id,
      kind: part.kind,
      // Two of a kind are told apart by their room.
      name: part.name || roomName(home, part.roomId),
      ...(part.builtYear === undefined ? {} : { builtYear: part.builtYear }),
      renewedOn: part.renewedOn,
    })),
    installations: home.installations,
    exposure: home.exposure,
    // An apartment nobody said more of is in a building of several.
    inAssociation:
      associationTenures.includes(home.tenure) || (home.tenure === '' && home.propertyType === 'apartment'),
  };
}

function roomName({ rooms }: Home, roomId: string): string {
  const room = rooms.find(({ id }) => id === roomId);
  return room ? [room.name, room.floor].filter((text) => text !== '').join(' ') : '';
}
