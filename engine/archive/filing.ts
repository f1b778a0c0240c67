// Papers kept in order: tagged, linked to what they belong to, put after the version before, many refiled at once.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { FiledBefore, Refiling } from '../../shared/api/filing';
import type { Document } from '../../shared/documents/document';
import { descendants } from '../../shared/documents/family';
import { withEffective } from '../../shared/documents/with-effective';
import { ProblemError, problem } from '../../shared/problem';
import { foldText } from '../../shared/values/folded-text';
import type { Differences } from '../vault/records';
import type { ArchiveRow, Vault } from '../vault/vault';
import { corrected } from './correct';
import { countTags, tidyTags, withTags } from './tags';

type FilingCalls = `documents.${'file' | 'fileAsBefore' | 'tag' | 'link' | 'follow'}` | 'tags.list';

export function filingHandlers(vault: Vault): Pick<Handlers<EngineContract>, FilingCalls> {
  const { documents, archive } = vault;
  const edit = async (id: string, change: (document: Document) => Differences<Document> | undefined) => {
    if (!(await documents.edit(id, change))) throw new ProblemError(problem('not-found'));
  };
  /** The spelling in use comes first: "Bad" and "bad" are one tag. */
  const spellings = () => {
    const found = new Map<string, string>();
    for (const { value } of countTags(archive.rows().values())) {
      const key = foldText(value);
      if (!found.has(key)) found.set(key, value);
    }
    return found;
  };

  return {
    'documents.file': async ({ ids, change }) => {
      await archive.ready;
      if (change.homeId !== undefined && !archive.homes().has(change.homeId))
        throw new ProblemError(problem('needs-home'));
      const known = spellings();
      const wanted = { ...change, addTags: [...tidyTags(change.addTags ?? [], known)] };
      // What came in a paper lives where it lives.
      const followers =
        change.homeId === undefined ? [] : descendants(archive.rows().values(), ids).map(({ id }) => id);
      const before = await Promise.all([
        ...ids.map((id) => refile(vault, id, wanted)),
        ...followers.filter((id) => !ids.includes(id)).map((id) => refile(vault, id, { homeId: wanted.homeId ?? '' })),
      ]);
      return { before: before.flatMap((one) => one ?? []) };
    },

    'documents.fileAsBefore': async ({ before }) => {
      await archive.ready;
      await Promise.all(
        before.map(({ id, homeId, tags, partIds, ...said }) =>
          documents.edit(id, (document) => {
            const { kind: _, category: __, ...others } = document.corrections;
            const corrections = {
              ...others,
              ...(said.kind ? { kind: said.kind } : {}),
              ...(said.category ? { category: said.category } : {}),
            };
            const home = archive.homes().has(homeId) ? homeId : document.homeId;
            const links = { ...document.links, partIds };
            return withEffective({ ...document, corrections, homeId: home, tags: [...tidyTags(tags)], links });
          }),
        ),
      );
      return {};
    },

    'documents.tag': async ({ id, tags }) => {
      await archive.ready;
      const known = spellings();
      await edit(id, () => ({ tags: [...tidyTags(tags, known)] }));
      return {};
    },

    'tags.list': (_input, emit, fail) => {
      let last = '';
      const tell = () => {
        const tags = countTags(archive.rows().values()).slice(0, 500);
        const said = JSON.stringify(tags);
        if (said === last) return;
        last = said;
        emit({ tags: [...tags] });
      };
      archive.ready.then(tell, fail);
      return archive.watch(tell);
    },

    'documents.link': async ({ id, to, targetId, linked }) => {
      const name = ({ part: 'partIds', task: 'taskIds', contact: 'contactIds' } as const)[to];
      if (targetId === '') throw new ProblemError(problem('invalid-input', { field: '/targetId' }));
      await edit(id, ({ links }) => {
        const others = links[name].filter((one) => one !== targetId);
        if (others.length >= 100) throw new ProblemError(problem('too-large'));
        return { links: { ...links, [name]: linked ? [...others, targetId] : others } };
      });
      return {};
    },

    'documents.follow': async ({ id, previousId }) => {
      await archive.ready;
      const rows = archive.rows();
      if (previousId !== '' && !rows.has(previousId)) throw new ProblemError(problem('not-found'));
      if (previousId !== '' && (previousId === id || versionsBefore(rows, previousId).some((row) => row.id === id)))
        throw new ProblemError(problem('invalid-input', { field: '/previousId' }));
      let before = '';
      await edit(id, (document) => {
        before = document.previousId;
        return { previousId };
      });
      return { before };
    },
  };
}

/** What stood before, undefined when the paper is gone. */
async function refile(vault: Vault, id: string, change: Refiling): Promise<FiledBefore | undefined> {
  let before: FiledBefore | undefined;
  const now = Date.now();
  const after = await vault.documents.edit(id, (document) => {
    const { corrections, homeId, tags, links } = document;
    before = {
      id,
      homeId,
      kind: corrections.kind ?? null,
      category: corrections.category ?? null,
      tags: [...tags],
      partIds: [...links.partIds],
    };
    return refiled(document, change, now);
  });
  return after && before;
}

/** Throws `invalid-input` for a kind or category that there is not. */
export function refiled(document: Document, change: Refiling, now: number): Document {
  const { kind, category, homeId, addTags = [], removeTags = [], addPartIds = [], removePartIds = [] } = change;
  let after = document;
  if (kind !== undefined) after = corrected(after, 'kind', kind, now);
  if (category !== undefined) after = corrected(after, 'category', category, now);
  const partIds = [...new Set([...after.links.partIds, ...addPartIds])].filter((id) => !removePartIds.includes(id));
  return {
    ...after,
    ...(homeId === undefined ? {} : { homeId }),
    tags: [...withTags(after.tags, addTags, removeTags)],
    links: { ...after.links, partIds: partIds.slice(0, 100) },
  };
}

/** The paper and those it is a newer version of, the newest first. */
export function versionsBefore(rows: ReadonlyMap<string, ArchiveRow>, id: string): readonly ArchiveRow[] {
  const found: ArchiveRow[] = [];
  for (let row = rows.get(id); row && !found.includes(row); row = rows.get(row.previousId ?? '')) found.push(row);
  return found;
}
