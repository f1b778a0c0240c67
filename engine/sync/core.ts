// What taking from the server and giving to it work on together.
import type { Sealing } from '../security/envelope';
import type { OpenVault } from '../vault/open';
import type { Server } from './server';
import type { SyncState } from './state';

export type SyncVault = Pick<
  OpenVault,
  'replica' | 'archive' | 'conflicts' | 'pages' | 'documents' | 'sealedOriginals' | 'upkeep'
>;

export type Core = {
  readonly vault: SyncVault;
  readonly state: SyncState;
  readonly server: Server;
  readonly sealing: Sealing;
  readonly isOpen: boolean;
};
