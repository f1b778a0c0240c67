// What the end of a sale stands on, gathered for the agreement, the settlement and the dossier alike.

import type { CompletionRules } from '../../shared/markets/completion-rules';
import { completionRulesOf, saleRulesOf } from '../../shared/markets/markets';
import type { Home } from '../../shared/property/home';
import type { Case } from '../../shared/sale/case';
import { type AcceptedBid, type ContractFacts, contractFacts } from '../../shared/sale/contract';
import { type PurchaseCost, purchaseSum } from '../../shared/sale/costs';
import { dayOf } from '../../shared/values/instant';
import type { ArchiveRow, Vault } from '../vault/vault';

/** Who was accepted, and at what; the bid room knows. */
export type Accepted = (caseId: string) => Promise<AcceptedBid | undefined>;

export type SaleStanding = {
  readonly one: Case;
  readonly home: Home;
  readonly rules: CompletionRules;
  readonly facts: ContractFacts;
  readonly costs: readonly PurchaseCost[];
  /** Of the home, not in the trash. */
  readonly rows: readonly ArchiveRow[];
};

/** Undefined when the case is gone, or nothing is known of its country. */
export async function saleStanding(vault: Vault, accepted: Accepted, id: string): Promise<SaleStanding | undefined> {
  await vault.archive.ready;
  const one = await vault.cases.get(id);
  const home = one && vault.archive.homes().get(one.homeId);
  const rules = home && completionRulesOf(home.market);
  if (!one || !home || !rules) return undefined;
  const rows = [...vault.archive.rows().values()].filter((row) => row.homeId === home.id && row.trashedAt === 0);
  const facts = contractFacts({
    one,
    home,
    accepted: await accepted(id),
    kinds: new Set(rows.map(({ kind }) => kind)),
  });
  // By the rates of the day it is taken over, or of today while nobody knows.
  const { price, tenure, takeoverOn } = facts;
  const day = takeoverOn || dayOf(Date.now());
  const costs = price === undefined ? [] : purchaseSum(saleRulesOf(home.market), { price, tenure, day }).costs;
  return { one, home, rules, facts, costs, rows };
}

export const sourceView = ({
  title,
  url,
  read,
  weak = false,
}: {
  readonly title: string;
  readonly url: string;
  readonly read: string;
  readonly weak?: boolean;
}) => ({ title, url, read, isWeak: weak });
