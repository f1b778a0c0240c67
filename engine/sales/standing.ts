// A bid room with everything it is judged by, at one moment.
import type { BiddingRules } from '../../shared/markets/bidding-rules';
import type { Room } from '../../shared/sale/bidding/room';
import type { Terms } from '../../shared/sale/bidding/rules';
import type { Case } from '../../shared/sale/case';
import type { JournalLine } from './journal';

export type Standing = {
  readonly one: Case;
  readonly lines: readonly JournalLine[];
  readonly room: Room;
  readonly terms: Terms;
  readonly rules: BiddingRules;
  readonly now: number;
};
