// Thousands of papers dropped on the window at once: taken in while it is used, and the reading stopped in the middle.
import { expect } from 'vitest';
import { freshVault, startEngine, startScreen } from './harness';

/** Answers what it took, in words. */
export async function dropMany(count: number): Promise<string> {
  const vault = freshVault();
  const screen = await startScreen({ vault: vault.folder, env: { BOLIGPERM_LANGUAGE: 'en' } });
  const app = await startEngine({ vault: vault.folder });
  try {
    await app.engine.call('homes.add', { address: { street: 'Prøveveien 1', postalCode: '0001', place: 'Oslo' } });
    const { page } = screen;
    await page.evaluate(() => {
      location.hash = '#/archive';
    });
    await page.getByRole('searchbox').waitFor();
    const started = Date.now();
    await page.evaluate(dropMade, count);
    // The first are listed and can be found long before the last is in.
    await page
      .getByText('Kvittering nummer 1 ')
      .or(page.getByText(/kvittering-000\d/))
      .first()
      .waitFor();
    const firstSeen = Date.now() - started;
    expect((await app.engine.call('vault.counts', {})).documents).toBeLessThan(count);
    await page.getByRole('searchbox').fill('kvittering');
    // What is still to be read is stopped; what comes in later is read.
    await app.engine.call('reading.cancel', {});
    await expect
      .poll(async () => (await app.engine.call('vault.counts', {})).documents, {
        timeout: 60_000 + count * 100,
        interval: 500,
      })
      .toBe(count);
    const taken = Date.now() - started;
    const longest = await page.evaluate(() => Math.round((window as unknown as { longestGap: number }).longestGap));
    return `${count} papers dropped: the first listed after ${firstSeen} ms, all durable after ${Math.round(taken / 1_000)} s; the window stood still for ${longest} ms at most`;
  } finally {
    await app.leave();
    await screen.close();
    vault.remove();
  }
}

/** As from the file manager; and from now on notes how long the window goes without drawing. */
function dropMade(count: number): void {
  const carried = new DataTransfer();
  for (let index = 1; index <= count; index += 1) {
    const name = `kvittering-${String(index).padStart(5, '0')}.txt`;
    carried.items.add(new File([`Kvittering nummer ${index} fra Byggvarer AS\nSum ${index},00 kr\n`], name));
  }
  const measured = window as unknown as { longestGap: number };
  measured.longestGap = 0;
  let before = performance.now();
  const draw = (now: number) => {
    measured.longestGap = Math.max(measured.longestGap, now - before);
    before = now;
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
  for (const type of ['dragenter', 'dragover', 'drop'])
    window.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
}
