// What is offered of the advertisement; nothing of making it is loaded before it is asked for.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { AdvertParts } from './marketing/advert';

type AdvertCalls = `sale.${'advert' | 'advertName' | 'writeAdvert'}`;

export function advertHandlers(parts: AdvertParts): Pick<Handlers<EngineContract>, AdvertCalls> {
  const made = async () => (await import('./marketing/advert')).advertCalls(parts);
  return {
    'sale.advert': async (asked, ...rest) => (await made())['sale.advert'](asked, ...rest),
    'sale.advertName': async (asked, ...rest) => (await made())['sale.advertName'](asked, ...rest),
    'sale.writeAdvert': async (asked, ...rest) => (await made())['sale.writeAdvert'](asked, ...rest),
  };
}
