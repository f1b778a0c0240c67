// The hub's parts, put together: storage, those who may come in, and what is served. No listening, no process: that is serve.ts.
import { randomUUID } from 'node:crypto';
import { createGate, type Gate } from './access/gate';
import { type Members, openMembers } from './access/members';
import { openSessions, type Sessions } from './access/sessions';
import { createThrottle } from './access/throttle';
import type { Log } from './log';
import { type Metrics, openMetrics } from './metrics';
import type { Settings } from './settings';
import { openShares, type Shares } from './shares/shares';
import { openViewerPage, type ViewerPage } from './shares/viewer-page';
import { openCouchdb } from './store/couchdb';
import { openEmbedded } from './store/embedded';
import { type OwnRecords, openOwnRecords } from './store/own-records';
import type { Store } from './store/store';

export type Hub = {
  readonly settings: Settings;
  readonly store: Store;
  readonly members: Members;
  readonly sessions: Sessions;
  readonly gate: Gate;
  readonly shares: Shares;
  readonly viewer: ViewerPage;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The same for all hubs before one storage; replication knows the other side by it. */
  readonly uuid: string;
  readonly now: () => Date;
  /** What is over goes: sessions, guesses, shares. */
  sweep(): Promise<void>;
};

export async function openHub(settings: Settings, log: Log, now: () => Date = () => new Date()): Promise<Hub> {
  const store = await openStore(settings);
  const records = openOwnRecords(store);
  const members = openMembers(records, now);
  const sessions = openSessions(records, now);
  const throttle = createThrottle(records, now);
  const shares = openShares(store, records, throttle, now);
  return {
    settings,
    store,
    members,
    sessions,
    gate: createGate(members, sessions, throttle),
    shares,
    viewer: openViewerPage(settings.viewer),
    log,
    metrics: openMetrics(),
    uuid: await uuidOf(records),
    now,
    async sweep() {
      await sessions.sweep();
      await throttle.sweep();
      await shares.sweep();
    },
  };
}

export const openStore = ({ couchdb, folder }: Settings): Promise<Store> | Store =>
  couchdb === undefined ? openEmbedded(folder) : openCouchdb(couchdb);

async function uuidOf(records: OwnRecords): Promise<string> {
  const made = randomUUID().replaceAll('-', '');
  const kept = await records.change<{ readonly uuid: string }>('hub', (now) => (now ? undefined : { uuid: made }));
  return kept?.uuid ?? made;
}
