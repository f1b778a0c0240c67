// Searches that were saved: listed, saved, renamed, taken away and put back.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { SavedSearch } from '../../shared/documents/saved-search';
import { ProblemError, problem } from '../../shared/problem';
import type { Differences } from '../vault/records';
import type { Vault } from '../vault/vault';

type SearchCalls = Extract<keyof EngineContract, `searches.${string}`>;

/** More than this is no shortcut any more. */
const mostSearches = 200;

export function searchHandlers({
  savedSearches,
}: Pick<Vault, 'savedSearches'>): Pick<Handlers<EngineContract>, SearchCalls> {
  return {
    'searches.list': (_input, emit, fail) => {
      let turn: Promise<void> = Promise.resolve();
      const tell = () => {
        turn = turn
          .then(async () => {
            const all = await savedSearches.select();
            emit({ searches: [...all].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)) });
          })
          .catch(fail);
      };
      tell();
      return savedSearches.watch(tell);
    },

    'searches.save': async ({ id, ...fields }) => {
      const name = fields.name.trim().replace(/\s+/g, ' ');
      if (name === '') throw new ProblemError(problem('invalid-input', { field: '/name' }));
      const search = { ...fields, name };
      const edited =
        id === undefined
          ? undefined
          : await savedSearches.edit(
              id,
              (): Differences<SavedSearch> => ({ amountFrom: undefined, amountTo: undefined, ...search }),
            );
      if (edited) return edited;
      if ((await savedSearches.count()) >= mostSearches) throw new ProblemError(problem('too-large'));
      // One that was taken away comes back under its own id.
      const [saved] = await savedSearches.insert([{ id: id ?? `s-${crypto.randomUUID()}`, ...search }]);
      if (!saved) throw new Error('nothing was inserted');
      return saved;
    },

    'searches.remove': async ({ id }) => {
      await savedSearches.erase([id]);
      return {};
    },
  };
}
