import { describe, expect, it } from 'vitest';
import { createKeyring } from './keyring';

describe('a password given for one paper', () => {
  it('is tried on the others of the batch, and forgotten with it', () => {
    const keyring = createKeyring();
    keyring.give('deed', ['gran']);
    const keys = keyring.keysFor('deed');
    expect(keys.candidates).toEqual(['gran']);
    expect(keys.wasGiven).toBe(true);
    keys.opened('gran');
    keyring.ended('deed');
    expect(keyring.hasNews()).toBe(true);
    expect(keyring.hasNews()).toBe(false);
    expect(keyring.keysFor('policy')).toMatchObject({ candidates: ['gran'], wasGiven: false });
    keyring.forget();
    expect(keyring.keysFor('policy').candidates).toEqual([]);
  });

  it('shows the pages of the paper it opened for a while, and of no other', () => {
    let now = 0;
    const keyring = createKeyring(() => now);
    keyring.keysFor('deed').opened('gran');
    keyring.forget();
    expect(keyring.toShow('deed')).toBe('gran');
    expect(keyring.toShow('policy')).toBeUndefined();
    now += 60 * 60_000;
    expect(keyring.toShow('deed')).toBeUndefined();
  });

  it('that opened something is tried before others', () => {
    const keyring = createKeyring();
    keyring.give('deed', ['furu', 'gran']);
    keyring.keysFor('deed').opened('gran');
    expect(keyring.keysFor('policy').candidates).toEqual(['gran', 'furu']);
  });
});
