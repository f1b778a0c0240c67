// The homes in the order they were added, as a live query.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { Vault } from '../vault/vault';

export function liveHomes({ archive }: Pick<Vault, 'archive'>): Handlers<EngineContract>['homes.list'] {
  return (_input, emit, fail) => {
    let last: string | undefined;
    const tell = () => {
      const homes = [...archive.homes().values()].sort((a, b) => a.createdAt - b.createdAt);
      const said = JSON.stringify(homes);
      if (said === last) return;
      last = said;
      emit({ homes });
    };
    archive.ready.then(tell, fail);
    return archive.watch(() => tell());
  };
}
