// The engine's start: the vault and the lists that a start shows at once, everything else (capabilities.ts) when they stand or when it is asked for.
import { engineContract } from '../shared/api/engine';
import { liveList } from './archive/live-list';
import { surroundings } from './boot';
<<<<<<< HEAD
import { lateHandlers } from './late';
import { liveHomes } from './register/live-homes';
=======
import { exchangeHandlers } from './exchange/exchange';
import { openIntake } from './intake/intake';
import { addressHandlers } from './integrations/addresses/addresses';
import { maintenanceHandlers } from './maintenance/maintenance';
import { packHandlers } from './packs/packs';
import { contactHandlers } from './register/contacts';
import { homeHandlers } from './register/homes';
import { registerHandlers } from './register/register';
>>>>>>> 495d8dd (Make packs: what goes in and why, blacked out, as PDF or ZIP)
import { openVault } from './vault/open';
import { openSearch } from './vault/search/open';

/** By then the screen has drawn its first rows; papers that wait to be read go on being read. */
const restAfterMs = 700;

const { shell, readerPorts, onBug, serveClients } = await surroundings();
const vault = openVault(shell);
const search = openSearch(vault, onBug);

<<<<<<< HEAD
const load = async () =>
  (await import('./capabilities')).openCapabilities({ vault, search, shell, readerPorts, onBug });
let rest: ReturnType<typeof load> | undefined;
const openRest = () => {
  rest ??= load();
  return rest;
=======
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
  ...packHandlers({ vault, shell, opener: intake.papers }),
  ...exchangeHandlers({
    vault,
    shell,
    searchable: intake.searchable,
    pagePicture: intake.handlers['documents.pagePicture'],
    takeIn: intake.handlers['documents.importOffered'],
    onBug,
  }),
>>>>>>> 495d8dd (Make packs: what goes in and why, blacked out, as PDF or ZIP)
};

const first = { 'homes.list': liveHomes(vault), 'documents.list': liveList(vault, search) };
serveClients({ ...first, ...lateHandlers(engineContract, first, openRest) });
setTimeout(() => openRest().catch((error) => onBug('capabilities', error)), restAfterMs);
