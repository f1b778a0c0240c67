// What can be decided once and for all – whose bid was accepted – is decided at the server, which takes the first word and no second one.
//
// A decision is a document of its own kind (`d-…`): it is written without a revision, so the server itself compares and sets; it is in no feed
// of records, nothing merges it, and neither the app nor the hub can change it or take it away. Without the server nothing is decided:
// two machines that decided apart would both have promised the same thing to somebody else.
import { ProblemError, problem } from '../../shared/problem';
import type { Content } from '../security/envelope';
import { openRecords } from './open-records';
import { openServer } from './server';
import { fetchDoc } from './server-ring';
import type { OpenWorkspace } from './workspace';

export type Decision = {
  /** What stands is what this machine said, now or in an earlier try whose answer was lost. */
  readonly won: boolean;
  readonly value: string;
};

export type Decisions = {
  /**
   * `key` names the question, alike on every machine (letters, digits, `:`, `.`, `-`); `value` is what is to hold, sealed like any record in a sealed workspace. Throws
   * ProblemError: `server-unreachable`, and nothing is known to be decided; `workspace-none`; and whatever else keeps a server from being used.
   */
  decideOnce(key: string, value: string): Promise<Decision>;
  /** What was decided, undefined as long as nothing is. Throws as `decideOnce`. */
  decided(key: string): Promise<string | undefined>;
  /** No earlier than the server's clock stood when it answered, epoch ms: the end of the second that it named. Throws as `decideOnce`. */
  latestTime(): Promise<number>;
};

type Options = {
  readonly workspace: Pick<OpenWorkspace, 'current' | 'check'>;
  readonly connect?: typeof openServer;
};

/** No collection is called so. */
const type = 'decisions';
const prefix = 'd-';
/** In an open workspace it is part of an address. */
const keys = /^[A-Za-z0-9:.-]{1,160}$/;

export function openDecisions({ workspace, connect = openServer }: Options): Decisions {
  const enter = async (key: string) => {
    if (!keys.test(key)) throw new Error(`no key of a decision: ${key}`);
    // Never at a server that was put in the place of ours.
    await workspace.check();
    const membership = workspace.current();
    if (!membership) throw new ProblemError(problem('workspace-none'));
    const { server: url, database, deviceId, sealing = openRecords } = membership;
    const server = connect({ url, database, authorization: () => membership.authorization() });
    const docId = await sealing.docId(type, key);
    return { server, deviceId, sealing, docId, placeId: `${prefix}${docId}` };
  };
  type Entered = Awaited<ReturnType<typeof enter>>;

  const read = async ({ server, sealing, docId, placeId }: Entered) => {
    const found = await fetchDoc(server, `${encodeURIComponent(placeId)}?conflicts=true`);
    if (!found) return undefined;
    // Halves of a cluster that could not see each other decided twice: whoever is told one of the two would be told wrong.
    if (found._conflicts !== undefined) throw undecidable();
    const opened = await sealing.open(docId, { ...found, _id: docId });
    const said = 'content' in opened ? saidIn(opened.content) : undefined;
    if (!said) throw undecidable();
    return said;
  };

  return {
    async decideOnce(key, value) {
      const entered = await enter(key);
      const { server, deviceId, sealing, docId, placeId } = entered;
      const record = { value, by: deviceId };
      const envelope = await sealing.seal(docId, { type, id: key, version: 0, record, at: Date.now() });
      const { status, body } = await server.ask('PUT', encodeURIComponent(placeId), {
        body: { ...envelope, _id: placeId },
      });
      if (status === 404) throw new ProblemError(problem('workspace-missing'));
      if (status === 201 && isFirst(body)) return { won: true, value };
      // 202: fewer servers of a cluster have it than would make it certain. Asked again, they have.
      if (status !== 409) throw new ProblemError(problem('server-unreachable'));
      const stands = await read(entered);
      if (!stands) throw undecidable();
      return { won: stands.by === deviceId && stands.value === value, value: stands.value };
    },
    decided: async (key) => (await read(await enter(key)))?.value,
    async latestTime() {
      const { server } = await enter('time');
      const { status, at } = await server.ask('GET', '');
      if (status === 404) throw new ProblemError(problem('workspace-missing'));
      if (!Number.isFinite(at)) throw undecidable();
      return at + 1_000;
    },
  };
}

/** A later revision than the first lies over one that was decided before, and that somebody took away. */
function isFirst(body: unknown): boolean {
  const rev = (body as { readonly rev?: unknown } | null)?.rev;
  if (typeof rev === 'string' && rev.startsWith('1-')) return true;
  throw undecidable();
}

function saidIn({ record }: Content): { readonly value: string; readonly by: string } | undefined {
  const { value, by } = record ?? {};
  return typeof value === 'string' && typeof by === 'string' ? { value, by } : undefined;
}

const undecidable = () => new ProblemError(problem('server-faulty'));
