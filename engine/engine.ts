// The composition root: the engine's parts, put together from top to bottom. Nothing is chosen elsewhere.
import type { Handlers } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import { documentHandlers } from './archive/documents';
import { searchHandlers } from './archive/searches';
import { vaultHandlers } from './archive/vault';
import { surroundings } from './boot';
import { exchangeHandlers } from './exchange/exchange';
import { openIntake } from './intake/intake';
import { addressHandlers } from './integrations/addresses/addresses';
import { maintenanceHandlers } from './maintenance/maintenance';
import { contactHandlers } from './register/contacts';
import { homeHandlers } from './register/homes';
import { registerHandlers } from './register/register';
import { openVault } from './vault/open';
import { openSearch } from './vault/search/open';

const { shell, readerPorts, onBug, serveClients } = await surroundings();
const vault = openVault(shell);
const search = openSearch(vault, onBug);

const intake = openIntake({ vault, shell, readerPorts, onBug });

const handlers: Handlers<EngineContract> = {
  ...homeHandlers(vault),
  ...registerHandlers(vault),
  ...contactHandlers(vault),
  ...addressHandlers(shell),
  ...documentHandlers(vault, search),
  ...searchHandlers(vault),
  ...vaultHandlers(vault, shell),
  ...maintenanceHandlers(vault),
  'documents.marks': async ({ id, query }) => ({ marks: [...(await search.marks(id, query))] }),
  ...intake.handlers,
  ...exchangeHandlers({
    vault,
    shell,
    searchable: intake.searchable,
    pagePicture: intake.handlers['documents.pagePicture'],
    takeIn: intake.handlers['documents.importOffered'],
    onBug,
  }),
};
serveClients(handlers);
