// An address as people write it on one line: "Bjørkelia 14, 2999 Solvang".
import type { Home } from './home';

type Address = Home['address'];

/** Street, postal code and place out of one line; the street is '' when there is none. */
export function parseAddress(line: string): Address {
  const text = line.trim().replace(/\s+/g, ' ');
  const match = /^(.*?)[,\s]+(\d{4})(?:\s+(.*))?$/.exec(text);
  const street = (match?.[1] ?? text.split(',')[0] ?? '').replace(/,+$/, '').trim();
  const rest = match ? '' : text.split(',').slice(1).join(',').trim();
  return {
    street: street.slice(0, 120),
    postalCode: match?.[2] ?? '',
    place: (match?.[3] ?? rest).replace(/^,\s*/, '').slice(0, 80),
  };
}

export function addressLine({ street, postalCode, place }: Address): string {
  const town = `${postalCode} ${place}`.trim();
  return town === '' ? street : `${street}, ${town}`;
}
