// The composition root: the engine's parts, put together from top to bottom. Nothing is chosen elsewhere.
import type { Handlers } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import { belongingHandlers } from './archive/belongings';
import { documentHandlers } from './archive/documents';
import { filingHandlers } from './archive/filing';
import { historyHandlers } from './archive/history';
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
import { rememberPerson } from './vault/remember';
import { openSearch } from './vault/search/open';

const { shell, readerPorts, onBug, serveClients } = await surroundings();
const vault = openVault(shell);
const search = openSearch(vault, onBug);

const intake = openIntake({ vault, shell, readerPorts, onBug });

/** What a person does is noted. */
const remembered = rememberPerson(vault);

const handlers: Handlers<EngineContract> = {
  ...homeHandlers(remembered),
  ...registerHandlers(remembered),
  ...contactHandlers(remembered),
  ...addressHandlers(shell),
  ...documentHandlers(remembered, search),
  ...filingHandlers(remembered),
  ...belongingHandlers(vault),
  ...historyHandlers(remembered),
  ...searchHandlers(vault),
  ...vaultHandlers(vault, shell),
  ...maintenanceHandlers(remembered),
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
