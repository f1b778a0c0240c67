// Two machines, one home: what the engine offers of syncing.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { SyncStatus, syncContract } from '../../shared/api/sync';
import { ProblemError, problem } from '../../shared/problem';

export type SyncHandlers = Pick<Handlers<EngineContract>, keyof typeof syncContract>;

const nothing: SyncStatus = {
  state: 'off',
  waits: { records: 0, originals: 0 },
  went: { sent: 0, received: 0, originalsSent: 0, originalsReceived: 0 },
  lastSuccess: 0,
  nextTry: 0,
  conflicts: 0,
  quarantined: 0,
  newer: 0,
};

export function syncHandlers(): SyncHandlers {
  const none = async (): Promise<never> => {
    throw new ProblemError(problem('workspace-none'));
  };
  return {
    'sync.status': (_input, emit) => {
      emit(nothing);
      return () => undefined;
    },
    'sync.now': none,
    'sync.pause': none,
    'sync.login': none,
    'sync.originals': none,
    'workspace.look': none,
    'workspace.create': none,
    'workspace.join': none,
    'workspace.leave': none,
    'conflicts.list': (_input, emit) => {
      emit({ conflicts: [] });
      return () => undefined;
    },
    'conflicts.answer': none,
    'quarantine.list': (_input, emit) => {
      emit({ records: [] });
      return () => undefined;
    },
    'quarantine.retry': none,
    'devices.list': (_input, emit) => {
      emit({ devices: [] });
      return () => undefined;
    },
    'devices.rename': none,
    'devices.remove': none,
    'pairing.start': none,
    'pairing.stop': none,
    'pairing.read': none,
    'pairing.accept': none,
  };
}
