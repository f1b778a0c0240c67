// The list as a live query: asked once, it answers again whenever what it shows has changed, at most ten times a second.
import type { Handlers, InputOf } from '../../shared/api/contract';
import { documentRow } from '../../shared/api/document-row';
import { type DocumentList, type EngineContract, windowRows } from '../../shared/api/engine';
import { paced } from '../jobs/paced';
import type { Search, SearchAnswer } from '../vault/search';
import type { ArchiveRow, Vault } from '../vault/vault';
import { listRows, orderRows, type Sort, supersededIn } from './list';

type ListInput = InputOf<EngineContract['documents.list']>;

export function liveList(vault: Vault, search: Search): Handlers<EngineContract>['documents.list'] {
  const orders = keptOrders(vault);
  // The first question is on its way.
  void vault.archive.ready.then(() => orders('date'));

  /** What is sought, within one home or all. */
  const seek = (input: ListInput, query: string, homeId: string | undefined): Promise<SearchAnswer> => {
    const within = { trashed: input.filter.trashed === true, ...(homeId === undefined ? {} : { homeId }) };
    return query === '' && input.like !== undefined
      ? search.alike(input.like, within)
      : search.query({ query, ...within });
  };

  const answer = async (input: ListInput): Promise<DocumentList> => {
    await vault.archive.ready;
    const query = input.query?.trim() ?? '';
    const isSought = query !== '' || input.like !== undefined;
    const sort: Sort = input.sort ?? (isSought ? 'best' : 'date');
    const question = { ...input, limit: input.limit ?? windowRows, superseded: orders.superseded() };
    if (!isSought) {
      const listed = listRows(orders(sort === 'best' ? 'date' : sort), sort === 'best' ? 'date' : sort, question);
      return { ...listed, rows: listed.rows.map(documentRow) };
    }
    const found = await seek(input, query, input.homeId);
    const inOrder = ({ ids }: SearchAnswer) => {
      const rows = vault.archive.rows();
      const hits: ArchiveRow[] = [];
      for (const id of ids) {
        const row = rows.get(id);
        if (row) hits.push(row);
      }
      if (sort === 'best') return hits;
      const among = new Set(hits);
      return orders(sort).filter((row) => among.has(row));
    };
    const listed = listRows(inOrder(found), sort, question);
    const { homes } =
      input.homeId === undefined || vault.archive.homes().size < 2
        ? listed.facets
        : // How many there would be in the other homes, where the words may have other meanings.
          listRows(inOrder(await seek(input, query, undefined)), sort, { ...question, limit: 0 }).facets;
    const passages =
      query === ''
        ? new Map<string, never>()
        : await search.passages(
            query,
            listed.rows.map(({ id }) => id),
          );
    return {
      ...listed,
      facets: { ...listed.facets, homes },
      rows: listed.rows.map((row) => {
        const passage = passages.get(row.id);
        const hit = passage && { ...passage, marks: [...passage.marks], score: scoreOf(found, row.id) };
        return { ...documentRow(row), ...(hit ? { hit } : {}) };
      }),
      ...(found.corrected === undefined ? {} : { corrected: found.corrected }),
      ...(found.complete ? {} : { indexing: true }),
    };
  };

  return (input, emit, fail) => {
    let last = '';
    const refresh = paced(async () => {
      const list = await answer(input);
      const said = JSON.stringify(list);
      if (said === last) return;
      last = said;
      emit(list);
    }, fail);
    refresh.now();
    const stops = [vault.archive.watch(refresh.soon)];
    if (input.query?.trim() || input.like !== undefined) stops.push(search.watch(refresh.soon));
    return () => {
      refresh.stop();
      for (const stop of stops) stop();
    };
  };
}

/** Of one of the few rows that are shown. */
function scoreOf({ ids, scores }: SearchAnswer, id: string): number {
  return scores[ids.indexOf(id)] ?? 0;
}

/** The archive in order, sorted once for everyone and again only after a change. */
function keptOrders(vault: Vault) {
  const kept = new Map<'date' | 'title', readonly ArchiveRow[]>();
  let superseded: ReadonlySet<string> | undefined;
  vault.archive.watch(() => {
    kept.clear();
    superseded = undefined;
  });
  const ordered = (sort: 'date' | 'title'): readonly ArchiveRow[] => {
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
