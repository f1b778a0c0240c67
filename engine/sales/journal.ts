// The journal of a sale: what happened, in turn, each line chained; ids and figures open, what is said of people sealed under their own keys.
//
// Every machine writes a book of its own (`<case>.<writer>`), so that two that add at once break no chain. Together they are read in the
// order of `turn`: greater than that of everything its writer knew of, so that an answer comes after what it answers, whatever the clocks say.

import type { Entry } from '../../shared/entries/entry';
import { ProblemError, problem } from '../../shared/problem';
import type { Case } from '../../shared/sale/case';
import { type Breach, checkChain } from '../security/chain';
import { openForPerson } from '../security/sealed-line';
import type { Books, NewLine } from '../vault/books';
import { inTurn } from '../vault/records/in-turn';
import type { Vault } from '../vault/vault';

type Plain = Readonly<Record<string, unknown>>;

export type JournalEvent = {
  /** `bid.placed`, `contract.signed` … */
  readonly what: string;
  /** What names nobody: readable for good. */
  readonly open: Plain;
  /** Whom of the case's people it is about, and what is sealed for them. */
  readonly about?: { readonly personId: string; readonly words: Plain };
  readonly at?: number;
};

export type JournalLine = Pick<Entry, 'id' | 'bookId' | 'sequence' | 'at' | 'what' | 'personId' | 'hash'> & {
  readonly turn: number;
  readonly open: Plain;
  /** Null when nothing was sealed, or when the person's key is gone. */
  readonly words: Plain | null;
  /** Something was sealed that nobody can read any more. */
  readonly isShredded: boolean;
};

export type JournalCheck =
  | {
      readonly whole: true;
      readonly lines: number /** The last hash of each book: a witness to be written down elsewhere. */;
      readonly heads: readonly string[];
    }
  | {
      readonly whole: false;
      readonly lines: number;
      readonly bookId: string;
      readonly sequence: number;
      readonly breach: Breach;
    };

export type Journal = {
  /** Resolves when they are durable. Throws ProblemError `not-found` when the case or the person is not there. */
  add(caseId: string, events: readonly JournalEvent[]): Promise<void>;
  /** Causes before their effects, from all machines. */
  read(caseId: string): Promise<readonly JournalLine[]>;
  check(caseId: string): Promise<JournalCheck>;
  /** Hears when lines of the case were added, here or by another machine. */
  watch(caseId: string, listener: () => void): () => void;
};

type Options = {
  readonly vault: Pick<Vault, 'cases' | 'entries'>;
  readonly books: Books;
  readonly writer: string;
};

export function openJournal({ vault, books, writer }: Options): Journal {
  const turns = inTurn();
  const linesOf = (caseId: string) =>
    vault.entries.select({ subjectId: caseId }).then((all) => all.filter(({ book }) => book === 'journal'));

  return {
    add: (caseId, events) =>
      turns([caseId], async () => {
        const one = await vault.cases.get(caseId);
        if (!one) throw new ProblemError(problem('not-found'));
        const last = (await linesOf(caseId)).reduce((most, { body }) => Math.max(most, bodyOf(body).turn), 0);
        const lines = events.map((event, at) => newLine(one, event, last + 1 + at));
        await books.append('journal', `${caseId}.${writer}`, lines);
      }),

    async read(caseId) {
      const keys = new Map((await vault.cases.get(caseId))?.people.map(({ id, key }) => [id, key]));
      const lines = await Promise.all((await linesOf(caseId)).map((line) => opened(line, keys.get(line.personId))));
      return lines.sort((a, b) => a.turn - b.turn || a.at - b.at || (a.id < b.id ? -1 : 1));
    },

    async check(caseId) {
      const lines = await linesOf(caseId);
      const heads: string[] = [];
      for (const bookId of new Set(lines.map((line) => line.bookId))) {
        const check = await checkChain(lines.filter((line) => line.bookId === bookId));
        if (!check.whole) return { ...check, lines: lines.length, bookId };
        if (check.head) heads.push(check.head.hash);
      }
      return { whole: true, lines: lines.length, heads };
    },

    watch: (caseId, listener) =>
      vault.entries.watch((changes) => {
        if (changes.some(({ after }) => after === undefined || after.subjectId === caseId)) listener();
      }),
  };
}

function newLine(one: Case, { what, open, about, at }: JournalEvent, turn: number): NewLine {
  const person = about && one.people.find(({ id }) => id === about.personId);
  if (about && !person) throw new ProblemError(problem('not-found'));
  return {
    what,
    subjectId: one.id,
    ...(at === undefined ? {} : { at }),
    body: (sealed) => JSON.stringify({ turn, open, sealed }),
    ...(person && about ? { person: { id: person.id, key: person.key, words: JSON.stringify(about.words) } } : {}),
  };
}

async function opened(line: Entry, key: string | undefined): Promise<JournalLine> {
  const { id, bookId, sequence, at, what, personId, hash } = line;
  const { turn, open, sealed } = bodyOf(line.body);
  const words = key !== undefined && sealed !== '' ? await openForPerson(key, line, sealed) : undefined;
  return {
    ...{ id, bookId, sequence, at, what, personId, hash, turn, open },
    words: words === undefined ? null : plainOf(words),
    isShredded: sealed !== '' && words === undefined,
  };
}

/** What another machine wrote is believed to be nothing in particular. */
function bodyOf(body: string): { readonly turn: number; readonly open: Plain; readonly sealed: string } {
  const { turn, open, sealed } = plainOf(body);
  return {
    turn: typeof turn === 'number' && Number.isSafeInteger(turn) ? turn : 0,
    open: isPlain(open) ? open : {},
    sealed: typeof sealed === 'string' ? sealed : '',
  };
}

function plainOf(text: string): Plain {
  try {
    const value: unknown = JSON.parse(text);
    return isPlain(value) ? value : {};
  } catch {
    return {};
  }
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
