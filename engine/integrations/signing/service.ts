// The signing service that a person has an agreement with: where it is and the secret to it, in the keychain; the network is open to it only while it is asked.

import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Client, Handlers } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import { readServerAddress } from '../../../shared/api/server-address';
import type { EngineShellContract } from '../../../shared/api/shell';
import { ProblemError, problem } from '../../../shared/problem';
import { type IduraOrder, type IduraParty, idura } from './idura';

const account = 'signing-service';
const Kept = Type.Object({ server: Type.String(), clientId: Type.String(), secret: Type.String() });

export type SigningServiceClient = {
  order(asked: Parameters<ReturnType<typeof idura>['order']>[0]): Promise<{
    readonly id: string;
    readonly parties: readonly IduraParty[];
  }>;
  look(id: string): Promise<IduraOrder>;
  cancel(id: string): Promise<void>;
  readonly handlers: Pick<Handlers<EngineContract>, 'signing.service' | 'signing.keepService'>;
};

export function openSigningService(shell: Client<EngineShellContract>): SigningServiceClient {
  const kept = async (): Promise<Static<typeof Kept> | undefined> => {
    const { password } = await shell.call('secrets.get', { account });
    try {
      const value: unknown = JSON.parse(password ?? 'null');
      return Value.Check(Kept, value) ? value : undefined;
    } catch {
      return undefined;
    }
  };
  const asking = async <T>(ask: (service: ReturnType<typeof idura>) => Promise<T>): Promise<T> => {
    const access = await kept();
    if (!access) throw new ProblemError(problem('signing-no-service'));
    await shell.call('network.visit', { origin: access.server });
    try {
      return await ask(idura(access));
    } finally {
      await shell.call('network.leave', { origin: access.server });
    }
  };
  return {
    order: (asked) => asking((service) => service.order(asked)),
    look: (id) => asking((service) => service.look(id)),
    cancel: (id) => asking((service) => service.cancel(id)),
    handlers: {
      'signing.service': async () => {
        const access = await kept();
        return { server: access?.server ?? '', clientId: access?.clientId ?? '' };
      },
      'signing.keepService': async ({ server, clientId, secret }) => {
        if (server === '') {
          await shell.call('secrets.remove', { account });
          return { kept: 'session' as const };
        }
        const address = readServerAddress(server);
        if (address === 'insecure') throw new ProblemError(problem('server-insecure'));
        if (address === undefined) throw new ProblemError(problem('invalid-input', { field: '/server' }));
        const password = JSON.stringify({ server: address.origin, clientId, secret });
        return shell.call('secrets.set', { account, password, remember: true });
      },
    },
  };
}
