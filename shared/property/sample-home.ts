// The home that the app shows around with. Address, people and papers are invented.
import type { Home } from './home';

export const sampleAddress: Home['address'] = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
