import { describe, expect, it } from 'vitest';
import type { Document } from './document';
import { mayFollow, olderLookalikes, versionsOf } from './versions';

const policy = (id: string, date: string, over: object = {}) => ({
  id,
  homeId: 'h',
  kind: 'forsikringsbevis',
  sender: 'Havblikk Forsikring AS',
  title: `Forsikringsbevis ${date.slice(0, 4)}`,
  date,
  trashedAt: 0,
  isEnvelope: false,
  ...over,
});

describe('a newer version of a paper', () => {
  it('seems to follow the latest of the same kind, sender and title from an earlier day', () => {
    const older = [policy('a', '2023-01-01'), policy('b', '2024-01-01')];
    const found = olderLookalikes(policy('c', '2025-01-01'), older);
    expect(found.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('does not follow one that is followed already, is gone, or is another’s', () => {
    const rows = [
      policy('a', '2022-01-01'),
      policy('b', '2023-01-01', { previousId: 'a' }),
      policy('x', '2024-01-01', { trashedAt: 1 }),
      policy('y', '2024-02-01', { sender: 'Fjordtrygd' }),
      policy('z', '2024-03-01', { homeId: 'hytta' }),
    ];
    expect(olderLookalikes(policy('c', '2025-01-01'), rows).map(({ id }) => id)).toEqual(['b']);
  });

  it('is never suggested among invoices, which are each their own', () => {
    const bill = { kind: 'faktura', title: 'Faktura' };
    expect(olderLookalikes(policy('c', '2025-01-01', bill), [policy('b', '2024-01-01', bill)])).toEqual([]);
  });

  it('is not one of a paper with another number', () => {
    const numbered = (value: string) =>
      ({ corrections: {}, readFacts: [{ name: 'policyNumber', value, confidence: 0.9 }] }) as unknown as Document;
    expect(mayFollow(numbered('64 118 203'), numbered('64118203'))).toBe(true);
    expect(mayFollow(numbered('64118203'), numbered('64118204'))).toBe(false);
  });

  it('stands first among all versions, whichever of them one looks at', () => {
    const rows = new Map(
      [policy('a', ''), policy('b', '', { previousId: 'a' }), policy('c', '', { previousId: 'b' })].map((row) => [
        row.id,
        row,
      ]),
    );
    for (const id of ['a', 'b', 'c']) expect(versionsOf(rows, id).map((row) => row.id)).toEqual(['c', 'b', 'a']);
    expect(versionsOf(rows, 'nobody')).toEqual([]);
  });
});
