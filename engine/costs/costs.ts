// Costs: listed and added up, said by the person, typed in, written out; and what runs out.
import type { Client, Handlers } from '../../shared/api/contract';
import type { CostList, CostSaid, CostView, TypedCost } from '../../shared/api/costs';
import type { EngineContract } from '../../shared/api/engine';
import type { EngineShellContract } from '../../shared/api/shell';
import type { Cost } from '../../shared/costs/cost';
import { type CostRow, deriveCosts } from '../../shared/costs/derive';
import { runningOut } from '../../shared/costs/expiring';
import { otherCurrencies, sumsBy, sumUp, wantsAnswer, yearOf } from '../../shared/costs/sums';
import { sayIfKnown, wordsIn } from '../../shared/i18n/words';
import { marketCurrency } from '../../shared/markets/no/cost-rules';
import { ProblemError, problem } from '../../shared/problem';
import { foldText } from '../../shared/values/folded-text';
import { dayOf } from '../../shared/values/instant';
import { paced } from '../jobs/paced';
import { fileStream } from '../vault/file-stream';
import type { Differences, Draft } from '../vault/records';
import type { Vault } from '../vault/vault';
import { keepPapers } from './kept-papers';

type CostCalls = Extract<keyof EngineContract, `costs.${string}`>;
type Question = Parameters<Handlers<EngineContract>['costs.list']>[0];

const windowRows = 200;
/** More than a life of typing. */
const mostTyped = 20_000;

export function costHandlers(
  vault: Vault,
  shell: Client<EngineShellContract>,
  onBug: (where: string, error: unknown) => void,
): Pick<Handlers<EngineContract>, CostCalls> {
  let made: ReturnType<typeof keepPapers> | undefined;
  const kept = () => {
    made ??= keepPapers(vault, onBug);
    return made;
  };
  const rowsOf = async (homeId: string): Promise<readonly CostRow[]> => {
    const records = await vault.costs.select({ homeId });
    const papers = await kept().of(
      homeId,
      records.flatMap(({ documentId }) => (documentId === '' ? [] : [documentId])),
    );
    const here = new Set(papers.map(({ id }) => id));
    const parts = vault.archive.homes().get(homeId)?.parts ?? [];
    return deriveCosts({
      papers,
      // What was said of a paper that is gone or in the trash says nothing now.
      records: records.filter(({ documentId }) => documentId === '' || here.has(documentId)),
      hints: kept().hints,
      parts,
    });
  };

  const say = async (said: readonly CostSaid[]): Promise<readonly CostSaid[]> => {
    await vault.archive.ready;
    const before: CostSaid[] = [];
    for (const one of said) before.push(await sayOne(one));
    return before;
  };
  const sayOne = async (said: CostSaid): Promise<CostSaid> => {
    const { id, amount, vat, ...rest } = said;
    const fields: Differences<Cost> = {
      ...rest,
      // null: as the paper says again.
      ...(amount === undefined ? {} : { amount: amount ?? undefined }),
      ...(vat === undefined ? {} : { vat: vat ?? undefined }),
    };
    let was: Cost | undefined;
    const edited = await vault.costs.edit(id, (record) => {
      was = record;
      if (record.documentId === '' && amount === null)
        throw new ProblemError(problem('invalid-input', { field: '/amount' }));
      return fields;
    });
    if (!edited) {
      const document = vault.archive.rows().get(id);
      if (!document) throw new ProblemError(problem('not-found'));
      await vault.costs.insert([{ ...blank(id, document.homeId, id), ...defined(fields) }]);
    }
    return saidBefore(said, was);
  };

  return {
    'costs.list': (question, emit, fail) => {
      let last = '';
      const refresh = paced(async () => {
        const rows = await rowsOf(question.homeId);
        const list = listed(rows, question, kept().looking(question.homeId));
        const told = JSON.stringify(list);
        if (told === last) return;
        last = told;
        emit(list);
      }, fail);
      const stops = [kept().watch(refresh.soon), vault.costs.watch(refresh.soon)];
      refresh.now();
      return () => {
        refresh.stop();
        for (const stop of stops) stop();
      };
    },

    'costs.say': async ({ costs }) => ({ before: [...(await say(costs))] }),

    'costs.confirm': async ({ homeId, year, ids }) => {
      const asked = ids && new Set(ids);
      const rows = (await rowsOf(homeId)).filter(
        (row) => wantsAnswer(row) && (asked ? asked.has(row.id) : year === '' || yearOf(row) === year),
      );
      const said = rows.flatMap((row): readonly CostSaid[] => {
        const nature = row.natureStands === 'suggested' ? { nature: row.nature } : {};
        const partId = row.partStands === 'suggested' ? { partId: row.partId } : {};
        const amount = row.amountStands === 'suggested' && row.amount !== undefined ? { amount: row.amount } : {};
        const all = { ...nature, ...partId, ...amount };
        return Object.keys(all).length === 0 ? [] : [{ id: row.id, ...all }];
      });
      return { before: [...(await say(said.slice(0, 1000)))] };
    },

    'costs.add': async ({ id, homeId, ...fields }) => {
      await vault.archive.ready;
      if (!vault.archive.homes().has(homeId)) throw new ProblemError(problem('needs-home'));
      if (fields.title.trim() === '') throw new ProblemError(problem('invalid-input', { field: '/title' }));
      if ((await vault.costs.count()) >= mostTyped) throw new ProblemError(problem('too-large'));
      const own = id ?? `c-${crypto.randomUUID()}`;
      await vault.costs.insert([{ ...blank(own, homeId, ''), ...fields }]);
      return { id: own };
    },

    'costs.remove': async ({ id }) => {
      const record = await vault.costs.get(id);
      if (record?.documentId !== '') throw new ProblemError(problem('not-found'));
      await vault.costs.erase([id]);
      const { rev: _, createdAt: __, updatedAt: ___, documentId: ____, counted: _____, amount = 0, ...fields } = record;
      return { ...fields, amount } satisfies TypedCost;
    },

    'costs.export': async ({ homeId, year, token, language }) => {
      const words = wordsIn(language);
      const parts = vault.archive.homes().get(homeId)?.parts ?? [];
      const partName = (id: string) => {
        const part = parts.find((one) => one.id === id);
        return part ? part.name || sayIfKnown(words, `part.${part.kind}`, part.kind) : id;
      };
      const rows = (await rowsOf(homeId)).filter((row) => year === '' || yearOf(row) === year);
      const { costsAsCsv } = await import('./csv');
      try {
        const writer = fileStream(shell, token).getWriter();
        await writer.write(new TextEncoder().encode(costsAsCsv(rows, words, partName)));
        await writer.close();
        await shell.call('files.finish', { token, keep: true });
      } catch (error) {
        await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
        throw error;
      }
      return { rows: rows.length };
    },

    'costs.expiring': ({ homeId }, emit, fail) => {
      let last = '';
      const refresh = paced(async () => {
        const papers = await kept().expiring(homeId);
        const installations = vault.archive.homes().get(homeId)?.installations ?? [];
        const expiring = [...runningOut(papers, installations, dayOf(Date.now()))];
        const told = JSON.stringify(expiring);
        if (told === last) return;
        last = told;
        emit({ expiring });
      }, fail);
      const stop = kept().watch(refresh.soon);
      refresh.now();
      return () => {
        refresh.stop();
        stop();
      };
    },
  };
}

const blank = (id: string, homeId: string, documentId: string): Draft<Cost> => ({
  id,
  homeId,
  documentId,
  date: '',
  currency: '',
  title: '',
  payee: '',
  contactId: '',
  partId: '',
  taskId: '',
  nature: '',
  counted: '',
  note: '',
});

/** Of what is said for the first time. */
const defined = (fields: Differences<Cost>): Partial<Draft<Cost>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The same fields as they stood; nothing had been said of what had no record. */
function saidBefore(said: CostSaid, was: Cost | undefined): CostSaid {
  const before = Object.keys(said).flatMap((name): readonly (readonly [string, unknown])[] => {
    if (name === 'id' || said[name as keyof CostSaid] === undefined) return [];
    const stood = was?.[name as keyof Cost];
    return [[name, stood ?? (name === 'amount' || name === 'vat' ? null : '')]];
  });
  return { ...(Object.fromEntries(before) as Partial<CostSaid>), id: said.id };
}

/** What the question asks for, of all costs of its home. */
function listed(rows: readonly CostRow[], question: Question, looking: number): CostList {
  const { year, partId, nature, show = 'all', query = '', from = 0, limit = windowRows } = question;
  const currency = mainCurrency(rows);
  const ofYear = rows.filter((row) => year === '' || yearOf(row) === year);
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const matching = ofYear.filter((row) => {
    if (partId !== undefined && (row.partId || 'none') !== partId) return false;
    if (nature !== undefined && (row.nature || 'open') !== nature) return false;
    if (show === 'ask' && !wantsAnswer(row)) return false;
    if (show === 'uncounted' && row.counted) return false;
    if (words.length === 0) return true;
    const text = foldText(`${row.title} ${row.payee} ${row.note}`);
    return words.every((word) => text.includes(word));
  });
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const view = (row: CostRow): CostView => ({
    ...row,
    partWords: [...row.partWords],
    natureWords: [...row.natureWords],
    aboutTitle: titles.get(row.about) ?? '',
    wantsAnswer: wantsAnswer(row),
  });
  const years = new Map<string, CostRow[]>();
  for (const row of rows) {
    const known = years.get(yearOf(row));
    if (known) known.push(row);
    else years.set(yearOf(row), [row]);
  }
  return {
    rows: matching.slice(from, from + limit).map(view),
    count: matching.length,
    currency,
    // Rows come newest first, and those without a day last.
    years: [...years].map(([name, some]) => ({ year: name, sums: sumUp(some, currency), count: some.length })),
    sums: sumUp(ofYear, currency),
    parts: sumsBy(ofYear, currency, (row) => row.partId)
      .map(({ key, sums }) => ({ partId: key, sums }))
      .sort((a, b) => Number(a.partId === '') - Number(b.partId === '') || b.sums.total - a.sums.total),
    others: otherCurrencies(ofYear, currency).map((other) => ({ ...other })),
    asks: ofYear.filter(wantsAnswer).length,
    uncounted: ofYear.filter(({ counted }) => !counted).length,
    looking,
  };
}

/** The market's, unless every cost is in another. */
function mainCurrency(rows: readonly CostRow[]): string {
  const counts = new Map<string, number>();
  for (const { currency } of rows) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  if (counts.has(marketCurrency) || counts.size === 0) return marketCurrency;
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? marketCurrency;
}
