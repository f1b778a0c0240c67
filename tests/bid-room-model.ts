// A bid room under everything that may befall it: two machines that know of each other only by replication, in any portion; clocks hours apart;
// a server that is away, slow, or whose answers are lost; machines that die; people who are forgotten. For the suite and for the soak.
import fc from 'fast-check';
import type { Court } from '../engine/sales/acceptance';
import { openBidding } from '../engine/sales/bidding';
import { openJournal } from '../engine/sales/journal';
import { openBooks } from '../engine/vault/books';
import type { Vault } from '../engine/vault/vault';
import type { Entry } from '../shared/entries/entry';
import { ProblemError, problem } from '../shared/problem';
import { cautions } from '../shared/sale/bidding/events';
import { type Case, newCase } from '../shared/sale/case';

const caseId = 's-1';
const start = Date.parse('2026-04-27T10:00:00Z');
const minute = 60_000;

type ServerMood = 'fine' | 'away' | 'loses-answers' | 'slow';

/** Compares and sets, and has the only clock that counts. */
class TestServer {
  mood: ServerMood = 'fine';
  readonly decisions = new Map<string, { readonly value: string; readonly at: number }>();
  constructor(private readonly world: World) {}

  court(): Court {
    return {
      decideOnce: (key, value) =>
        this.answer(() => {
          const stands = this.decisions.get(key) ?? { value, at: this.world.now };
          this.decisions.set(key, stands);
          return { won: stands.value === value, value: stands.value };
        }),
      decided: (key) => this.answer(() => this.decisions.get(key)?.value),
      latestTime: () => this.answer(() => Math.floor(this.world.now / 1_000) * 1_000 + 1_000),
    };
  }

  private async answer<T>(work: () => T): Promise<T> {
    await this.pause();
    if (this.mood === 'away') throw new ProblemError(problem('server-unreachable'));
    const answered = work();
    await this.pause();
    if (this.mood === 'loses-answers' && this.world.chance(0.5)) throw new ProblemError(problem('server-unreachable'));
    return answered;
  }

  /** Others go on meanwhile, and so does time. */
  private async pause() {
    for (let turns = this.world.below(4); turns > 0; turns -= 1) await Promise.resolve();
    if (this.mood === 'slow') this.world.now += this.world.below(20 * minute);
  }
}

class Machine {
  readonly entries = new Map<string, Entry>();
  readonly cases = new Map<string, Case>();
  workspace: string | undefined;
  /** What its clock is off by. */
  skew = 0;
  bidding!: ReturnType<typeof openBidding>;
  journal!: ReturnType<typeof openJournal>;

  constructor(
    readonly name: string,
    private readonly world: World,
  ) {
    this.restart();
  }

  /** What was not written is forgotten. */
  restart() {
    const vault = {
      cases: {
        get: async (id: string) => this.cases.get(id),
        edit: async (id: string, change: (before: Case) => Partial<Case> | undefined) => {
          const before = this.cases.get(id);
          if (before) this.cases.set(id, { ...before, ...change(before), rev: before.rev + 1 });
          return this.cases.get(id);
        },
      },
      entries: {
        insert: async (lines: readonly Entry[]) => {
          for (const line of lines) this.entries.set(line.id, { ...line, rev: 1, createdAt: 0, updatedAt: 0 });
          return lines;
        },
        select: async (where: Partial<Entry>) =>
          [...this.entries.values()].filter(
            (line) =>
              line.subjectId === (where.subjectId ?? line.subjectId) && line.bookId === (where.bookId ?? line.bookId),
          ),
        watch: () => () => {},
      },
      archive: { ready: Promise.resolve(), homes: () => new Map() },
    } as unknown as Vault;
    const now = () => this.world.now + this.skew;
    const writer = this.name;
    this.journal = openJournal({ vault, books: openBooks(vault.entries, now), writer });
    this.bidding = openBidding({
      ...{ vault, writer, now, journal: this.journal },
      court: this.world.server.court(),
      workspaceId: async () => this.workspace,
      newId: () => `${this.name}${this.world.count()}`,
    });
  }
}

export class World {
  now = start;
  readonly server = new TestServer(this);
  readonly a = new Machine('a', this);
  readonly b = new Machine('b', this);
  /** Of acceptances that somebody was told went well. */
  readonly promised = new Set<string>();
  private counted = 0;

  constructor(
    private seed: number,
    shared: boolean,
  ) {
    const one: Case = { ...newCase({ id: caseId, homeId: 'h' }, start), rev: 1, createdAt: start, updatedAt: start };
    this.a.cases.set(caseId, one);
    if (shared) this.join();
  }

  count = () => (this.counted += 1);
  /** The same for the same seed. */
  below(limit: number): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.seed % limit;
  }
  chance = (share: number) => this.below(1_000) < share * 1_000;

  join() {
    for (const machine of [this.a, this.b]) machine.workspace = 'w1';
    this.sync(1);
  }

  /** People go both ways; lines each with this chance, in no order. */
  sync(share: number) {
    if (this.a.workspace === undefined) return;
    const [a, b] = [this.a.cases.get(caseId), this.b.cases.get(caseId)];
    const forgotten = this.forgotten;
    const people = [
      ...new Map([...(a?.people ?? []), ...(b?.people ?? [])].map((person) => [person.id, person])).values(),
    ];
    for (const machine of [this.a, this.b]) {
      const base = machine.cases.get(caseId) ?? a ?? b;
      if (base) machine.cases.set(caseId, { ...base, people: people.filter(({ id }) => !forgotten.has(id)) });
    }
    for (const [from, to] of [
      [this.a, this.b],
      [this.b, this.a],
    ] as const)
      for (const [id, line] of from.entries) if (!to.entries.has(id) && this.chance(share)) to.entries.set(id, line);
  }
  readonly forgotten = new Set<string>();

  /** Whatever is refused is refused with a problem; anything else is a fault. */
  async attempt(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  async mustHold(): Promise<void> {
    const accepted = new Map<string, number>();
    for (const machine of [this.a, this.b]) {
      for (const line of await machine.journal.read(caseId)) {
        if (line.what !== 'bid.accepted') continue;
        const { bidId, counterId, decidedAt } = line.open;
        accepted.set(`${bidId}/${counterId}`, Number(decidedAt));
      }
      // Its own books are whole at any time; the other's once all of it has come.
      const own = [...machine.entries.values()].filter(({ bookId }) => bookId.endsWith(`.${machine.name}`));
      const places = own.map(({ sequence }) => sequence).sort((x, y) => x - y);
      if (places.some((place, at) => place !== at)) throw new Error(`a gap in the book of ${machine.name}`);
    }
    if (accepted.size > 1) throw new Error(`two accepted: ${[...accepted.keys()].join(', ')}`);
    for (const told of this.promised) if (!accepted.has(told)) throw new Error(`told, but not accepted: ${told}`);
    for (const [which, decidedAt] of accepted) {
      const deadline = await this.deadlineOf(which);
      if (deadline !== undefined && decidedAt >= deadline) throw new Error(`accepted after its deadline: ${which}`);
    }
    // By the server's own clock, and not only by what was written down: what stands was claimed in time.
    for (const [key, { value }] of this.server.decisions) {
      if (!key.endsWith(':ruling') || value === 'late') continue;
      const claim = this.server.decisions.get(key.replace(/:ruling$/, ''));
      const [, , deadline] = JSON.parse(claim?.value ?? '[]') as [string, string, number];
      if (!claim || claim.at >= deadline) throw new Error(`a claim stands that came too late: ${key}`);
    }
  }

  private async deadlineOf(which: string): Promise<number | undefined> {
    const [bidId, counterId] = which.split('/');
    for (const machine of [this.a, this.b])
      for (const { what, open } of await machine.journal.read(caseId)) {
        const isIt =
          counterId === ''
            ? what === 'bid.placed' && open.bidId === bidId
            : open.counterId === counterId && what === 'bid.countered';
        if (isIt) return Number(open.deadline);
      }
    return undefined;
  }

  /** When all is well again, both know the same, and nothing is missing. */
  async mustSettle(): Promise<void> {
    this.server.mood = 'fine';
    for (let rounds = 0; rounds < 2; rounds += 1) {
      this.sync(1);
      for (const machine of [this.a, this.b])
        if (machine.cases.has(caseId)) await machine.bidding.handlers['bids.settle']({ caseId });
    }
    this.sync(1);
    await this.mustHold();
    const ends: string[] = [];
    for (const machine of [this.a, this.b]) {
      if (!machine.cases.has(caseId)) continue;
      const check = await machine.journal.check(caseId);
      if (!check.whole) throw new Error(`${machine.name}: ${JSON.stringify(check)}`);
      const lines = await machine.journal.read(caseId);
      ends.push(lines.map(({ id }) => id).join());
      const shredded = lines.filter(
        ({ isShredded, personId }) => isShredded !== this.forgotten.has(personId) && personId !== '',
      );
      if (shredded.length > 0) throw new Error('what was forgotten can be read, or what was not cannot');
    }
    if (new Set(ends).size > 1) throw new Error('two journals of one sale');
  }
}

type Step = fc.AsyncCommand<object, World>;
const step = (name: string, run: (world: World) => Promise<void> | void): Step => ({
  check: () => true,
  async run(_model, world) {
    await run(world);
    await world.mustHold();
  },
  toString: () => name,
});

const machineOf = (world: World, which: boolean) => (which || !world.b.cases.has(caseId) ? world.a : world.b);
const despite = [...cautions];

const accept = async (world: World, which: boolean, pick: number, takesCounter: boolean) => {
  const machine = machineOf(world, which);
  const { room } = await machine.bidding.standing(caseId);
  const bid = room.bids[pick % Math.max(1, room.bids.length)];
  if (!bid) return;
  const counterId = takesCounter ? (bid.counter?.counterId ?? '') : '';
  await world.attempt(
    Promise.resolve(machine.bidding.handlers['bids.accept']({ caseId, bidId: bid.bidId, counterId, despite })).then(
      () => world.promised.add(`${bid.bidId}/${counterId}`),
    ),
  );
};

const bidOf = async (world: World, which: boolean, pick: number) => {
  const machine = machineOf(world, which);
  const { room } = await machine.bidding.standing(caseId);
  return { machine, bid: room.bids[pick % Math.max(1, room.bids.length)] };
};

const who = fc.boolean();
const pick = fc.nat(9);
const soon = fc.integer({ min: 1, max: 90 });
const words = { identity: 'BankID', financing: '', reservations: '', note: '' };

export const steps = fc.commands(
  [
    fc.tuple(who, fc.nat(2), soon, fc.boolean()).map(([which, person, minutes, hasReservations]) =>
      step(`place(${which}, ${person}, ${minutes})`, async (world) => {
        const machine = machineOf(world, which);
        const known = machine.cases.get(caseId)?.people[person];
        const receivedAt = world.now + machine.skew;
        await world.attempt(
          Promise.resolve(
            machine.bidding.handlers['bids.place']({
              caseId,
              bidder: known ? { personId: known.id } : { name: 'Kari', email: '', phone: '', address: '' },
              bid: {
                amount: 5_000_000_00 + world.below(100) * 10_000_00,
                ...{ receivedAt, deadline: receivedAt + minutes * minute, takeover: '', way: 'email' as const },
                words: { ...words, reservations: hasReservations ? 'Finansiering' : '' },
              },
              despite,
            }),
          ),
        );
      }),
    ),
    fc
      .tuple(who, pick, fc.boolean())
      .map(([which, nth, counter]) =>
        step(`accept(${which}, ${nth}, ${counter})`, (world) => accept(world, which, nth, counter)),
      ),
    fc.tuple(pick, pick).map(([one, other]) =>
      step(`acceptAtOnce(${one}, ${other})`, async (world) => {
        await Promise.all([accept(world, true, one, false), accept(world, false, other, false)]);
      }),
    ),
    fc.tuple(who, pick).map(([which, nth]) =>
      step(`reject(${which}, ${nth})`, async (world) => {
        const { machine, bid } = await bidOf(world, which, nth);
        if (bid)
          await world.attempt(Promise.resolve(machine.bidding.handlers['bids.reject']({ caseId, bidId: bid.bidId })));
      }),
    ),
    fc.tuple(who, pick, soon).map(([which, nth, minutes]) =>
      step(`counter(${which}, ${nth}, ${minutes})`, async (world) => {
        const { machine, bid } = await bidOf(world, which, nth);
        const deadline = world.now + machine.skew + minutes * minute;
        if (bid)
          await world.attempt(
            Promise.resolve(
              machine.bidding.handlers['bids.counter']({
                caseId,
                bidId: bid.bidId,
                amount: bid.amount + 1,
                deadline,
                despite,
              }),
            ),
          );
      }),
    ),
    fc.tuple(who, pick).map(([which, nth]) =>
      step(`decline(${which}, ${nth})`, async (world) => {
        const { machine, bid } = await bidOf(world, which, nth);
        const counterId = bid?.counter?.counterId ?? '';
        await world.attempt(Promise.resolve(machine.bidding.handlers['bids.decline']({ caseId, counterId })));
      }),
    ),
    fc.integer({ min: 1, max: 40 }).map((minutes) =>
      step(`wait(${minutes})`, (world) => {
        world.now += minutes * minute;
      }),
    ),
    fc.tuple(who, fc.integer({ min: -180, max: 180 })).map(([which, minutes]) =>
      step(`clock(${which}, ${minutes})`, (world) => {
        machineOf(world, which).skew = minutes * minute;
      }),
    ),
    fc.constantFrom<ServerMood>('fine', 'fine', 'away', 'loses-answers', 'slow').map((mood) =>
      step(`server(${mood})`, (world) => {
        world.server.mood = mood;
      }),
    ),
    fc.constantFrom(0.3, 0.7, 1).map((share) => step(`sync(${share})`, (world) => world.sync(share))),
    fc.constant(step('join', (world) => world.join())),
    who.map((which) => step(`restart(${which})`, (world) => machineOf(world, which).restart())),
    who.map((which) =>
      step(`settle(${which})`, (world) =>
        world.attempt(Promise.resolve(machineOf(world, which).bidding.handlers['bids.settle']({ caseId }))),
      ),
    ),
    fc.nat(2).map((person) =>
      step(`forget(${person})`, (world) => {
        const id = world.a.cases.get(caseId)?.people[person]?.id;
        if (!id || world.forgotten.size > 0) return;
        world.forgotten.add(id);
        for (const machine of [world.a, world.b]) {
          const one = machine.cases.get(caseId);
          if (one) machine.cases.set(caseId, { ...one, people: one.people.filter((other) => other.id !== id) });
        }
      }),
    ),
  ],
  { maxCommands: 60, size: '+1' },
);

export const biddings = fc.asyncProperty(fc.nat(), fc.boolean(), steps, async (seed, shared, commands) => {
  const world = new World(seed, shared);
  await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
  await world.mustSettle();
});
