// Opens the vault: the archive in brief at once, the records when the database is up to date, the checking when all is quiet.
import type { Client } from '../../shared/api/contract';
import type { EngineShellContract } from '../../shared/api/shell';
import type { Cost } from '../../shared/costs/cost';
import type { Conflict } from '../../shared/devices/conflict';
import type { Document, Page } from '../../shared/documents/document';
import type { Lesson } from '../../shared/documents/lesson';
import type { SavedSearch } from '../../shared/documents/saved-search';
import type { Entry } from '../../shared/entries/entry';
import type { Happening } from '../../shared/history/happening';
import type { Task } from '../../shared/maintenance/task';
import type { Contact } from '../../shared/property/contact';
import type { Home } from '../../shared/property/home';
import type { Case } from '../../shared/sale/case';
import type { Share } from '../../shared/sharing/share';
import type { VaultSeal } from '../security/vault-seal';
import { keepArchive } from './archive';
import { openDerived } from './derived';
import { countRecords, recover } from './mending/recover';
import { sound } from './mending/sound';
import { keepUp, type Upkeep } from './mending/upkeep';
import { keepNotices } from './notices';
import { type KeptOpening, keepOpening } from './opening';
import { clearOriginals } from './originals/bucket';
import { openChunks } from './originals/chunks';
import { keepOriginals, type SealedOriginals } from './originals/originals';
import { type CollectionName, collectionNames } from './records/database';
import { makeDurable } from './records/durable';
import { isSound } from './records/entry-record';
import { inTurn } from './records/in-turn';
import { createLedger } from './records/ledger';
import { keepReplica, type Replica } from './records/replica';
import { shelfRecords } from './records/shelf-records';
import type { Vault } from './vault';

export type OpenVault = Vault & {
  readonly upkeep: Upkeep;
  /** For machines that keep the same home. */
  readonly replica: Replica;
  readonly sealedOriginals: SealedOriginals;
  /** Of each collection: the version of its schema, and how many records it has. */
  sizes(): Promise<Readonly<Record<CollectionName, { readonly version: number; readonly count: number }>>>;
  /** Resolves when records can be read and written; rejects when the database cannot be opened. Every call waits for it by itself. */
  readonly ready: Promise<void>;
  readonly opening: Pick<KeptOpening, 'now' | 'watch'>;
};

const firstRowsMs = 700;

/**
 * `seal` closes and opens what lies in the database; what goes through the shell is closed there (engine/lock/sealed-shell.ts).
 * `firstAnswers`: what the next start is to show before its engine is there, a text of main's keeping.
 */
export function openVault(
  shell: Client<EngineShellContract>,
  seal: VaultSeal,
  firstAnswers: () => Promise<string>,
): OpenVault {
  let broken = false;
  /** The journal has everything: a fresh engine on a fresh database puts it all back. */
  const onBroken = (reason: string, clearDatabase = false) => {
    if (broken) return;
    broken = true;
    void (clearDatabase ? clearOriginals() : Promise.resolve())
      .catch(() => undefined)
      .then(() => shell.call('engine.restart', { reason: reason.slice(0, 200), clearDatabase }))
      .catch(() => undefined);
  };
  makeDurable((name) => onBroken(`database ${name} was closed`));

  const beginning = shell.call('journal.begin', {});
  const derived = openDerived();
  const archive = keepArchive();
  const notices = keepNotices(derived);
  const erasedRevs = new Map<string, number>();
  const opening = keepOpening();

  const unpacked = beginning.then(async (begun) => {
    const whole = begun.next === '' && begun.damagedLines === 0;
    const isUnpacked = whole && archive.unpack(begun.brief);
    if (isUnpacked) {
      archive.applyEntries(begun.tail.filter(isSound));
      archive.open();
      performance.mark('rows');
    }
    void notices.load();
    return isUnpacked;
  });

  const database = (async () => {
    const begun = await beginning;
    // One thread: what the first list needs comes before what can wait.
    const isUnpacked = await unpacked;
    // And the screen draws its first rows on the same two cores; who asks for a whole record sooner waits this long at most.
    if (isUnpacked) await new Promise((resolve) => setTimeout(resolve, firstRowsMs));
    const { openDatabase } = await import('./records/open-database');
    const opened = await openDatabase(seal, (done, total) => opening.tell({ stage: 'upgrading', done, total }));
    performance.mark('database');
    const recovery = await recover(shell, opened, begun, erasedRevs, (done, total) =>
      opening.tell({ stage: 'restoring', done, total }),
    );
    // A damaged or emptied database makes the packed rows worthless, whatever they say.
    if (!isUnpacked || recovery.restored > 0) await archive.readAll(opened);
    archive.open();
    // Chromium may otherwise throw the whole origin away when the disk runs full.
    void navigator.storage.persist();
    if (recovery.restored > 0) notices.tell('restored-from-journal', recovery.restored);
    if (recovery.setAside > 0) notices.tell('records-set-aside', recovery.setAside);
    performance.mark('recovered');
    opening.tell({ stage: 'open', done: 0, total: 0 });
    return { opened, recovery, isUnpacked };
  })();
  const shelves = database.then(({ opened }) => opened);
  const ready = shelves.then(() => undefined);
  ready.catch((error: unknown) => onBroken(error instanceof Error ? error.message : 'cannot open', true));

  const ledger = createLedger({ shell, database: shelves, onBroken, erasedRevs });
  ledger.listen('homes', (changes) => archive.apply('homes', changes));
  ledger.listen('documents', (changes) => archive.apply('documents', changes));

  const chunks = openChunks();
  const safely = <T extends object>(calls: T): T => sound(calls, () => broken, onBroken);
  const originals = keepOriginals({
    shell,
    chunks,
    // When the whole database is being put back, its originals are no news of their own.
    onHealed: async (count) => {
      const { recovery } = await database;
      if (recovery.restored === 0) notices.tell('originals-healed', count);
    },
    onBroken,
  });
  const homes = safely(shelfRecords<Home>('homes', shelves, ledger));
  const documents = safely(shelfRecords<Document>('documents', shelves, ledger));
  const pages = safely(shelfRecords<Page>('pages', shelves, ledger));
  const lessons = safely(shelfRecords<Lesson>('lessons', shelves, ledger));
  const savedSearches = safely(shelfRecords<SavedSearch>('savedSearches', shelves, ledger));
  const tasks = safely(shelfRecords<Task>('tasks', shelves, ledger));
  const costs = safely(shelfRecords<Cost>('costs', shelves, ledger));
  const history = safely(shelfRecords<Happening>('history', shelves, ledger));
  const contacts = safely(shelfRecords<Contact>('contacts', shelves, ledger));
  const conflicts = safely(shelfRecords<Conflict>('conflicts', shelves, ledger));
  const shares = safely(shelfRecords<Share>('shares', shelves, ledger));
  const cases = safely(shelfRecords<Case>('cases', shelves, ledger));
  const entries = safely(shelfRecords<Entry>('entries', shelves, ledger));
  const replica = safely(keepReplica(shelves, ledger));
  const oneOfItsKind = inTurn();

  const upkeep = safely(
    keepUp({
      shell,
      database,
      ledger,
      archive,
      chunks,
      originals,
      notices,
      firstAnswers,
      expectsMore: () => replica.expectsMore(),
      isBroken: () => broken,
    }),
  );

  return {
    archive,
    homes,
    documents,
    pages,
    lessons,
    savedSearches,
    tasks,
    costs,
    history,
    contacts,
    conflicts,
    shares,
    cases,
    entries,
    originals: safely(originals),
    sealedOriginals: safely(originals.sealed),
    notices,
    upkeep,
    replica,
    ready,
    opening,
    async sizes() {
      const opened = await shelves;
      const counts = await countRecords(opened);
      return Object.fromEntries(
        collectionNames.map((name) => [name, { version: opened[name].definition.version, count: counts[name] }]),
      ) as Awaited<ReturnType<OpenVault['sizes']>>;
    },
    addDocument: ({ sha256, bytes, draft }) =>
      oneOfItsKind([sha256], async () => {
        const first = (await documents.select({ sha256 })).find(isWhole);
        if (first) return { document: first, added: false };
        const original = await originals.put(bytes);
        const [document] = await documents.insert([draft(original)]);
        if (!document) throw new Error('nothing was inserted');
        return { document, added: true };
      }),
    addDocuments: (papers) =>
      oneOfItsKind(
        papers.map(({ sha256 }) => sha256),
        async () => {
          const known = new Map<string, Document>();
          const sums = papers.map(({ sha256 }) => sha256);
          for (const document of (await documents.selectAny('sha256', sums)).filter(isWhole))
            known.set(document.sha256, document);
          const fresh = new Map(
            papers.filter(({ sha256 }) => !known.has(sha256)).map((paper) => [paper.sha256, paper]),
          );
          const coming = [...fresh.values()];
          const refs = await originals.putMany(coming.map(({ bytes }) => bytes));
          const brought = await documents.bring(
            coming.flatMap(({ draft }, index) => (refs[index] ? draft(refs[index]) : [])),
          );
          for (const document of brought) known.set(document.sha256, document);
          const added = new Set(fresh.keys());
          // The first of two alike in one batch is the one that was added.
          return papers.flatMap(({ sha256 }) => {
            const document = known.get(sha256);
            return document ? [{ document, added: added.delete(sha256) }] : [];
          });
        },
      ),
  };
}

/** A part of a bundle has the bundle's sum; the paper that came in is the bundle. */
const isWhole = ({ part }: Document): boolean => part === undefined;
