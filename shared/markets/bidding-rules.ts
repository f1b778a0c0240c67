// What a country's rules say of bidding for a home, as data: when a deadline may first be, how short it may be, what the clock is called.
import type { PackSource } from './pack-rules';

/** For whom a rule is the law; for everybody else it is good practice that may be passed over, knowingly. */
export type Binds = 'agents' | 'nobody';

export type BiddingRules = {
  /** IANA name. Deadlines are moments of this clock, wherever the machine stands. */
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
  /** No deadline before this time of the first working day after the last advertised viewing. */
  readonly earliest?: {
    readonly hour: number;
    readonly minute: number;
    readonly binds: Binds;
    readonly source: PackSource;
  };
  /** How long a bid stands at least. */
  readonly shortest?: { readonly minutes: number; readonly binds: Binds; readonly source: PackSource };
  /** `day`: ISO. */
  readonly isWorkingDay: (day: string) => boolean;
  /** What an answer has to do, and what binds: the texts that the room's words lean on. */
  readonly sources: readonly PackSource[];
};
