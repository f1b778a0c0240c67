// The vault as a whole: what it has to tell, how much it holds, its backup, and whether it is sound.
import type { Client, Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { EngineShellContract } from '../../shared/api/shell';
import type { OpenVault } from '../vault/open';

type VaultCalls = Exclude<Extract<keyof EngineContract, `vault.${string}`>, 'vault.opening'>;

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
    // Seldom needed: none of it is loaded at start.
    'vault.export': async ({ token }) => {
      const { exportVault } = await import('../vault/backup/export');
      return exportVault(vault, shell, token);
    },
    'vault.restore': async ({ token }) => {
      const { restoreVault } = await import('../vault/backup/restore');
      const restored = await vault.upkeep.whileRestoring(() => restoreVault(vault, token));
      await vault.upkeep.checkpoint();
      return restored;
    },
    'vault.verify': async () => {
      const { verifyVault } = await import('../vault/backup/verify');
      return verifyVault(vault);
    },
  };
}
