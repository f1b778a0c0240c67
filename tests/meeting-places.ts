// Where the machines of a test meet: a hub of its own, and any stock CouchDB that was given by COUCHDB_TEST_URL.
import { randomBytes } from 'node:crypto';
import type { MeetingPlace } from './home-machine';
import { startHub } from './hub-under-test';

export type Server = {
  /** A workspace that nobody has been in. */
  place(): Promise<MeetingPlace>;
  /** Dies and comes back, where that is ours to do. */
  disturb(): Promise<void>;
  /** Where everything lies that it keeps, when it is ours. */
  readonly folder: string | undefined;
  end(): Promise<void>;
};

type Opener = readonly [name: string, open: () => Promise<Server>];

export function meetingPlaces(): readonly Opener[] {
  const given = process.env.COUCHDB_TEST_URL;
  return [['a hub', openHubPlace], ...(given ? ([['a stock CouchDB', () => openCouchdbPlace(given)]] as const) : [])];
}

const freshName = () => `t${randomBytes(6).toString('hex')}`;

export async function openHubPlace(): Promise<Server> {
  const hub = await startHub();
  return {
    folder: hub.folder,
    async place() {
      const workspace = freshName();
      await hub.invite(hub.name, workspace);
      return { address: hub.address, workspace, user: hub.name, password: hub.password };
    },
    async disturb() {
      await hub.kill();
      await hub.start();
    },
    end: () => hub.end(),
  };
}

async function openCouchdbPlace(given: string): Promise<Server> {
  const url = new URL(given);
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const address = `${url.origin}${url.pathname.replace(/\/$/, '')}`;
  const made: string[] = [];
  return {
    folder: undefined,
    async place() {
      const workspace = freshName();
      made.push(workspace);
      return { address, workspace, user, password };
    },
    disturb: async () => undefined,
    async end() {
      for (const workspace of made)
        await fetch(`${address}/bp-${workspace}`, { method: 'DELETE', headers: { authorization } });
    },
  };
}
