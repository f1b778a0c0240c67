// The audit: a line for whatever is opened, shared, taken out or changed, chained per machine. Lines hold ids alone; what a paper says is not in them.
import type { AuditBook } from '../../shared/api/audit';
import type { Client, Handlers, Stop } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { EngineShellContract } from '../../shared/api/shell';
import type { Entry } from '../../shared/entries/entry';
import { checkChain } from '../security/chain';
import { type NewLine, openBooks } from '../vault/books';
import { fileStream } from '../vault/file-stream';
import type { Vault } from '../vault/vault';

type Names = Extract<keyof EngineContract, `audit.${string}`>;
export type Audit = {
  /** `body` is kept as it is: never what a paper or a person says. */
  note(what: string, subjectId: string, body?: string): void;
  /** Resolves when everything noted so far is durable. */
  settled(): Promise<void>;
  /** The same handlers; what is asked of those in the list below is noted, once it succeeded. */
  audited<H extends object>(handlers: H): H;
  readonly handlers: Pick<Handlers<EngineContract>, Names>;
};

/** What is noted of which call. Changes of records are told by who remembers them (vault/remember.ts). */
const noted: Readonly<Record<string, string>> = {
  'documents.get': 'document.opened',
  'documents.original': 'document.read',
  'documents.erase': 'document.erased',
  'exchange.copies': 'document.copied',
  'exchange.pages': 'document.printed',
  'exchange.write': 'document.saved',
  'packs.write': 'pack.made',
  'shares.create': 'share.made',
  'shares.change': 'share.changed',
  'shares.link': 'share.linked',
  'shares.revoke': 'share.closed',
  'costs.export': 'costs.exported',
  'valuation.write': 'valuation.saved',
  'sale.writePaper': 'sale.paperMade',
  'vault.export': 'vault.exported',
  'vault.restore': 'vault.restored',
  'backup.now': 'backup.made',
  'backup.restore': 'backup.restored',
  'workspace.create': 'workspace.made',
  'workspace.join': 'workspace.joined',
  'workspace.leave': 'workspace.left',
  'devices.remove': 'device.removed',
  'audit.export': 'audit.exported',
};

/** Lines that come together are written together: an import must not wait for each of its own. */
const togetherMs = 400;
const mostTogether = 500;
/** Looked at again within this time, a paper was not put away. */
const sameLookMs = 10 * 60 * 1_000;
const rememberedAs = 'boligperm.audit-book';

export function openAudit(options: {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  readonly onBug: (where: string, error: unknown) => void;
}): Audit {
  const { vault, shell, onBug } = options;
  const books = openBooks(vault.entries);
  const bookId = bookOfThisMachine();
  const lastLook = new Map<string, number>();
  const waiting: NewLine[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written: Promise<unknown> = Promise.resolve();

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    while (waiting.length > 0) {
      const lines = waiting.splice(0, mostTogether);
      written = written
        .then(() => books.append('audit', bookId, lines))
        .catch((error: unknown) => onBug('audit', error));
    }
  };
  const note: Audit['note'] = (what, subjectId, body = '') => {
    const at = Date.now();
    if (what === 'document.opened') {
      if (at - (lastLook.get(subjectId) ?? 0) < sameLookMs) return;
      lastLook.set(subjectId, at);
    }
    waiting.push({ what, subjectId: subjectId.slice(0, 80), at, body: () => body });
    timer ??= setTimeout(write, togetherMs);
  };
  const noteAsked = (what: string, input: unknown, output: unknown) => {
    for (const id of subjectsOf(input, output)) note(what, id);
  };

  const linesOf = async (): Promise<readonly Entry[]> => {
    const found: Entry[] = [];
    for await (const some of vault.entries.all()) for (const line of some) if (line.book === 'audit') found.push(line);
    return found;
  };
  const settled = async () => {
    write();
    await written;
  };

  return {
    note,
    settled,
    audited(handlers) {
      const all = Object.entries(handlers).map(([name, handler]) => {
        const what = noted[name];
        if (what === undefined) return [name, handler] as const;
        // A live query answers by `emit`, a call by what it returns.
        const watched = (input: unknown, ...rest: unknown[]): unknown => {
          const answer: Promise<unknown> | Stop = (handler as (...given: unknown[]) => Promise<unknown> | Stop)(
            input,
            ...rest,
          );
          if (answer instanceof Promise)
            void answer.then(
              (output) => noteAsked(what, input, output),
              () => undefined,
            );
          else noteAsked(what, input, undefined);
          return answer;
        };
        return [name, watched] as const;
      });
      return Object.fromEntries(all) as typeof handlers;
    },
    handlers: {
      'audit.list': async ({ what, subjectId, before, limit }) => {
        await settled();
        const lines = subjectId === undefined ? await linesOf() : await vault.entries.select({ subjectId });
        const wanted = lines.filter((line) => line.book === 'audit' && (what === undefined || line.what === what));
        const shown = wanted
          .filter(({ at }) => before === undefined || at < before)
          .sort((a, b) => b.at - a.at || b.sequence - a.sequence)
          .slice(0, limit);
        return {
          lines: shown.map(({ id, at, what: did, subjectId: subject, bookId: book }) => ({
            id,
            at,
            what: did,
            subjectId: subject,
            bookId: book,
          })),
          count: wanted.length,
        };
      },
      'audit.check': async () => {
        await settled();
        const byBook = new Map<string, Entry[]>();
        for (const line of await linesOf()) byBook.set(line.bookId, [...(byBook.get(line.bookId) ?? []), line]);
        const checked: AuditBook[] = [];
        for (const [id, lines] of byBook) {
          const found = await checkChain(lines);
          const place = found.whole ? {} : { breach: found.breach, sequence: found.sequence };
          checked.push({ bookId: id, isOurs: id === bookId, lines: found.lines, whole: found.whole, ...place });
        }
        return { books: checked };
      },
      'audit.export': async ({ token }) => {
        await settled();
        const lines = [...(await linesOf())].sort((a, b) =>
          a.bookId === b.bookId ? a.sequence - b.sequence : a.bookId < b.bookId ? -1 : 1,
        );
        const texts = lines.map(({ rev: _, createdAt: __, updatedAt: ___, ...line }) => `${JSON.stringify(line)}\n`);
        await new Blob(texts).stream().pipeTo(fileStream(shell, token));
        await shell.call('files.finish', { token, keep: true });
        return { lines: lines.length };
      },
    },
  };
}

function subjectsOf(input: unknown, output: unknown): readonly string[] {
  const fields = { ...(output as object | undefined), ...(input as object | undefined) } as Readonly<
    Record<string, unknown>
  >;
  const { ids, id, homeId } = fields;
  if (Array.isArray(ids) && ids.length > 0) return ids.map(String);
  return [typeof id === 'string' ? id : typeof homeId === 'string' ? homeId : ''];
}

/** A vault that is copied to another machine goes on under the same name there: two lines then stand in one place, and the check tells. */
function bookOfThisMachine(): string {
  const known = localStorage.getItem(rememberedAs);
  if (known) return known;
  const fresh = `machine-${crypto.randomUUID()}`;
  localStorage.setItem(rememberedAs, fresh);
  return fresh;
}
