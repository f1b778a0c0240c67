// A bathroom made new, in the real window: from the offer to the invoice, the guarantee and the electrician's declaration, and to the plan's new dates.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshVault, type ScreenUnderTest, startEngine, startScreen } from './harness';
import { typedPdf } from './typed-pdf';

const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };

const offer = `Rørvik VVS AS   Verkstedveien 5, 2999 Solvang   Org.nr 701 730 496 MVA
# Tilbud
Til: Ingrid Sæther Moen, Bjørkelia 14, 2999 Solvang
Dato: 3. februar 2025
Vi tilbyr totalrenovering av bad i 1. etasje for kr 318 000 inkl. mva.
Arbeidet omfatter riving, nye rør, membran og flis. Tilbudet gjelder i 30 dager.
Med vennlig hilsen Rørvik VVS AS`;

const invoice = `Rørvik VVS AS   Verkstedveien 5, 2999 Solvang   Org.nr 701 730 496 MVA
# FAKTURA
Ingrid Sæther Moen                     Fakturanr:    30551
Bjørkelia 14                           Fakturadato:  20.06.2025
2999 Solvang                           Forfallsdato: 04.07.2025
                                       Kontonr:      1234.56.78903

Beskrivelse                                                     Beløp
Totalrenovering av bad 1. etasje, nytt bad med membran og flis  254 400,00

Sum eks. mva.                                                   254 400,00
Mva. 25 %                                                        63 600,00
Å betale                                                        318 000,00`;

const guarantee = `Rørvik VVS AS   Verkstedveien 5, 2999 Solvang   Org.nr 701 730 496 MVA
# GARANTIBEVIS
Produkt:         Membran og flis, bad 1. etasje
Serienummer:     RV-2025-0620
Kunde:           Ingrid Sæther Moen
Montert hos:     Bjørkelia 14, 2999 Solvang
Montert dato:    20.06.2025
Garantien gjelder til: 20.06.2035
Garantien dekker arbeid og materialer.`;

const declaration = `                                                       Samsvarserklæring nr. 41207
LYSNE ELEKTRO AS
# Erklæring om samsvar
Forskrift om elektriske lavspenningsanlegg § 12
Kunde                                      Utførende virksomhet
Ingrid Sæther Moen                         Lysne Elektro AS
Bjørkelia 14                               Industriveien 11
2999 Solvang                               2999 Solvang
                                           Org.nr. 852 283 165
Anleggsadresse: Bjørkelia 14, 2999 Solvang
Arbeid utført 16.06.2025: Varmekabel og jordfeilautomat, bad 1. etasje.
Norm: NEK 400:2022
Dato  18.06.2025         Signatur faglig ansvarlig`;

describe('a bathroom is made new', () => {
  const vault = freshVault();
  const complaints: string[] = [];
  let screen: ScreenUnderTest;
  let page: Page;

  beforeAll(async () => {
    const engine = await startEngine({ vault: vault.folder });
    const { id: homeId } = await engine.engine.call('homes.add', { address, propertyType: 'house' });
    await engine.engine.call('register.edit', { homeId, edit: { set: { buildYear: 1978 } } });
    await engine.leave();
    screen = await startScreen({ vault: vault.folder });
    page = screen.page;
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  });
  afterAll(async () => {
    await screen?.close();
    vault.remove();
  });

  const go = (route: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, route);
  const task = (name: RegExp) => page.getByRole('listbox', { name: 'Oppgaver' }).getByRole('option', { name });
  const pane = () => page.getByRole('complementary', { name: 'Oppgaven' });
  const renewal = async () => {
    await go('#/maintenance?view=list&area=wet-rooms');
    await task(/^Bygg badet nytt/).click();
    await pane().getByRole('heading', { level: 2 }).waitFor();
  };

  it('is long due, and the front page says so', async () => {
    await go('#/home');
    await page.getByRole('heading', { name: 'Dette forfaller' }).waitFor();
    await renewal();
    await pane().getByText('Bygd 1978').waitFor();
    await pane()
      .getByText(/250.000–450.000.kr med fagfolk/)
      .waitFor();
  });

  it('is offered, invoiced and guaranteed by papers that are dropped in the window', async () => {
    await drop(page, { 'tilbud bad.pdf': offer, 'faktura bad.pdf': invoice, 'garanti bad.pdf': guarantee });
    await page.getByText('3 papirer er tatt imot.').waitFor();
    await go('#/archive');
    await expect
      .poll(() => page.getByRole('row', { name: /Faktura fra Rørvik|Garantibevis fra Rørvik/ }).count(), {
        timeout: 90_000,
        interval: 500,
      })
      .toBe(2);
  }, 120_000);

  it('counts the plan anew from the invoice, and names it', async () => {
    await renewal();
    await pane().getByText('Et papir fra 20. juni 2025').waitFor({ timeout: 30_000 });
    await pane()
      .getByRole('button', { name: /Faktura fra Rørvik/ })
      .first()
      .waitFor();
    await pane()
      .getByText(/20(40|45|50)/)
      .first()
      .waitFor();
  });

  it('is said to be done by its owner, with its cost and its papers, and the plan says when again', async () => {
    await pane().getByRole('button', { name: 'Utført' }).click();
    const form = page.getByRole('form', { name: 'Utført' });
    await form.getByRole('textbox', { name: 'Gjort' }).fill('20.06.2025');
    await form.getByRole('textbox', { name: 'Kostet' }).fill('318 000');
    await form.getByRole('button', { name: /^Ja, «Faktura fra Rørvik/ }).click();
    await form.getByRole('button', { name: /^Ja, «Garantibevis fra Rørvik/ }).click();
    await dropOn(page, '.task-form', { 'samsvar bad.pdf': declaration });
    await form
      .getByRole('button', { name: /^Ta bort/ })
      .nth(2)
      .waitFor();
    await form.getByRole('button', { name: 'Lagre som utført' }).click();
    await page.getByText(/er utført\. Neste gang 20\d\d–20\d\d/).waitFor();
    await pane().getByText('Sist gjort 20. juni 2025').waitFor();
    await pane()
      .getByText(/20\. juni 2025, 318.000.kr/)
      .waitFor();
  });

  it('has its declaration filed as what it is, and its papers lead back from the task', async () => {
    await expect
      .poll(
        () =>
          pane()
            .getByRole('button', { name: /Samsvarserklæring/ })
            .count(),
        { timeout: 60_000, interval: 500 },
      )
      .toBeGreaterThan(0);
    await pane()
      .getByRole('button', { name: /^Faktura fra Rørvik/ })
      .last()
      .click();
    await page.getByRole('heading', { name: /Rørvik VVS/, level: 1 }).waitFor();
  }, 90_000);

  it('can be taken back, and stands as before', async () => {
    await renewal();
    await pane().getByRole('button', { name: 'Ta tilbake' }).click();
    await pane().getByText('Et papir fra 20. juni 2025').waitFor();
    await page.locator('.toast', { hasText: 'ikke lenger som gjort' }).getByRole('button', { name: 'Angre' }).click();
    await pane().getByText('Sist gjort 20. juni 2025').waitFor();
  });

  it('shows among what the home has cost, and its guarantee among what runs out', async () => {
    await go('#/maintenance');
    await page.getByRole('heading', { name: String(new Date().getFullYear()) }).waitFor();
    await go('#/home');
    await page.getByText(/Året før: 318.000.kr/).waitFor({ timeout: 20_000 });
    await go('#/costs?year=2025');
    const runsOut = page.getByRole('region', { name: 'Garantier og forsikringer' });
    const row = runsOut.getByRole('listitem').filter({ hasText: 'Garantibevis fra Rørvik VVS' });
    await row.getByText('20. juni 2035').waitFor();
    expect(await row.textContent()).toMatch(/Garanti.*(år|måneder) igjen/);
    await row.getByRole('button', { name: /Garantibevis/ }).click();
    await page.getByRole('heading', { name: /Garantibevis fra Rørvik/, level: 1 }).waitFor();
  });

  it('has nothing to complain of behind the scenes', () => {
    expect(complaints).toEqual([]);
  });
});

const bytesOf = (papers: Readonly<Record<string, string>>) =>
  Object.entries(papers).map(([name, text]) => ({ name, base64: typedPdf(text).toString('base64') }));

/** As from the file manager, anywhere in the window. */
async function drop(page: Page, papers: Readonly<Record<string, string>>): Promise<void> {
  await dropOn(page, '', papers);
}

async function dropOn(page: Page, selector: string, papers: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    ({ files, at }) => {
      const carried = new DataTransfer();
      for (const { name, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        carried.items.add(new File([bytes], name, { type: 'application/pdf' }));
      }
      const target = (at && document.querySelector(at)) || window;
      for (const type of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
    },
    { files: bytesOf(papers), at: selector },
  );
}
