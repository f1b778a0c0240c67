// What the user answers about papers makes later papers of those senders read better, in the real engine; nothing read before is changed unasked.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePapers } from '../benches/learning/made-papers';
import type { OutputOf } from '../shared/api/contract';
import type { DocumentView, EngineContract } from '../shared/api/engine';
import { type EngineUnderTest, freshVault, startEngine } from './harness';
import { typedPdf } from './typed-pdf';

const address = { street: 'Bekkefaret 12', postalCode: '3960', place: 'Stathelle' };
/** Papers of one sender, months apart; the last is of another. */
const cards = [...[3, 4, 5, 6].map((seed) => makePapers(3, seed)[2]), makePapers(11, 3)[10]];

describe('the service card of a firm that calls things by names of its own', () => {
  const vault = freshVault();
  const files = mkdtempSync(join(tmpdir(), 'boligperm-typed-'));
  let engine: EngineUnderTest;
  let homeId = '';
  const ids: string[] = [];

  const takeIn = async (index: number): Promise<DocumentView> => {
    const path = join(files, `kort-${index}.pdf`);
    writeFileSync(path, typedPdf(cards[index]?.text ?? ''));
    const { token } = await engine.shell.call('files.offer', { path });
    const { id } = await engine.engine.call('documents.importOffered', {
      homeId,
      token,
      fileName: `kort-${index}.pdf`,
    });
    ids[index] = id;
    return (await engine.engine.call('documents.waitRead', { id })).document;
  };
  const shown = async (index: number) =>
    (await engine.engine.call('documents.show', { id: ids[index] ?? '' })).document;
  const factOf = (view: DocumentView, name: string) => view.facts.find((fact) => fact.name === name);
  /** How many papers have taught a vault that was restored from this one. */
  const taughtElsewhere = async (name: string): Promise<number> => {
    const path = join(files, `${name}.zip`);
    await engine.engine.call('vault.export', { token: (await engine.shell.call('files.create', { path })).token });
    const other = await startEngine({ vault: join(files, name) });
    await other.engine.call('vault.restore', { token: (await other.shell.call('files.offer', { path })).token });
    await pause(1_500);
    const { papers } = await statusOf(other, () => true);
    await other.leave();
    return papers;
  };
  const status = (enough: (status: Status) => boolean) => statusOf(engine, enough);

  beforeAll(async () => {
    engine = await startEngine({ vault: vault.folder });
    homeId = (await engine.engine.call('homes.add', { address })).id;
  });
  afterAll(async () => {
    await engine.leave();
    vault.remove();
    rmSync(files, { recursive: true, force: true });
  });

  it('is not understood at first', async () => {
    const [first, second] = [await takeIn(0), await takeIn(1)];
    expect(factOf(first, 'kind')?.value).not.toBe('servicerapport');
    expect(factOf(second, 'nextServiceDate')).toBeUndefined();
  });

  it('teaches the next one, once its owner has put it right', async () => {
    const id = ids[0] ?? '';
    for (const [name, value] of Object.entries({ kind: 'servicerapport', ...cards[0]?.facts }))
      await engine.engine.call('documents.correct', { id, name, value });
    await status(({ papers }) => papers === 1);
    const third = await takeIn(2);
    expect(factOf(third, 'kind')).toMatchObject({ value: 'servicerapport', checks: ['learnt'] });
    const next = factOf(third, 'nextServiceDate');
    expect(next).toMatchObject({ value: cards[2]?.facts.nextServiceDate });
    expect(next?.checks).toContain('learnt');
    expect(factOf(third, 'serialNumber')?.value).toBe(cards[2]?.facts.serialNumber);
  });

  it('leaves the one read before as it was, and offers to look at it again', async () => {
    expect(factOf(await shown(1), 'nextServiceDate')).toBeUndefined();
    expect((await status(({ better }) => better > 0)).better).toBe(1);
    const { papers } = await engine.engine.call('learning.lookAgain', {});
    expect(papers).toEqual([{ id: ids[1], until: expect.any(Number) }]);
    await engine.engine.call('documents.waitRead', { id: ids[1] ?? '' });
    expect(factOf(await shown(1), 'nextServiceDate')?.value).toBe(cards[1]?.facts.nextServiceDate);
    await engine.engine.call('learning.lookBack', { papers });
    await engine.engine.call('documents.waitRead', { id: ids[1] ?? '' });
    expect(factOf(await shown(1), 'nextServiceDate')).toBeUndefined();
  });

  it('is read as what its owner says it is, as soon as they say it, and as before when they take it back', async () => {
    const names = async () => (await shown(4)).facts.map(({ name }) => name);
    const bill = await takeIn(4);
    const before = bill.facts.map(({ name }) => name);
    expect(before).not.toContain('accountNumber');
    const id = ids[4] ?? '';
    await engine.engine.call('documents.correct', { id, name: 'kind', value: 'faktura' });
    await expect.poll(names).toContain('accountNumber');
    await engine.engine.call('documents.uncorrect', { id, name: 'kind' });
    await expect.poll(names).toEqual(before);
  });

  it('teaches a vault restored from a backup the same', async () => {
    expect(await taughtElsewhere('elsewhere')).toBe(1);
  });

  it('is still known after a restart, and forgotten when its owner says so', async () => {
    await engine.leave();
    engine = await startEngine({ vault: vault.folder });
    expect((await status(() => true)).papers).toBe(1);
    expect(await engine.engine.call('learning.forget', {})).toEqual({ papers: 1 });
    await status(({ papers }) => papers === 0);
    const fourth = await takeIn(3);
    expect(factOf(fourth, 'nextServiceDate')).toBeUndefined();
    // What was read with it, and what was said, stands.
    expect(factOf(await shown(2), 'nextServiceDate')?.value).toBe(cards[2]?.facts.nextServiceDate);
    expect(factOf(await shown(0), 'kind')).toMatchObject({ value: 'servicerapport', certainty: 'corrected' });
  });

  it('stays forgotten where a backup is restored', async () => {
    expect(await taughtElsewhere('forgotten')).toBe(0);
  });
});

type Status = OutputOf<EngineContract['learning.status']>;

function statusOf({ engine }: EngineUnderTest, enough: (status: Status) => boolean): Promise<Status> {
  return new Promise((resolve, reject) => {
    const stop = engine.live(
      'learning.status',
      {},
      (now) => {
        if (!enough(now)) return;
        queueMicrotask(() => stop());
        resolve(now);
      },
      (problem) => reject(new Error(problem.code)),
    );
  });
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
