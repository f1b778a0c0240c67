// The engine's start: the vault and the lists that a start shows at once, everything else (capabilities.ts) when they stand or when it is asked for.
import { engineContract } from '../shared/api/engine';
import { liveList } from './archive/live-list';
import { surroundings } from './boot';
import { firstAnswers } from './first-answers';
import { lateHandlers } from './late';
import { liveHomes } from './register/live-homes';
import { type OpenVault, openVault } from './vault/open';
import { openSearch } from './vault/search/open';

/** By then the screen has drawn its first rows; papers that wait to be read go on being read. */
const restAfterMs = 700;

const { shell, readerPorts, onBug, serveClients } = await surroundings();
const vault: OpenVault = openVault(shell, () => firstAnswers(first));
const search = openSearch(vault, onBug);

const load = async () =>
  (await import('./capabilities')).openCapabilities({ vault, search, shell, readerPorts, onBug });
let rest: ReturnType<typeof load> | undefined;
const openRest = () => {
  rest ??= load();
  return rest;
};

const first = { 'homes.list': liveHomes(vault), 'documents.list': liveList(vault, search) };
serveClients({ ...first, ...lateHandlers(engineContract, first, openRest) });
setTimeout(() => openRest().catch((error) => onBug('capabilities', error)), restAfterMs);
