// Sessions: a token made here, known by its hash alone, over after a while and with the member's password.
import { createHash, randomBytes } from 'node:crypto';
import type { OwnRecords } from '../store/own-records';
import type { Member } from './members';

type Session = {
  readonly member: string;
  /** Of the password at the time: a new one ends all sessions. */
  readonly passwordSalt: string;
  readonly expiresAt: string;
};

export type Sessions = {
  open(member: Member): Promise<{ readonly token: string; readonly expiresAt: string }>;
  /** The name of the member, whose password salt must still be the one answered. */
  find(token: string): Promise<{ readonly member: string; readonly passwordSalt: string } | undefined>;
  end(token: string): Promise<void>;
  sweep(): Promise<void>;
};

const holdsMs = 12 * 60 * 60_000;
const prefix = 'session:';

export function openSessions(records: OwnRecords, now: () => Date): Sessions {
  const idOf = (token: string) => `${prefix}${createHash('sha256').update(token).digest('base64url')}`;
  const isOver = (session: Session) => session.expiresAt <= now().toISOString();
  return {
    async open({ name, password }) {
      const token = randomBytes(32).toString('base64url');
      const expiresAt = new Date(now().getTime() + holdsMs).toISOString();
      await records.change<Session>(idOf(token), () => ({ member: name, passwordSalt: password.salt, expiresAt }));
      return { token, expiresAt };
    },
    async find(token) {
      const session = await records.get<Session>(idOf(token));
      return session && !isOver(session) ? session : undefined;
    },
    async end(token) {
      await records.change<Session>(idOf(token), () => 'remove');
    },
    async sweep() {
      for (const session of await records.list<Session>(prefix))
        if (isOver(session)) await records.change<Session>(session._id, () => 'remove');
    },
  };
}
