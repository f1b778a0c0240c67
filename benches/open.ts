// `bench open`: from the start of the process to a usable archive of 5,000 documents, against a bare window of the same Electron.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appFolder } from '../cli/app-connection';
import { alone, type Bench, compared, median } from './figure';
import { vaultOf } from './made-vault';
import { timeToUsable } from './time-to-usable';

const documents = 5_000;
const rounds = 9;
const target = { most: 1.8 };

export const bench: Bench = async ({ app, print, say }) => {
  const vault = await vaultOf(documents, app, say);
  const bareData = mkdtempSync(join(tmpdir(), 'boligperm-bare-'));
  const bareFolder = join(appFolder, 'benches', 'bare-window');
  const withoutApp = app.args.filter((argument) => argument !== appFolder);
  const openApp = () => timeToUsable({ ...app, args: [...app.args, `--vault=${vault}`] });
  const openBare = () => timeToUsable({ ...app, args: [...withoutApp, bareFolder] }, { BARE_WINDOW_DATA: bareData });

  // The first of each fills the machine's file cache and Chromium's own, as any second start of the day finds them.
  await openBare();
  await openApp();
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await openBare());
    ours.push(await openApp());
    say(
      `round ${round + 1} of ${rounds}: bare window ${Math.round(bare.at(-1) ?? 0)} ms, archive ${Math.round(ours.at(-1) ?? 0)} ms`,
    );
  }
  rmSync(bareData, { recursive: true, force: true });
  print(
    compared(
      {
        bench: 'open',
        figure: `start to a usable archive of ${documents} documents, median of ${rounds}`,
        value: Math.round(median(ours)),
        unit: 'ms',
        peer: 'a bare window of the same Electron',
        peerValue: Math.round(median(bare)),
      },
      target,
    ),
  );
  print(alone({ bench: 'open', figure: 'slowest start', value: Math.round(Math.max(...ours)), unit: 'ms' }));
};
