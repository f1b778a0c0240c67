// What every register of addresses must do, the fake one on this machine and Kartverket's own; and what is never sent to it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findInKartverket } from '../engine/integrations/addresses/kartverket';
import { openAddressLookup } from '../main/address-lookup';
import { ProblemError } from '../shared/problem';
import { type AddressRegister, startAddressRegister } from './address-register';

const codeOf = (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error));

let register: AddressRegister;
beforeAll(async () => {
  register = await startAddressRegister();
});
beforeEach(() => {
  register.mood = 'well';
});
afterAll(() => register?.close());

type Asked = { readonly name: string; readonly known: string; readonly base: () => string | undefined };
const registers: readonly Asked[] = [
  { name: 'the fake register', known: 'Bjørkelia 16A', base: () => register.base },
  // Only on demand: tests must not need the network.
  ...(process.env.BOLIGPERM_REAL_SERVICES === '1'
    ? [{ name: 'Kartverket’s register', known: 'Karl Johans gate 22', base: () => undefined }]
    : []),
];

describe.each(registers)('$name', ({ known, base }) => {
  const find = (text: string) => findInKartverket(openAddressLookup(base()).ask, text);

  it('knows an address with its postal place and its number in the cadastre', async () => {
    const [first] = await find(known);
    expect(first?.address.street).toBe(known);
    expect(first?.address.postalCode).toMatch(/^\d{4}$/);
    expect(first?.address.place).toMatch(/^\p{Lu}\p{Ll}/u);
    expect(first?.matrikkel?.knr).toMatch(/^\d{4}$/);
    expect(first?.matrikkel?.gnr).toBeGreaterThan(0);
  });

  it('finds nothing where there is nothing', async () => {
    expect(await find('Gaten som ikke finnes 98765432')).toEqual([]);
  });

  it('answers with ten addresses at most', async () => {
    expect((await find(known.split(' ')[0] ?? '')).length).toBeLessThanOrEqual(10);
  });
});

describe('an address that is looked up', () => {
  const lookup = () => openAddressLookup(register.base);
  const find = (text: string) => findInKartverket(lookup().ask, text);

  it('comes with the dwellings of its building', async () => {
    expect(await find('Bjørkelia 16A')).toEqual([
      {
        address: { street: 'Bjørkelia 16A', postalCode: '2999', place: 'Solvang i Dalen' },
        municipality: 'SOLVANG',
        matrikkel: { knr: '9901', gnr: 41, bnr: 213, fnr: 4 },
        units: ['H0101', 'H0201', 'H0202'],
      },
    ]);
  });

  it('sends the text that was typed, and nothing that tells who asks', async () => {
    await find('Bjørkelia');
    const asked = new URL(register.asked.at(-1) ?? '', register.base);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      sok: 'Bjørkelia',
      fuzzy: 'true',
      treffPerSide: '10',
      side: '0',
      utkoordsys: '4258',
    });
    const sent = Object.keys(register.headers.at(-1) ?? {}).sort();
    expect(sent).toEqual(['accept', 'connection', 'host']);
  });

  it('is given up, and the person writes it by hand, when the register is away, broken, endless or sends elsewhere', async () => {
    for (const mood of ['away', 'broken', 'flooding', 'elsewhere'] as const) {
      register.mood = mood;
      expect(await find('Bjørkelia 14').catch(codeOf)).toBe('unavailable');
    }
  });

  it('is given up when more is typed meanwhile', async () => {
    const { ask } = lookup();
    register.mood = 'silent';
    const before = findInKartverket(ask, 'Bjør').catch(codeOf);
    await new Promise((resolve) => setTimeout(resolve, 100));
    register.mood = 'well';
    expect((await findInKartverket(ask, 'Bjørkelia 14')).length).toBe(1);
    expect(await before).toBe('unavailable');
  });

  it('is never asked of another machine in the register’s place', () => {
    for (const base of ['https://example.org', 'http://example.org', 'http://127.0.0.1.example.org', 'ftp://127.0.0.1'])
      expect(() => openAddressLookup(base)).toThrow();
  });
});
