// Reads the facts that a kind of paper yields.
import { type FactName, factSorts } from '../../../shared/documents/facts';
import type { Kind } from '../../../shared/documents/kind';
import type { ReadFact } from '../../../shared/documents/understanding';
import { type Claim, decide } from './decide';
import { findAddressClaims } from './find-address';
import { findLabelledAmount, findTotals, tellCurrency } from './find-amounts';
import { type DayFact, dueFromTerms, findDayClaims } from './find-days';
import { findAreas, findBuildYears, findEnergyGrades, findHoldings } from './find-home';
import { findAccounts, findCodes, findIbanClaims, findKids, findOrgNumbers } from './find-numbers';
import { findSender, type Sender } from './find-sender';
import { labelSheet } from './labelled';
import type { Sheet } from './sheet';

const brokeredKinds: ReadonlySet<string> = new Set([
  'kjopekontrakt',
  'skjote',
  'salgsoppgave',
  'overtakelsesprotokoll',
  'budskjema',
  'egenerklaering',
]);

const isBroker = (claim: Claim): boolean =>
  claim.confidence > (/megl/i.test(String(claim.value)) ? 0.55 : 0.7) &&
  /megl|oppgj[øe]r|advokat|eiendom/i.test(String(claim.value));

/** Facts in whose company a currency is worth stating. */
const moneyFacts: readonly FactName[] = ['total', 'premium', 'price'];

export function extractFacts(sheet: Sheet, kind: Kind, language: string, today: string): readonly ReadFact[] {
  const labelled = labelSheet(sheet, kind);
  const wanted = new Set<FactName>(kind.facts);
  const { claims: senderClaims, sender } = findSender(labelled, kind.id);
  const facts = new Map<FactName, ReadFact>();
  const settle = (name: FactName, claims: () => readonly Claim[]) => {
    if (!wanted.has(name)) return;
    const fact = decide(name, claims());
    if (fact) facts.set(name, fact);
  };

  for (const name of kind.facts) {
    if (factSorts[name] !== 'day') continue;
    settle(name, () => {
      const claims = findDayClaims(labelled, name as DayFact, kind.id, today);
      const written = facts.get('date')?.value;
      if (name !== 'dueDate' || written === undefined) return claims;
      // A due date before the paper's own is that of an earlier bill.
      const ahead = claims.filter(({ value }) => String(value) >= String(written));
      return ahead.length > 0 ? ahead : claims;
    });
  }
  orderDays(facts);
  // Minutes are of the day of the meeting, unless they bear another.
  if (kind.id === 'protokoll') {
    for (const [name, from] of [
      ['date', facts.get('meetingDate')],
      ['meetingDate', facts.get('date')],
    ] as const) {
      if (from && !facts.has(name)) {
        settle(name, () => [{ value: from.value, confidence: from.confidence * 0.75, place: from.place }]);
      }
    }
  }
  const date = facts.get('date')?.value;
  if (!facts.has('dueDate') && typeof date === 'string') settle('dueDate', () => dueFromTerms(labelled, date));

  if (wanted.has('vat')) {
    const { total, vat } = findTotals(labelled);
    settle('total', () => total);
    settle('vat', () => vat);
  } else settle('total', () => findLabelledAmount(labelled, 'total', 100));
  settle('premium', () => findLabelledAmount(labelled, 'premium', 50));
  settle('price', () => findLabelledAmount(labelled, 'price', 10_000));
  if (moneyFacts.some((name) => facts.has(name))) {
    settle('currency', () => [tellCurrency(labelled, language)].filter((claim) => claim !== undefined));
  }

  settle('kid', () => findKids(labelled));
  settle('accountNumber', () => findAccounts(labelled));
  if (!facts.has('accountNumber')) settle('iban', () => findIbanClaims(labelled));
  // Of a sale between private persons nobody is the sender; only a broker is, and only when it is sure.
  const brokered = brokeredKinds.has(kind.id);
  const broker = brokered && senderClaims[0] && isBroker(senderClaims[0]);
  if (brokered && !broker) {
    wanted.delete('sender');
    wanted.delete('orgNumber');
  }
  settle('orgNumber', () => findOrgNumbers(labelled, (page, y) => isNear(sender, page, y)));
  for (const name of ['invoiceNumber', 'policyNumber', 'serialNumber', 'caseNumber'] as const) {
    settle(name, () => findCodes(labelled, name, today, kind.id));
  }

  settle('sender', () => senderClaims);
  settle('address', () => findAddressClaims(sheet, kind.id, sender));
  if (wanted.has('gnr')) {
    const { gnr, bnr } = findHoldings(sheet);
    settle('gnr', () => gnr);
    settle('bnr', () => bnr);
  }
  settle('buildYear', () => findBuildYears(labelled, today));
  settle('bra', () => findAreas(labelled));
  settle('energyGrade', () => findEnergyGrades(labelled));
  return kind.facts.map((name) => facts.get(name)).filter((fact) => fact !== undefined);
}

/** A bill falls due after it is written; where it does not, one of the two was misread and neither is sure. */
function orderDays(facts: Map<FactName, ReadFact>): void {
  const date = facts.get('date');
  const due = facts.get('dueDate');
  if (!date || !due) return;
  if (String(due.value) >= String(date.value)) {
    for (const fact of [date, due])
      facts.set(fact.name as FactName, { ...fact, checks: [...(fact.checks ?? []), 'days-in-order'] });
    return;
  }
  const weaker = due.confidence <= date.confidence ? 'dueDate' : 'date';
  facts.delete(weaker);
}

const isNear = (sender: Sender | undefined, page: number, y: number): boolean =>
  sender?.cells.some((cell) => cell.page === page && Math.abs(cell.box.y - y) < 1_100) ?? false;
