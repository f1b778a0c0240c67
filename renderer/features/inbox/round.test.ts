import { describe, expect, it } from 'vitest';
import { roundWith, stepFrom } from './round';

const round = roundWith({ ids: [], at: '' }, ['a', 'b', 'c']);

describe('going through the papers that want a look', () => {
  it('begins at the first, or where one was the last time', () => {
    expect(round.at).toBe('a');
    expect(roundWith({ ids: [], at: 'b' }, ['a', 'b', 'c']).at).toBe('b');
  });

  it('goes on to the next when one is settled, and counts it still', () => {
    const after = roundWith({ ...round, at: 'b' }, ['a', 'c']);
    expect(after).toEqual({ ids: ['a', 'b', 'c'], at: 'c' });
    expect(roundWith(after, ['a']).at).toBe('a');
  });

  it('takes in what comes meanwhile, last', () => {
    expect(roundWith(round, ['d', 'a', 'b', 'c'])).toEqual({ ids: ['a', 'b', 'c', 'd'], at: 'a' });
  });

  it('is over when all are settled, and the next begins from one', () => {
    expect(roundWith(round, []).ids).toEqual([]);
  });

  it('steps from open paper to open paper, round and round', () => {
    expect(stepFrom(round, ['a', 'b', 'c'], 1)).toBe('b');
    expect(stepFrom(round, ['a', 'b', 'c'], -1)).toBe('c');
    expect(stepFrom({ ...round, at: 'a' }, ['a', 'c'], 1)).toBe('c');
  });
});
