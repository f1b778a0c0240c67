// What the plan is made of: the home in brief, and what its papers say. Plain values, so that a plan needs no vault.
import type { Finding, ShownWork } from '../documents/understanding';
import type { MaintenanceMarket } from '../markets/maintenance-rule';
import type { Task } from './task';

export interface PlanPart {
  readonly id: string;
  readonly kind: string;
  /** '' when it has no name beside its kind's. */
  readonly name: string;
  readonly builtYear?: number;
  /** A day, a month or a year; '' when unknown. */
  readonly renewedOn: string;
}

export interface PlanInstallation {
  readonly id: string;
  readonly partId: string;
  readonly name: string;
  readonly installedOn: string;
  readonly warrantyUntil: string;
}

export interface PlanHome {
  readonly id: string;
  /** house, apartment, cabin, commercial; '' when nobody said. */
  readonly propertyType: string;
  readonly buildYear?: number;
  readonly parts: readonly PlanPart[];
  readonly installations: readonly PlanInstallation[];
  /** Ids of the market's list. */
  readonly exposure: readonly string[];
  /** Others keep up the house itself. */
  readonly inAssociation: boolean;
}

/** A paper that is not in the trash and has no newer version. Days are ISO, '' when it states none. */
export interface PlanPaper {
  readonly id: string;
  readonly kind: string;
  readonly category: string;
  readonly title: string;
  readonly sender: string;
  readonly date: string;
  readonly validUntil: string;
  readonly nextServiceDate: string;
  readonly deadline: string;
  readonly dueDate: string;
  readonly meetingDate: string;
  /** Of a policy; tells a renewal from another insurance. */
  readonly policyNumber: string;
  readonly findings: readonly Finding[];
  readonly works: readonly ShownWork[];
  readonly partIds: readonly string[];
  readonly taskIds: readonly string[];
}

export interface PlanQuestion {
  readonly home: PlanHome;
  readonly records: readonly Task[];
  readonly papers: readonly PlanPaper[];
  /** ISO day. */
  readonly today: string;
  readonly market: MaintenanceMarket;
}

export const recordsById = (records: readonly Task[]): ReadonlyMap<string, Task> =>
  new Map(records.map((record) => [record.id, record]));
