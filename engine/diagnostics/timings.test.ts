// What is asked of the engine is timed until it has answered, and no more is kept than a person looks at.
import { Type } from '@sinclair/typebox';
import { describe, expect, it } from 'vitest';
import { call, live } from '../../shared/api/contract';
import { keepTimings, timed } from './timings';

const contract = {
  'papers.count': call(Type.Object({}), Type.Object({})),
  'papers.list': live(Type.Object({}), Type.Object({})),
};

describe('what takes time', () => {
  it('is known by name, the dearest first, with its median and its slowest', () => {
    const timings = keepTimings();
    for (const ms of [1, 2, 900]) timings.note('papers.list', ms, 7);
    timings.note('papers.count', 3, 8);
    expect(timings.calls()).toEqual([
      { name: 'papers.list', count: 3, medianMs: 2, mostMs: 900 },
      { name: 'papers.count', count: 1, medianMs: 3, mostMs: 3 },
    ]);
    expect(timings.slow()).toEqual([{ name: 'papers.list', ms: 900, at: 7 }]);
  });

  it('does not fill the memory, however long the app runs', () => {
    const timings = keepTimings();
    for (let count = 0; count < 10_000; count += 1) timings.note('papers.list', 600 + count, count);
    expect(timings.slow()).toHaveLength(50);
    expect(timings.slow()[0]).toMatchObject({ at: 9_999 });
    expect(timings.calls()).toEqual([{ name: 'papers.list', count: 10_000, medianMs: 10_550, mostMs: 10_599 }]);
  });

  it('is noted once for a question that is answered again and again, and also when it fails', async () => {
    const timings = keepTimings();
    const handlers = timed(
      contract,
      {
        'papers.count': () => Promise.reject(new Error('gone')),
        'papers.list': (_input, emit) => {
          emit({});
          emit({});
          return () => {};
        },
      },
      timings,
    );
    await expect(handlers['papers.count']({})).rejects.toThrow('gone');
    handlers['papers.list'](
      {},
      () => {},
      () => {},
    );
    expect(timings.calls().map(({ name, count }) => `${name} ${count}`)).toEqual(
      expect.arrayContaining(['papers.count 1', 'papers.list 1']),
    );
  });
});
