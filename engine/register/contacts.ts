// Those around the home: kept by hand, found again by the papers they wrote.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { Document } from '../../shared/documents/document';
import { effectiveFact } from '../../shared/documents/effective';
import { ProblemError, problem } from '../../shared/problem';
import type { Contact } from '../../shared/property/contact';
import { roleOfSender, senderKey } from '../../shared/property/senders';
import type { ArchiveRow, Vault } from '../vault/vault';

type ContactCalls = Extract<keyof EngineContract, `contacts.${string}`>;

/** An address book, not a register of firms. */
const mostContacts = 2_000;
const mostWork = 200;
const mostSuggestions = 20;

export function contactHandlers(vault: Vault): Pick<Handlers<EngineContract>, ContactCalls> {
  const { contacts } = vault;
  const papersKnown = keepKnown(vault);

  /** Whenever contacts, papers or homes change: at most this often. */
  const again = (tell: () => Promise<void>, fail: (error: unknown) => void) => {
    let turn: Promise<void> = Promise.resolve();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = () => {
      timer = undefined;
      turn = turn.then(tell).catch(fail);
    };
    const soon = () => {
      timer ??= setTimeout(next, 300);
    };
    next();
    const stops = [contacts.watch(soon), vault.archive.watch(soon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  };

  return {
    'contacts.list': (_input, emit, fail) => {
      let turn: Promise<void> = Promise.resolve();
      const tell = () => {
        turn = turn
          .then(async () => {
            const all = await contacts.select();
            emit({ contacts: [...all].sort((a, b) => a.name.localeCompare(b.name, 'nb')) });
          })
          .catch(fail);
      };
      tell();
      return contacts.watch(tell);
    },

    'contacts.save': async ({ id, ...fields }) => {
      const contact = tidied(fields);
      if (contact.name === '') throw new ProblemError(problem('invalid-input', { field: 'name' }));
      const edited = id === undefined ? undefined : await contacts.edit(id, () => contact);
      if (edited) return edited;
      if ((await contacts.count()) >= mostContacts) throw new ProblemError(problem('too-large'));
      // One that was taken away comes back under its own id.
      const [saved] = await contacts.insert([{ id: id ?? `c-${crypto.randomUUID()}`, ...contact }]);
      if (!saved) throw new Error('nothing was inserted');
      return saved;
    },

    'contacts.remove': async ({ id }) => {
      await contacts.erase([id]);
      return {};
    },

    'contacts.work': ({ id, homeId }, emit, fail) =>
      again(async () => {
        await vault.archive.ready;
        const contact = await contacts.get(id);
        const known = await papersKnown();
        const rows = [...vault.archive.rows().values()]
          .filter((row) => row.trashedAt === 0 && (homeId === undefined || row.homeId === homeId))
          .filter(
            (row) => contact && (isFrom(contact, row, known.numbers) || known.named.get(row.id)?.includes(contact.id)),
          )
          .sort((a, b) => (a.sortDate < b.sortDate ? 1 : -1));
        emit({ papers: rows.slice(0, mostWork).map(workOf), count: rows.length });
      }, fail),

    'contacts.suggestions': ({ homeId }, emit, fail) =>
      again(async () => {
        await vault.archive.ready;
        const here = await contacts.select();
        const { numbers: known } = await papersKnown();
        const senders = new Map<string, { name: string; orgNumber: string; kinds: string[]; papers: number }>();
        const rows = [...vault.archive.rows().values()]
          .filter((row) => row.homeId === homeId && row.trashedAt === 0 && row.sender !== '')
          .sort((a, b) => (a.sortDate < b.sortDate ? 1 : -1));
        for (const row of rows) {
          if (here.some((contact) => isFrom(contact, row, known))) continue;
          const orgNumber = known.get(row.id) ?? '';
          // Two firms of one name have two numbers; a paper that states none is of whichever wrote last.
          const key = senderKey(row.sender) || orgNumber;
          const sender = senders.get(key) ?? { name: row.sender, orgNumber, kinds: [], papers: 0 };
          sender.papers += 1;
          sender.kinds.push(row.kind);
          sender.orgNumber ||= orgNumber;
          senders.set(key, sender);
        }
        emit({
          senders: [...senders.values()]
            .sort((a, b) => b.papers - a.papers || a.name.localeCompare(b.name, 'nb'))
            .slice(0, mostSuggestions)
            .map(({ kinds, ...sender }) => ({ ...sender, role: roleOfSender(kinds) })),
        });
      }, fail),
  };
}

const tidied = (fields: Omit<Contact, 'id' | 'rev' | 'createdAt' | 'updatedAt'>) => ({
  ...fields,
  name: fields.name.trim().replace(/\s+/g, ' '),
  orgNumber: fields.orgNumber.replace(/\s/g, ''),
  trade: fields.trade.trim(),
  phone: fields.phone.trim(),
  email: fields.email.trim(),
});

function isFrom(contact: Contact, row: ArchiveRow, numbers: ReadonlyMap<string, string>): boolean {
  const number = numbers.get(row.id);
  if (contact.orgNumber !== '' && number !== undefined) return number === contact.orgNumber;
  return row.sender !== '' && senderKey(row.sender) === senderKey(contact.name);
}

const workOf = ({ id, homeId, title, kind, category, date }: ArchiveRow) => ({
  id,
  homeId,
  title,
  kind,
  category,
  date,
});

type Known = {
  /** The register number that each paper states of its sender, without spaces. */
  readonly numbers: Map<string, string>;
  /** Contacts that the person named for a paper. */
  readonly named: Map<string, readonly string[]>;
};

/** What the archive in brief does not hold: gathered when it is first asked for, in one walk over the papers, and kept in step. */
function keepKnown(vault: Pick<Vault, 'documents'>): () => Promise<Known> {
  let gathered: Promise<Known> | undefined;
  const note = ({ numbers, named }: Known, id: string, document: Document | undefined) => {
    const number = document && effectiveFact(document, 'orgNumber');
    if (typeof number === 'string' && number !== '') numbers.set(id, number.replace(/\s/g, ''));
    else numbers.delete(id);
    const contactIds = document?.links.contactIds ?? [];
    if (contactIds.length > 0) named.set(id, contactIds);
    else named.delete(id);
  };
  const gather = async () => {
    const known: Known = { numbers: new Map(), named: new Map() };
    const changed = new Set<string>();
    let walking = true;
    vault.documents.watch((changes) => {
      for (const { id, after } of changes) {
        if (walking) changed.add(id);
        note(known, id, after);
      }
    });
    for await (const some of vault.documents.all())
      for (const document of some) if (!changed.has(document.id)) note(known, document.id, document);
    walking = false;
    return known;
  };
  return () => {
    gathered ??= gather().catch((error: unknown) => {
      gathered = undefined;
      throw error;
    });
    return gathered;
  };
}
