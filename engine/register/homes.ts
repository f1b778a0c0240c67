// The homes that papers belong to: listed, added, edited.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import { ProblemError, problem } from '../../shared/problem';
import type { Home } from '../../shared/property/home';
import { foldText } from '../../shared/values/folded-text';
import type { Vault } from '../vault/vault';

type HomeCalls = Extract<keyof EngineContract, `homes.${string}`>;

export function homeHandlers(vault: Vault): Pick<Handlers<EngineContract>, HomeCalls> {
  let adding: Promise<unknown> = Promise.resolve();

  const add = async (home: Pick<Home, 'address' | 'market' | 'sample' | 'matrikkel'>): Promise<Home> => {
    await vault.archive.ready;
    const wanted = addressKey(home.address);
    for (const known of vault.archive.homes().values())
      if (known.sample === home.sample && addressKey(known.address) === wanted) return known;
    const [added] = await vault.homes.insert([{ id: `h-${crypto.randomUUID()}`, ...home }]);
    if (!added) throw new Error('nothing was inserted');
    return added;
  };

  return {
    'homes.list': (_input, emit, fail) => {
      let last: string | undefined;
      const tell = () => {
        const homes = [...vault.archive.homes().values()].sort((a, b) => a.createdAt - b.createdAt);
        const said = JSON.stringify(homes);
        if (said === last) return;
        last = said;
        emit({ homes });
      };
      vault.archive.ready.then(tell, fail);
      return vault.archive.watch(() => tell());
    },

    /** The same address again is the same home: one asks twice, or two screens ask at once. */
    'homes.add': ({ address, market = 'no', matrikkel, sample = false }) => {
      const home = { address: trimmed(address), market, sample, ...(matrikkel ? { matrikkel } : {}) };
      if (home.address.street === '') throw new ProblemError(problem('invalid-input', { field: '/address/street' }));
      const next = adding.then(
        () => add(home),
        () => add(home),
      );
      adding = next;
      return next;
    },

    'homes.edit': async ({ id, address, matrikkel }) => {
      const edited = await vault.homes.edit(id, () => ({
        ...(address ? { address: trimmed(address) } : {}),
        ...(matrikkel ? { matrikkel } : {}),
      }));
      if (!edited) throw new ProblemError(problem('not-found'));
      return edited;
    },
  };
}

const trimmed = ({ street, postalCode, place }: Home['address']): Home['address'] => ({
  street: street.trim().replace(/\s+/g, ' '),
  postalCode: postalCode.trim(),
  place: place.trim(),
});

const addressKey = ({ street, postalCode, place }: Home['address']): string =>
  foldText(`${street}|${postalCode}|${place}`).replace(/\s+/g, '');
