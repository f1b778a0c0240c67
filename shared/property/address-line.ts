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

/** "0301-31/333": municipality, holding and title numbers; further parts for a leasehold and a unit. */
export function parseMatrikkel(text: string): Home['matrikkel'] | undefined {
  const match = /^(\d{4})-(\d{1,5})\/(\d{1,4})(?:\/(\d{1,4}))?(?:\/(\d{1,3}))?$/.exec(text.trim());
  const [, knr, gnr, bnr, fnr, snr] = match ?? [];
  if (knr === undefined || gnr === undefined || bnr === undefined || Number(gnr) < 1) return undefined;
  return {
    knr,
    gnr: Number(gnr),
    bnr: Number(bnr),
    ...(fnr === undefined ? {} : { fnr: Number(fnr) }),
    ...(snr === undefined ? {} : { snr: Number(snr) }),
  };
}
