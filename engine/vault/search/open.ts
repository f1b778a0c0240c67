// Opens searching: keeps the index in step with the vault, and asks it. Nothing here runs before the archive is on screen.
import type { Client } from '../../../shared/api/contract';
import type { Port } from '../../../shared/api/port';
import { connect } from '../../../shared/api/wire';
import type { Document, Page } from '../../../shared/documents/document';
import { statedFrom } from '../../../shared/documents/effective';
import { problemOf } from '../../../shared/problem';
import { noteAsked } from '../asking';
import type { Search } from '../search';
import type { Vault } from '../vault';
import { inMemory, onDisk, searchCalls } from './calls';
import { marksOn } from './marks';
import type { SearchEntry } from './paper-index';
import { matcher } from './passages';

type SearchClient = Client<typeof searchCalls>;
type Hits = { readonly index: string; readonly numbers: Int32Array };

/** After the start, when nobody has asked yet: the first window of the archive comes before what was missed. */
const quietBeforeCatchUpMs = 4_000;
/** A paper being read changes with every page. */
const quietBeforeIndexingMs = 300;
const mostPapersAtOnce = 24;
const mostPagesAtOnce = 240;
const notifyEveryMs = 250;
/** Papers taken in before it is worth tidying. */
const mostUntidy = 200;
const tidyEveryMs = 30;
/** An index that is damaged as often as this in one session lies on a disk that is full or broken. */
const mostBegunAnew = 3;

/** `keepsNothing`: the index holds every word of every paper, so a vault with a lock has it in memory alone, made anew after each unlocking. */
export function openSearch(
  vault: Vault,
  keepsNothing: () => boolean,
  onBug: (where: string, error: unknown) => void,
): Search & { beginAnew(): void } {
  let worker: Promise<SearchClient> | undefined;
  let opened: SearchClient | undefined;
  let end: (() => void) | undefined;
  let caughtUp = false;
  let warmed = false;
  let begunAnew = 0;
  let indexed = 0;
  let working: Promise<void> | undefined;
  const stale = new Set<string>();
  const listeners = new Set<() => void>();

  const notify = throttled(notifyEveryMs, () => {
    for (const listener of listeners) listener();
  });

  /** The worker, once it knows what it missed. */
  const ready = (): Promise<SearchClient> => {
    worker ??= (async () => {
      await vault.archive.ready;
      const started = startWorker(keepsNothing(), (error) => {
        onBug('search worker', error);
        worker = undefined;
        opened = undefined;
        caughtUp = false;
      });
      opened = started.client;
      end = started.end;
      return opened;
    })();
    return worker;
  };

  const compare = async (client: SearchClient) => {
    const { ids, revs } = await client.call('revisions', {});
    const known = new Map(ids.map((id, index) => [id, revs[index]]));
    for (const [id, { rev }] of vault.archive.rows()) if (known.get(id) !== rev) stale.add(id);
    for (const id of ids) if (!vault.archive.rows().has(id)) stale.add(id);
  };

  const work = async () => {
    const client = await ready();
    if (!caughtUp) await compare(client);
    while (stale.size > 0) {
      const batch = nextBatch(stale, vault);
      for (const id of batch) stale.delete(id);
      try {
        await index(client, vault, batch);
      } catch (error) {
        // Begun anew: then everything is stale. Anything else is a bug, and these papers wait for their next change.
        if (!isDamage(error) || ++begunAnew > mostBegunAnew) throw error;
        await compare(client);
      }
      notify();
      indexed += batch.length;
    }
    caughtUp = true;
    if (!warmed) {
      warmed = true;
      void client.call('warm', {}).catch((error: unknown) => onBug('search', error));
    }
    if (indexed >= mostUntidy) void tidyUp(client).catch((error: unknown) => onBug('search', error));
  };

  /** What was taken in by and by is put together, so that a word is looked up in one place. Whoever asks meanwhile waits for one piece at most. */
  const tidyUp = async (client: SearchClient) => {
    indexed = 0;
    for (let more = true; more && stale.size === 0; ) {
      await new Promise((resolve) => setTimeout(resolve, tidyEveryMs));
      ({ more } = await client.call('tidy', {}));
    }
  };

  const begin = (): Promise<void> => {
    working ??= work()
      .catch((error: unknown) => {
        // What could not be indexed waits for its next change, or for the next worker.
        caughtUp = worker !== undefined;
        onBug('search', error);
      })
      .finally(() => {
        working = undefined;
        notify();
      });
    return working;
  };

  let planned: { readonly at: number; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  const beginIn = (milliseconds: number) => {
    const at = performance.now() + milliseconds;
    if (planned && planned.at <= at) return;
    clearTimeout(planned?.timer);
    const timer = setTimeout(() => {
      planned = undefined;
      void begin();
    }, milliseconds);
    planned = { at, timer };
  };
  const changed = (ids: readonly string[]) => {
    for (const id of ids) stale.add(id);
    beginIn(caughtUp ? quietBeforeIndexingMs : quietBeforeCatchUpMs);
  };
  vault.documents.watch((changes) => changed(changes.map(({ id }) => id)));
  // Page by page while a paper is read would be all its pages again and again: it is looked at when its record changes.
  const isUnderWay = (id: string) => vault.archive.rows().get(id)?.state === 'reading';
  vault.pages.watch((changes) =>
    changed([...new Set(changes.map(({ id }) => documentOf(id)))].filter((id) => !isUnderWay(id))),
  );
  beginIn(quietBeforeCatchUpMs);

  // What the numbers of which index stand for: one that was begun anew begins them anew.
  let known: { readonly index: string; readonly ids: string[] } = { index: '', ids: [] };
  const namesFor = async (client: SearchClient, { index, numbers }: Hits): Promise<readonly string[]> => {
    let highest = -1;
    for (const no of numbers) if (no > highest) highest = no;
    if (known.index !== index) known = { index, ids: [] };
    const { ids } = known;
    if (highest >= ids.length) {
      const more = await client.call('names', { from: ids.length });
      more.numbers.forEach((no, place) => {
        ids[no] = more.ids[place] ?? '';
      });
      if (more.index !== index) known = { index: '', ids: [] };
    }
    return ids;
  };

  /** Asks; when the index turns out damaged, once more after it was begun anew. */
  const ask = async <T>(question: (client: SearchClient) => Promise<T>): Promise<T> => {
    noteAsked();
    // When it stands the question is on its way before the asker goes on.
    const client = opened ?? (await ready());
    try {
      return await question(client);
    } catch (error) {
      if (!isDamage(error) || ++begunAnew > mostBegunAnew) throw error;
      caughtUp = false;
      return question(client);
    } finally {
      // What was missed is looked for when whoever asks has the whole answer.
      if (!caughtUp) beginIn(quietBeforeIndexingMs);
    }
  };

  return {
    async query({ query, homeId, trashed = false, limit }) {
      const { numbers, names, scores, corrected } = await ask(async (client) => {
        const found = await client.call('query', {
          query,
          trashed,
          ...(homeId === undefined ? {} : { homeId }),
          ...(limit === undefined ? {} : { limit }),
        });
        return { ...found, names: await namesFor(client, found) };
      });
      return {
        numbers,
        names,
        scores,
        ...(corrected === undefined ? {} : { corrected }),
        complete: caughtUp && stale.size === 0 && !working,
      };
    },
    async alike(id, { homeId, trashed = false }) {
      const { numbers, names, scores } = await ask(async (client) => {
        const found = await client.call('alike', { id, trashed, ...(homeId === undefined ? {} : { homeId }) });
        return { ...found, names: await namesFor(client, found) };
      });
      return { numbers, names, scores, complete: caughtUp && stale.size === 0 && !working };
    },
    async passages(query, ids, atLeast = ids.length) {
      const { passages } = await ask((client) => client.call('passages', { query, ids, atLeast }));
      return new Map(passages);
    },
    async marks(documentId, query) {
      const [{ sought }, pages] = await Promise.all([
        ask((client) => client.call('sought', { query })),
        vault.pages.select({ documentId }),
      ]);
      const match = matcher(sought, new Date().toISOString().slice(0, 10));
      return [...pages].sort((a, b) => a.index - b.index).flatMap((page) => marksOn(page, match));
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    beginAnew() {
      end?.();
      end = undefined;
      worker = undefined;
      opened = undefined;
      caughtUp = false;
      beginIn(quietBeforeIndexingMs);
    },
  };
}

/** The index was not what it should be, and is empty now. */
const isDamage = (error: unknown) => problemOf(error).code === 'vault-damaged';

/** See `pageId`. */
const documentOf = (page: string) => page.slice(0, page.lastIndexOf(':'));

function nextBatch(stale: ReadonlySet<string>, vault: Vault): readonly string[] {
  const batch: string[] = [];
  let pages = 0;
  const rows = vault.archive.rows();
  for (const id of stale) {
    pages += rows.get(id)?.pageCount ?? 0;
    if (batch.length > 0 && (batch.length >= mostPapersAtOnce || pages > mostPagesAtOnce)) break;
    batch.push(id);
  }
  return batch;
}

async function index(client: SearchClient, vault: Vault, ids: readonly string[]): Promise<void> {
  const documents = await vault.documents.getMany(ids);
  const gone = ids.filter((id) => !documents.has(id));
  const entries = await Promise.all(
    [...documents.values()].map(async (document) =>
      entryOf(document, await vault.pages.select({ documentId: document.id })),
    ),
  );
  if (gone.length > 0) await client.call('remove', { ids: gone });
  if (entries.length > 0) await client.call('put', { entries });
}

function entryOf(document: Document, pages: readonly Page[]): SearchEntry {
  return {
    id: document.id,
    // A paper whose pages are still on their way is looked at again.
    rev: pages.length < document.pageCount ? 0 : document.rev,
    homeId: document.homeId,
    trashed: document.trashedAt > 0,
    date: document.sortDate,
    title: document.title,
    sender: document.sender,
    kind: document.kind,
    category: document.category,
    facts: factsOf(document),
    pages: [...pages].sort((a, b) => a.index - b.index).map(({ index, text }) => ({ index, text })),
  };
}

/** What the paper says by its facts, what the user says it says and calls it, and the name it came under. */
function factsOf(document: Document): string {
  const values = document.readFacts
    .filter((fact) => document.corrections[fact.name] === undefined && fact.confidence >= statedFrom)
    .map((fact) => String(fact.value));
  const corrected = Object.values(document.corrections).flatMap(({ value }) => (value === null ? [] : [String(value)]));
  return [document.fileName, ...document.tags, ...values, ...corrected].join('\n');
}

function startWorker(
  keepsNothing: boolean,
  onDeath: (error: unknown) => void,
): { readonly client: SearchClient; end(): void } {
  const name = keepsNothing ? inMemory : onDisk;
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name });
  let onClosed = () => {};
  worker.addEventListener('error', (event) => {
    worker.terminate();
    onClosed();
    onDeath(event.error ?? new Error('the search worker failed'));
  });
  const port: Port = {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onClose) {
      worker.addEventListener('message', (event) => onMessage(event.data));
      onClosed = onClose;
    },
    close: () => worker.terminate(),
  };
  return {
    client: connect(searchCalls, port),
    end() {
      worker.terminate();
      onClosed();
    },
  };
}

/** At once, and then at most once in so many milliseconds. */
function throttled(milliseconds: number, run: () => void): () => void {
  let waiting = false;
  let again = false;
  const go = () => {
    if (waiting) {
      again = true;
      return;
    }
    waiting = true;
    run();
    setTimeout(() => {
      waiting = false;
      if (!again) return;
      again = false;
      go();
    }, milliseconds);
  };
  return go;
}
