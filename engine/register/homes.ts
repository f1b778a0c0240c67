// The homes that papers belong to: added, and where they stand.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import { registerRulesOf } from '../../shared/markets/markets';
import { ProblemError, problem } from '../../shared/problem';
import { emptyRegister, type Home } from '../../shared/property/home';
import { foldText } from '../../shared/values/folded-text';
import type { Vault } from '../vault/vault';

type HomeCalls = Exclude<Extract<keyof EngineContract, `homes.${string}`>, 'homes.list'>;

type NewHome = Pick<Home, 'address' | 'market' | 'sample' | 'matrikkel' | 'propertyType' | 'unitNumber'>;

export function homeHandlers(vault: Vault): Pick<Handlers<EngineContract>, HomeCalls> {
  let adding: Promise<unknown> = Promise.resolve();

  const add = async (home: NewHome): Promise<Home> => {
    await vault.archive.ready;
    const wanted = addressKey(home.address);
    for (const known of vault.archive.homes().values())
      if (known.sample === home.sample && addressKey(known.address) === wanted) return known;
    const { propertyType, ...rest } = home;
    const [added] = await vault.homes.insert([
      { id: `h-${crypto.randomUUID()}`, ...emptyRegister(propertyType), ...rest },
    ]);
    if (!added) throw new Error('nothing was inserted');
    return added;
  };

  return {
    /** The same address again is the same home: one asks twice, or two screens ask at once. */
    'homes.add': ({ address, market = 'no', matrikkel, sample = false, propertyType = '', unitNumber = '' }) => {
      const unit = unitNumber === '' ? '' : registerRulesOf(market).unitNumber(unitNumber);
      if (unit === undefined) throw new ProblemError(problem('invalid-input', { field: 'unitNumber' }));
      const home: NewHome = {
        address: trimmed(address),
        market,
        sample,
        propertyType,
        unitNumber: unit,
        ...(matrikkel ? { matrikkel } : {}),
      };
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
