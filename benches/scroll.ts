// `bench scroll`: the frames of the real window while 20,000 rows are scrolled and jumped through, at rest and while papers come in, beside as many
// plain rows in a bare window of the same Electron.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { type AppConnection, type AppStart, appFolder, connectToApp } from '../cli/app-connection';
import { atHand } from './at-hand';
import { alone, type Bench, bounded, compared, percentile } from './figure';
import { vaultOf } from './made-vault';
import { onePagePdf } from './make-vault';

const documents = 20_000;
const target = { most: 50 };
const imported = 40;
const rowHeight = 60;

export const bench: Bench = async ({ app, print, say }) => {
  const vault = await vaultOf(documents, app, say);
  const bareData = mkdtempSync(join(tmpdir(), 'boligperm-bare-'));
  const { default: playwright } = await atHand<{ readonly default: typeof import('playwright-core') }>(
    'playwright-core',
  );
  const launch = ({ command, args }: AppStart, env: Readonly<Record<string, string>>) =>
    playwright._electron.launch({
      executablePath: command,
      args: args.filter((argument) => !argument.startsWith('--log-level')),
      env: { ...(process.env as Record<string, string>), ...env },
    });
  const tell = (what: string, frames: readonly number[], peer: readonly number[]) => {
    const about = (figure: string, value: number) => ({
      bench: 'scroll',
      figure: `${what}: ${figure}, ${documents} rows`,
      value: Math.round(value * 10) / 10,
      unit: 'ms',
    });
    const longest = about('longest frame', Math.max(...frames));
    print(bounded(longest, target));
    print(compared({ ...longest, ...peerOf(Math.max(...peer)) }, undefined));
    print(compared({ ...about('p99', percentile(frames, 0.99)), ...peerOf(percentile(peer, 0.99)) }, undefined));
    print(alone({ ...about('frames', frames.length), unit: 'frames' }));
  };

  say('the peer: plain rows in a bare window');
  const withoutApp = app.args.filter((argument) => argument !== appFolder);
  const bare = await launch(
    { ...app, args: [...withoutApp, join(appFolder, 'benches', 'bare-window')] },
    { BARE_WINDOW_DATA: bareData },
  );
  const peer = await framesOf(await plainRows(bare));
  await bare.close();
  rmSync(bareData, { recursive: true, force: true });

  const window = await launch({ ...app, args: [...app.args, `--vault=${vault}`] }, {});
  try {
    const page = await screenOf(window);
    await page.waitForSelector('.paper-item[role=row]', { timeout: 60_000 });
    // The vault compares its copies once after a start; that is another bench.
    say('at rest');
    tell('at rest', await framesOf(page), peer);
    say(`while ${imported} papers come in`);
    const connection = await connectToApp(vault, app);
    const coming = takeIn(connection);
    tell('while papers come in', await framesOf(page), peer);
    await putBack(connection, await coming);
    await connection.leave();
  } finally {
    await window.close();
  }
};

const peerOf = (value: number) => ({
  peer: 'plain rows in a bare window of the same Electron',
  peerValue: Math.round(value * 10) / 10,
});

/** As many rows as simple as can be, all of them there. */
async function plainRows(bare: ElectronApplication): Promise<Page> {
  const page = await bare.firstWindow();
  await page.evaluate(drawPlainRows);
  await page.waitForTimeout(2_000);
  return page;
}

async function screenOf(app: ElectronApplication): Promise<Page> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = app.windows().find((page) => page.url().startsWith('app://ui/'));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no window appeared');
}

/** Milliseconds from frame to frame: by the wheel, as fast as a bar is dragged, and jumping. */
async function framesOf(page: Page): Promise<readonly number[]> {
  const box = await page.locator('.paper-list').boundingBox();
  if (!box) throw new Error('no list');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(beginCounting);
  for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 240);
  return page.evaluate<readonly number[]>(scrollThrough);
}

// What runs in the page is text here: this program has no document.
const drawPlainRows = `
  document.documentElement.style.height = '100%';
  document.body.style.cssText = 'margin:0;height:100%';
  const style = 'height:${rowHeight}px;overflow:hidden';
  const rows = Array.from({ length: ${documents} }, (_, index) =>
    '<div style="' + style + '"><b>Paper ' + index + '</b><br>Invoice, A firm AS, 2024</div>');
  document.body.innerHTML = '<div class="paper-list" style="width:444px;height:100%;overflow:auto">' + rows.join('') + '</div>';
`;
const beginCounting = `{
  const frames = [];
  let last = performance.now();
  globalThis.counted = { frames, going: true };
  const look = (now) => {
    frames.push(now - last);
    last = now;
    if (globalThis.counted.going) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;
/** From top to bottom in some six hundred frames and back in two hundred; then jumps, each long enough that rows come in. */
const scrollThrough = `(async () => {
  const list = document.querySelector('.paper-list');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const end = list.scrollHeight - list.clientHeight;
  for (const step of [end / 600, -end / 200])
    for (let moved = 0; moved < end; moved += Math.abs(step)) {
      list.scrollTop += step;
      await frame();
    }
  for (let jump = 0; jump < 40; jump += 1) {
    list.scrollTop = end * ((jump * 0.618) % 1);
    for (let wait = 0; wait < 15; wait += 1) await frame();
  }
  globalThis.counted.going = false;
  // The first is the time since the script began.
  return globalThis.counted.frames.slice(1);
})()`;

async function takeIn({ engine, shell }: AppConnection): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'boligperm-scroll-'));
  const { homes } = await new Promise<{ readonly homes: readonly { readonly id: string }[] }>((resolve, reject) => {
    const stop = engine.live(
      'homes.list',
      {},
      (answer) => {
        resolve(answer);
        queueMicrotask(() => stop());
      },
      (problem) => reject(new Error(problem.code)),
    );
  });
  const ids: string[] = [];
  for (let paper = 0; paper < imported; paper += 1) {
    const path = join(folder, `comes-in-${paper}.pdf`);
    writeFileSync(path, onePagePdf(`Faktura ${paper} ${Date.now()} Sum 1 250,00`));
    const { token } = await shell.call('files.offer', { path });
    const { id } = await engine.call('documents.importOffered', {
      homeId: homes[0]?.id ?? '',
      token,
      fileName: `comes-in-${paper}.pdf`,
    });
    ids.push(id);
  }
  for (const id of ids) await engine.call('documents.waitRead', { id });
  rmSync(folder, { recursive: true, force: true });
  return ids;
}

/** The vault is for the next run too. */
async function putBack({ engine }: AppConnection, ids: readonly string[]): Promise<void> {
  await engine.call('documents.trash', { ids: [...ids] });
  await engine.call('documents.erase', { ids: [...ids] });
}
