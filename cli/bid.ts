// `bid`: places, answers and accepts bids in a sale, and writes its journal out.
import { resolve } from 'node:path';
import type { BidRoomView } from '../shared/api/bids';
import type { Client } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import { ProblemError, problem } from '../shared/problem';
import { cautions, ways } from '../shared/sale/bidding/events';
import { momentOf } from '../shared/values/zoned';
import { once } from './homes';
import { type Command, callersFolder, UsageError } from './options';
import { languageOf, type Output } from './output';

type Engine = Client<EngineContract>;

async function roomOf(engine: Engine, caseId: string): Promise<BidRoomView> {
  const { room } = await once<{ room: BidRoomView | null }>((onValue, onProblem) =>
    engine.live('bids.room', { caseId }, onValue, onProblem),
  );
  if (!room) throw new ProblemError(problem('not-found'));
  return room;
}

/** Money in JSON is in the currency's main unit. */
function tell({ bids, accepted, journal }: BidRoomView, output: Output): void {
  for (const { amount, counter, receivedAt, deadline, ...bid } of bids)
    output.record({
      ...bid,
      amount: amount / 100,
      receivedAt: new Date(receivedAt).toISOString(),
      deadline: new Date(deadline).toISOString(),
      counter: counter
        ? { ...counter, amount: counter.amount / 100, deadline: new Date(counter.deadline).toISOString() }
        : null,
      told: accepted?.bidId === bid.id ? accepted.toldAt !== undefined : null,
    });
  output.table(
    [
      output.say('bids.column.bidder'),
      output.say('bids.column.amount'),
      output.say('bids.column.deadline'),
      output.say('cli.column.state'),
      'id',
    ],
    bids.map(({ name, bidder, amount, deadline, state, id }) => [
      name || output.say('bids.bidderNumber', { number: bidder }),
      String(amount / 100),
      new Date(deadline).toISOString(),
      output.say(`bids.state.${state}`),
      id,
    ]),
  );
  output.complain(
    journal.isWhole
      ? output.say('bids.journal.isWhole', { count: journal.count })
      : output.say('bids.journal.isBroken', { place: (journal.brokenAt ?? 0) + 1 }),
  );
}

const deeds = ['list', 'place', 'reject', 'counter', 'decline', 'accept', 'told', 'journal'] as const;

export const bid: Command = {
  usage:
    'bid list|place|reject|counter|decline|accept|told|journal --case C [BID] [--name N --email E --amount KR --deadline WHEN --takeover DAY --identity TEXT --financing TEXT --reservations TEXT --way W] [--counter COUNTER] [--despite CAUTION,…] [--out FILE [--anonymous]]',
  options: Object.fromEntries(
    [
      ...['case', 'name', 'email', 'amount', 'deadline', 'takeover', 'identity', 'financing', 'reservations'],
      ...['way', 'counter', 'despite', 'out'],
    ]
      .map((name): [string, { type: 'string' | 'boolean' }] => [name, { type: 'string' }])
      .concat([['anonymous', { type: 'boolean' }]]),
  ),
  words: [1, 2],
  async run({ words: [word = '', bidId = ''], text, flag, output, connect }) {
    const deed = deeds.find((one) => one === word);
    const caseId = text('case');
    const needsBid = deed !== 'list' && deed !== 'place' && deed !== 'journal';
    if (deed === undefined || caseId === undefined || needsBid !== (bidId !== ''))
      throw new UsageError(`usage: boligperm ${bid.usage}`);
    const said = text('despite')?.split(',') ?? [];
    const despite = cautions.filter((one) => said.includes(one));
    if (despite.length !== said.length) throw new UsageError(`--despite: ${cautions.join(', ')}`);
    const { engine, shell } = await connect();
    const room = await roomOf(engine, caseId);
    const amount = () => {
      const kroner = Number(text('amount'));
      if (!(kroner > 0)) throw new UsageError('--amount');
      return Math.round(kroner * 100);
    };
    const deadline = () => momentIn(text('deadline') ?? '', room.rules.timeZone);
    const way = ways.find((one) => one === (text('way') ?? 'email'));
    if (way === undefined) throw new UsageError(`--way: ${ways.join(', ')}`);
    switch (deed) {
      case 'list':
        break;
      case 'place': {
        const name = text('name');
        const identity = text('identity');
        if (!name || !identity) throw new UsageError('--name, --identity');
        const known = room.bids.find((one) => one.name === name);
        await engine.call('bids.place', {
          caseId,
          bidder: known ? { personId: known.personId } : { name, email: text('email') ?? '', phone: '', address: '' },
          bid: {
            ...{ amount: amount(), deadline: deadline(), takeover: text('takeover') ?? '', way },
            receivedAt: Date.now(),
            words: {
              ...{ identity, note: '' },
              financing: text('financing') ?? '',
              reservations: text('reservations') ?? '',
            },
          },
          despite,
        });
        break;
      }
      case 'reject':
        await engine.call('bids.reject', { caseId, bidId });
        break;
      case 'counter':
        await engine.call('bids.counter', { caseId, bidId, amount: amount(), deadline: deadline(), despite });
        break;
      case 'decline':
        await engine.call('bids.decline', { caseId, counterId: bidId });
        break;
      case 'accept': {
        const counterId = text('counter');
        await engine.call('bids.accept', { caseId, bidId, ...(counterId ? { counterId } : {}), despite });
        break;
      }
      case 'told':
        await engine.call('bids.told', { caseId, bidId, toldAt: Date.now(), way });
        break;
      case 'journal': {
        const out = text('out');
        if (out === undefined) throw new UsageError('--out');
        const form = out.toLowerCase().endsWith('.pdf') ? 'pdf' : 'csv';
        const { token } = await shell.call('files.create', { path: resolve(callersFolder(), out) });
        const language = languageOf(process.env);
        const { lines } = await engine.call('bids.export', {
          caseId,
          form,
          anonymous: flag('anonymous'),
          token,
          language,
        });
        output.record({ file: out, lines });
        output.data(out);
        return true;
      }
    }
    tell(await roomOf(engine, caseId), output);
    return true;
  },
};

/** `2026-04-27T14:30` by the clock of the home; with an offset or a Z, wherever that is. */
function momentIn(when: string, timeZone: string): number {
  const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/.exec(when);
  const at = local ? momentOf(local[1] ?? '', local[2] ?? '', timeZone) : Date.parse(when);
  if (!Number.isFinite(at)) throw new UsageError('--deadline 2026-04-27T14:30');
  return at;
}
