// The composition root: the engine's parts, put together from top to bottom. Nothing is chosen elsewhere.
import type { Handlers } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import { ProblemError, problem } from '../shared/problem';
import { documentHandlers } from './archive/documents';
import { homeHandlers } from './archive/homes';
import { vaultHandlers } from './archive/vault';
import { surroundings } from './boot';
import { openVault } from './vault/open';
import { openSearch } from './vault/search/open';

const { shell, onBug, serveClients } = await surroundings();
const vault = openVault(shell);
const search = openSearch(vault, onBug);

const notYet = async (): Promise<never> => {
  throw new ProblemError(problem('unavailable'));
};
const handlers: Handlers<EngineContract> = {
  ...homeHandlers(vault),
  ...documentHandlers(vault, search),
  ...vaultHandlers(vault, shell),
  'documents.marks': async ({ id, query }) => ({ marks: [...(await search.marks(id, query))] }),
  'documents.import': notYet,
  'documents.importOffered': notYet,
  'documents.waitRead': notYet,
  'documents.original': notYet,
  'documents.pagePicture': notYet,
  'reading.status': (_input, emit) => {
    emit({ total: 0, done: 0, items: [] });
    return () => {};
  },
  'reading.cancel': notYet,
  'reading.retry': notYet,
};
serveClients(handlers);
