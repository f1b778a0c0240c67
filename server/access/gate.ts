// Lets in: tells from a request's credentials which member it is, or refuses. Every request passes here by itself.
import { createHmac, randomBytes } from 'node:crypto';
import { overloaded, unauthorized } from '../http/refusal';
import { isMemberName, type Member, type Members } from './members';
import { isPassword, TooManyPasswords } from './passwords';
import type { Sessions } from './sessions';
import type { Throttle } from './throttle';

export type Gate = {
  /** @throws Refusal 401 or 429 */
  memberOf(authorization: string | undefined, address: string): Promise<Member>;
};

const rememberedMs = 10 * 60_000;
const mostRemembered = 10_000;

export function createGate(members: Members, sessions: Sessions, throttle: Throttle): Gate {
  // scrypt for every request would be slow. What was right is remembered for a while in a form that is of use to this process
  // alone, bound to the very hash it was right for: a new password or a removed member counts at once.
  const processKey = randomBytes(32);
  const right = new Map<string, number>();
  const markOf = (member: Member, password: string) =>
    createHmac('sha256', processKey)
      .update(JSON.stringify([member.name, member.password, password]))
      .digest('base64');

  const byPassword = async (name: string, password: string, address: string): Promise<Member> => {
    const member = isMemberName(name) ? await members.get(name) : undefined;
    if (member) {
      const mark = markOf(member, password);
      if ((right.get(mark) ?? 0) > Date.now()) {
        right.set(mark, Date.now() + rememberedMs);
        return member;
      }
    }
    // Six connections of a device that has just started are one try.
    const key = createHmac('sha256', processKey)
      .update(JSON.stringify([name, password]))
      .digest('base64');
    const running = trying.get(key) ?? tryPassword(name, password, member, address).finally(() => trying.delete(key));
    trying.set(key, running);
    return running;
  };
  const trying = new Map<string, Promise<Member>>();
  const tryPassword = async (name: string, password: string, member: Member | undefined, address: string) => {
    await throttle.begin(name, address);
    if (!(await isPassword(password, member?.password)) || !member) {
      await throttle.failed(name, member !== undefined);
      throw unauthorized();
    }
    await throttle.passed(name, address);
    if (right.size >= mostRemembered) right.clear();
    right.set(markOf(member, password), Date.now() + rememberedMs);
    return member;
  };
  const byToken = async (token: string): Promise<Member> => {
    const session = await sessions.find(token);
    const member = session && (await members.get(session.member));
    if (!member || member.password.salt !== session.passwordSalt) throw unauthorized();
    return member;
  };
  return {
    async memberOf(authorization, address) {
      const [scheme, credentials] = partsOf(authorization);
      if (scheme === 'bearer') return byToken(credentials);
      if (scheme !== 'basic') throw unauthorized();
      const [name, password] = nameAndPassword(credentials);
      try {
        return await byPassword(name, password, address);
      } catch (error) {
        throw error instanceof TooManyPasswords ? overloaded() : error;
      }
    },
  };
}

/** The scheme in lower case and what follows it. @throws Refusal 401 */
export function partsOf(authorization: string | undefined): readonly [scheme: string, credentials: string] {
  const match = /^(Basic|Bearer) ([A-Za-z0-9+/=._~-]{1,1024})$/i.exec(authorization ?? '');
  if (!match?.[1] || !match[2]) throw unauthorized();
  return [match[1].toLowerCase(), match[2]];
}

function nameAndPassword(credentials: string): readonly [name: string, password: string] {
  const text = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || text.length > 512) throw unauthorized();
  return [text.slice(0, colon), text.slice(colon + 1)];
}
