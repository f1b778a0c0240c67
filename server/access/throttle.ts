// Slows down whoever guesses: by address in this process, by name also in the store, so that every hub counts the same guesses.
import { createHash } from 'node:crypto';
import { tooFast } from '../http/refusal';
import type { OwnRecords } from '../store/own-records';

const windowMs = 15 * 60_000;
const mostFromOneAddress = 30;
const mostForOneName = 10;
/** From all addresses together: whoever has the link can shut others out for a while, but not guess its password. */
const mostForOneShare = 200;
const mostRemembered = 20_000;

type Guesses = { readonly count: number; readonly since: number };

export type Throttle = {
  /**
   * Counts a try before it is made, so that many at once are many.
   * @throws Refusal 429 when there were too many wrong ones
   */
  begin(name: string, address: string): Promise<void>;
  passed(name: string, address: string): Promise<void>;
  /** For what is checked at once, without waiting: refuses those who have guessed too often. @throws Refusal 429 */
  mustBeOpen(name: string, address: string): Promise<void>;
  guessedWrong(name: string, address: string): Promise<void>;
  /** @param exists wrong guesses for a name that is nobody's are remembered here alone: nobody shall fill the store with names */
  failed(name: string, exists: boolean): Promise<void>;
  sweep(): Promise<void>;
};

const prefix = 'guesses:';

export function createThrottle(records: OwnRecords, now: () => Date): Throttle {
  const addresses = new Map<string, Guesses>();
  const names = new Map<string, Guesses>();
  const time = () => now().getTime();
  const current = (guesses: Guesses | undefined): Guesses =>
    guesses && time() - guesses.since < windowMs ? guesses : { count: 0, since: time() };
  const secondsLeft = ({ since }: Guesses) => Math.max(1, Math.ceil((since + windowMs - time()) / 1000));
  const count = (map: Map<string, Guesses>, key: string, by: number): Guesses => {
    const before = current(map.get(key));
    const after = { ...before, count: Math.max(0, before.count + by) };
    map.delete(key);
    map.set(key, after);
    const oldest = map.size > mostRemembered ? map.keys().next().value : undefined;
    if (oldest !== undefined) map.delete(oldest);
    return after;
  };
  const idOf = (name: string) => `${prefix}${createHash('sha256').update(name).digest('base64url')}`;

  return {
    async begin(name, address) {
      const fromAddress = count(addresses, groupOf(address), 1);
      if (fromAddress.count > mostFromOneAddress) throw tooFast(secondsLeft(fromAddress));
      const forName = count(names, name, 1);
      const kept = current(await records.get<Guesses>(idOf(name)));
      const most = kept.count > forName.count ? kept : forName;
      if (most.count > mostForOneName) throw tooFast(secondsLeft(most));
    },
    async passed(name, address) {
      count(addresses, groupOf(address), -1);
      names.delete(name);
      await records.change<Guesses>(idOf(name), (now) => (now ? 'remove' : undefined));
    },
    async failed(name, exists) {
      if (!exists) return;
      await records.change<Guesses>(idOf(name), (now) => {
        const { count, since } = current(now);
        return { count: count + 1, since };
      });
    },
    async mustBeOpen(name, address) {
      const here = current(addresses.get(`${name} ${groupOf(address)}`));
      if (here.count >= mostForOneName) throw tooFast(secondsLeft(here));
      const kept = current(await records.get<Guesses>(idOf(name)));
      if (kept.count >= mostForOneShare) throw tooFast(secondsLeft(kept));
    },
    async guessedWrong(name, address) {
      count(addresses, `${name} ${groupOf(address)}`, 1);
      await this.failed(name, true);
    },
    async sweep() {
      for (const guesses of await records.list<Guesses>(prefix))
        if (current(guesses).count === 0) await records.change<Guesses>(guesses._id, () => 'remove');
    },
  };
}

/** Whoever has one IPv6 address has a whole /64 of them. */
function groupOf(address: string): string {
  return address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;
}
