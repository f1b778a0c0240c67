// `bench search`: from a key pressed to the first window of hits in an archive of 20,000 documents, as the screen asks for it, and how much of what
// a person seeks is found; beside SQLite's own full-text search on the same text in the same run.
import { type AppConnection, connectToApp } from '../cli/app-connection';
import type { DocumentList } from '../shared/api/engine';
import { atHand } from './at-hand';
import { alone, type Bench, bounded, compared, percentile } from './figure';
import { vaultOf } from './made-vault';
import { paperOfPair, textsOf } from './make-vault';
import { type Pair, pairs } from './search-pairs';

const documents = 20_000;
const rounds = 3;
const targets = { p95Ms: 20, usableMs: 500 };
/** As many hits as the screen asks for first. */
const firstWindow = 30;

/** What a person types, from the least to the most that the index is asked for. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'two letters': ['dr', 'fa', 'ma'],
  'a word in any form': ['drenering', 'sikringen', 'kjøkkenet', 'forsikringer', 'vinduene', 'garasjen'],
  'a part of words': ['takst', 'rør', 'skatt', 'bereder', 'pumpe'],
  'a mistyped word': ['drenerign', 'kjøkkkenet', 'varmepumep'],
  'several words': ['faktura drenering bad', 'fukt grunnmur kontroll', 'forsikring premie egenandel'],
  'a phrase': ['"bad og"', '"det er"'],
};

export const bench: Bench = async ({ app, print, say }) => {
  const vault = await vaultOf(documents, app, say);
  const connection = await connectToApp(vault, app);
  const about = (figure: string, value: number, unit: string) => ({
    bench: 'search',
    figure: `${figure}, ${documents} documents`,
    value: Math.round(value * 10) / 10,
    unit,
  });
  try {
    await timeOf(connection, '');
    print(
      bounded(about('first answer to a search once the archive is there', await timeOf(connection, 'fukt'), 'ms'), {
        most: targets.usableMs,
      }),
    );
    const started = performance.now();
    await whole(connection, 'fukt');
    print(alone(about('until the index had caught up', performance.now() - started, 'ms')));
    const quietMs = 8_000;
    say('waiting until the index is tidy');
    await new Promise((resolve) => setTimeout(resolve, quietMs));

    const all: number[] = [];
    for (const [sort, queries] of Object.entries(asked)) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        for (const query of queries) times.push(await timeOf(connection, query));
      all.push(...times);
      print(alone(about(`${sort}, median`, percentile(times, 0.5), 'ms')));
    }
    const peer = await openPeer(say);
    const peerTimes = Object.values(asked)
      .flat()
      .map((query) => peer.timeOf(query));
    const p95 = about('a search, p95', percentile(all, 0.95), 'ms');
    print(bounded(p95, { most: targets.p95Ms }));
    print(
      compared(
        { ...p95, peer: 'SQLite FTS5 (unicode61), in memory', peerValue: rounded(percentile(peerTimes, 0.95)) },
        undefined,
      ),
    );
    for (const sort of new Set(pairs.map((pair) => pair.sort))) {
      const some = pairs.flatMap((pair, index) =>
        pair.sort === sort ? [{ pair, id: paperOfPair(index, documents) }] : [],
      );
      const ours = await shareFound(some, (query) => firstIds(connection, query));
      const theirs = await shareFound(some, async (query) => peer.firstIds(query));
      print(
        compared(
          {
            ...about(`found among the first ten, ${sort}`, ours, '%'),
            peer: 'SQLite FTS5 (unicode61)',
            peerValue: theirs,
          },
          undefined,
        ),
      );
    }
    const { processes } = await connection.shell.call('app.metrics', {});
    const engine = processes.find(({ name }) => name === 'engine');
    if (engine) print(alone(about('memory of the engine with its index', engine.bytes / 1e6, 'MB')));
  } finally {
    await connection.leave();
  }
};

const rounded = (value: number) => Math.round(value * 10) / 10;

async function shareFound(
  some: readonly { readonly pair: Pair; readonly id: string | undefined }[],
  first: (query: string) => Promise<readonly string[]>,
): Promise<number> {
  let found = 0;
  for (const { pair, id } of some) if (id !== undefined && (await first(pair.query)).includes(id)) found += 1;
  return Math.round((found / some.length) * 1_000) / 10;
}

/** What SQLite finds by itself: every word as it is typed, the last one perhaps unfinished, the best by its own measure. */
async function openPeer(say: (text: string) => void) {
  say('filling the peer with the same text');
  const { default: sqlite3InitModule } =
    await atHand<typeof import('@sqlite.org/sqlite-wasm')>('@sqlite.org/sqlite-wasm');
  const sqlite = await sqlite3InitModule();
  const db = new sqlite.oo1.DB(':memory:');
  db.exec("CREATE VIRTUAL TABLE papers USING fts5 (id UNINDEXED, title, body, tokenize = 'unicode61')");
  const insert = db.prepare('INSERT INTO papers VALUES (?, ?, ?)');
  db.transaction(() => {
    for (const { id, title, text } of textsOf(documents)) insert.bind([id, title, text]).stepReset();
  });
  insert.finalize();
  const best = (query: string, limit: number) => {
    const words = query.includes('"')
      ? query
      : `${query
          .split(' ')
          .map((word) => `"${word}"`)
          .join(' ')}*`;
    const sql = `SELECT id, snippet(papers, 2, '', '', '', 20) FROM papers WHERE papers MATCH ? ORDER BY rank LIMIT ${limit}`;
    return db.selectArrays(sql, [words]).map(([id]) => String(id));
  };
  return {
    firstIds: (query: string) => best(query, 10),
    timeOf(query: string): number {
      const started = performance.now();
      best(query, firstWindow);
      return performance.now() - started;
    },
  };
}

async function timeOf(connection: AppConnection, query: string): Promise<number> {
  const started = performance.now();
  await answer(connection, query, () => true);
  return performance.now() - started;
}

const whole = (connection: AppConnection, query: string) => answer(connection, query, (list) => !list.indexing);

const firstIds = async (connection: AppConnection, query: string): Promise<readonly string[]> =>
  (await whole(connection, query)).rows.slice(0, 10).map(({ id }) => id);

/** The first answer that will do, of a list like the screen's. */
function answer(
  { engine }: AppConnection,
  query: string,
  isEnough: (list: DocumentList) => boolean,
): Promise<DocumentList> {
  return new Promise((resolve, reject) => {
    const stop = engine.live(
      'documents.list',
      { query, filter: {}, sort: 'best', limit: firstWindow },
      (list) => {
        if (!isEnough(list)) return;
        // Once `stop` is known.
        queueMicrotask(() => stop());
        resolve(list);
      },
      (problem) => reject(new Error(problem.code)),
    );
  });
}
