import { describe, expect, it } from 'vitest';
import { slowedDown } from './slowed-down';

const wrong = async () => undefined;
const code = (asked: Promise<unknown>) =>
  asked.then(
    () => 'right',
    (error) => error.problem.code,
  );

describe('a passphrase that is not known', () => {
  it('may be mistyped twice; from then on each try waits longer, a minute at most', async () => {
    let now = 1_000_000;
    const tries = slowedDown(() => now);
    const waits: number[] = [];
    for (let each = 0; each < 10; each += 1) {
      expect(await code(tries.one(wrong, 'wrong-passphrase'))).toBe('wrong-passphrase');
      waits.push(Math.max(0, tries.waitsUntil() - now));
      if (tries.waitsUntil() > 0)
        expect(await code(tries.one(async () => 'key', 'wrong-passphrase'))).toBe('lock-waits');
      now = Math.max(now, tries.waitsUntil());
    }
    expect(waits).toEqual([0, 0, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(await code(tries.one(async () => 'key', 'wrong-passphrase'))).toBe('right');
    expect(tries.waitsUntil()).toBe(0);
  });

  it('is tried one at a time', async () => {
    const tries = slowedDown(() => 0);
    const first = tries.one(
      () => new Promise<string>((resolve) => setTimeout(() => resolve('key'), 10)),
      'wrong-passphrase',
    );
    expect(await code(tries.one(async () => 'key', 'wrong-passphrase'))).toBe('lock-waits');
    expect(await first).toBe('key');
  });
});
