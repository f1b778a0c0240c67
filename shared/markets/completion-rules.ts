// What a country asks of the end of a sale, as data: what the agreement says, in which order it is settled, how long the seller answers.
import type { PackSource } from './pack-rules';

export interface ContractSection {
  /** Words under `saleContract.<id>` and `saleContract.<id>.text`. */
  readonly id: string;
  /** Facts without which the section says nothing: see `contractFactIds`. */
  readonly needs: readonly string[];
  /** Absent: every tenure. */
  readonly tenures?: readonly string[];
}

export interface SettlementStep {
  /** Words under `settlement.step.<id>` and `.why`. */
  readonly id: string;
  /** Steps that must be done before; the money's safety hangs on this order. */
  readonly after: readonly string[];
  readonly tenures?: readonly string[];
  readonly who: 'seller' | 'buyer' | 'both' | 'professional' | 'association';
}

export interface CompletionRules {
  readonly sections: readonly ContractSection[];
  readonly steps: readonly SettlementStep[];
  /** How long the buyer may complain after the takeover, in years. */
  readonly complaintYears: number;
  readonly sources: {
    readonly contract: readonly PackSource[];
    readonly settlement: readonly PackSource[];
    readonly complaint: PackSource;
    readonly paperSkjote: PackSource;
  };
}
