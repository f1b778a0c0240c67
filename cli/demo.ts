// `demo`: builds the sample home in a fresh vault, says what became of each paper, and leaves pictures of the real window.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import { sampleAddress } from '../shared/property/sample-home';
import { type AppConnection, appFolder } from './app-connection';
import { once } from './homes';
import { importFiles } from './import';
import type { Command } from './options';

const sampleFolder = join(appFolder, 'resources', 'sample-home');

export const demo: Command = {
  usage: 'demo',
  options: {},
  words: [0, 0],
  async run({ output, connect }) {
    const folder = join(appFolder, 'out', 'demo');
    clear(folder);
    // Norwegian first, also where the machine speaks something else.
    process.env.BOLIGPERM_LANGUAGE = 'nb';
    const app = await connect(join(folder, 'vault'));
    const picture = photographer(app, folder, output.complain);
    await picture('01-first-run', '#/archive', 'light');

    const home = await app.engine.call('homes.add', { address: sampleAddress, sample: true, propertyType: 'house' });
    const papers = JSON.parse(readFileSync(join(sampleFolder, 'papers.json'), 'utf8')) as readonly {
      readonly file: string;
    }[];
    const files = papers.map(({ file }) => join(sampleFolder, 'papers', file));
    const lines = await importFiles({ app, homeId: home.id, files, passwords: [], output, withText: false });

    await acceptOffers(app, home.id);

    const read = lines.filter((line) => line.status === 'archived');
    const shown = read.find((line) => line.kind === 'faktura') ?? read[0];
    await picture('02-archive', '#/archive', 'light');
    await picture('03-archive-dark', '#/archive', 'dark');
    await picture('04-search', '#/archive?query=drenering', 'light');
    if (shown) {
      await picture('05-document', `#/document/${shown.id}?fact=total`, 'light');
      await picture('06-document-dark', `#/document/${shown.id}?fact=total`, 'dark');
    }
    await picture('07-inbox', '#/inbox', 'light');
    await picture('08-settings', '#/settings', 'light');
    await picture('09-archive-narrow', '#/archive', 'light', 1024);
    await picture('10-home', '#/home', 'light');
    await picture('11-home-dark', '#/home', 'dark');
    await picture('12-maintenance', '#/maintenance', 'light');
    await picture('13-tasks', '#/maintenance?view=list', 'light');
    await picture('14-calendar', '#/maintenance?view=calendar', 'light');
    await picture('15-costs', '#/costs', 'light');
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png')).length;
    output.data(output.say('cli.demo.summary', { papers: read.length, pictures, folder }));
    return lines.every((line) => line.status !== 'refused');
  },
};

/** What the papers say of the home is taken over, as its owner would do. */
async function acceptOffers({ engine }: AppConnection, homeId: string): Promise<void> {
  const { offers } = await once<OutputOf<EngineContract['register.offers']>>((onValue, onProblem) =>
    engine.live('register.offers', { homeId }, onValue, onProblem),
  );
  if (offers.length > 0)
    await engine.call('register.accept', {
      homeId,
      offers: offers.map(({ field, documentId }) => ({ field, documentId })),
    });
}

function clear(folder: string): void {
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'vault'), { recursive: true, force: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.png')) rmSync(join(folder, name));
}

function photographer({ shell }: AppConnection, folder: string, complain: (text: string) => void) {
  return async (name: string, route: string, theme: 'light' | 'dark', width = 1280) => {
    try {
      await shell.call('ui.picture', { path: join(folder, `${name}.png`), route, theme, width, height: 800 });
    } catch (error) {
      // A picture that could not be taken is told; the papers are what the demo is about.
      complain(`${name}.png: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
