import { describe, expect, it } from 'vitest';
import { alignedTable } from './output';

describe('a table on the terminal', () => {
  it('stands in columns, and is cut where the terminal ends', () => {
    const rows = [
      ['faktura.pdf', 'Faktura fra Rørvik VVS AS'],
      ['a.pdf', 'Brev'],
    ];
    expect(alignedTable(['File', 'Title'], rows).split('\n')).toEqual([
      'File         Title',
      '───────────  ─────────────────────────',
      'faktura.pdf  Faktura fra Rørvik VVS AS',
      'a.pdf        Brev',
    ]);
    for (const line of alignedTable(['File', 'Title'], rows, 20).split('\n'))
      expect(line.length).toBeLessThanOrEqual(20);
  });
});
