// The bid room as the screen and the command line are told of it.

import { Value } from '@sinclair/typebox/value';
import type { BidRoomView, BidView, JournalLineView } from '../../shared/api/bids';
import { BidWords } from '../../shared/sale/bidding/events';
import type { Bid, Counter } from '../../shared/sale/bidding/room';
import type { Case } from '../../shared/sale/case';
import type { Vault } from '../vault/vault';
import type { JournalCheck, JournalLine } from './journal';
import type { Standing } from './standing';

const mostLines = 200;

type Around = Pick<BidRoomView, 'authority' | 'clock'> & { readonly check: JournalCheck };

export function roomView(vault: Vault, standing: Standing, { check, authority, clock }: Around): BidRoomView {
  const { one, room, terms, rules, lines } = standing;
  const { accepted, asked } = room;
  const { earliestAt } = terms;
  return {
    caseId: one.id,
    street: vault.archive.homes().get(one.homeId)?.address.street ?? '',
    ...(one.asking === undefined ? {} : { asking: one.asking }),
    rules: {
      timeZone: rules.timeZone,
      ...(earliestAt === undefined ? {} : { earliest: earliestAt }),
      ...(rules.shortest ? { shortestMinutes: rules.shortest.minutes } : {}),
      isBinding: one.seller === 'agent' && rules.earliest?.binds === 'agents',
    },
    bids: [...room.bids].reverse().map((bid) => bidView(one, lines, bid)),
    ...(accepted ? { accepted: acceptedView(accepted) } : {}),
    isTwice: room.acceptedBids.length > 1,
    ...(asked ? { asked: asked.bidId } : {}),
    ...{ authority, clock },
    journal: {
      lines: [...lines]
        .reverse()
        .slice(0, mostLines)
        .map((line) => lineView(standing, line)),
      count: lines.length,
      isWhole: check.whole,
      ...(check.whole ? {} : { brokenAt: check.sequence }),
    },
  };
}

function acceptedView({
  bidId,
  counterId,
  amount,
  deadline,
  decidedAt,
  told,
}: NonNullable<Standing['room']['accepted']>) {
  return { bidId, counterId, amount, deadline, decidedAt, ...(told ? { toldAt: told.toldAt } : {}) };
}

/** What only the bidder's key opens; null when it is gone. */
export function wordsOf(lines: readonly JournalLine[], { lineId }: Pick<Bid, 'lineId'>): BidWords | null {
  const words = lines.find(({ id }) => id === lineId)?.words ?? null;
  return Value.Check(BidWords, words) ? words : null;
}

export const nameOf = ({ people }: Case, personId: string): string =>
  people.find(({ id }) => id === personId)?.name ?? '';

function bidView(one: Case, lines: readonly JournalLine[], bid: Bid): BidView {
  const person = one.people.find(({ id }) => id === bid.personId);
  const { bidId, lineId: _line, counter, despite, ...rest } = bid;
  return {
    ...rest,
    id: bidId,
    name: person?.name ?? '',
    email: person?.email ?? '',
    phone: person?.phone ?? '',
    words: wordsOf(lines, bid),
    despite: [...despite],
    ...(counter ? { counter: counterView(counter) } : {}),
  };
}

function counterView({ counterId, amount, deadline, at, state }: Counter) {
  return { counterId, amount, deadline, at, state };
}

export function lineView(
  { one }: Pick<Standing, 'one'>,
  { id, at, what, open, personId, hash }: JournalLine,
): JournalLineView {
  const { amount } = open;
  return { id, at, what, hash, name: nameOf(one, personId), ...(typeof amount === 'number' ? { amount } : {}) };
}
