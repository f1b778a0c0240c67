// Every screen of the app, light and dark, looked at by axe: nothing that keeps a person out.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshVault, projectRoot, runCommandLine, type ScreenUnderTest, startScreen } from './harness';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const samples = join(projectRoot, 'resources', 'sample-home', 'papers');
const papers = ['faktura_20417.pdf', 'tilstandsrapport-2024.pdf', 'kommunale-avgifter-2026-1.pdf', 'IMG_1873.jpg'];

/** In words a failing test can be understood by: the rule, and the first places that break it. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    () =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
      }) as Promise<AxeResults>,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(' | ')}`,
    );
}

async function go(page: Page, route: string, ready: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await page.waitForFunction((at) => document.documentElement.dataset.ready === at, ready);
}

describe('every screen can be used by everyone', () => {
  const vault = freshVault();
  let screen: ScreenUnderTest;
  let documentId = '';

  beforeAll(async () => {
    const files = papers.map((name) => join(samples, name));
    const home = 'Bjørkelia 14, 2999 Solvang';
    const { lines } = await runCommandLine([
      'import',
      '--json',
      '--vault',
      vault.folder,
      '--create-home',
      home,
      ...files,
    ]);
    documentId = String(lines().find(({ kind }) => kind === 'faktura')?.id);
    screen = await startScreen({ vault: vault.folder });
    // Said what it is, the home has a plan to show.
    await go(screen.page, '#/home', 'home');
    await screen.page.getByRole('button', { name: 'Enebolig' }).click();
    await screen.page.getByRole('button', { name: 'Enebolig' }).waitFor({ state: 'detached' });
  }, 240_000);
  afterAll(async () => {
    await screen?.close();
    vault.remove();
  });

  const screens: readonly (readonly [name: string, ready: string, route: () => string])[] = [
    ['the front page', 'home', () => '#/home'],
    ['the archive', 'archive', () => '#/archive'],
    ['a search in the archive', 'archive', () => '#/archive?query=bad'],
    ['an archive without a match', 'archive', () => '#/archive?query=giraff'],
    ['a paper', 'document', () => `#/document/${documentId}?fact=total`],
    ['the text of a paper', 'document', () => `#/document/${documentId}?tab=text`],
    ['the history of a paper', 'document', () => `#/document/${documentId}?tab=history`],
    ['the costs', 'costs', () => '#/costs'],
    ['the costs of all years', 'costs', () => '#/costs?year=all&show=ask'],
    ['the value, with no sales yet', 'valuation', () => '#/valuation'],
    ['the file of a paper', 'document', () => `#/document/${documentId}?tab=file`],
    ['the inbox', 'inbox', () => '#/inbox'],
    ['the year’s maintenance', 'maintenance', () => '#/maintenance'],
    ['the list of maintenance', 'maintenance', () => '#/maintenance?view=list'],
    ['the calendar of maintenance', 'maintenance', () => '#/maintenance?view=calendar'],
    ['the home’s register', 'property', () => '#/property'],
    ['the parts of the home, one of them open', 'property', () => '#/property?tab=parts&selected=bathroom'],
    ['the contacts', 'property', () => '#/property?tab=contacts'],
    ['a binder to hand over', 'packs', () => '#/packs?kind=insurer'],
    ['the trash', 'trash', () => '#/trash'],
    ['the settings', 'settings', () => '#/settings'],
    ['several machines', 'machines', () => '#/machines'],
    ['sharing, with nowhere to share', 'sharing', () => '#/sharing'],
    ['a share to be made', 'sharing', () => '#/sharing?selected=new'],
    ['a link to be opened', 'sharing', () => '#/sharing?selected=visit'],
    ['a new home', 'first-run', () => '#/new-home'],
  ];

  for (const scheme of ['light', 'dark'] as const)
    for (const [name, ready, route] of screens)
      it(`${name}, ${scheme}`, async () => {
        const { page } = screen;
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        // By way of another room, so that it is drawn anew.
        await go(page, ready === 'settings' ? '#/trash' : '#/settings', ready === 'settings' ? 'trash' : 'settings');
        await go(page, route(), ready);
        await page.waitForTimeout(300);
        expect(await barriers(page)).toEqual([]);
      });

  for (const scheme of ['light', 'dark'] as const)
    it(`a task, done and made, ${scheme}`, async () => {
      const { page } = screen;
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await go(page, '#/settings', 'settings');
      await go(page, '#/maintenance?view=list', 'maintenance');
      await page.getByRole('listbox', { name: 'Oppgaver' }).getByRole('option').first().click();
      await page.getByRole('button', { name: 'Utført' }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Utført' }).click();
      await page.getByRole('form', { name: 'Utført' }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('button', { name: 'Ny oppgave' }).click();
      await page.getByRole('form', { name: 'Ny oppgave' }).waitFor();
      expect(await barriers(page)).toEqual([]);
    });
});
