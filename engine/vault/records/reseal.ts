// Brings rows from before to how they are written now, sealed or in the clear, while everything else goes on.
import { type CollectionName, collectionNames, type Database, walkRows } from './database';
import { keyOf, type Ledger } from './ledger';
import { isSealed } from './sealed-records';

/** Rows that are as they should be are passed over: begun again after a stop, it goes on where it was. */
export async function resealRows(
  database: Database,
  ledger: Ledger,
  going: () => boolean,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const counts = await Promise.all(collectionNames.map((name) => database[name].table.count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  for (const name of collectionNames)
    for await (const rows of walkRows(database[name])) {
      if (!going()) throw new Error('stopped while sealing');
      const { seal } = database[name];
      const behind = rows.filter((row) => isSealed(row) !== seal.closes).map(({ id }) => id);
      if (behind.length > 0) await resealSome(database, ledger, name, behind);
      done += rows.length;
      onProgress(done, total);
      // Whatever the person asks goes first.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
}

/** Past RxDB, which would make a new revision of what has not changed. Nobody writes these records meanwhile. */
async function resealSome(
  database: Database,
  ledger: Ledger,
  name: CollectionName,
  ids: readonly string[],
): Promise<void> {
  const { table, seal } = database[name];
  await ledger.turns(
    ids.map((id) => keyOf(name, id)),
    async () => {
      const rows = (await table.bulkGet([...ids])).flatMap((row) => (row ? [row] : []));
      const next = seal.closes ? await seal.closeAll(rows) : await seal.openAll(rows);
      await table.bulkPut([...next]);
    },
  );
}
