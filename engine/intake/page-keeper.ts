// Keeps the pages of a paper while it is read: a long one can be opened and searched before it is done, and is taken up where it was left.
import type { Document } from '../../shared/documents/document';
import { packPage } from '../../shared/documents/packed-page';
import type { ReadPage } from '../../shared/documents/page';
import type { Vault } from '../vault/vault';
import { keptPages } from './kept-pages';

export type PageKeeper = {
  /** Indexes of pages that are read, also by an earlier try. */
  readonly known: ReadonlySet<number>;
  add(page: ReadPage): void;
  /** Resolves when there is room for more: what is read faster than it is written would pile up. */
  room(): Promise<void>;
  /** Everything is durable. */
  done(): Promise<Kept>;
};

export type Kept = { readonly textFrom: Document['textFrom']; readonly pages: readonly ReadPage[] };

/** Written together: a write of many pages costs hardly more than one of a few. */
const pagesAtOnce = 32;
const longestUnwrittenMs = 2_000;
/** So many stay in memory until the paper is understood; a longer paper is fetched from the vault again. */
const mostInMemory = 300;
/** From so many pages on somebody may want to look before the last one is read. */
const longPaper = 30;
const firstLook = 14;
/** Each look goes through all pages there are, so they come seldomer and seldomer. */
const looksApart = 4;

export async function keepPages(options: {
  readonly vault: Vault;
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly pageCount: () => number;
  /** A long paper has got so far that it is worth a look; `pages` are its first, without gaps. */
  readonly onLook: (pages: readonly ReadPage[], isFirst: boolean) => Promise<void>;
}): Promise<PageKeeper> {
  const { vault, document, signal, pageCount, onLook } = options;
  const before = await leftOver(vault, document);
  const known = new Set(before.map(({ index }) => index));
  const origins = new Set(before.map(({ textFrom }) => textFrom));
  const inMemory = new Map(before.slice(0, mostInMemory).map((page) => [page.index, page]));
  let unwritten: ReadPage[] = [];
  let writing: Promise<void> = Promise.resolve();
  let writtenAt = Date.now();
  let nextLook = before.length > 0 ? known.size + 1 : firstLook;
  let looks = 0;

  const look = async () => {
    if (pageCount() <= longPaper || known.size < nextLook || known.size >= pageCount() || signal.aborted) return;
    const first: ReadPage[] = [];
    for (let page = inMemory.get(0); page && first.length < firstLook; page = inMemory.get(first.length))
      first.push(page);
    if (first.length === 0) return;
    nextLook = known.size * looksApart;
    await onLook(first, looks++ === 0);
  };

  const write = (): Promise<void> => {
    const pages = unwritten;
    unwritten = [];
    writtenAt = Date.now();
    const ended = writing;
    writing = ended.then(async () => {
      if (pages.length === 0 || signal.aborted) return;
      await vault.pages.put(pages.map((page) => packPage(document.id, page)));
      await look();
    });
    writing.catch(() => undefined);
    return ended;
  };

  return {
    known,
    add(page) {
      known.add(page.index);
      origins.add(page.textFrom);
      if (inMemory.size < mostInMemory) inMemory.set(page.index, page);
      unwritten.push(page);
    },
    async room() {
      const isDue = unwritten.length >= pagesAtOnce || Date.now() - writtenAt > longestUnwrittenMs;
      // Short papers are written once, when they are done.
      if (isDue && unwritten.length > 0) await write();
    },
    async done() {
      await write();
      await writing;
      const pages = inMemory.size === known.size ? [...inMemory.values()] : await keptPages(vault, document.id);
      return { textFrom: originOf(origins), pages: [...pages].sort((a, b) => a.index - b.index) };
    },
  };
}

/** What an earlier try at the first reading of this paper has left. A paper that is read anew is read whole. */
async function leftOver(vault: Vault, document: Document): Promise<readonly ReadPage[]> {
  const { id, steps, textFrom, attempts, pageCount } = document;
  const isFirstReading = steps.read === undefined && textFrom === 'none';
  return isFirstReading && (attempts > 1 || pageCount > 0) ? keptPages(vault, id) : [];
}

function originOf(found: ReadonlySet<ReadPage['textFrom']>): Document['textFrom'] {
  const origins = [...found].filter((origin) => origin !== 'none');
  return origins.length > 1 ? 'mixed' : (origins[0] ?? 'none');
}
