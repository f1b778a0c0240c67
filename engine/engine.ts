// The engine's start: the vault and the lists that a start shows at once, everything else (capabilities.ts) when they stand or when it is asked for.
import { engineContract, type Opening } from '../shared/api/engine';
import { liveList } from './archive/live-list';
import { surroundings } from './boot';
import { firstAnswers } from './first-answers';
import { lateHandlers } from './late';
import { guarded } from './lock/guarded';
import { openLock } from './lock/lock';
import { sealedShell } from './lock/sealed-shell';
import { liveHomes } from './register/live-homes';
import { type OpenVault, openVault } from './vault/open';
import { openSearch } from './vault/search/open';

/** By then the screen has drawn its first rows; papers that wait to be read go on being read. */
const restAfterMs = 700;

const { shell: bare, readerPorts, onBug, timings, serveClients } = await surroundings();
const lock = openLock(bare, onBug);
const shell = sealedShell(bare, lock.seal, lock.opened);
const vault: OpenVault = openVault(shell, lock.seal, () => firstAnswers(lists));
const search = openSearch(vault, lock.keepsNothing, onBug);

const load = async () =>
  (await import('./capabilities')).openCapabilities({ vault, search, shell, readerPorts, onBug, timings });
let rest: ReturnType<typeof load> | undefined;
const openRest = () => {
  rest ??= load();
  return rest;
};

const lists = { 'homes.list': liveHomes(vault), 'documents.list': liveList(vault, search) };
const first = {
  ...lists,
  // Asked while nothing else can be answered yet.
  'vault.opening': (_input: object, emit: (opening: Opening) => void) => {
    emit(vault.opening.now());
    return vault.opening.watch(emit);
  },
  ...lock.handlers(() => ({
    ready: vault.ready,
    reseal: vault.upkeep.reseal,
    async beside() {
      search.beginAnew();
      const [workspace, backup, signer] = await Promise.all([
        shell.call('workspace.read', {}),
        shell.call('backup.read', {}),
        shell.call('signer.read', {}),
      ]);
      if (workspace.text !== null) await shell.call('workspace.keep', workspace);
      if (backup.text !== null) await shell.call('backup.keep', backup);
      if (signer.text !== null) await shell.call('signer.keep', { text: signer.text });
    },
  })),
};
serveClients(guarded(engineContract, { ...first, ...lateHandlers(engineContract, first, openRest) }, lock));
void lock.opened.then(() => setTimeout(() => openRest().catch((error) => onBug('capabilities', error)), restAfterMs));
