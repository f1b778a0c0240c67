// `bench search`: from a key pressed to the first window of hits, in an archive of 5,000 documents, as the screen asks for it.
import { type AppConnection, connectToApp } from '../cli/app-connection';
import type { DocumentList } from '../shared/api/engine';
import { alone, type Bench, median } from './figure';
import { vaultOf } from './made-vault';

const documents = 20_000;
const rounds = 5;

/** What a person types, from the least to the most that the index is asked for. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'two letters': ['dr', 'fa', 'ma'],
  'a word in any form': ['drenering', 'sikringen', 'kjøkkenet', 'forsikringer'],
  'a part of words': ['takst', 'rør', 'skatt', 'bereder'],
  'a mistyped word': ['drenerign', 'kjøkkkenet', 'varmepumep'],
  'several words': ['faktura drenering bad', 'fukt grunnmur kontroll'],
  'a phrase': ['"bad og"', '"det er"'],
};

export const bench: Bench = async ({ app, print, say }) => {
  const vault = await vaultOf(documents, app, say);
  const connection = await connectToApp(vault, app);
  const figure = (what: string, value: number, unit: string) =>
    print(
      alone({ bench: 'search', figure: `${what}, ${documents} documents`, value: Math.round(value * 10) / 10, unit }),
    );
  try {
    await timeOf(connection, '');
    figure('first answer once the archive is there', await timeOf(connection, 'fukt'), 'ms');
    const started = performance.now();
    await whole(connection, 'fukt');
    figure('until the index had caught up', performance.now() - started, 'ms');
    for (const [sort, queries] of Object.entries(asked)) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        for (const query of queries) times.push(await timeOf(connection, query));
      figure(`${sort}, median`, median(times), 'ms');
      figure(`${sort}, slowest`, Math.max(...times), 'ms');
    }
    const { processes } = await connection.shell.call('app.metrics', {});
    const engine = processes.find(({ name }) => name === 'engine');
    if (engine) figure('memory of the engine with its index', engine.bytes / 1e6, 'MB');
  } finally {
    await connection.leave();
  }
};

async function timeOf(connection: AppConnection, query: string): Promise<number> {
  const started = performance.now();
  await answer(connection, query, () => true);
  return performance.now() - started;
}

const whole = (connection: AppConnection, query: string) => answer(connection, query, (list) => !list.indexing);

/** The first answer that will do, of a list like the screen's. */
function answer({ engine }: AppConnection, query: string, isEnough: (list: DocumentList) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = engine.live(
      'documents.list',
      { query, filter: {}, sort: 'best', limit: 60 },
      (list) => {
        if (!isEnough(list)) return;
        // Once `stop` is known.
        queueMicrotask(() => stop());
        resolve();
      },
      (problem) => reject(new Error(problem.code)),
    );
  });
}
