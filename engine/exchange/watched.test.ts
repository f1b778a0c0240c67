import { describe, expect, it } from 'vitest';
import type { Client } from '../../shared/api/contract';
import type { ImportAnswer } from '../../shared/api/engine';
import type { EngineShellContract } from '../../shared/api/shell';
import { problem } from '../../shared/problem';
import { type WatchedStatus, watchFolder } from './watched';

type File = { name: string; bytes: number; changedAt: number };

/** A folder that the test writes to, and an archive that only counts. Each turn of the loop is one look, three seconds later. */
function house(
  looks: readonly (readonly File[])[],
  answerTo: (fileName: string) => Partial<ImportAnswer> = () => ({}),
) {
  const took: string[] = [];
  const done: string[] = [];
  let status: WatchedStatus | undefined;
  let clock = 0;
  let turn = 0;
  const shell = {
    async call(name: string, input: { name?: string }) {
      if (name === 'watched.look')
        return { files: (looks[Math.min(turn, looks.length - 1)] ?? []).filter((file) => !done.includes(file.name)) };
      if (name === 'watched.offer') return { token: input.name };
      done.push(input.name ?? '');
      return {};
    },
  } as unknown as Client<EngineShellContract>;
  return new Promise<{ took: string[]; done: string[]; status: WatchedStatus | undefined }>((resolve) => {
    const watching = watchFolder({
      shell,
      chosen: { folder: '/scanner', homeId: 'h', done: '' },
      take: async ({ fileName }) => {
        took.push(fileName);
        return { fileName, status: 'received', id: 'd', sha256: '', ...answerTo(fileName) } as ImportAnswer;
      },
      onStatus: (now) => {
        status = now;
      },
      now: () => clock,
      pause: async () => {
        clock += 3_000;
        turn += 1;
        if (turn < looks.length) return;
        watching.stop();
        resolve({ took, done, status });
      },
    });
  });
}

const scan = (bytes: number): File => ({ name: 'scan.pdf', bytes, changedAt: bytes });

describe('papers that appear in the watched folder', () => {
  it('are taken in once they are whole, and once only', async () => {
    const looks = [[scan(10)], [scan(20)], [scan(20)], [scan(20)], [scan(20)], [scan(20)]];
    const { took, done, status } = await house(looks);
    expect(took).toEqual(['scan.pdf']);
    expect(done).toEqual(['scan.pdf']);
    expect(status).toMatchObject({ state: 'done', received: 1, duplicates: 0, refused: [] });
  });

  it('are left alone while they grow', async () => {
    const { took } = await house([1, 2, 3, 4, 5, 6].map((size) => [scan(size)]));
    expect(took).toEqual([]);
  });

  it('are counted as known when the archive has them', async () => {
    const { done, status } = await house(Array(5).fill([scan(9)]), () => ({ status: 'duplicate' }));
    expect(done).toEqual(['scan.pdf']);
    expect(status).toMatchObject({ received: 0, duplicates: 1 });
  });

  it('stay, and are named, when they are nothing to read, until they change', async () => {
    const refused = { status: 'refused' as const, problem: problem('unknown-format') };
    const looks = [...Array(6).fill([scan(9)]), ...Array(4).fill([scan(12)])];
    const { took, done, status } = await house(looks, () => refused);
    expect(took.length).toBe(2);
    expect(done).toEqual([]);
    expect(status?.refused).toEqual([{ fileName: 'scan.pdf', problem: problem('unknown-format') }]);
  });

  it('are tried again when somebody still holds them open', async () => {
    let times = 0;
    const { took, done } = await house(Array(7).fill([scan(9)]), () => {
      times += 1;
      return times < 3 ? { status: 'refused', problem: problem('cannot-read-file') } : {};
    });
    expect(took.length).toBe(3);
    expect(done).toEqual(['scan.pdf']);
  });
});
