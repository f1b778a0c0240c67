// A home with more tasks than one answer holds, in the real window: what is done goes, and the list goes on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshVault, type ScreenUnderTest, startEngine, startScreen } from './harness';

const own = 240;

describe('a plan of some three hundred tasks', () => {
  const vault = freshVault();
  let screen: ScreenUnderTest;

  beforeAll(async () => {
    const app = await startEngine({ vault: vault.folder });
    const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
    const { id: homeId } = await app.engine.call('homes.add', { address, propertyType: 'house' });
    for (let task = 0; task < own; task += 1)
      await app.engine.call('maintenance.add', {
        homeId,
        title: `Oppgave ${task}`,
        dueOn: `20${task % 3 === 0 ? 25 : 31}-06-${String(1 + (task % 28)).padStart(2, '0')}`,
      });
    await app.leave();
    screen = await startScreen({ vault: vault.folder });
  }, 120_000);
  afterAll(async () => {
    await screen?.close();
    vault.remove();
  });

  it('loses those that are done, one after the other', async () => {
    const { page } = screen;
    await page.evaluate(() => {
      location.hash = '#/maintenance?view=list';
    });
    const list = page.getByRole('listbox', { name: 'Oppgaver' });
    const first = list.getByRole('option').first();
    const count = page.getByRole('status').filter({ hasText: /^\d+ oppgaver$/ });
    await count.waitFor();
    const before = Number.parseInt((await count.textContent()) ?? '', 10);
    expect(before).toBeGreaterThan(own);
    for (let done = 1; done <= 3; done += 1) {
      const title = (await first.textContent()) ?? '';
      await first.click();
      await page.getByRole('button', { name: 'Utført' }).click();
      await page.getByRole('button', { name: 'Lagre som utført' }).click();
      await expect.poll(() => first.textContent()).not.toBe(title);
      await page.getByText(`${before - done} oppgaver`, { exact: true }).waitFor();
    }
  });
});
