// What people do to a home on several machines, drawn by a seed; and what of it must still be there once the machines have met.
import { once } from '../cli/homes';
import type { Contact } from '../shared/property/contact';
import type { Case } from '../shared/sale/case';
import { canonical } from '../shared/schema/merge';
import type { HomeMachine } from './home-machine';

export type Random = () => number;

/** The same numbers for the same seed, from 0 to 1. */
export function seeded(seed: number): Random {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

export type People = {
  /** One thing that somebody does on one machine. */
  act(machine: HomeMachine): Promise<void>;
  /** Words that nobody has overwritten or thrown away who could see them: they must be found when all is said. */
  standing(): readonly string[];
};

type Home = { readonly homeId: string; readonly documentIds: readonly string[] };

/** @param round keeps what one seed writes apart from what another wrote into the same home */
export function peopleAtHome({ homeId, documentIds }: Home, random: Random, round: string): People {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  /** By what was said; those that somebody replaced knowingly are taken out. */
  const said = new Set<string>();
  let words = 0;
  const say = () => {
    words += 1;
    const word = `${round}-ord-${words}`;
    said.add(word);
    return word;
  };
  const replaced = (text: string | undefined) => {
    if (text !== undefined) said.delete(text);
  };
  const contactIds = [1, 2, 3].map((one) => `c-${round}-${one}`);
  const searchIds = [1, 2].map((one) => `s-${round}-${one}`);
  const costIds = [1, 2, 3].map((one) => `k-${round}-${one}`);
  const caseIds = [1, 2].map((one) => `case-${round}-${one}`);
  const entryIds = [1, 2, 3, 4].map((one) => `e-${round}-${one}`);

  const contactsOf = async ({ engine }: HomeMachine): Promise<ReadonlyMap<string, Contact>> => {
    const { contacts } = await once<{ readonly contacts: readonly Contact[] }>((onValue, onProblem) =>
      engine.live('contacts.list', {}, onValue, onProblem),
    );
    return new Map(contacts.map((contact) => [contact.id, contact]));
  };
  const tolerantly = async (work: Promise<unknown>) => {
    // What another machine took away a moment ago cannot be changed any more: the person sees that it is gone.
    await work.catch((error: unknown) => {
      const code = (error as { readonly problem?: { readonly code: string } }).problem?.code;
      if (code !== 'not-found' && code !== 'duplicate') throw error;
    });
  };

  const deeds: readonly ((machine: HomeMachine) => Promise<void>)[] = [
    // Contacts: every field is asked about, so every word is kept somewhere.
    async (machine) => {
      const id = pick(contactIds);
      const before = (await contactsOf(machine)).get(id);
      const blank = {
        name: `Rørlegger ${id}`,
        orgNumber: '',
        role: 'other' as const,
        trade: '',
        phone: '',
        email: '',
        note: '',
      };
      const {
        rev: _,
        createdAt: __,
        updatedAt: ___,
        ...fields
      } = before ?? { rev: 0, createdAt: 0, updatedAt: 0, id, ...blank };
      const field = pick(['trade', 'phone', 'note'] as const);
      const word = say();
      await tolerantly(machine.engine.call('contacts.save', { ...fields, id, [field]: word }));
      replaced(before?.[field]);
    },
    async (machine) => {
      const id = pick(contactIds);
      const before = (await contactsOf(machine)).get(id);
      if (random() < 0.5 || !before) return;
      await machine.engine.call('contacts.remove', { id });
      for (const field of ['trade', 'phone', 'note'] as const) replaced(before[field]);
    },
    async ({ engine }) => {
      const search = { name: `Søk ${words}`, homeId: '', query: pick(['bad', 'tak', 'strøm']), category: '', kind: '' };
      const asked = { ...search, year: '', sender: '', tag: '', sort: '' as const };
      await tolerantly(engine.call('searches.save', { id: pick(searchIds), ...asked }));
    },
    async ({ engine }) => void (await tolerantly(engine.call('searches.remove', { id: pick(searchIds) }))),
    async ({ engine }) => {
      const cost = { homeId, title: `Regning ${words}`, date: '2026-03-01', payee: '', currency: 'NOK', note: '' };
      const more = {
        contactId: '',
        partId: '',
        taskId: '',
        nature: '' as const,
        amount: 100 * Math.ceil(random() * 900),
      };
      await tolerantly(engine.call('costs.add', { id: pick(costIds), ...cost, ...more }));
    },
    async ({ engine }) => void (await tolerantly(engine.call('costs.remove', { id: pick(costIds) }))),
    async ({ engine }) => {
      await engine
        .call('costs.say', { costs: [{ id: pick(documentIds), note: `sagt ${words}` }] })
        .catch(() => undefined);
    },
    // The papers.
    async ({ engine }) => {
      await tolerantly(
        engine.call('documents.correct', { id: pick(documentIds), name: 'title', value: `Tittel ${words}` }),
      );
    },
    async ({ engine }) =>
      void (await tolerantly(engine.call('documents.uncorrect', { id: pick(documentIds), name: 'title' }))),
    async ({ engine }) => {
      const tags = ['bad', 'tak', 'kjeller', 'hage'].filter(() => random() < 0.5);
      await tolerantly(engine.call('documents.tag', { id: pick(documentIds), tags }));
    },
    async ({ engine }) => void (await engine.call('documents.trash', { ids: [pick(documentIds)] })),
    async ({ engine }) => void (await engine.call('documents.untrash', { ids: [pick(documentIds)] })),
    async ({ engine }) => {
      const id = pick(documentIds);
      if (random() < 0.8) return;
      await engine.call('documents.trash', { ids: [id] });
      await engine.call('documents.erase', { ids: [id] });
    },
    // Upkeep.
    async ({ engine }) => {
      const { id } = await engine.call('maintenance.add', { homeId, title: `Male ${words}`, dueOn: '2027-05-01' });
      // A task so new that the plan has not been worked out with it can be neither.
      const next = random();
      if (next < 0.4)
        await engine.call('maintenance.complete', { homeId, id, on: '2026-05-01' }).catch(() => undefined);
      else if (next < 0.6) await engine.call('maintenance.remove', { homeId, id }).catch(() => undefined);
    },
    // Sales and the lines of their books, as whoever adds to them lays them down; some on both machines under one id.
    async (machine) => void (await machine.bring({ cases: [caseRecord(pick(caseIds), homeId, random)] })),
    async (machine) => void (await machine.bring({ entries: [entryRecord(pick(entryIds), pick(caseIds), random)] })),
  ];

  return {
    async act(machine) {
      const deed = pick(deeds);
      await deed(machine).catch((error: unknown) => {
        throw new Error(`${machine.name}: ${String(deed)}`, { cause: error });
      });
    },
    standing: () => [...said],
  };
}

const stamp = (random: Random) => 1_780_000_000_000 + Math.floor(random() * 1e9);

function caseRecord(id: string, homeId: string, random: Random): Case {
  const at = stamp(random);
  const movable = (what: string) => ({ id: `m-${what}`, what, stays: random() < 0.5 });
  return {
    ...{ id, rev: 1, createdAt: at, updatedAt: at, homeId, title: `Salg ${Math.floor(random() * 9)}` },
    ...{ seller: 'private', stage: random() < 0.5 ? 'preparation' : 'pricing', stageSince: at, asking: 5_000_000_00 },
    ...{ steps: {}, told: {}, answers: {}, pictures: [], texts: {}, papers: [], people: [] },
    ...{ viewings: [], visits: [], followUps: [] },
    movables: ['Komfyr', 'Lampe', 'Hylle'].filter(() => random() < 0.5).map(movable),
  };
}

function entryRecord(id: string, bookId: string, random: Random) {
  const at = stamp(random);
  return {
    ...{ id, rev: 1, createdAt: at, updatedAt: at, book: 'journal', bookId, sequence: Math.floor(random() * 9), at },
    ...{
      what: 'note.added',
      subjectId: '',
      personId: '',
      body: `{"n":${Math.floor(random() * 1e6)}}`,
      previous: '',
      hash: '',
    },
  };
}

/** What differs between machines, named; empty when they are the same. */
export function differences(all: readonly ReadonlyMap<string, string>[]): readonly string[] {
  const [first, ...others] = all;
  if (!first) return [];
  return others.flatMap((other, index) =>
    [...new Set([...first.keys(), ...other.keys()])]
      .filter((key) => first.get(key) !== other.get(key))
      .map((key) => `${key}: ${first.get(key) ?? 'nothing'} ≠ (${index + 1}) ${other.get(key) ?? 'nothing'}`),
  );
}

/** Of those words, the ones that stand nowhere: neither in a record nor in a question that is asked about one. */
export function lost(standing: readonly string[], everything: ReadonlyMap<string, string>): readonly string[] {
  const all = canonical([...everything.values()]);
  return standing.filter((word) => !all.includes(`${word}\\`) && !all.includes(`${word}"`));
}
