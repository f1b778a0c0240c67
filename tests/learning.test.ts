// What the user answers about papers makes later papers of those senders read better, in the real engine; nothing read before is changed unasked.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePapers } from '../benches/learning/made-papers';
import type { DocumentView } from '../shared/api/engine';
import { type EngineUnderTest, freshVault, startEngine } from './harness';
import { typedPdf } from './typed-pdf';

const address = { street: 'Bekkefaret 12', postalCode: '3960', place: 'Stathelle' };
/** Three papers of one sender, months apart. */
const cards = [3, 4, 5, 6].map((seed) => makePapers(3, seed)[2]);

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
  const status = (enough: (status: { readonly papers: number; readonly better: number }) => boolean) =>
    new Promise<{ readonly papers: number; readonly better: number }>((resolve, reject) => {
      const stop = engine.engine.live(
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
});
