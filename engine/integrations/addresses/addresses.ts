// Addresses that a country's register knows, while one is typed. Where there is no register, or none to be had, they are written by hand.
import type { Client, Handlers } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { EngineShellContract } from '../../../shared/api/shell';
import { findInKartverket } from './kartverket';

/** Shorter says nothing yet. */
const leastLetters = 3;

export function addressHandlers(shell: Client<EngineShellContract>): Pick<Handlers<EngineContract>, 'addresses.find'> {
  const ask = async (text: string) => (await shell.call('addresses.ask', { text })).reply;
  return {
    'addresses.find': async ({ market, text }) => {
      const wanted = text.trim().replace(/\s+/g, ' ');
      if (market !== 'no' || wanted.length < leastLetters) return { addresses: [] };
      return { addresses: await findInKartverket(ask, wanted) };
    },
  };
}
