// Accepting a bid: decided once, at one authority, before the deadline by that authority's clock; never by replication.
//
// At a workspace's server it takes two decisions, each the first word only. *Claim*: this bid is to be accepted. *Ruling*: the claim was
// made in time. The server compares and sets, but looks at no deadline; so whoever gets to rule asks for its time *after* the claim stood: is
// the deadline still ahead then, the claim was in time. Else it counts for late, whether it was or not, and the next round is open. A
// machine that dies between the two leaves a claim that any other can rule on, by the same rule. So there is at most one claim that stands,
// and none that was made after its deadline; docs/decisions/0005 says what that does not promise.
//
// A case that no server keeps is decided by the one machine that opened its bidding, in turn with everything else it does.
import { ProblemError, problem } from '../../shared/problem';

/** The server's part: see engine/sync/decide.ts. */
export type Court = {
  decideOnce(key: string, value: string): Promise<{ readonly won: boolean; readonly value: string }>;
  decided(key: string): Promise<string | undefined>;
  /** No earlier than the server's clock stood when it answered, epoch ms. Throws ProblemError when it cannot be asked. */
  latestTime(): Promise<number>;
};

export type Claim = {
  readonly bidId: string;
  /** '' for a bid; else the seller's offer that the bidder said yes to. */
  readonly counterId: string;
  readonly deadline: number;
};

/** `decidedAt`: by the server's clock, at the latest. */
export type Outcome = Claim & { readonly decidedAt: number };

/** Claims that came too late, one after another: more than that is a fault. */
const mostRounds = 200;
const claimKey = (caseId: string, round: number) => `bid:${caseId}:${round}`;
const rulingKey = (caseId: string, round: number) => `${claimKey(caseId, round)}:ruling`;

/**
 * What stands in the end: this claim, or another that was first. Throws ProblemError `bid-late` when this one was too late, and what the
 * court throws when it cannot be asked: then nobody knows, and `settled` tells later.
 */
export async function claimOnce(court: Court, caseId: string, claim: Claim): Promise<Outcome> {
  if ((await court.latestTime()) >= claim.deadline) throw new ProblemError(problem('bid-late'));
  for (let round = 1; round <= mostRounds; round += 1) {
    const { value } = await court.decideOnce(claimKey(caseId, round), written(claim));
    const stands = read(value);
    const ruling = await rule(court, caseId, round, stands);
    if (ruling !== undefined) return { ...stands, decidedAt: ruling };
    if (stands.bidId === claim.bidId && stands.counterId === claim.counterId)
      throw new ProblemError(problem('bid-late'));
  }
  throw new ProblemError(problem('server-faulty'));
}

/** What was accepted, ruling on a claim that was left without; undefined when nothing was. `late`: claims that came to nothing. */
export async function settled(
  court: Court,
  caseId: string,
): Promise<{ readonly outcome: Outcome | undefined; readonly late: readonly Claim[] }> {
  const late: Claim[] = [];
  for (let round = 1; round <= mostRounds; round += 1) {
    const value = await court.decided(claimKey(caseId, round));
    if (value === undefined) break;
    const claim = read(value);
    const ruling = await rule(court, caseId, round, claim);
    if (ruling !== undefined) return { outcome: { ...claim, decidedAt: ruling }, late };
    late.push(claim);
  }
  return { outcome: undefined, late };
}

/** When it was decided, or undefined for too late. The first ruling is the only one. */
async function rule(court: Court, caseId: string, round: number, { deadline }: Claim): Promise<number | undefined> {
  const now = await court.latestTime();
  const { value } = await court.decideOnce(rulingKey(caseId, round), now < deadline ? String(now) : 'late');
  if (value === 'late') return undefined;
  const decidedAt = Number(value);
  if (!Number.isSafeInteger(decidedAt) || decidedAt >= deadline) throw new ProblemError(problem('server-faulty'));
  return decidedAt;
}

const written = ({ bidId, counterId, deadline }: Claim): string => JSON.stringify([bidId, counterId, deadline]);

function read(value: string): Claim {
  try {
    const [bidId, counterId, deadline] = JSON.parse(value) as readonly unknown[];
    if (typeof bidId === 'string' && typeof counterId === 'string' && Number.isSafeInteger(deadline))
      return { bidId, counterId, deadline: Number(deadline) };
  } catch {
    // Somebody else's words.
  }
  throw new ProblemError(problem('server-faulty'));
}
