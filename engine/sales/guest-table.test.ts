import { describe, expect, it } from 'vitest';
import { guestsOf } from './guest-table';

describe('a list of guests from another program', () => {
  it.each([
    [
      'with names of columns, in any order and any language',
      '\uFEFFE-post;Navn;Mobil\r\nkari@example.no;Kari Å. Nordmann;90012345\r\n',
    ],
    ['without', 'Kari Å. Nordmann,kari@example.no,90012345\n'],
  ])('is read %s', (_how, text) => {
    expect(guestsOf(text).rows).toMatchObject([
      { name: 'Kari Å. Nordmann', email: 'kari@example.no', phone: '90012345' },
    ]);
  });

  it('says which of its lines have no name', () => {
    expect(guestsOf('navn,epost\nKari,\n,ola@example.no\n')).toEqual({
      rows: [{ name: 'Kari', email: '', phone: '', note: '' }],
      refused: [3],
    });
  });
});
