// What happened to a record, told and put back.
import { Value } from '@sinclair/typebox/value';
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import { costs } from '../../shared/costs/cost';
import { type Document, documents } from '../../shared/documents/document';
import { readFact } from '../../shared/documents/effective';
import type { FactValue } from '../../shared/documents/understanding';
import { withValueAt } from '../../shared/history/differences';
import type { Difference, Happening } from '../../shared/history/happening';
import { tasks } from '../../shared/maintenance/task';
import { ProblemError, problem } from '../../shared/problem';
import { contacts } from '../../shared/property/contact';
import { homes } from '../../shared/property/home';
import { cases } from '../../shared/sale/case';
import type { Records } from '../vault/records';
import type { Vault } from '../vault/vault';
import { corrected, uncorrected } from './correct';

type HistoryCalls = `history.${'list' | 'putBack'}`;

const mostTold = 200;
const definitions = { homes, tasks, costs, contacts, cases } as const;

export function historyHandlers(vault: Vault): Pick<Handlers<EngineContract>, HistoryCalls> {
  return {
    'history.list': ({ recordId }, emit, fail) => {
      const tell = async () => {
        const all = [...(await vault.history.select({ recordId }))].sort((a, b) => (a.id < b.id ? 1 : -1));
        const told = all.slice(0, mostTold).map(({ id, createdAt, who, what, collection, differences }) => ({
          id,
          at: createdAt,
          who,
          what,
          collection,
          differences: differences.map((one) => ({ ...one, canPutBack: canPutBack(collection, one) })),
        }));
        emit({ happenings: told, more: all.length > mostTold });
      };
      let turn: Promise<void> = Promise.resolve();
      const next = () => {
        turn = turn.then(tell).catch(fail);
      };
      next();
      return vault.history.watch((changes) => {
        if (changes.some(({ after }) => after === undefined || after.recordId === recordId)) next();
      });
    },

    'history.putBack': async ({ id, field }) => {
      const happened = await vault.history.get(id);
      const difference = happened?.differences.find((one) => one.field === field);
      if (!happened || !difference) throw new ProblemError(problem('not-found'));
      if (!canPutBack(happened.collection, difference)) throw refused(field);
      await putBack(vault, happened, difference);
      return {};
    },
  };
}

const refused = (field: string) => new ProblemError(problem('invalid-input', { field: field.slice(0, 60) }));

/** A value that was too long to keep cannot; what lies in the trash is brought back from there. */
const canPutBack = (collection: string, { field, from }: Difference): boolean =>
  from !== undefined &&
  field !== 'trashed' &&
  // A sale goes from stage to stage by its own table.
  !(collection === 'cases' && field === 'stage') &&
  (collection === 'documents' || Object.hasOwn(definitions, collection));

async function putBack(vault: Vault, { collection, recordId }: Happening, difference: Difference): Promise<void> {
  const value: unknown = difference.from ? JSON.parse(difference.from) : undefined;
  const after =
    collection === 'documents'
      ? await vault.documents.edit(recordId, (document) => paperPutBack(document, difference.field, value))
      : await recordPutBack(vault, collection as keyof typeof definitions, recordId, difference.field, value);
  if (!after) throw new ProblemError(problem('not-found'));
}

function paperPutBack(document: Document, field: string, value: unknown): Document {
  const [first = '', ...rest] = field.split('.');
  const name = rest.join('.');
  if (first === 'said') return saidAgain(document, name, value as FactValue | undefined);
  const empty = first === 'homeId' || first === 'previousId' ? '' : [];
  const after = withValueAt(document, [first, ...rest], value ?? empty);
  if (!Value.Check(documents.schema, after)) throw refused(field);
  return after as Document;
}

/** Where the machine read the same, its reading stands again. */
function saidAgain(document: Document, name: string, value: FactValue | undefined): Document {
  const { readKind, readCategory, readTitle, fileName } = document;
  const fields: Readonly<Record<string, FactValue>> = {
    kind: readKind || 'annet',
    category: readCategory || 'annet',
    title: readTitle || fileName.slice(0, 200),
  };
  const read = Object.hasOwn(fields, name) ? fields[name] : readFact(document, name)?.value;
  return value === read ? uncorrected(document, name) : corrected(document, name, value ?? null, Date.now());
}

async function recordPutBack(
  vault: Vault,
  collection: keyof typeof definitions,
  id: string,
  field: string,
  value: unknown,
): Promise<object | undefined> {
  const records = vault[collection] as unknown as Records<{ readonly id: string }>;
  return records.edit(id, (before) => {
    const path = field.split('.');
    // Nothing stood there: the record is as it was without the field, or with its empty text.
    const tries = value === undefined ? ['', undefined, [] as const] : [value];
    for (const one of tries) {
      const after = withValueAt(before, path, one);
      if (after !== undefined && Value.Check(definitions[collection].schema, after)) {
        // A field that was taken away must be named, or it would stay.
        const gone = Object.fromEntries(Object.keys(before).map((name) => [name, undefined]));
        return { ...gone, ...(after as object) };
      }
    }
    throw refused(field);
  });
}
