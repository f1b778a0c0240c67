import { describe, expect, it } from 'vitest';
import { door, inTurn } from './in-turn';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('edits of one paper', () => {
  it('never overlap, while those of another go on', async () => {
    const turns = inTurn();
    const told: string[] = [];
    const edit = (id: string, name: string, ms: number) =>
      turns([id], async () => {
        told.push(`${name} begins`);
        await pause(ms);
        told.push(`${name} ends`);
      });
    await Promise.all([edit('a', 'first', 30), edit('a', 'second', 1), edit('b', 'other', 1)]);
    expect(told.indexOf('first ends')).toBeLessThan(told.indexOf('second begins'));
    expect(told.indexOf('other ends')).toBeLessThan(told.indexOf('first ends'));
  });

  it('go on after one that failed', async () => {
    const turns = inTurn();
    const failed = turns(['a'], async () => {
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await turns(['a', 'b'], async () => 'done')).toBe('done');
  });
});

describe('a checkpoint', () => {
  it('is alone: it waits for the writes under way and keeps the next ones waiting', async () => {
    const entrance = door();
    const told: string[] = [];
    const write = (name: string, ms: number) =>
      entrance.together(async () => {
        told.push(`${name} begins`);
        await pause(ms);
        told.push(`${name} ends`);
      });
    const first = write('first', 20);
    const alone = entrance.alone(async () => {
      told.push('checkpoint begins');
      await pause(10);
      told.push('checkpoint ends');
    });
    const later = write('later', 1);
    await Promise.all([first, alone, later]);
    expect(told).toEqual([
      'first begins',
      'first ends',
      'checkpoint begins',
      'checkpoint ends',
      'later begins',
      'later ends',
    ]);
  });
});
