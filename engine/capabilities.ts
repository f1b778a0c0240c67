// What the engine does beyond its first lists, put together from top to bottom. Nothing is chosen elsewhere.
import { belongingHandlers } from './archive/belongings';
import { documentHandlers } from './archive/documents';
import { filingHandlers } from './archive/filing';
import { historyHandlers } from './archive/history';
import { searchHandlers } from './archive/searches';
import { vaultHandlers } from './archive/vault';
import type { Surroundings } from './boot';
import { costHandlers } from './costs/costs';
import { exchangeHandlers } from './exchange/exchange';
import { openIntake } from './intake/intake';
import { dayHere } from './intake/steps';
import { addressHandlers } from './integrations/addresses/addresses';
import { maintenanceHandlers } from './maintenance/maintenance';
import { openPacks } from './packs/packs';
import { contactHandlers } from './register/contacts';
import { homeHandlers } from './register/homes';
import { registerHandlers } from './register/register';
import { shareHandlers } from './sharing/shares';
import { syncHandlers } from './sync/sync';
import type { OpenVault } from './vault/open';
import { rememberPerson } from './vault/remember';
import type { Search } from './vault/search';

export function openCapabilities(
  options: Pick<Surroundings, 'shell' | 'readerPorts' | 'onBug'> & {
    readonly vault: OpenVault;
    readonly search: Search;
  },
) {
  const { vault, search, shell, readerPorts, onBug } = options;
  const intake = openIntake({ vault, shell, readerPorts, onBug });
  /** What a person does is noted. */
  const remembered = rememberPerson(vault);
  const maintenance = maintenanceHandlers(remembered, shell, dayHere, onBug);
  const costs = costHandlers(remembered, shell, onBug);
  const packs = openPacks({
    vault,
    shell,
    opener: intake.papers,
    plan: maintenance['maintenance.plan'],
    costs: costs['costs.list'],
  });
  return {
    ...homeHandlers(remembered),
    ...registerHandlers(remembered),
    ...contactHandlers(remembered),
    ...addressHandlers(shell),
    ...documentHandlers(remembered),
    ...filingHandlers(remembered),
    ...belongingHandlers(vault),
    ...historyHandlers(remembered),
    ...searchHandlers(vault),
    ...vaultHandlers(vault, shell),
    ...maintenance,
    ...costs,
    'documents.marks': async ({ id, query }: { readonly id: string; readonly query: string }) => ({
      marks: [...(await search.marks(id, query))],
    }),
    ...intake.handlers,
    ...packs.handlers,
    ...shareHandlers({
      vault,
      shell,
      opener: intake.papers,
      looks: packs.looks,
      asPdf: packs.asPdf,
      takeIn: intake.arrive,
      access: async () => undefined,
      visiting: { enter: async () => undefined, leave: async () => undefined },
      onBug,
    }),
    ...syncHandlers(),
    ...exchangeHandlers({
      vault,
      shell,
      searchable: intake.searchable,
      pagePicture: intake.handlers['documents.pagePicture'],
      takeIn: intake.handlers['documents.importOffered'],
      onBug,
    }),
  };
}
