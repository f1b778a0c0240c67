// What the agreement, the protocol and the settlement's statement are made of: the facts that hold, and the fees of the day.

import type { CompletionRules } from '../../../shared/markets/completion-rules';
import { completionRulesOf, saleRulesOf } from '../../../shared/markets/markets';
import { acceptedBid, type ContractFacts, contractFacts } from '../../../shared/sale/contract';
import { type PurchaseCost, purchaseSum } from '../../../shared/sale/costs';
import { emptySettlement, type Settlement } from '../../../shared/sale/settlement';
import type { PaperInput } from './paper';

export type Agreed = {
  readonly rules: CompletionRules | undefined;
  readonly facts: ContractFacts;
  readonly costs: readonly PurchaseCost[];
  readonly settlement: Settlement;
  /** When it is, or was, taken over; '' until that is agreed. */
  readonly takeoverOn: string;
};

export function agreedIn({ one, home, documents, journal, today }: PaperInput): Agreed {
  const rules = completionRulesOf(home.market);
  const facts = contractFacts({
    one,
    home,
    accepted: acceptedBid(journal.map(({ what, personId, body }) => ({ what, personId, open: openIn(body) }))),
    kinds: new Set([...documents.values()].map(({ kind }) => kind)),
  });
  const settlement = one.settlement ?? emptySettlement;
  const takeoverOn = settlement.takenOverOn || facts.takeoverOn;
  const { price, tenure } = facts;
  const asked = { price: price ?? 0, tenure, day: takeoverOn || today };
  const costs = price === undefined ? [] : purchaseSum(saleRulesOf(home.market), asked).costs;
  return { rules, facts, costs, settlement, takeoverOn };
}

/** What a line of the journal says to everybody. */
function openIn(body: string): Readonly<Record<string, unknown>> {
  try {
    const { open } = JSON.parse(body) as { readonly open?: unknown };
    return typeof open === 'object' && open !== null ? (open as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** Where something is still open in a paper, to be seen and filled in. */
export const blank = '……………………';
