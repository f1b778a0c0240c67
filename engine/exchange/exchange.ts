// Papers out of the archive, and in again by folders. Nothing of it is loaded before it is asked for: a start needs none of it.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { OutgoingParts } from './outgoing';

type ExchangeCalls = Extract<keyof EngineContract, `exchange.${string}`>;

export function exchangeHandlers(parts: OutgoingParts): Pick<Handlers<EngineContract>, ExchangeCalls> {
  let opened: Promise<ReturnType<typeof import('./outgoing').outgoingHandlers>> | undefined;
  const outgoing = () => {
    opened ??= import('./outgoing').then(({ outgoingHandlers }) => outgoingHandlers(parts));
    return opened;
  };
  return {
    'exchange.copies': async (input) => (await outgoing())['exchange.copies'](input),
    'exchange.name': async (input) => (await outgoing())['exchange.name'](input),
    'exchange.write': async (input) => (await outgoing())['exchange.write'](input),
    'exchange.pages': async (input) => (await outgoing())['exchange.pages'](input),
  };
}
