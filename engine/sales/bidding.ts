// The bid room: bids placed and answered, each in its turn, weighed by the rules before it is written; and the room as the seller sees it.
import type { Bidder, NewBid } from '../../shared/api/bids';
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import { biddingRulesOf } from '../../shared/markets/markets';
import { ProblemError, problem } from '../../shared/problem';
import { type BidEvent, bidEventOf, type Caution } from '../../shared/sale/bidding/events';
import { type Bid, nextDeadline, type Room, roomOf } from '../../shared/sale/bidding/room';
import {
  termsOf,
  type Verdict,
  weighAcceptance,
  weighCounter,
  weighPlacing,
  weighRejection,
} from '../../shared/sale/bidding/rules';
import { type Case, mostPeople } from '../../shared/sale/case';
import type { SalePerson } from '../../shared/sale/person';
import { lastAdvertisedViewing } from '../../shared/sale/viewing';
import { paced } from '../jobs/paced';
import { newPersonKey } from '../security/sealed-line';
import { inTurn } from '../vault/records/in-turn';
import type { Vault } from '../vault/vault';
import { type Court, claimOnce, type Outcome, settled } from './acceptance';
import { roomView } from './bid-views';
import type { Journal, JournalEvent, JournalLine } from './journal';
import type { Standing } from './standing';

type BidCalls = Extract<keyof EngineContract, `bids.${string}`>;

export type Bidding = {
  readonly vault: Vault;
  readonly journal: Journal;
  readonly writer: string;
  readonly court: Court;
  /** Of the workspace this machine is in; undefined when it is in none. */
  readonly workspaceId: () => Promise<string | undefined>;
  readonly now: () => number;
  readonly newId: () => string;
};

/** While somebody looks: how often the clock is compared, and a question asked again whose answer did not come. */
const compareEveryMs = 60_000;
const askAgainMs = 10_000;

export function openBidding(options: Bidding) {
  const { vault, journal, writer, court, workspaceId, now: clock, newId } = options;
  const turns = inTurn();
  let offset = 0;
  let checkedAt = 0;
  /** By the server's clock, as far as it is known. */
  const now = () => clock() + offset;

  const standing = async (caseId: string): Promise<Standing> => {
    const one = await vault.cases.get(caseId);
    if (!one) throw new ProblemError(problem('not-found'));
    const lines = await journal.read(caseId);
    const at = now();
    const rules = biddingRulesOf(marketOf(vault, one));
    const room = roomOf(eventsOf(lines), at);
    return { one, lines, room, rules, terms: termsOf(rules, one.seller, lastAdvertisedViewing(one)), now: at };
  };

  /** Everything that is weighed before it is written happens one after the other. */
  const alone = <T>(caseId: string, work: (standing: Standing) => Promise<T>): Promise<T> =>
    turns([caseId], async () => work(await standing(caseId)));

  const here = async () => {
    const workspace = await workspaceId();
    return workspace === undefined ? `d:${writer}` : `w:${workspace}`;
  };

  /**
   * Who decides: as the journal says. A machine that decides alone and has joined a workspace hands over to its server; nobody else may, for
   * this machine is the only one that knows that it has not accepted a bid.
   */
  const authorityFor = async (caseId: string, { authority, accepted }: Room): Promise<string> => {
    const own = await here();
    if (authority === '' || (authority === `d:${writer}` && own !== authority && !accepted)) {
      await journal.add(caseId, [{ what: 'bidding.authority', open: { authority: own } }]);
      return own;
    }
    if (authority !== own) throw new ProblemError(problem('bid-elsewhere'));
    return authority;
  };

  const compareClock = async () => {
    const asked = clock();
    const latest = await court.latestTime();
    const answered = clock();
    // The server's clock stood at most there; what the answer took on its way is shared between both ways.
    offset = Math.round(latest - 500 - (asked + answered) / 2);
    // Differences that one cannot see are the network's.
    if (Math.abs(offset) < 1_500) offset = 0;
    checkedAt = answered;
  };

  const writeOutcome = async (caseId: string, { one, room }: Standing, outcome: Outcome, authority: string) => {
    const { bidId, counterId, decidedAt } = outcome;
    if (room.acceptedBids.includes(bidId)) return;
    const personId = room.bids.find((bid) => bid.bidId === bidId)?.personId ?? '';
    await journal.add(caseId, [
      { what: 'bid.accepted', open: { bidId, counterId, decidedAt, authority }, ...aboutOf(one, personId) },
    ]);
    await vault.cases.edit(caseId, ({ people }) => ({
      people: people.map((person) => (person.id === personId ? { ...person, state: 'bought' as const } : person)),
    }));
  };

  /**
   * What the server knows and the journal does not: of a question whose answer was lost, or of another machine's. The network is waited for
   * outside the turn, so that bids go on being placed meanwhile.
   */
  const settle = async (caseId: string) => {
    const { room } = await standing(caseId);
    if (room.accepted || (await workspaceId()) === undefined || room.authority !== (await here())) return;
    const { outcome, late } = await settled(court, caseId);
    await alone(caseId, async (found) => {
      if (outcome) return writeOutcome(caseId, found, outcome, room.authority);
      const { asked } = found.room;
      // Never claimed, or too late: nothing came of it.
      if (asked && (late.some(({ bidId }) => bidId === asked.bidId) || isOver(found.room, asked)))
        await journal.add(caseId, [{ what: 'bid.late', open: { bidId: asked.bidId } }]);
    });
  };

  const isOver = ({ bids }: Room, { bidId, counterId }: { readonly bidId: string; readonly counterId: string }) => {
    const bid = bids.find((one) => one.bidId === bidId);
    return now() >= ((counterId === '' ? bid?.deadline : bid?.counter?.deadline) ?? 0);
  };

  const personFor = async (one: Case, bidder: Bidder): Promise<string> => {
    if ('personId' in bidder) {
      if (!one.people.some(({ id }) => id === bidder.personId)) throw new ProblemError(problem('not-found'));
      await vault.cases.edit(one.id, ({ people }) => ({
        people: people.map((person) =>
          person.id === bidder.personId && person.state !== 'bought'
            ? { ...person, state: 'bidding' as const }
            : person,
        ),
      }));
      return bidder.personId;
    }
    if (one.people.length >= mostPeople) throw new ProblemError(problem('too-large'));
    const person: SalePerson = {
      ...bidder,
      id: `p-${newId()}`,
      note: '',
      source: 'bid',
      state: 'bidding',
      consentAt: 0,
      consentTo: '',
      forgetAt: 0,
      addedAt: clock(),
      key: newPersonKey(),
    };
    await vault.cases.edit(one.id, ({ people }) => ({ people: [...people, person] }));
    return person.id;
  };

  const place = (caseId: string, bidder: Bidder, { words, ...bid }: NewBid, despite: readonly Caution[]) =>
    alone(caseId, async ({ one, room, terms, now: at }) => {
      const { receivedAt } = bid;
      // A clock that runs a little ahead of where it was typed is no reason to refuse.
      if (receivedAt > at + 60_000) throw new ProblemError(problem('invalid-input', { field: '/receivedAt' }));
      passOver(weighPlacing(room, terms, bid), despite);
      if (room.authority === '') await authorityFor(caseId, room);
      const personId = await personFor(one, bidder);
      const bidId = `b-${newId()}`;
      const hasReservations = words.reservations.trim() !== '';
      await journal.add(caseId, [
        {
          what: 'bid.placed',
          open: { bidId, ...bid, hasReservations, despite: [...despite] },
          about: { personId, words },
        },
      ]);
      return { bidId, personId };
    });

  const accept = async (caseId: string, bidId: string, counterId: string, despite: readonly Caution[]) => {
    const begun = await alone(caseId, async (found) => {
      passOver(weighAcceptance(found.room, bidId, counterId, found.now), despite);
      const bid = bidIn(found.room, bidId);
      const offer = (counterId === '' ? bid : bid.counter) ?? bid;
      const claim = { bidId, counterId, deadline: offer.deadline };
      const authority = await authorityFor(caseId, found.room);
      const decidedAt = clock();
      if (authority.startsWith('d:')) {
        if (decidedAt >= claim.deadline) throw new ProblemError(problem('bid-late'));
        await writeOutcome(caseId, found, { ...claim, decidedAt }, authority);
      }
      return { claim, authority, decidedAt, amount: offer.amount };
    });
    const { claim, authority, amount } = begun;
    if (authority.startsWith('d:')) return { amount, decidedAt: begun.decidedAt };
    // First whether it can be asked at all: if not, nothing was.
    await compareClock();
    if (now() >= claim.deadline) throw new ProblemError(problem('bid-late'));
    await note(caseId, bidId, { what: 'bid.asked', open: { bidId, counterId } });
    const outcome = await claimOnce(court, caseId, claim).catch(async (error) => {
      if (error instanceof ProblemError && error.problem.code === 'bid-late')
        await note(caseId, bidId, { what: 'bid.late', open: { bidId } });
      throw error;
    });
    await alone(caseId, (found) => writeOutcome(caseId, found, outcome, authority));
    if (outcome.bidId !== bidId || outcome.counterId !== counterId) throw new ProblemError(problem('bid-taken'));
    return { amount, decidedAt: outcome.decidedAt };
  };

  const note = (caseId: string, bidId: string, event: Pick<JournalEvent, 'what' | 'open'>) =>
    alone(caseId, async ({ one, room }) => {
      const bid = bidIn(room, bidId);
      await journal.add(caseId, [{ ...event, ...aboutOf(one, bid.personId) }]);
    });

  const handlers: Pick<
    Handlers<EngineContract>,
    Exclude<BidCalls, 'bids.receipt' | 'bids.answerText' | 'bids.standing' | 'bids.export'>
  > = {
    'bids.room': ({ caseId }, emit, fail) => {
      let deadline: ReturnType<typeof setTimeout> | undefined;
      const refresh = paced(async () => {
        await vault.archive.ready;
        if (!(await vault.cases.get(caseId))) return emit({ room: null });
        const found = await standing(caseId);
        const [check, own, workspace] = [await journal.check(caseId), await here(), await workspaceId()];
        const { authority } = found.room;
        const isHere =
          authority === '' || authority === own || (authority === `d:${writer}` && workspace !== undefined);
        emit({
          room: roomView(vault, found, {
            check,
            clock: { offset, checkedAt },
            authority: isHere ? (workspace === undefined ? 'device' : 'server') : 'elsewhere',
          }),
        });
        clearTimeout(deadline);
        const next = nextDeadline(found.room);
        // A timer counts 31 bits of milliseconds.
        if (next !== undefined)
          deadline = setTimeout(refresh.soon, Math.min(Math.max(next - now(), 0) + 5, 2 ** 31 - 1));
      }, fail);
      const askServer = async () => {
        if ((await workspaceId()) === undefined) return;
        // Without the server the room is shown all the same; whoever accepts is told.
        await compareClock().catch(() => undefined);
        await settle(caseId).catch(() => undefined);
        refresh.soon();
      };
      const again = setInterval(() => {
        void standing(caseId)
          .then(({ room }) => (room.asked || clock() - checkedAt > compareEveryMs ? askServer() : undefined))
          .catch(() => undefined);
      }, askAgainMs);
      const stops = [
        journal.watch(caseId, refresh.soon),
        vault.cases.watch((changes) => {
          if (changes.some(({ id }) => id === caseId)) refresh.soon();
        }),
      ];
      refresh.now();
      void askServer();
      return () => {
        refresh.stop();
        clearTimeout(deadline);
        clearInterval(again);
        for (const stop of stops) stop();
      };
    },

    'bids.place': ({ caseId, bidder, bid, despite }) => place(caseId, bidder, bid, despite),

    'bids.reject': ({ caseId, bidId }) =>
      alone(caseId, async ({ one, room, now: at }) => {
        passOver(weighRejection(room, bidId, at), []);
        const { personId } = bidIn(room, bidId);
        await journal.add(caseId, [{ what: 'bid.rejected', open: { bidId }, ...aboutOf(one, personId) }]);
        return {};
      }),

    'bids.counter': ({ caseId, bidId, amount, deadline, despite }) =>
      alone(caseId, async ({ one, room, terms, now: at }) => {
        passOver(weighCounter(room, terms, { bidId, amount, deadline }, at), despite);
        const counterId = `c-${newId()}`;
        const { personId } = bidIn(room, bidId);
        await journal.add(caseId, [
          {
            what: 'bid.countered',
            open: { bidId, counterId, amount, deadline, despite: [...despite] },
            ...aboutOf(one, personId),
          },
        ]);
        return { counterId };
      }),

    'bids.decline': ({ caseId, counterId }) =>
      alone(caseId, async ({ one, room }) => {
        const bid = room.bids.find(({ counter }) => counter?.counterId === counterId);
        if (bid?.counter?.state !== 'open') throw new ProblemError(problem('bid-gone'));
        await journal.add(caseId, [{ what: 'counter.declined', open: { counterId }, ...aboutOf(one, bid.personId) }]);
        return {};
      }),

    'bids.accept': ({ caseId, bidId, counterId = '', despite }) => accept(caseId, bidId, counterId, despite),

    'bids.told': async ({ caseId, bidId, toldAt, way }) => {
      const { room } = await standing(caseId);
      if (room.accepted?.bidId !== bidId) throw new ProblemError(problem('bid-gone'));
      await note(caseId, bidId, { what: 'acceptance.told', open: { bidId, toldAt, way } });
      return {};
    },

    'bids.settle': async ({ caseId }) => {
      await settle(caseId);
      return {};
    },

    'bids.decideHere': ({ caseId }) =>
      alone(caseId, async ({ room }) => {
        if ((await workspaceId()) !== undefined || room.accepted) throw new ProblemError(problem('bid-elsewhere'));
        await journal.add(caseId, [{ what: 'bidding.authority', open: { authority: await here() } }]);
        return {};
      }),
  };
  return { handlers, standing, note };
}
export type OpenBidding = ReturnType<typeof openBidding>;

export const eventsOf = (lines: readonly JournalLine[]): readonly BidEvent[] =>
  lines.flatMap((line) => bidEventOf(line) ?? []);

export function bidIn({ bids }: Room, bidId: string): Bid {
  const bid = bids.find((one) => one.bidId === bidId);
  if (!bid) throw new ProblemError(problem('bid-gone'));
  return bid;
}

/** Somebody who has been forgotten is named by nothing any more, and what is written later still holds. */
const aboutOf = ({ people }: Case, personId: string): Pick<JournalEvent, 'about'> =>
  people.some(({ id }) => id === personId) ? { about: { personId, words: {} } } : {};

function passOver({ refused, cautions }: Verdict, despite: readonly Caution[]): void {
  if (refused) throw new ProblemError(problem(refused));
  const caution = cautions.find((one) => !despite.includes(one));
  if (caution) throw new ProblemError(problem('bid-caution', { caution }));
}

const marketOf = (vault: Vault, { homeId }: Case): string => vault.archive.homes().get(homeId)?.market ?? 'no';
