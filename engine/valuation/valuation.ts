// Valuations from comparable sales: of a home by a list kept in the vault, and of whole lists for the command line. The arithmetic runs in a worker.
import type { Client, Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { EngineShellContract } from '../../shared/api/shell';
import type { HomeValue } from '../../shared/api/value';
import { biddingRulesOf, registerRulesOf } from '../../shared/markets/markets';
import { ProblemError, problem } from '../../shared/problem';
import { namedArea } from '../../shared/property/areas';
import type { Home } from '../../shared/property/home';
import { fileStream } from '../vault/file-stream';
import type { Vault } from '../vault/vault';
import { writerHere } from '../vault/writer';
import { mostTableBytes } from './sales-file/table';
import { openSalesSets } from './sales-sets';
import type { KnownHome } from './subject';
import type { HomeQuestion } from './value-home';
import { startValuationWorker, type ValuationWorker } from './worker';

type ValuationCalls = Extract<keyof EngineContract, `valuation.${string}`>;

/** What was learnt is kept while somebody may still ask "what if". */
const keptMs = 90_000;

export function valuationHandlers(
  vault: Pick<Vault, 'entries' | 'homes'>,
  shell: Client<EngineShellContract>,
  dayHere: () => string,
  onBug: (where: string, error: unknown) => void,
): Pick<Handlers<EngineContract>, ValuationCalls> {
  const sets = openSalesSets(vault.entries, writerHere());
  const start = () => startValuationWorker((error) => onBug('valuation worker', error));
  /** The worker that learnt from the list last asked about. */
  let held:
    | { readonly key: string; readonly worker: ValuationWorker; readonly taken: Promise<unknown>; asking: number }
    | undefined;
  let tidying: ReturnType<typeof setTimeout> | undefined;

  const letGo = () => {
    held?.worker.end();
    held = undefined;
  };
  const holding = async (homeId: string, setId: string) => {
    const set = (await sets.list(homeId)).find(({ id }) => id === setId);
    if (!set) throw new ProblemError(problem('not-found'));
    const key = JSON.stringify([setId, set.mapping]);
    if (held?.key === key && held.worker.client.open) return held;
    letGo();
    const worker = start();
    const { mapping } = set;
    const taken = sets.tableOf(setId).then((table) => worker.client.call('take', { table, mapping }));
    held = { key, worker, taken, asking: 0 };
    return held;
  };
  const once = async <T>(work: (worker: ValuationWorker) => Promise<T>): Promise<T> => {
    const worker = start();
    try {
      return await work(worker);
    } finally {
      worker.end();
    }
  };

  const estimate: Handlers<EngineContract>['valuation.estimate'] = ({ homeId, setId, said }, emit, fail) => {
    let isOver = false;
    let stop = () => {};
    const run = async () => {
      const home = await vault.homes.get(homeId);
      if (!home) throw new ProblemError(problem('not-found'));
      const one = await holding(homeId, setId);
      await one.taken;
      if (isOver) return;
      clearTimeout(tidying);
      one.asking += 1;
      const asked = one.worker.client.live('home', { question: questionOf(home, said, dayHere()) }, emit, (failure) => {
        if (!isOver) fail(new ProblemError(failure));
      });
      stop = () => {
        asked();
        one.asking -= 1;
        if (one.asking === 0 && held === one) {
          clearTimeout(tidying);
          tidying = setTimeout(letGo, keptMs);
        }
      };
    };
    const ask = () =>
      void run().catch((error) => {
        if (!isOver) fail(error);
      });
    const again = () => {
      stop();
      stop = () => {};
      ask();
    };
    const unwatch = [
      sets.watch(homeId, again),
      vault.homes.watch((changes) => {
        if (changes.some(({ after }) => after?.id === homeId)) again();
      }),
    ];
    ask();
    return () => {
      isOver = true;
      stop();
      for (const end of unwatch) end();
    };
  };

  return {
    'valuation.sets': ({ homeId }, emit, fail) => {
      const tell = () => sets.list(homeId).then((all) => emit({ sets: [...all] }), fail);
      void tell();
      return sets.watch(homeId, () => void tell());
    },

    'valuation.importSales': async ({ homeId, file, mapping }) => {
      const home = await vault.homes.get(homeId);
      if (!home) throw new ProblemError(problem('needs-home'));
      if (file.size > mostTableBytes)
        throw new ProblemError(problem('too-large', { limit: mostTableBytes / 1024 / 1024 }));
      const sales = await file.arrayBuffer();
      return once(async ({ client }) => {
        const { table } = await client.call('read', { sales });
        const { columns, currency } = await client.call('columns', { table, mapping });
        const list = {
          name: file.name,
          currency: currency || biddingRulesOf(home.market).currency,
          table,
          mapping,
          columns,
        };
        return { id: await sets.add(homeId, list), rows: table.rows.length };
      });
    },

    'valuation.mapSales': async ({ homeId, id, mapping }) => {
      const table = await sets.tableOf(id);
      const { columns } = await once(({ client }) => client.call('columns', { table, mapping }));
      await sets.map(homeId, id, { mapping, columns });
      return {};
    },

    'valuation.removeSales': async ({ homeId, id }) => {
      await sets.remove(homeId, id);
      letGo();
      return {};
    },

    'valuation.estimate': estimate,

    'valuation.write': async ({ token, language, ...asked }) => {
      try {
        const home = await vault.homes.get(asked.homeId);
        if (!home) throw new ProblemError(problem('not-found'));
        const value = await new Promise<HomeValue>((resolve, reject) => {
          const stop = estimate(
            asked,
            (event) => {
              if (event.type !== 'done') return;
              resolve(event);
              setTimeout(() => stop());
            },
            reject,
          );
        });
        const { setValuePaper } = await import('./value-paper');
        const bytes = await setValuePaper(shell, { home, value, language, today: dayHere() });
        const writer = fileStream(shell, token).getWriter();
        await writer.write(bytes);
        await writer.close();
        await shell.call('files.finish', { token, keep: true });
        return { bytes: bytes.length };
      } catch (error) {
        await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
        throw error;
      }
    },

    'valuation.tables': ({ sales, subjects, mapping }, emit, fail) => {
      let end = () => {};
      let isOver = false;
      const over = () => {
        isOver = true;
        end();
      };
      const run = async () => {
        const [known, asked] = await Promise.all([offered(sales), offered(subjects)]);
        if (isOver) return;
        const worker = start();
        end = worker.end;
        worker.client.live(
          'tables',
          { sales: known, subjects: asked, mapping },
          (event) => {
            emit(event);
            if (event.type === 'done') over();
          },
          (failure) => {
            fail(new ProblemError(failure));
            over();
          },
        );
      };
      run().catch(fail);
      return over;
    },
  };
}

function questionOf(home: Home, said: HomeQuestion['said'], today: string): HomeQuestion {
  const { purchase, market } = home;
  return {
    home: knownOf(home),
    said,
    ...(purchase.on !== '' && purchase.price ? { purchase: { on: purchase.on, price: purchase.price / 100 } } : {}),
    today,
    areaStandardFrom: registerRulesOf(market).areaStandardFrom,
    hasOldArea: home.areas.braI === undefined && namedArea(home.areas) !== undefined,
    currency: biddingRulesOf(market).currency,
  };
}

function knownOf({ areas, address, buildYear, plotArea, rooms, propertyType, energy }: Home): KnownHome {
  const area = namedArea(areas)?.area;
  const count = (kind: Home['rooms'][number]['kind']) => rooms.filter((room) => room.kind === kind).length;
  const bedrooms = count('bedroom');
  const bathrooms = count('bathroom');
  return {
    ...(area === undefined ? {} : { area }),
    ...(buildYear === undefined ? {} : { built: buildYear }),
    ...(plotArea === undefined ? {} : { plot: plotArea }),
    ...(bedrooms > 0 ? { bedrooms } : {}),
    ...(bathrooms > 0 ? { bathrooms } : {}),
    // Rooms to live in, as lists of sales count them.
    ...(rooms.length > 0 ? { rooms: bedrooms + count('living-room') + count('office') } : {}),
    ...{ street: address.street, postalCode: address.postalCode, place: address.place },
    ...{ propertyType, grade: energy.grade },
  };
}

/** A file that main serves under this token. */
async function offered(token: string): Promise<ArrayBuffer> {
  const answer = await fetch(`/in/${encodeURIComponent(token)}`, { cache: 'no-store' });
  if (!answer.ok) throw new ProblemError(problem('cannot-read-file'));
  return answer.arrayBuffer();
}
