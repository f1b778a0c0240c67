// What leaves the bid room in writing: receipts, answers, what bidders may see, and the journal as a table and as a paper.
import type { Client, Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { EngineShellContract } from '../../shared/api/shell';
import { formatsFor } from '../../shared/i18n/formats';
import { type Language, type Say, sayIfKnown, wordsIn } from '../../shared/i18n/words';
import { ProblemError, problem } from '../../shared/problem';
import { type Bid, highestOf } from '../../shared/sale/bidding/room';
import { wallTime } from '../../shared/values/zoned';
import { dayParts, typesetJob } from '../jobs/typeset';
import { fileStream } from '../vault/file-stream';
import type { Vault } from '../vault/vault';
import { nameOf, wordsOf } from './bid-views';
import { bidIn, type OpenBidding } from './bidding';
import type { Journal, JournalLine } from './journal';
import type { Standing } from './standing';

type Calls = `bids.${'receipt' | 'answerText' | 'standing' | 'export'}`;

type Options = Pick<OpenBidding, 'standing' | 'note'> & {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  readonly journal: Journal;
};

export function bidPapers({ vault, shell, journal, standing, note }: Options): Pick<Handlers<EngineContract>, Calls> {
  const streetOf = ({ one }: Standing) => vault.archive.homes().get(one.homeId)?.address.street ?? '';

  return {
    'bids.receipt': async ({ caseId, bidId, language }) => {
      const found = await standing(caseId);
      const bid = bidIn(found.room, bidId);
      const line = found.lines.find(({ id }) => id === bid.lineId);
      const told = inWords(found, language);
      const { say } = told;
      const words = wordsOf(found.lines, bid);
      const person = found.one.people.find(({ id }) => id === bid.personId);
      await note(caseId, bidId, { what: 'receipt.given', open: { bidId } });
      const rows: readonly (readonly [string, string])[] = [
        [say('bids.amount'), told.money(bid.amount)],
        [say('bids.received'), told.moment(bid.receivedAt)],
        [say('bids.deadline'), told.moment(bid.deadline)],
        [say('bids.financing'), words?.financing ?? ''],
        [say('bids.reservations'), bid.hasReservations ? (words?.reservations ?? '') : say('bids.none')],
        [say('bids.takeover'), bid.takeover === '' ? '' : told.formats.longDay(bid.takeover)],
        [say('bids.identity'), words?.identity ?? ''],
      ];
      return {
        to: person?.email ?? '',
        subject: say('bids.receipt.subject', { street: streetOf(found) }),
        text: [
          say('bids.receipt.hello', { name: person?.name ?? '' }),
          say('bids.receipt.body', { street: streetOf(found) }),
          rows
            .filter(([, value]) => value !== '')
            .map(([label, value]) => `${label}: ${value}`)
            .join('\n'),
          say('bids.receipt.binding', { deadline: told.moment(bid.deadline) }),
          say('bids.receipt.proof', { hash: line?.hash ?? '', zone: found.rules.timeZone }),
        ].join('\n\n'),
      };
    },

    'bids.answerText': async ({ caseId, bidId, language }) => {
      const found = await standing(caseId);
      const bid = bidIn(found.room, bidId);
      const told = inWords(found, language);
      const person = found.one.people.find(({ id }) => id === bid.personId);
      return {
        to: person?.email ?? '',
        subject: told.say('bids.answer.subject', { street: streetOf(found) }),
        text: [
          told.say('bids.receipt.hello', { name: person?.name ?? '' }),
          answerTo(found, bid, told, streetOf(found)),
        ].join('\n\n'),
      };
    },

    'bids.standing': async ({ caseId, language }) => {
      const found = await standing(caseId);
      const { say, money, moment } = inWords(found, language);
      const highest = highestOf(found.room);
      const lines = [...found.room.bids]
        .filter(({ state }) => state === 'open')
        .sort((a, b) => b.amount - a.amount)
        .map((bid) =>
          say('bids.standing.line', { bidder: bid.bidder, amount: money(bid.amount), deadline: moment(bid.deadline) }),
        );
      return {
        text: [
          say('bids.standing.title', { street: streetOf(found), at: moment(found.now) }),
          highest ? lines.join('\n') : say('bids.standing.none'),
          say('bids.standing.note'),
        ].join('\n\n'),
      };
    },

    'bids.export': async ({ caseId, form, anonymous, token, language }) => {
      const found = await standing(caseId);
      const told = inWords(found, language);
      const rows = found.lines.map((line) => rowOf(found, line, anonymous, told));
      try {
        const bytes =
          form === 'csv'
            ? new TextEncoder().encode(asCsv(headings(told.say), rows))
            : await asPaper(shell, wallTime(found.now, found.rules.timeZone).day, {
                title: told.say('bids.journal.title', { street: streetOf(found) }),
                language,
                intro: told.say(anonymous ? 'bids.journal.anonymous' : 'bids.journal.named'),
                made: told.say('bids.journal.made', { at: told.moment(found.now), zone: found.rules.timeZone }),
                columns: headings(told.say),
                rows,
                proof: await proofIn(journal, caseId, told.say),
              });
        const writer = fileStream(shell, token).getWriter();
        await writer.write(bytes);
        await writer.close();
        await shell.call('files.finish', { token, keep: true });
      } catch (error) {
        await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
        throw error;
      }
      return { lines: rows.length };
    },
  };
}

type Told = ReturnType<typeof inWords>;

function inWords({ rules }: Pick<Standing, 'rules'>, language: Language) {
  const say = wordsIn(language);
  const formats = formatsFor(language);
  return {
    say,
    formats,
    money: (amount: number) => formats.kroner(amount),
    /** By the room's own clock, wherever this machine stands. */
    moment: (at: number) => {
      const { day, time } = wallTime(at, rules.timeZone);
      return say('bids.moment', { day: formats.longDay(day), time: time.replace(':', '.') });
    },
  };
}

function answerTo({ room }: Standing, bid: Bid, { say, money, moment }: Told, street: string): string {
  const { counter, amount, deadline } = bid;
  if (bid.state === 'accepted') return say('bids.answer.accepted', { street, amount: money(amount) });
  if (counter?.state === 'accepted') return say('bids.answer.agreed', { street, amount: money(counter.amount) });
  if (counter)
    return say('bids.answer.countered', {
      ...{ street, amount: money(amount) },
      ...{ counter: money(counter.amount), deadline: moment(counter.deadline) },
    });
  if (bid.state === 'rejected') return say('bids.answer.rejected', { street, amount: money(amount) });
  if (bid.state === 'open')
    return say('bids.answer.open', { street, amount: money(amount), deadline: moment(deadline) });
  if (room.accepted) return say('bids.answer.lapsed', { street, amount: money(amount) });
  throw new ProblemError(problem('bid-gone'));
}

const headings = (say: Say): string[] => [
  say('bids.column.at'),
  say('bids.column.what'),
  say('bids.column.bidder'),
  say('bids.column.amount'),
  say('bids.column.deadline'),
  say('bids.column.terms'),
  say('bids.column.hash'),
];

function rowOf(
  found: Standing,
  line: JournalLine,
  anonymous: boolean,
  { say, money, moment }: Told,
): readonly string[] {
  const { amount, deadline, bidId, hasReservations } = line.open;
  const ofBid = found.room.bids.find((bid) => bid.bidId === bidId || bid.counter?.counterId === line.open.counterId);
  const name = nameOf(found.one, line.personId);
  const words = line.words;
  const terms = anonymous
    ? [hasReservations === true ? say('bids.hasReservations') : '']
    : [words?.financing, words?.reservations, words?.identity].map((text) => (typeof text === 'string' ? text : ''));
  const bidder = ofBid ? say('bids.bidderNumber', { number: ofBid.bidder }) : '';
  return [
    moment(line.at),
    sayIfKnown(say, `bids.line.${line.what}`, line.what),
    anonymous || name === '' ? bidder : `${bidder}: ${name}`,
    typeof amount === 'number' ? money(amount) : '',
    typeof deadline === 'number' ? moment(deadline) : '',
    terms.filter((text) => text !== '').join('; '),
    line.hash,
  ];
}

async function proofIn(journal: Journal, caseId: string, say: Say): Promise<string> {
  const check = await journal.check(caseId);
  return check.whole
    ? say('bids.journal.whole', { count: check.lines, heads: check.heads.join(', ') })
    : say('bids.journal.broken', { place: check.sequence + 1 });
}

async function asPaper(
  shell: Client<EngineShellContract>,
  day: string,
  data: object,
): Promise<Uint8Array<ArrayBuffer>> {
  const job = await typesetJob(shell);
  try {
    return (await job.finish('journal', { ...data, day: dayParts(day) }, day, false)).bytes;
  } catch (error) {
    await job.abandon();
    throw error;
  }
}

/** Semicolons and a mark of UTF-8, as a Norwegian Excel opens it by itself; a cell never begins as a formula does. */
function asCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
