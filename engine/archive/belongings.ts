// What a paper belongs to: as the person said, and as its words suggest.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { Belonging } from '../../shared/api/filing';
import { partHints } from '../../shared/costs/part-hint';
import { type Document, pageId } from '../../shared/documents/document';
import { effectiveFact } from '../../shared/documents/effective';
import { mayFollow, olderLookalikes } from '../../shared/documents/versions';
import type { Task } from '../../shared/maintenance/task';
import type { Contact } from '../../shared/property/contact';
import type { Home } from '../../shared/property/home';
import { senderKey } from '../../shared/property/senders';
import type { ArchiveRow, Vault } from '../vault/vault';

type Calls = 'documents.belongings';

/** What a paper is about stands at its beginning. */
const pagesLookedAt = 3;
const mostSuggested = 2;

export function belongingHandlers(vault: Vault): Pick<Handlers<EngineContract>, Calls> {
  return {
    'documents.belongings': ({ id }, emit, fail) => {
      let last = '';
      let hints: { readonly of: string; readonly found: ReturnType<typeof partHints> } | undefined;
      const tell = async () => {
        await vault.archive.ready;
        const document = await vault.documents.get(id);
        if (!document) return emit({ belongings: [] });
        const of = `${document.steps.read} ${document.title}`;
        if (hints?.of !== of)
          hints = { of, found: partHints(document.title.replace(document.sender, ' '), await beginningOf(vault, id)) };
        const home = vault.archive.homes().get(document.homeId);
        const belongings = [
          ...partsOf(document, home, hints.found),
          ...contactsOf(document, await vault.contacts.select()),
          ...tasksOf(document, await vault.tasks.select()),
        ];
        const previous = document.previousId === '' ? await previousOf(vault, document) : undefined;
        const answer = { belongings, ...(previous ? { previous } : {}) };
        const said = JSON.stringify(answer);
        if (said === last) return;
        last = said;
        emit(answer);
      };
      let turn: Promise<void> = Promise.resolve();
      const next = () => {
        turn = turn.then(tell).catch(fail);
      };
      next();
      const stops = [
        vault.documents.watch((changes) => {
          if (changes.some((change) => change.id === id)) next();
        }),
        vault.tasks.watch(next),
        vault.contacts.watch(next),
        vault.homes.watch(next),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

async function beginningOf(vault: Vault, id: string): Promise<string> {
  const ids = Array.from({ length: pagesLookedAt }, (_, index) => pageId(id, index));
  const pages = await vault.pages.getMany(ids);
  return ids.map((one) => pages.get(one)?.text ?? '').join('\n');
}

/** The parts the person named; until they named one, those its words suggest. */
function partsOf(
  document: Document,
  home: Home | undefined,
  hints: ReturnType<typeof partHints>,
): readonly Belonging[] {
  const parts = home?.parts ?? [];
  const said = document.links.partIds.flatMap((id): readonly Belonging[] => {
    const part = parts.find((one) => one.id === id);
    return part ? [{ to: 'part', id, name: part.name, kind: part.kind, said: true, words: [] }] : [];
  });
  if (said.length > 0) return said;
  return hints
    .flatMap(({ kind, words }): readonly Belonging[] => {
      const part = parts.find((one) => one.kind === kind);
      return part ? [{ to: 'part', id: part.id, name: part.name, kind, said: false, words: [...words] }] : [];
    })
    .slice(0, mostSuggested);
}

/** Those the person named, and whoever wrote it. */
function contactsOf(document: Document, contacts: readonly Contact[]): readonly Belonging[] {
  const orgNumber = String(effectiveFact(document, 'orgNumber') ?? '').replace(/\D/g, '');
  const sender = senderKey(document.sender);
  return contacts.flatMap((contact): readonly Belonging[] => {
    const said = document.links.contactIds.includes(contact.id);
    const wroteIt =
      (sender !== '' && senderKey(contact.name) === sender) ||
      (orgNumber !== '' && contact.orgNumber.replace(/\D/g, '') === orgNumber);
    if (!said && !wroteIt) return [];
    const { id, name, role } = contact;
    return [{ to: 'contact', id, name, kind: role, said, words: said ? [] : [document.sender] }];
  });
}

/** Tasks it was linked to, from either side, or that were done by what it shows. */
function tasksOf({ id, links }: Document, tasks: readonly Task[]): readonly Belonging[] {
  return tasks
    .filter(
      (task) =>
        links.taskIds.includes(task.id) ||
        task.documentId === id ||
        task.links.documentIds.includes(id) ||
        task.completions.some(({ documentIds }) => documentIds.includes(id)),
    )
    .map((task) => ({ to: 'task', id: task.id, name: task.title, kind: task.ruleId, said: true, words: [] }));
}

async function previousOf(
  vault: Vault,
  document: Document,
): Promise<Pick<ArchiveRow, 'id' | 'title' | 'date' | 'kind'> | undefined> {
  const rows = vault.archive.rows();
  const alike = olderLookalikes(document, rows.values()).slice(0, 10);
  const older = await vault.documents.getMany(alike.map(({ id }) => id));
  const found = alike.find(({ id }) => {
    const one = older.get(id);
    return one !== undefined && mayFollow(document, one);
  });
  return found && { id: found.id, title: found.title, date: found.date, kind: found.kind };
}
