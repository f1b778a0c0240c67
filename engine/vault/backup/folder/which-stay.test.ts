import { describe, expect, it } from 'vitest';
import { momentOf, versionNameAt, whichStay } from './which-stay';

const dayMs = 86_400_000;
const end = Date.UTC(2026, 11, 1, 2, 30);

describe('the backups of two years', () => {
  const names = Array.from({ length: 730 }, (_, ago) => versionNameAt(end - ago * dayMs));
  const kept = [...whichStay(names)].sort().reverse();

  it('are there for each of the last seven days, four weeks and twelve months', () => {
    expect(kept.slice(0, 7)).toEqual(names.slice(0, 7));
    expect(new Set(kept.map((name) => name.slice(0, 6))).size).toBe(12);
    expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
  });

  it('reach a year back', () => {
    expect(kept.at(-1)?.slice(0, 6)).toBe('202601');
  });

  it('thin out the same whether it is done each day or at the end', () => {
    let there: readonly string[] = [];
    for (const name of [...names].reverse()) {
      const all = [...there, name];
      const stay = whichStay(all);
      there = all.filter((each) => stay.has(each));
    }
    expect([...there].sort().reverse()).toEqual(kept);
  });
});

it('a version says when it was made', () => {
  expect(versionNameAt(end)).toBe('20261201T023000Z.age');
  expect(momentOf(versionNameAt(end))).toBe(end);
  expect(momentOf('../../etc/passwd')).toBe(0);
});
