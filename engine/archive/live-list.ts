// The list as a live query: asked once, it answers again whenever what it shows has changed, at most ten times a second.
import type { Handlers, InputOf } from '../../shared/api/contract';
import { documentRow } from '../../shared/api/document-row';
import { type DocumentList, type EngineContract, windowRows } from '../../shared/api/engine';
import { paced } from '../jobs/paced';
import type { Passage, Search, SearchAnswer } from '../vault/search';
import type { Vault } from '../vault/vault';
import { type Cell, cellOf } from './cells';
import { listRows, orderRows, type Sort, supersededIn, windowRowsOf } from './list';

/** As many hits as a window shows: their passages come with the first answer. */
const rowsInView = 8;
/** Code that has run is compiled: the first search is counted as fast as the later ones. By then the archive is on screen. */
const warmAfterMs = 3_000;
const timesToWarm = 4;
const cellsAtOnce = 1_000;
/** Then the passages of the further hits are looked up. */
const restAfterMs = 30;
const noPassages: ReadonlyMap<string, Passage> = new Map();

/** Who waits for a list: hears it as soon as there is something to show, and again when there is more. */
type Asker = {
  readonly tell: (list: DocumentList) => void;
  readonly isGone: () => boolean;
  /** Those told so far. */
  readonly passages: Map<string, Passage>;
};

type ListInput = InputOf<EngineContract['documents.list']>;

export function liveList(vault: Vault, search: Search): Handlers<EngineContract>['documents.list'] {
  const orders = keptOrders(vault);
  const cellsOf = keptCells(vault);
  // The first question is on its way.
  void vault.archive.ready.then(() => {
    orders('date');
    for (let time = 1; time <= timesToWarm; time += 1)
      setTimeout(() => listRows(orders('date'), 'date', { filter: {}, limit: 0 }), warmAfterMs + time * 100);
  });

  /** What is sought, within one home or all. */
  const seek = (input: ListInput, query: string, homeId: string | undefined): Promise<SearchAnswer> => {
    const within = { trashed: input.filter.trashed === true, ...(homeId === undefined ? {} : { homeId }) };
    return query === '' && input.like !== undefined
      ? search.alike(input.like, within)
      : search.query({ query, ...within });
  };

  const answer = async (input: ListInput, asker: Asker): Promise<void> => {
    await vault.archive.ready;
    const query = input.query?.trim() ?? '';
    const isSought = query !== '' || input.like !== undefined;
    const sort: Sort = input.sort ?? (isSought ? 'best' : 'date');
    const question = { ...input, limit: input.limit ?? windowRows, superseded: orders.superseded() };
    if (!isSought) {
      const listed = listRows(orders(sort === 'best' ? 'date' : sort), sort === 'best' ? 'date' : sort, question);
      return asker.tell({ ...listed, rows: listed.rows.map(documentRow) });
    }
    const found = await seek(input, query, input.homeId);
    const inOrder = (answered: SearchAnswer): readonly Cell[] => {
      const hits = cellsOf(answered);
      if (sort === 'best') return hits;
      const among = new Set(hits);
      return orders(sort).filter((cell) => among.has(cell));
    };
    const hits = inOrder(found);
    const shown = query === '' ? [] : windowRowsOf(hits, sort, question).map(({ id }) => id);
    // Looked up in the worker while the rest is counted here.
    const firstPassages = shown.length === 0 ? noPassages : search.passages(query, shown, rowsInView);
    const listed = listRows(hits, sort, question);
    const { homes } =
      input.homeId === undefined || vault.archive.homes().size < 2
        ? listed.facets
        : // How many there would be in the other homes, where the words may have other meanings.
          listRows(inOrder(await seek(input, query, undefined)), sort, { ...question, limit: 0 }).facets;
    const tellWith = (passages: ReadonlyMap<string, Passage>) =>
      asker.tell({
        ...listed,
        facets: { ...listed.facets, homes },
        rows: listed.rows.map((row) => {
          const passage = passages.get(row.id);
          const hit = passage && { ...passage, marks: [...passage.marks], score: scoreOf(found, row.id) };
          return { ...documentRow(row), ...(hit ? { hit } : {}) };
        }),
        ...(found.corrected === undefined ? {} : { corrected: found.corrected }),
        ...(found.complete ? {} : { indexing: true }),
      });
    const passages = await firstPassages;
    const late = shown.filter((id) => !passages.has(id));
    // Those that were told before stand until they are looked up again.
    for (const [id, passage] of passages) asker.passages.set(id, passage);
    tellWith(asker.passages);
    if (late.length === 0) return;
    // Whoever goes on typing asks the next question before this: it must not wait for passages nobody will see.
    await new Promise((resolve) => setTimeout(resolve, restAfterMs));
    for (let start = 0; start < late.length; start += rowsInView) {
      if (asker.isGone()) return;
      for (const [id, passage] of await search.passages(query, late.slice(start, start + rowsInView)))
        asker.passages.set(id, passage);
    }
    tellWith(asker.passages);
  };

  return (input, emit, fail) => {
    let last = '';
    const tell = (list: DocumentList) => {
      const said = JSON.stringify(list);
      if (said === last) return;
      last = said;
      emit(list);
    };
    let isGone = false;
    const asker: Asker = { tell, isGone: () => isGone, passages: new Map() };
    const refresh = paced(() => answer(input, asker), fail);
    refresh.now();
    const stops = [vault.archive.watch(refresh.soon)];
    if (input.query?.trim() || input.like !== undefined) stops.push(search.watch(refresh.soon));
    return () => {
      isGone = true;
      refresh.stop();
      for (const stop of stops) stop();
    };
  };
}

/** Of one of the few rows that are shown. */
function scoreOf({ numbers, names, scores }: SearchAnswer, id: string): number {
  return scores[numbers.findIndex((no) => names[no] === id)] ?? 0;
}

/** What a search found, out of the archive: by number, looked up once and then known until the archive changes. */
function keptCells(vault: Vault) {
  let of: readonly string[] | undefined;
  let cells: (Cell | undefined)[] = [];
  vault.archive.watch(() => {
    of = undefined;
  });
  const lookUp = (names: readonly string[], no: number): Cell | undefined => {
    const known = cells[no];
    if (known) return known;
    // Gone since, when there is none, and not yet out of the index.
    const row = vault.archive.rows().get(names[no] ?? '');
    if (row) cells[no] = cellOf(row);
    return cells[no];
  };
  /** The others too, a few at a time while nobody waits. */
  const lookUpOthers = (names: readonly string[], from: number) => {
    if (of !== names || from >= names.length) return;
    for (let no = from; no < from + cellsAtOnce; no += 1) lookUp(names, no);
    setTimeout(() => lookUpOthers(names, from + cellsAtOnce), 20);
  };
  return ({ numbers, names }: SearchAnswer): readonly Cell[] => {
    if (of !== names) {
      cells = [];
      of = names;
      setTimeout(() => lookUpOthers(names, 0), warmAfterMs);
    }
    const found: Cell[] = [];
    for (const no of numbers) {
      const cell = lookUp(names, no);
      if (cell) found.push(cell);
    }
    return found;
  };
}

/** The archive in order, sorted once for everyone and again only after a change. */
function keptOrders(vault: Vault) {
  const kept = new Map<'date' | 'title', readonly Cell[]>();
  let superseded: ReadonlySet<string> | undefined;
  vault.archive.watch(() => {
    kept.clear();
    superseded = undefined;
  });
  const ordered = (sort: 'date' | 'title'): readonly Cell[] => {
    const known = kept.get(sort);
    if (known) return known;
    const rows = orderRows(vault.archive.rows().values(), sort);
    kept.set(sort, rows);
    return rows;
  };
  return Object.assign(ordered, {
    superseded: (): ReadonlySet<string> => {
      superseded ??= supersededIn(vault.archive.rows().values());
      return superseded;
    },
  });
}
