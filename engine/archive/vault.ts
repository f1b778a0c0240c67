// The vault as a whole: what it has to tell, how much it holds, its backup, and whether it is sound.
import type { Client, Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { EngineShellContract } from '../../shared/api/shell';
import { exportVault } from '../vault/backup/export';
import { restoreVault } from '../vault/backup/restore';
import { verifyVault } from '../vault/backup/verify';
import type { OpenVault } from '../vault/open';

type VaultCalls = Extract<keyof EngineContract, `vault.${string}`>;

export function vaultHandlers(
  vault: OpenVault,
  shell: Client<EngineShellContract>,
): Pick<Handlers<EngineContract>, VaultCalls> {
  return {
    'vault.notices': (_input, emit) => {
      emit({ notices: [...vault.notices.list()] });
      return vault.notices.watch((notices) => emit({ notices: [...notices] }));
    },
    'vault.dismiss': async ({ id }) => {
      await vault.notices.dismiss(id);
      return {};
    },
    'vault.counts': async () => {
      const [homes, documents, pages] = await Promise.all([
        vault.homes.count(),
        vault.documents.count(),
        vault.pages.count(),
      ]);
      let bytes = 0;
      for await (const some of vault.documents.all()) for (const { original } of some) bytes += original.bytes;
      return { homes, documents, pages, bytes };
    },
    'vault.export': ({ token }) => exportVault(vault, shell, token),
    'vault.restore': ({ token }) => restoreVault(vault, token),
    'vault.verify': () => verifyVault(vault),
  };
}
