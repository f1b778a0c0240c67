// Everything checked: both copies against each other, every record against its schema, every original against its hash.
import { Value } from '@sinclair/typebox/value';
import type { OutputOf } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import { documents, pages } from '../../../shared/documents/document';
import { type ProblemCode, problemOf } from '../../../shared/problem';
import { homes } from '../../../shared/property/home';
import type { OpenVault } from '../open';
import { plainDefinitions, plainNames } from './format';

type Outcome = OutputOf<EngineContract['vault.verify']>;

export async function verifyVault(vault: OpenVault): Promise<Outcome> {
  const { records, originals } = await vault.upkeep.check();
  const faults: Outcome['faults'] = [
    ...records.healed.map((id) => ({
      what: 'record' as const,
      id: afterSlash(id),
      code: 'copy-damaged',
      healed: true,
    })),
    ...originals.healedIds.map((id) => ({ what: 'original' as const, id, code: 'copy-damaged', healed: true })),
    ...originals.lost.map((id) => ({ what: 'original' as const, id, code: 'lost', healed: false })),
  ];
  for (let line = 0; line < records.damagedLines; line += 1)
    faults.push({ what: 'journal', id: '', code: 'line-damaged', healed: true });

  const pageCounts = new Map<string, number>();
  let pageTotal = 0;
  for await (const some of vault.pages.all())
    for (const page of some) {
      pageTotal += 1;
      pageCounts.set(page.documentId, (pageCounts.get(page.documentId) ?? 0) + 1);
      if (!Value.Check(pages.schema, page))
        faults.push({ what: 'page', id: page.id, code: 'invalid-record', healed: false });
    }
  let homeTotal = 0;
  for await (const some of vault.homes.all())
    for (const home of some) {
      homeTotal += 1;
      if (!Value.Check(homes.schema, home))
        faults.push({ what: 'record', id: home.id, code: 'invalid-record', healed: false });
    }
  for (const name of plainNames)
    for await (const some of vault[name].all())
      for (const record of some)
        if (!Value.Check(plainDefinitions[name].schema, record))
          faults.push({ what: 'record', id: record.id, code: 'invalid-record', healed: false });
  let documentTotal = 0;
  for await (const some of vault.documents.all())
    for (const document of some) {
      documentTotal += 1;
      const fault = (what: 'record' | 'original' | 'page', code: string) =>
        faults.push({ what, id: document.id, code, healed: false });
      if (!Value.Check(documents.schema, document)) fault('record', 'invalid-record');
      if (document.state === 'read' && (pageCounts.get(document.id) ?? 0) !== document.pageCount)
        fault('page', 'missing');
      try {
        if ((await vault.originals.sum(document.original)) !== document.sha256) fault('original', 'wrong-hash');
      } catch (error) {
        // What lies on another machine just now is no fault of this one.
        if (!isElsewhere(error)) fault('original', 'lost');
      }
    }
  return {
    homes: homeTotal,
    documents: documentTotal,
    pages: pageTotal,
    originals: documentTotal,
    journalLines: records.lines,
    faults,
  };
}

const away: readonly ProblemCode[] = ['original-elsewhere', 'server-unreachable', 'server-refused', 'server-faulty'];
const isElsewhere = (error: unknown): boolean => away.includes(problemOf(error).code);

const afterSlash = (key: string): string => key.slice(key.indexOf('/') + 1);
