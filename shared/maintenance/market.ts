// Which country's rules of upkeep a home follows.
import type { MaintenanceMarket } from '../markets/maintenance-rule';
import { norwegianMaintenance } from '../markets/no/maintenance/maintenance';

const markets: Readonly<Record<string, MaintenanceMarket>> = { no: norwegianMaintenance };

/** A country without rules of its own is planned for by those nearest at hand. */
export const maintenanceOf = (market: string): MaintenanceMarket => markets[market] ?? norwegianMaintenance;
